import { EN_DASH, NBSP } from './characters.js';
import { SWEDISH_DIGITS } from './parse-number.js';
import { pattern } from './pattern.js';

const UNITS = [
  'kr|tkr|mnkr|mkr|kronor|öre',
  'sek|sekunder|min|minut|minuter|tim|timme|timmar|dygn|dag|dagar|vecka|veckor|månad|månader|år',
  'st|poäng|procentenheter|procent|promille|besök|samtal|patienter|personer|platser',
].join('|');

/** The units that a text may have after its numbers. */
export interface Units {
  /** A unit after a number, as a source of larger patterns: `%`, `min`, `dagar`, `mnkr` … */
  readonly pattern: string;
  /** The space between a number and its unit. */
  readonly space: RegExp;
}

const known = new Map<string, Units>();

/** The usual units and the region's own. */
export function unitsOf(own: readonly string[]): Units {
  const words = [...own].sort((a, b) => b.length - a.length).join('|');
  const before = known.get(words);
  if (before) return before;
  const source = `(?:%|‰|(?:${words === '' ? '' : `${words}|`}${UNITS})(?![\\p{L}\\p{N}]))`;
  const units = { pattern: source, space: pattern('gu')`(?<=\d) (?=${source})` };
  known.set(words, units);
  return units;
}

/** The units of a region that has none of its own. */
export const USUAL_UNITS = unitsOf([]);

const SPACED_THOUSANDS = /(?<![\d,.\-–])[1-9]\d{0,2}(?: \d{3})+(?![\d])/g;
const RANGE_OF_PERCENT = pattern('gu')`(?<![\p{L}\d,.-])(${SWEDISH_DIGITS})-(?=${SWEDISH_DIGITS}\s*%)`;

/**
 * Typesets the numbers in an editor's words: a no-break space between thousands and before `%` and units, an en dash
 * in ranges of percentages (`75-100 %`). Letters, digits and their order are never touched.
 */
export function typesetWords(text: string, units: Units = USUAL_UNITS): string {
  if (!/\d/.test(text)) return text;
  return text
    .replace(/(?<=\d)\s*(?=[%‰])/g, NBSP)
    .replace(SPACED_THOUSANDS, (number) => number.replace(/ /g, NBSP))
    .replace(RANGE_OF_PERCENT, `$1${EN_DASH}`)
    .replace(units.space, NBSP);
}
