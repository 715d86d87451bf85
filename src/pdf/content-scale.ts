import { inflateSync } from 'node:zlib';
import { type ChromiumPdf, reference } from './chromium-pdf.js';

/** A CSS pixel on the grid of 300 dots per inch that Chromium draws its PDF pages on. */
const UNSHRUNK = 300 / 96;

/**
 * How much Chromium has shrunk the document to make its widest part fit the page: 1 when everything fits, 0.8 when the
 * whole text is set a fifth smaller. It does so without a word, for all pages at once, and not for the margin boxes.
 *
 * Read from the page streams, where each page begins with the margin boxes on an unmoved grid (`3.125 0 0 3.125 0 0 cm`)
 * and goes on with the content on a grid that is moved to the type area and scaled (`2.5 0 0 2.5 293.75 331.25 cm`).
 * The largest scale that any page begins with counts: a page whose first mark is a scaled picture says nothing.
 *
 * @returns undefined when no page says anything.
 */
export function contentScale(pdf: ChromiumPdf): number | undefined {
  let largest: number | undefined;
  for (const page of pdf.pages) {
    const scale = firstMovedScale(contentOf(pdf, page));
    if (scale !== undefined && scale > (largest ?? 0)) largest = scale;
    // Nothing was shrunk: one page is enough to know.
    if (largest !== undefined && largest >= UNSHRUNK) break;
  }
  // Four decimals: a hundredth of a millimetre in the width of a page.
  return largest === undefined ? undefined : Math.round((largest / UNSHRUNK) * 10_000) / 10_000;
}

function contentOf(pdf: ChromiumPdf, page: number): string {
  const contents = reference(pdf.object(page), 'Contents');
  if (contents === undefined || !pdf.object(contents).includes('/FlateDecode')) return '';
  return inflateSync(pdf.stream(contents)).toString('latin1');
}

/** Scale of the first upright `s 0 0 s x y cm` that also moves. */
function firstMovedScale(stream: string): number | undefined {
  for (const [, a, d, x, y] of stream.matchAll(/^(\S+) 0 0 (\S+) (\S+) (\S+) cm$/gm)) {
    if (a === d && (Number(x) !== 0 || Number(y) !== 0)) return Number(a);
  }
  return undefined;
}
