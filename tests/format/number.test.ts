import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDecimals, decimalsOf, plainDecimal } from '../../src/format/decimal.js';
import { formatInterval, formatNumber, formatPercent, formatQuantity } from '../../src/format/number.js';
import { parseSwedishInterval, parseSwedishNumber } from '../../src/format/parse-number.js';

const finite = fc.double({ noNaN: true, noDefaultInfinity: true });

describe('formatNumber', () => {
  it.each([
    [4400209, undefined, '4\u00a0400\u00a0209'],
    [2503, undefined, '2\u00a0503'],
    [999, undefined, '999'],
    [0, undefined, '0'],
    [-0, undefined, '0'],
    [-1204, undefined, '\u22121\u00a0204'],
    [8.5, undefined, '8,5'],
    [2.7, 2, '2,70'],
    [1.005, 2, '1,01'],
    [-0.004, 2, '0,00'],
    [-0.005, 2, '\u22120,01'],
    [403099.3333333333, 0, '403\u00a0099'],
    [1234567.125, undefined, '1\u00a0234\u00a0567,125'],
    [1e21, undefined, '1\u00a0000\u00a0000\u00a0000\u00a0000\u00a0000\u00a0000\u00a0000'],
    [5e-7, undefined, '0,0000005'],
  ])('sets %d (%s decimals) as %s', (value, decimals, text) => {
    expect(formatNumber(value, decimals)).toBe(text);
  });

  it('sets percentages, units and ranges', () => {
    expect(formatPercent(8.5)).toBe('8,5\u00a0%');
    expect(formatQuantity(35795, 'kr')).toBe('35\u00a0795\u00a0kr');
    expect(formatQuantity(16, '')).toBe('16');
    expect(formatInterval({ från: 75, till: 100 }, '%')).toBe('75–100\u00a0%');
    expect(formatInterval({ till: 24 }, '%')).toBe('högst 24\u00a0%');
    expect(formatInterval({ från: 1000 }, 'kr')).toBe('minst 1\u00a0000\u00a0kr');
    expect(formatInterval({ från: 30, till: 30 }, 'min')).toBe('30\u00a0min');
    expect(formatInterval({ från: -5, till: -2 })).toBe('\u22125 till \u22122');
    expect(formatInterval({})).toBe('–');
  });
});

describe('parseSwedishNumber', () => {
  it.each([
    ['4 400 209', 4400209],
    ['4\u00a0400\u00a0209', 4400209],
    ['4\u2009400\u202f209', 4400209],
    ['4400209', 4400209],
    ['\u22121 204', -1204],
    ['-1 204', -1204],
    ['–1 204', -1204],
    ['8,5', 8.5],
    ['2,70', 2.7],
    ['0', 0],
    ['-0', 0],
    ['100', 100],
    ['0,05', 0.05],
    [' 292 ', 292],
  ])('reads %s as %d', (text, value) => {
    expect(parseSwedishNumber(text)).toBe(value);
  });

  it.each([
    '1.234.5',
    '12 34',
    '1 23',
    '1234 567',
    '8.5',
    '007',
    '0 500',
    '',
    '-',
    '–',
    '1,',
    ',5',
    '1,2,3',
    '1e5',
    '4 400  209',
    'tolv',
    '12 kr',
    '100 %',
    '- 5',
    '+5',
    '12345678901234567890',
    '9007199254740993',
    'Infinity',
    '0,1234567890123456789',
  ])('refuses %s', (text) => {
    expect(parseSwedishNumber(text)).toBeUndefined();
  });

  it('reads back every number that is typeset', () => {
    fc.assert(
      fc.property(finite, (value) => {
        expect(parseSwedishNumber(formatNumber(value))).toBe(value === 0 ? 0 : value);
      }),
    );
  });

  it('reads a number only when typesetting it gives the same digits', () => {
    const digits = fc.stringMatching(/^[-−]?[0-9][0-9 ,.\u00a0]{0,12}$/);
    fc.assert(
      fc.property(digits, (text) => {
        const value = parseSwedishNumber(text);
        if (value === undefined) return;
        const decimals = text.trim().split(',')[1]?.length ?? 0;
        const same = (written: string) => written.replace(/[^\d,]/g, '');
        expect(same(formatNumber(value, decimals))).toBe(same(text));
      }),
    );
  });

  it('reads ranges', () => {
    expect(parseSwedishInterval('75–100')).toEqual({ från: 75, till: 100 });
    expect(parseSwedishInterval('50-74')).toEqual({ från: 50, till: 74 });
    expect(parseSwedishInterval('1 000 – 2 000,5')).toEqual({ från: 1000, till: 2000.5 });
    expect(parseSwedishInterval('12')).toEqual({ från: 12, till: 12 });
    expect(parseSwedishInterval('75–')).toBeUndefined();
    expect(parseSwedishInterval('75–100–125')).toBeUndefined();
  });
});

describe('decimal arithmetic', () => {
  it('adds as on paper', () => {
    expect(addDecimals([0.1, 0.2])).toBe(0.3);
    expect(addDecimals([1.005, 2.67, -0.005])).toBe(3.67);
    expect(addDecimals([4141207, 91107, -131926])).toBe(4100388);
    expect(addDecimals([])).toBe(0);
    expect(addDecimals([1e21, -1e21, 0.5])).toBe(0.5);
    expect(addDecimals([0.1234567890123456, 1e-7])).toBe(0.1234568890123456);
  });

  it('gives the same sum in any order', () => {
    const hundredths = fc.integer({ min: -1e9, max: 1e9 }).map((cents) => cents / 100);
    fc.assert(
      fc.property(fc.array(hundredths), (values) => {
        expect(addDecimals([...values].reverse())).toBe(addDecimals(values));
        const cents = values.reduce((sum, value) => sum + Math.round(value * 100), 0);
        expect(addDecimals(values)).toBe(cents / 100 + 0);
      }),
    );
  });

  it('writes a number in plain digits that read back as the number', () => {
    expect(plainDecimal(-1.5e-7)).toBe('-0.00000015');
    expect(decimalsOf(0.25)).toBe(2);
    expect(decimalsOf(1e21)).toBe(0);
    fc.assert(
      fc.property(finite, (value) => {
        expect(plainDecimal(value)).toMatch(/^-?\d+(\.\d+)?$/);
        expect(Number(plainDecimal(value)) + 0).toBe(value + 0);
      }),
    );
  });
});
