import { parseSwedishNumber } from '../format/parse-number.js';
import { pattern } from '../format/pattern.js';

const WORD = 'total|totalt|totalsumma|summa|slutsumma|sammanlagt';
const TOTAL = pattern('iu')`^(?:${WORD})(?: \d{4})?[:.]?$`;
const LOOSE_TOTAL = pattern(
  'iu',
)`^(?:${WORD}|totala|samtliga|alla)(?: \p{L}[\p{L}\d-]*){0,3}[:.]?$|^(?:\p{L}[\p{L}\d-]*,? ){1,3}(?:totalt|summa|sammanlagt)(?: \d{4})?[:.]?$`;

/** Whether a row is called nothing but a total: `Totalt`, `Summa 2026:`. */
export function namesTotal(text: string): boolean {
  return TOTAL.test(text.trim());
}

/** Whether a row is called a total of something: `Summa platser`, `Ersättning totalt`, `Samtliga`. */
export function namesLooseTotal(text: string): boolean {
  return LOOSE_TOTAL.test(text.trim());
}

const POINTED = /^-?\d{1,3}(?:\.\d{3})+$/;

/**
 * The numbers that the cells of a column hold and nothing else: `1 000`, `–131 926`, `2 503 kr`; undefined for a cell
 * that holds something else. Thousands may be apart by points (`4.400.209`) where every point of the column is one: a
 * number with a decimal point is none, for it can be read in two ways.
 */
export function looseNumbers(texts: readonly string[]): (number | undefined)[] {
  const bare = texts.map(withoutUnit);
  const pointed = bare.every((text) => !/\d\.\d/.test(text) || POINTED.test(text));
  return bare.map((text) =>
    parseSwedishNumber(pointed && POINTED.test(text) ? text.replaceAll('.', '') : text),
  );
}

function withoutUnit(text: string): string {
  return text
    .trim()
    .replace(/^[-\u2212\u2013\u2014]\s*/, '-')
    .replace(/[ \u00a0]?(?:kr|kronor|tkr|mnkr|st)\.?$/i, '');
}
