import { expect, test } from 'vitest';
import { NameIndex } from '../../src/checks/rules/coverage/name-index.js';
import { related, sameBeginning, tellingWords } from '../../src/text/related-words.js';

test('telling words leave out what every text has', () => {
  expect(tellingWords('Andel besvarade samtal inom målledtid/månad i 1177')).toEqual([
    'besvarade',
    'samtal',
    'målledtid',
    'månad',
    '1177',
  ]);
});

test.each([
  ['besvarade', 'besvaras', true],
  ['samtal', 'invånarsamtalen', true],
  ['barn', 'barnsäkra', true],
  ['sjukvårdens', 'sjukvårdsapoteket', false],
  ['utbildningsenhet', 'hjälpmedelsenhet', false],
  ['1177', '11771', false],
  ['året', 'åter', false],
])('%s and %s', (a, b, expected) => {
  expect(related(a, b)).toBe(expected);
  expect(related(b, a)).toBe(expected);
});

test('a beginning is as long as is asked for', () => {
  expect(sameBeginning('mini', 'minimera')).toBe(true);
  expect(sameBeginning('mini', 'minimera', 5)).toBe(false);
});

test('an index finds words in any of their forms, with their entries', () => {
  const index = new NameIndex();
  index.add('ungdomsmottagning', 0);
  index.add('ungersk', 1);
  index.add('ungdomsmottagning', 2);
  expect(index.entriesOf('ungdomsmottagningarna')).toEqual(new Set([0, 2]));
  expect(index.has('ungdomar')).toBe(true);
  expect(index.has('agnesmottagningen')).toBe(false);
});
