import { describe, expect, it } from 'vitest';
import { difference } from '../../src/compare/figure.js';
import { readTokens, textOf } from '../../src/compare/token.js';
import { compareWords } from '../../src/compare/words.js';

const tokens = (value: string) => readTokens([{ type: 'text', value }]);

/** A comparison with the marks that git uses for words. */
function shown(before: string, after: string): string {
  return compareWords(tokens(before), tokens(after))
    .map(({ kind, old, new: now }) => {
      if (kind === 'equal') return textOf(now);
      return kind === 'removed' ? `[-${textOf(old).trim()}-]` : `{+${textOf(now)}+}`;
    })
    .join('');
}

describe('a token', () => {
  it.each([
    ['Ramen är 4 400 209 tkr.', ['Ramen', 'är', '4 400 209', 'tkr', '.']],
    ['från och med 1 januari 2025', ['från', 'och', 'med', '1 januari 2025']],
    ['den 2026-03-01, § 85', ['den', '2026-03-01', ',', '§ 85']],
    ['minst 75 % eller ≥ 90 %', ['minst', '75 %', 'eller', '≥ 90 %']],
    ['75–100 % av 1 204,5', ['75–100 %', 'av', '1 204,5']],
    ['kl. 16.00–22.00', ['kl', '.', '16.00–22.00']],
    ['OSN 2024-00186', ['OSN 2024-00186']],
    ['hälso- och sjukvård i EU:s regi', ['hälso-', 'och', 'sjukvård', 'i', 'EU:s', 'regi']],
    ['ST-läkare (bl.a. dr)', ['ST-läkare', '(', 'bl.a', '.', 'dr', ')']],
  ])('is a word, an amount, a date, a percentage: %s', (text, expected) => {
    expect(tokens(text).map(({ text }) => text)).toEqual(expected);
  });

  it.each(['54 609', '54\u2007609', '−54 609'])(
    'is a whole amount: %s, also with its unit right after it',
    (amount) => {
      const keys = readTokens([{ type: 'text', value: `är ${amount}kr` }]).map(({ key }) => key);
      expect(keys).toEqual(['är', amount.replace(/\s/g, ' '), 'kr']);
    },
  );

  it('is the same whatever kind of space it holds, and whatever nodes it lies in', () => {
    const written = tokens('Ramen är 4 400 209 tkr');
    const computed = readTokens([
      { type: 'text', value: 'Ramen ' },
      { type: 'emphasis', children: [{ type: 'text', value: 'ä' }] },
      { type: 'text', value: 'r ' },
      { type: 'value', value: '4\u00a0400\u00a0209', expression: 'belopp tabeller.x' },
      { type: 'text', value: ' tkr' },
    ]);
    expect(computed.map(({ key }) => key)).toEqual(written.map(({ key }) => key));
    expect(textOf(computed)).toBe('Ramen är 4\u00a0400\u00a0209 tkr');
  });
});

describe('compared words', () => {
  it.each([
    [
      'an amount changes whole',
      'Ramen är 4 399 715 tkr.',
      'Ramen är 4 400 209 tkr.',
      'Ramen är [-4 399 715-]{+4 400 209 +}tkr.',
    ],
    [
      'two figures are two changes',
      'Minst 70 % inom 8 minuter ska',
      'Minst 75 % inom 9 minuter ska',
      'Minst [-70 %-]{+75 % +}inom [-8-]{+9 +}minuter ska',
    ],
    [
      'a shared small word makes no island',
      'Vården bedrivs på regionens egna sjukhus och av privata vårdgivare som har avtal med regionen.',
      'Vården bedrivs på mottagningar och hos läkare som har avtal med regionen.',
      'Vården bedrivs på [-regionens egna sjukhus och av privata vårdgivare-]{+mottagningar och hos läkare +}som har avtal med regionen.',
    ],
    [
      'an insertion begins and ends at a sentence',
      'Utföraren ansvarar för A. Utföraren ansvarar för C.',
      'Utföraren ansvarar för A. Utföraren ansvarar för B. Utföraren ansvarar för C.',
      'Utföraren ansvarar för A. {+Utföraren ansvarar för B. +}Utföraren ansvarar för C.',
    ],
    [
      'a text with next to nothing in common is one change',
      'Alla barn och unga ska ha rätt till stöd i tid.',
      'Mottagningen är öppen vardagar och stängd i helgen.',
      '[-Alla barn och unga ska ha rätt till stöd i tid.-]{+Mottagningen är öppen vardagar och stängd i helgen.+}',
    ],
    ['equal texts', 'Samma text.', 'Samma text.', 'Samma text.'],
    ['nothing before', '', 'Ny text.', '{+Ny text.+}'],
  ])('%s', (_, before, after, expected) => {
    expect(shown(before, after)).toBe(expected);
  });

  it('of long texts without a common word take no time to speak of', () => {
    const words = (prefix: string) =>
      Array.from({ length: 20_000 }, (_, index) => `${prefix}${index}`).join(' ');
    expect(compareWords(tokens(words('a')), tokens(words('b'))).map(({ kind }) => kind)).toEqual([
      'removed',
      'added',
    ]);
  });
});

describe('a difference', () => {
  it.each([
    ['4 399 715', '4 400 209', '+494'],
    ['1 000', '1 025', '+25 (+2,5\u00a0%)'],
    ['0', '12', '+12'],
    ['70 %', '75 %', '+5\u00a0procentenheter'],
    ['≥ 90 %', '≥ 85 %', '−5\u00a0procentenheter'],
    ['8,5', '8,2', '−0,3 (−3,5\u00a0%)'],
    ['1 029 tkr', '829 tkr', '−200 (−19,4\u00a0%)'],
  ])('of %s and %s is %s', (before, after, expected) => {
    expect(difference(before, after)?.text).toBe(expected);
  });

  it.each([
    ['2026', '2027'],
    ['70 %', '70'],
    ['Ska öka', '70 %'],
    ['12', '12'],
  ])('of %s and %s is none', (before, after) => {
    expect(difference(before, after)).toBeUndefined();
  });
});
