import { pattern } from '../format/pattern.js';
import { UNBREAKABLE, unbreakable } from './typography.js';

/** One embedded font file and what it can show. */
export interface FontFace {
  family: string;
  weight: 400 | 600;
  style: 'normal' | 'italic';
  file: string;
  /** True for a file that only adds characters to the face, and goes only into documents that have one of them. */
  supplement?: true;
  /** Every character the font has, with its width in thousandths of the type size. */
  widths: Record<string, number>;
}

/** A cut that text is measured in: of the face of tables, or the upright one of running text. */
export type MeasuredFont = 'regular' | 'bold' | 'text';

/** Up to where a browser may break: a space, a hyphen or dash, a slash before a letter. */
const PIECES = pattern('gu')`(?:[^ \-–\u00ad/]|/(?!\p{L}))*(?:[ \-–\u00ad]|/(?=\p{L}))?`;

/** Width of a character that no font has: that of an average one. */
const FALLBACK_WIDTH = 500;

const STAND_INS: Record<string, string> = Object.fromEntries(
  Object.entries(UNBREAKABLE).map(([character, standIn]) => [standIn, character]),
);

/** Measures text in the fonts that are embedded, so that a layout can be judged without a browser. */
export class FontMetrics {
  private readonly fonts: Record<MeasuredFont, Record<string, number>>;

  /** @param families the names of the faces that tables and running text are set in */
  constructor(faces: readonly FontFace[], families: { table: string; text: string }) {
    const widthsOf = (family: string, weight: FontFace['weight']): Record<string, number> => {
      const files = faces.filter(
        (face) => face.family === family && face.weight === weight && face.style === 'normal',
      );
      return Object.assign({}, ...files.map(({ widths }) => widths));
    };
    this.fonts = {
      regular: widthsOf(families.table, 400),
      bold: widthsOf(families.table, 600),
      text: widthsOf(families.text, 400),
    };
  }

  /** Width of a text on one line, in the unit of `size`. */
  width(text: string, size: number, font: MeasuredFont = 'regular'): number {
    const widths = this.fonts[font];
    let sum = 0;
    for (const character of text) {
      if (character !== '\u00ad') sum += widths[STAND_INS[character] ?? character] ?? FALLBACK_WIDTH;
    }
    return (sum * size) / 1000;
  }

  /** Number of lines of a text in a column, broken as by a browser: at spaces, after hyphens and slashes. */
  lines(text: string, column: number, size: number, font: MeasuredFont = 'regular'): number {
    let count = 1;
    let used = 0;
    for (const piece of unbreakable(text).match(PIECES) ?? []) {
      const width = this.width(piece, size, font);
      const visible = width + this.widthAtLineEnd(piece.at(-1), size, font);
      if (used > 0 && used + visible > column) {
        count++;
        used = 0;
      }
      used += width;
      // A piece wider than the column is broken where it must.
      for (; used + visible - width > column; used -= column) count++;
    }
    return count;
  }

  /** A space at the end of a line has no width, a soft hyphen that of a hyphen. */
  private widthAtLineEnd(last: string | undefined, size: number, font: MeasuredFont): number {
    if (last === ' ') return -this.width(' ', size, font);
    return last === '\u00ad' ? this.width('-', size, font) : 0;
  }
}
