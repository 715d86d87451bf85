import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sentencesOf } from '../../src/checks/rules/duplicate-sentence/sentences.js';

const texts = (text: string) => sentencesOf(text).map((each) => each.text);

test('splits where a sentence ends', () => {
  expect(texts('Vården ges nära. Utföraren (se nedan.) Alla? ”Ja.” Nej')).toEqual([
    'Vården ges nära.',
    'Utföraren (se nedan.)',
    'Alla?',
    '”Ja.”',
    'Nej',
  ]);
});

test('abbreviations, numbers and dates end no sentence', () => {
  const text =
    'Enligt bl.a. Socialstyrelsen, s.k. ST, kap. 3 och 1. Insatser den 1 juli 2021 kl 16.00 på t.ex. Skene.';
  expect(texts(text)).toEqual([text]);
});

test('every letter of the text is in exactly one sentence, at its place', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('Vård', 'ges', '.', '! ', '?', ' ', '”', 'Å', '1', 'bl.a. ')),
      (parts) => {
        const text = parts.join('');
        const found = sentencesOf(text);
        expect(
          found
            .map((each) => each.text)
            .join('')
            .replace(/\s/g, ''),
        ).toBe(text.replace(/\s/g, ''));
        for (const { start, end, text: sentence } of found) expect(text.slice(start, end)).toBe(sentence);
      },
    ),
  );
});
