import { parseSwedishNumber } from '../format/parse-number.js';
import { pattern } from '../format/pattern.js';

const TOTAL = pattern('iu')`^(?:total|totalt|totalsumma|summa|slutsumma|sammanlagt)(?: \d{4})?[:.]?$`;

/** Whether a row is called nothing but a total: `Totalt`, `Summa 2026:`. */
export function namesTotal(text: string): boolean {
  return TOTAL.test(text.trim());
}

/**
 * The number that a cell of text holds and nothing else: `1 000`, `–131 926`, `2 503 kr`. A figure whose thousands or
 * decimals are written in another way than Swedish is none, for it can be read in two ways.
 */
export function looseNumber(text: string): number | undefined {
  return parseSwedishNumber(
    text
      .trim()
      .replace(/^[-\u2212\u2013\u2014]\s*/, '-')
      .replace(/[ \u00a0]?(?:kr|kronor|tkr|mnkr|st)\.?$/i, ''),
  );
}
