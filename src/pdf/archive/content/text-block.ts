import type { Widths } from './fonts.js';
import type { Operators } from './operators.js';

const SPACE = 32;
const LESS = 60;
const MOVE = ' 0 Td ';
const SHOW = '> Tj';

/**
 * Chromium marks every no-break space as one, because its glyph is that of the space, and paints soft hyphens as spaces
 * of no width. Neither mark is kept: some readers (Poppler) lose what follows a mark within a text; a space is what is
 * to be read of the one, nothing of the other.
 */
const LEFT_OUT = /^<<\s*\/ActualText\s*<FEFF00(A0|AD)>\s*>>$/;
const SOFT_HYPHEN = 'AD';

/** Digits, the decimal point and the minus sign; a slash between them is never met here. */
function isInNumber(code: number): boolean {
  return code >= 45 && code <= 57;
}

/** The number that four hexadecimal digits are. */
function codeAt(source: string, at: number): number {
  let code = 0;
  for (let i = at; i < at + 4; i++) {
    const digit = source.charCodeAt(i);
    // 0–9 end in their value, A–F and a–f in theirs less nine.
    code = code * 16 + (digit & 15) + (digit > 57 ? 9 : 0);
  }
  return code;
}

/**
 * Writes a text object (`BT … ET`) shorter. Chromium places every glyph by itself; where a glyph stands as far from the
 * one before as its font says, nothing need be said, and elsewhere a number in a `TJ` array says it. Glyphs are where
 * they stood, to a thousandth of the type size. It makes a page a quarter as long, and that much faster to pack and
 * show.
 */
export class TextBlock {
  /** Whether it shows any glyph. */
  showsText = false;
  /** Whether its last character is a soft hyphen. */
  endsInSoftHyphen = false;
  readonly #fonts: ReadonlyMap<string, Widths>;
  #out = 'BT\n';
  #widths: Widths | undefined;
  #size = 0;
  /**
   * Positions along the line: of its beginning, of the next glyph as set, and of the next glyph by advance widths
   * alone.
   */
  #line = 0;
  #at = 0;
  #pen = 0;
  /** The array that is being written: strings of codes, and numbers between them. */
  #array = '';
  #codes = '';
  /** Open marks: for one that is left out, the character that it represents. */
  readonly #marks: (string | undefined)[] = [];
  #glyphs = 0;
  /** False as soon as something is met that this does not know. */
  #known = true;

  constructor(fonts: ReadonlyMap<string, Widths>) {
    this.#fonts = fonts;
  }

  /**
   * Takes glyphs in the form that Chromium writes nearly all of them, `7.3 0 Td <0010> Tj`. Read character by
   * character, because there are a hundred thousand of them in a document.
   *
   * @returns the position of the first thing in another form
   */
  takeGlyphs(source: string, from: number): number {
    if (!this.#widths || !this.#known) return from;
    let at = from;
    for (;;) {
      let end = at;
      while (source.charCodeAt(end) <= SPACE) end++;
      let move: number | undefined;
      if (source.charCodeAt(end) !== LESS) {
        const number = end;
        while (isInNumber(source.charCodeAt(end))) end++;
        if (end === number || !source.startsWith(MOVE, end)) return at;
        move = Number(source.slice(number, end));
        end += MOVE.length;
        if (source.charCodeAt(end) !== LESS) return at;
      }
      const close = source.indexOf('>', end);
      if (!source.startsWith(SHOW, close) || (close - end) % 4 !== 1) return at;
      if (move !== undefined) this.#at = this.#line += move;
      for (let i = end + 1; i < close; i += 4) this.#glyph(source, i, this.#widths);
      this.showsText = true;
      at = close + SHOW.length;
    }
  }

  /** Reads an operator between `BT` and `ET`. */
  take({ operator, operands, source, start, end }: Operators): void {
    switch (operator) {
      case 'Tj':
        this.showsText = true;
        this.#show(operands[0] ?? '');
        return;
      case 'Td':
        this.#line += Number(operands[0]);
        this.#at = this.#line;
        if (Number(operands[1]) !== 0) this.#known = false;
        return;
      case 'Tf':
        this.#widths = this.#fonts.get(operands[0]?.slice(1) ?? '');
        this.#size = Number(operands[1]);
        if (this.#size === 0) this.#known = false;
        break;
      case 'Tm':
        this.#line = 0;
        this.#at = 0;
        break;
      case 'BDC':
      case 'BMC':
        this.#marks.push(LEFT_OUT.exec(operands[1] ?? '')?.[1]);
        if (this.#marks.at(-1) !== undefined) return;
        break;
      case 'EMC':
        if (this.#marks.pop() !== undefined) return;
        break;
      default:
        if (/^(?:TJ|'|")$/.test(operator)) this.showsText = true;
        this.#known = false;
    }
    this.#flush();
    if (operator === 'Tm') this.#pen = 0;
    this.#out += `${source.slice(start, end)}\n`;
  }

  /**
   * The text object; as it was when it holds something unknown.
   *
   * @param original what stood from `BT` to `ET`
   * @param divides whether a soft hyphen is right before it. A single glyph is then the hyphen at a line's end,
   *   which
   *   is no character of the word it divides (ISO 32000-1, 14.8.2.2.3).
   */
  end(original: string, divides: boolean): string {
    this.#flush();
    if (!this.#known) return original;
    const text = `${this.#out}ET`;
    return divides && this.#glyphs === 1 ? `/Span<</ActualText<FEFF00AD>>>BDC\n${text}\nEMC` : text;
  }

  #show(operand: string): void {
    const widths = this.#widths;
    if (!widths || !/^<(?:[\dA-Fa-f]{4})*>$/.test(operand)) {
      this.#known = false;
      return;
    }
    for (let i = 1; i < operand.length - 1; i += 4) this.#glyph(operand, i, widths);
  }

  /** @param at where its code stands: four hexadecimal digits */
  #glyph(source: string, at: number, widths: Widths): void {
    this.endsInSoftHyphen = this.#marks.at(-1) === SOFT_HYPHEN;
    if (this.endsInSoftHyphen) return;
    this.#glyphs++;
    const backwards = Math.round(((this.#pen - this.#at) * 1000) / this.#size);
    if (backwards !== 0) {
      if (this.#codes !== '') this.#array += `<${this.#codes}>`;
      this.#codes = '';
      this.#array += backwards;
      this.#pen -= (backwards * this.#size) / 1000;
    }
    this.#codes += source.slice(at, at + 4);
    const advance = (widths(codeAt(source, at)) * this.#size) / 1000;
    this.#at += advance;
    this.#pen += advance;
  }

  #flush(): void {
    if (this.#codes === '') return;
    this.#out += this.#array === '' ? `<${this.#codes}>Tj\n` : `[${this.#array}<${this.#codes}>]TJ\n`;
    this.#array = '';
    this.#codes = '';
  }
}
