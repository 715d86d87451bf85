import { NBSP } from '../format/characters.js';
import { formatNumber } from '../format/number.js';
import { parseSwedishNumber } from '../format/parse-number.js';

/** Kind of figure. Two figures of one kind replace each other: `75 %` → `80 %` is one change. */
export type FigureKind = 'date' | 'percentage' | 'paragraph' | 'registry number' | 'number';

/** The kind of a token's key; undefined for words. */
export function figureKind(key: string): FigureKind | undefined {
  if (!/\d/.test(key)) return undefined;
  if (/^\d{4}-\d\d-\d\d$|^\d{1,2} \p{Ll}{3,}/u.test(key)) return 'date';
  if (key.endsWith('%')) return 'percentage';
  if (key.startsWith('§')) return 'paragraph';
  if (/^\p{Lu}{2,5}[ -]\d{4}-/u.test(key)) return 'registry number';
  return /^[−-]?\d[\d .,:–-]*$/.test(key) ? 'number' : undefined;
}

/** A figure read as a number: `4 400 209` and `≤ 8,5 %`. */
interface Figure {
  value: number;
  percent: boolean;
}

function readFigure(text: string): Figure | undefined {
  const [, number, unit] =
    /^[<>≤≥±]?\s*([−-]?\d[\d\s]*(?:,\d+)?)\s*(%|kr|kronor|tkr|mnkr)?$/u.exec(text.trim()) ?? [];
  const value = number === undefined ? undefined : parseSwedishNumber(number);
  return value === undefined ? undefined : { value, percent: unit === '%' };
}

/** Whether a text is a figure that can be compared with another. */
export function isFigure(text: string): boolean {
  return readFigure(text) !== undefined;
}

/** The difference of two figures: its value, and how it is written. */
export interface FigureDifference {
  value: number;
  /** `+112 091 (+2,5 %)`; for percentages `−5 procentenheter`. */
  text: string;
  /** `+112 091`: for a column of differences. */
  short: string;
}

/** Difference of two figures; `undefined` when they cannot be subtracted. Years are not. */
export function difference(before: string, after: string): FigureDifference | undefined {
  const [a, b] = [readFigure(before), readFigure(after)];
  if (!a || !b || a.percent !== b.percent || a.value === b.value) return undefined;
  if (isYear(before) && isYear(after)) return undefined;
  const value = round(b.value - a.value);
  const short = signed(value);
  if (a.percent)
    return { value, short: `${short} procent\u00adenheter`, text: `${short}${NBSP}procentenheter` };
  const share = a.value === 0 ? undefined : Math.round((value / Math.abs(a.value)) * 1000) / 10;
  const relative = share === undefined || share === 0 ? '' : ` (${signed(share)}${NBSP}%)`;
  return { value, short, text: short + relative };
}

/** A difference in English: `−0.5 percentage points`. */
export function differenceInEnglish(difference: string): string {
  return difference
    .replace(/procent\u00ad?enheter/g, 'percentage points')
    .replace(/(\d),(\d)/g, '$1.$2')
    .replace(/(\d)\u00a0(?=\d)/g, '$1,')
    .replace(/\u00a0%/g, '%');
}

/** A number with its sign, `+200`, `−1 300`. */
function signed(value: number): string {
  return value > 0 ? `+${formatNumber(value)}` : formatNumber(value);
}

function isYear(text: string): boolean {
  return /^(?:19|20)\d\d$/.test(text.trim());
}

/** Removes the rounding error of binary fractions: 0.1 + 0.2. */
function round(value: number): number {
  return Number(value.toPrecision(12));
}
