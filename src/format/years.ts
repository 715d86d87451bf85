import { pattern } from './pattern.js';

/** A year or a range of years in a text, `2026` or `2025–2027`, with the offsets of its first and last character. */
export interface Years {
  first: number;
  last: number;
  start: number;
  /** Exclusive. */
  end: number;
}

// Years of this century and the end of the last. No year: a registry number (2024-00186), an ISO date (2025-01-01), a
// statute (2021:8), digits of a larger number.
const YEARS = pattern(
  'gu',
)`(?<![\p{L}\d.,:/-]|\d[ \u00a0])((?:19|20)\d\d)(?:\s?[–-]\s?((?:19|20)\d\d))?(?![\d:/]|[.,]\d|-\d|[ \u00a0]\d{3}(?!\d))`;

/** The years that a text names, in order. */
export function yearsIn(text: string): Years[] {
  if (!/\d{4}/.test(text)) return [];
  return [...text.matchAll(YEARS)].map(({ 0: whole, 1: from = '', 2: to = from, index }) => ({
    first: Number(from),
    last: Number(to),
    start: index,
    end: index + whole.length,
  }));
}
