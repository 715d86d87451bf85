import type { Interval } from '../model/table.js';
import { EN_DASH, MINUS, NBSP } from './characters.js';
import { plainDecimal } from './decimal.js';

/**
 * Typesets a finite number the Swedish way: no-break spaces between thousands (four-digit numbers too: `2 503`),
 * decimal comma, U+2212 for minus. With `decimals` it is rounded or padded to that many (halves away from zero);
 * without, it keeps its own. Years are no numbers in this sense: print them as they are. Written out here rather than
 * taken from `Intl`, because the layout of a signed document must not follow the ICU version of the Node it was built
 * with.
 */
export function formatNumber(value: number, decimals?: number): string {
  const plain = plainDecimal(value, decimals);
  const negative = plain.startsWith('-');
  const [whole = '', fraction] = plain.slice(negative ? 1 : 0).split('.');
  const grouped = whole.length <= 3 ? whole : whole.replace(/\B(?=(?:\d{3})+$)/g, NBSP);
  return (negative ? MINUS : '') + grouped + (fraction === undefined ? '' : `,${fraction}`);
}

/** A number with its unit after a no-break space, `2 503 kr`; without a unit the number alone. */
export function formatQuantity(value: number, unit?: string, decimals?: number): string {
  const number = formatNumber(value, decimals);
  return unit === undefined || unit === '' ? number : number + NBSP + unit;
}

/** A percentage: `formatPercent(8.5)` is `8,5 %`. */
export function formatPercent(value: number, decimals?: number): string {
  return formatQuantity(value, '%', decimals);
}

/**
 * A range with its unit: `75–100 %`. Open ranges become words, `minst 75 %` and `högst 24 %`; a range with equal
 * limits is one number; beside a minus sign the dash gives way to a word, `−5 till −2`. Without limits: an en dash.
 */
export function formatInterval(interval: Interval, unit?: string, decimals?: number): string {
  const { från, till } = interval;
  if (från === undefined && till === undefined) return EN_DASH;
  if (från === undefined) return `högst ${formatQuantity(till!, unit, decimals)}`;
  if (till === undefined) return `minst ${formatQuantity(från, unit, decimals)}`;
  if (från === till) return formatQuantity(från, unit, decimals);
  const between = från < 0 || till < 0 ? ' till ' : EN_DASH;
  return formatNumber(från, decimals) + between + formatQuantity(till, unit, decimals);
}
