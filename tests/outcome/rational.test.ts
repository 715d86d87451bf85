import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compareRationals, fixed, quotient, rationalOf, times } from '../../src/outcome/rational.js';

const share = fc.record({ over: fc.integer({ min: 0, max: 1e9 }), under: fc.integer({ min: 1, max: 1e9 }) });

it('orders shares as whole numbers do when multiplied crosswise', () => {
  fc.assert(
    fc.property(share, share, (a, b) => {
      const crosswise = BigInt(a.over) * BigInt(b.under) - BigInt(b.over) * BigInt(a.under);
      const expected = crosswise < 0n ? -1 : crosswise > 0n ? 1 : 0;
      expect(compareRationals(quotient(a.over, a.under)!, quotient(b.over, b.under)!)).toBe(expected);
    }),
  );
});

it('rounds halves away from zero, and to no minus before zero', () => {
  expect(fixed(rationalOf(0.125), 2)).toBe('0.13');
  expect(fixed(rationalOf(-0.125), 2)).toBe('-0.13');
  expect(fixed(rationalOf(-0.04), 1)).toBe('0.0');
  expect(fixed(times(quotient(2, 3)!, 100n), 1)).toBe('66.7');
  expect(fixed(rationalOf(1e21), 0)).toBe('1000000000000000000000');
});

it('knows no share of nothing', () => {
  expect(quotient(1, 0)).toBeUndefined();
});
