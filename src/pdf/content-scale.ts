import type { Reference } from '../pdf-syntax/values.js';
import type { PrintedFile } from './printed-file.js';

/** A CSS pixel on the grid of 300 dots per inch that Chromium draws its PDF pages on. */
const UNSHRUNK = 300 / 96;

/** Number of text pieces that decides the scale. */
const ENOUGH = 200;

/**
 * Factor by which Chromium shrank the document to make its widest part fit the page: 1 when everything fits, 0.8 when
 * the whole text is set a fifth smaller. Chromium gives no notice, shrinks all pages, and leaves the margin boxes.
 *
 * Read from the page streams (ISO 32000-1, 8.3 and 9.4). The margin boxes are drawn on an unmoved grid (`3.125 0 0
 * 3.125 0 0 cm`), the content on a grid that is moved to the type area and scaled (`2.5 0 0 2.5 293.75 331.25 cm`).
 * Pictures have scales of their own, so the one counts that most pieces of text are set in.
 *
 * @returns undefined when there is no text
 */
export function contentScale(pdf: PrintedFile): number | undefined {
  const pieces = new Map<number, number>();
  let total = 0;
  for (const page of pdf.pages) {
    if (total >= ENOUGH) break;
    for (const scale of textScales(contentOf(pdf, page))) {
      pieces.set(scale, (pieces.get(scale) ?? 0) + 1);
      total++;
      if (total >= ENOUGH) break;
    }
  }
  const [usual] = [...pieces].sort(([, a], [, b]) => b - a)[0] ?? [];
  // Four decimals: a hundredth of a millimetre in the width of a page.
  return usual === undefined ? undefined : Math.round((usual / UNSHRUNK) * 10_000) / 10_000;
}

function contentOf(pdf: PrintedFile, page: Reference): string {
  const stream = pdf.stream(pdf.dictionary(page)?.get('Contents'));
  return stream ? Buffer.from(pdf.data(stream)).toString('latin1') : '';
}

/** The scale of the grid that each piece of text on a moved grid is on. */
function* textScales(stream: string): Generator<number> {
  let scale: number | undefined;
  const saved: (number | undefined)[] = [];
  for (const [operator, a, d, x, y] of stream.matchAll(/^(?:(\S+) 0 0 (\S+) (\S+) (\S+) cm|q|Q|BT)$/gm)) {
    if (operator === 'q') saved.push(scale);
    else if (operator === 'Q') scale = saved.pop();
    else if (operator === 'BT' && scale !== undefined) yield scale;
    else if (a !== undefined) scale = a === d && (Number(x) !== 0 || Number(y) !== 0) ? Number(a) : undefined;
  }
}
