import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatNumber } from '../../src/format/number.js';
import { amountsIn, kronorIn, namesMoney } from '../../src/passages/amounts.js';

const shown = (text: string) => amountsIn(text).map(({ value, currency }) => [value, currency?.kronor]);

test.each([
  ['är 4 400 209 tusen kronor, exklusive', [[4400209, 1000]]],
  ['styckpriset 2 503 kronor.', [[2503, 1]]],
  ['uppgår till 2,70 mnkr och', [[2.7, 1e6]]],
  ['upp till 3 miljoner kronor', [[3, 1e6]]],
  ['4 837 192 kr', [[4837192, 1]]],
  ['Ring 1177, dygnet runt', [[1177, undefined]]],
  ['kl 16.00–22.00', []],
  ['OSN 2024-00186', []],
  ['fakturerar i 12:e delar', []],
  ['diagnoskod F11.2', []],
  ['0–18 år', []],
])('%s', (text, amounts) => {
  expect(shown(text)).toEqual(amounts);
});

test.each([
  ['kronor', 1],
  ['tusen\u00a0kronor', 1000],
  ['mnkr', 1e6],
  ['minuter', undefined],
  [undefined, undefined],
])('%s is money or not', (unit, kronor) => {
  expect(kronorIn(unit)).toBe(kronor);
});

test('money is named as a word of its own', () => {
  expect(namesMoney('Belopp (kr)')).toBe(true);
  expect(namesMoney('kraftigt krympt, pris per styck')).toBe(false);
});

test('every amount that can be printed is read back at its place', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 999_999_999 }), (value) => {
      const digits = formatNumber(value);
      const text = `Ersättningen är ${digits} kronor per år.`;
      expect(amountsIn(text)).toMatchObject([{ value, start: 16, digits, currency: { kronor: 1 } }]);
    }),
  );
});
