import { EN_DASH, NBSP } from './characters.js';
import { SWEDISH_DIGITS } from './parse-number.js';
import { pattern } from './pattern.js';

const UNITS = [
  'kr|tkr|mnkr|mkr|kronor|öre',
  'sek|sekunder|min|minut|minuter|tim|timme|timmar|dygn|dag|dagar|vecka|veckor|månad|månader|år',
  'st|poäng|procentenheter|procent|promille|besök|samtal|patienter|personer|platser',
].join('|');

/** A unit after a number, as a source of larger patterns: `%`, `min`, `dagar`, `mnkr` … */
export const UNIT_PATTERN = `(?:%|‰|(?:${UNITS})(?![\\p{L}\\p{N}]))`;

const SPACED_THOUSANDS = /(?<![\d,.\-–])[1-9]\d{0,2}(?: \d{3})+(?![\d])/g;
const RANGE_OF_PERCENT = pattern('gu')`(?<![\p{L}\d,.-])(${SWEDISH_DIGITS})-(?=${SWEDISH_DIGITS}\s*%)`;
const SPACE_BEFORE_UNIT = pattern('gu')`(?<=\d) (?=${UNIT_PATTERN})`;

/**
 * Typesets the numbers in an editor's words: a no-break space between thousands and before `%` and units, an en dash
 * in ranges of percentages (`75-100 %`). Letters, digits and their order are never touched.
 */
export function typesetWords(text: string): string {
  if (!/\d/.test(text)) return text;
  return text
    .replace(/(?<=\d)\s*(?=[%‰])/g, NBSP)
    .replace(SPACED_THOUSANDS, (number) => number.replace(/ /g, NBSP))
    .replace(RANGE_OF_PERCENT, `$1${EN_DASH}`)
    .replace(SPACE_BEFORE_UNIT, NBSP);
}
