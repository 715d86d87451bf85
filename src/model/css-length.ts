/** CSS pixels in an inch: https://www.w3.org/TR/css-values-4/#absolute-lengths */
const INCH = 96;

/** CSS pixels in a millimetre. */
export const MILLIMETRE = INCH / 25.4;

/** CSS pixels in a point. */
export const POINT = INCH / 72;

const UNITS: Record<string, number> = {
  px: 1,
  pt: POINT,
  pc: INCH / 6,
  in: INCH,
  mm: MILLIMETRE,
  cm: 10 * MILLIMETRE,
  q: MILLIMETRE / 4,
};

/** Sizes of `size: A4` and so on, upright: https://www.w3.org/TR/css-page-3/#page-size-prop */
const PAPER: Record<string, [width: number, height: number]> = {
  a3: [297 * MILLIMETRE, 420 * MILLIMETRE],
  a4: [210 * MILLIMETRE, 297 * MILLIMETRE],
  a5: [148 * MILLIMETRE, 210 * MILLIMETRE],
  b4: [250 * MILLIMETRE, 353 * MILLIMETRE],
  b5: [176 * MILLIMETRE, 250 * MILLIMETRE],
  letter: [8.5 * INCH, 11 * INCH],
  legal: [8.5 * INCH, 14 * INCH],
  ledger: [11 * INCH, 17 * INCH],
};

/** A CSS length in pixels, 0 for `auto` and for nothing; NaN for one that is not a plain absolute length. */
export function pixels(length: string): number {
  if (length === '' || length === 'auto' || length === '0') return 0;
  const [, number, unit] = /^([\d.]+)([a-z]+)$/i.exec(length) ?? [];
  return Number(number) * (UNITS[unit?.toLowerCase() ?? ''] ?? Number.NaN);
}

/** Width and height in pixels of an `@page` rule's `size`; Letter, upright, for an unknown one. */
export function paperSize(size: string): [width: number, height: number] {
  const words = size.toLowerCase().split(/\s+/);
  const lengths = words.filter((word) => /^[\d.]/.test(word)).map(pixels);
  if (lengths.length > 0) return [lengths[0]!, lengths[1] ?? lengths[0]!];
  const [width, height] =
    words.map((word) => PAPER[word]).find((paper) => paper !== undefined) ?? PAPER.letter!;
  return words.includes('landscape') ? [height, width] : [width, height];
}
