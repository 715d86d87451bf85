import { plainDecimal } from '../format/decimal.js';

/** An exact fraction with a positive denominator: a share is compared before it is rounded. */
export interface Rational {
  over: bigint;
  under: bigint;
}

/** The decimal that a number is written with, as a fraction. */
export function rationalOf(value: number): Rational {
  const [whole = '0', fraction = ''] = plainDecimal(value).split('.');
  return { over: BigInt(whole + fraction), under: 10n ** BigInt(fraction.length) };
}

/** `over` divided by `under`; undefined when `under` is 0. */
export function quotient(over: number, under: number): Rational | undefined {
  const [a, b] = [rationalOf(over), rationalOf(under)];
  if (b.over === 0n) return undefined;
  const sign = b.over < 0n ? -1n : 1n;
  return { over: a.over * b.under * sign, under: a.under * b.over * sign };
}

/** A fraction times a whole number. */
export function times({ over, under }: Rational, factor: bigint): Rational {
  return { over: over * factor, under };
}

/** Negative, zero or positive, as `a` is smaller than, equal to or greater than `b`. */
export function compareRationals(a: Rational, b: Rational): -1 | 0 | 1 {
  const difference = a.over * b.under - b.over * a.under;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** The absolute difference of two fractions. */
export function distance(a: Rational, b: Rational): Rational {
  const over = a.over * b.under - b.over * a.under;
  return { over: over < 0n ? -over : over, under: a.under * b.under };
}

/** Plain decimal notation with exactly so many decimals, halves away from zero: `-0.13`. */
export function fixed({ over, under }: Rational, decimals: number): string {
  const negative = over < 0n;
  const scaled = (negative ? -over : over) * 10n ** BigInt(decimals);
  const units = (2n * scaled + under) / (2n * under);
  const digits = String(units).padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals);
  const text = decimals === 0 ? whole : `${whole}.${digits.slice(-decimals)}`;
  return negative && units !== 0n ? `-${text}` : text;
}
