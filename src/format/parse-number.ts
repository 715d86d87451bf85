import type { Interval } from '../model/table.js';
import { plainDecimal } from './decimal.js';

/** Spaces that may be between thousands: ordinary, no-break, thin, narrow no-break. */
const GROUP_SPACE = '[ \\u00a0\\u2009\\u202f]';

/** The digits of a Swedish number, without sign: `4 400 209`, `2503`, `2,70`. For use in larger patterns. */
export const SWEDISH_DIGITS = `(?:[1-9]\\d{0,2}(?:${GROUP_SPACE}\\d{3})+|0|[1-9]\\d*)(?:,\\d+)?`;

const NUMBER = new RegExp(`^[-\\u2212\\u2013]?${SWEDISH_DIGITS}$`);
const INTERVAL = new RegExp(`^(${SWEDISH_DIGITS})\\s*[-\\u2013]\\s*(${SWEDISH_DIGITS})$`);

/**
 * Reads a number written the Swedish way: thousands apart by spaces or not at all, decimal comma, minus as U+2212,
 * hyphen or en dash. Anything else is no number (`1.234.5`, `12 34`, `8.5`, `007`), nor is one with more digits than
 * a number here can hold: a figure is never silently changed.
 */
export function parseSwedishNumber(text: string): number | undefined {
  const trimmed = text.trim();
  if (!NUMBER.test(trimmed)) return undefined;
  const plain = trimmed
    .replace(/^[\u2212\u2013]/, '-')
    .replace(/\s/g, '')
    .replace(',', '.');
  const value = Number(plain);
  const exact =
    Number.isFinite(value) && withoutTrailingZeros(plainDecimal(value)) === withoutTrailingZeros(plain);
  return exact ? value + 0 : undefined;
}

/** `-0.50` to `-0.5`, `2.0` to `2`, `-0` to `0`. */
function withoutTrailingZeros(plain: string): string {
  const short = plain.includes('.') ? plain.replace(/\.?0+$/, '') : plain;
  return short === '-0' ? '0' : short;
}

/** Reads a range of two Swedish numbers, `75–100` or `75-100`, or a single number as a range of one. */
export function parseSwedishInterval(text: string): Interval | undefined {
  const trimmed = text.trim();
  const [, from, to] = INTERVAL.exec(trimmed) ?? [undefined, trimmed, trimmed];
  const från = parseSwedishNumber(from ?? '');
  const till = parseSwedishNumber(to ?? '');
  return från === undefined || till === undefined ? undefined : { från, till };
}
