import type { PdfObjects } from '../../../pdf-syntax/objects.js';
import { type Dictionary, type PdfValue, Reference } from '../../../pdf-syntax/values.js';

/** The width of a glyph in thousandths of the type size, by its code. */
export type Widths = (code: number) => number;

/** Width of a code that has none of its own (ISO 32000-1, 9.7.4.3). */
const USUAL_WIDTH = 1000;

/** Widths of fonts, read once for all pages that use a font. */
export class FontWidths {
  readonly #objects: PdfObjects;
  readonly #known = new Map<number, Widths | undefined>();

  constructor(objects: PdfObjects) {
    this.#objects = objects;
  }

  /**
   * The widths of the fonts in a page's resources, by the names they have there: those whose codes are two bytes and
   * stand for glyphs one to one, as of all fonts that are embedded as they are. Others are left out.
   */
  widths(resources: Dictionary | undefined): Map<string, Widths> {
    const fonts = new Map<string, Widths>();
    for (const [name, reference] of this.#objects.dictionary(resources?.get('Font')) ?? []) {
      const widths = this.#widthsOf(reference);
      if (widths) fonts.set(name, widths);
    }
    return fonts;
  }

  #widthsOf(reference: PdfValue): Widths | undefined {
    const number = reference instanceof Reference ? reference.number : undefined;
    if (number !== undefined && this.#known.has(number)) return this.#known.get(number);
    const objects = this.#objects;
    const font = objects.dictionary(reference);
    const [descendant] = objects.array(font?.get('DescendantFonts'));
    const dictionary = objects.dictionary(descendant);
    const simple = dictionary && objects.name(font?.get('Encoding')) === 'Identity-H';
    const widths = simple ? widthsOf(dictionary, objects) : undefined;
    if (number !== undefined) this.#known.set(number, widths);
    return widths;
  }
}

/** `/W`: either `first [width …]` or `first last width`. */
function widthsOf(font: Dictionary, objects: PdfObjects): Widths {
  const usual = objects.number(font.get('DW')) ?? USUAL_WIDTH;
  const known: number[] = [];
  const set = (code: number, width: PdfValue | undefined) => {
    known[code] = objects.number(width) ?? usual;
  };
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
  return (code) => known[code] ?? usual;
}
