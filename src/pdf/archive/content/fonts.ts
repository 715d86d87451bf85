import type { PdfObjects } from '../syntax/objects.js';
import type { Dictionary, PdfValue } from '../syntax/values.js';

/** The width of a glyph in thousandths of the type size, by its code in four hexadecimal digits. */
export type Widths = (code: string) => number;

/** What a code without a width of its own has (ISO 32000-1, 9.7.4.3). */
const USUAL_WIDTH = 1000;

/**
 * The widths of the fonts in a page's resources, by the names they have there: those whose codes are two bytes and stand
 * for glyphs one to one, as of all fonts that are embedded as they are. Others are left out.
 */
export function fontWidths(resources: Dictionary | undefined, objects: PdfObjects): Map<string, Widths> {
  const fonts = new Map<string, Widths>();
  for (const [name, reference] of objects.dictionary(resources?.get('Font')) ?? []) {
    const font = objects.dictionary(reference);
    const [descendant] = objects.array(font?.get('DescendantFonts'));
    const widths = objects.dictionary(descendant);
    if (!widths || objects.name(font?.get('Encoding')) !== 'Identity-H') continue;
    fonts.set(name, widthsOf(widths, objects));
  }
  return fonts;
}

/** `/W`: either `first [width …]` or `first last width`. */
function widthsOf(font: Dictionary, objects: PdfObjects): Widths {
  const usual = objects.number(font.get('DW')) ?? USUAL_WIDTH;
  const known = new Map<string, number>();
  const set = (code: number, width: PdfValue | undefined) =>
    known.set(code.toString(16).toUpperCase().padStart(4, '0'), objects.number(width) ?? usual);
  const list = objects.array(font.get('W'));
  for (let i = 0; i < list.length; ) {
    const first = objects.number(list[i]) ?? 0;
    const widths = objects.array(list[i + 1]);
    if (widths.length > 0) {
      for (const [index, width] of widths.entries()) set(first + index, width);
      i += 2;
    } else {
      const last = objects.number(list[i + 1]) ?? first;
      for (let code = first; code <= last; code++) set(code, list[i + 2]);
      i += 3;
    }
  }
  return (code) => known.get(code) ?? known.get(code.toUpperCase()) ?? usual;
}
