import { PDF_LIMITS } from './limits.js';
import { malformed } from './malformed.js';
import { Dictionary, Name, PdfString, type PdfValue, Reference } from './values.js';

/**
 * White space (7.2.2), then one token: a reference, a number, a name, a bracket, a hexadecimal string, `(`, a keyword,
 * a comment.
 */
const TOKEN =
  /[\0\t\n\f\r ]*(?:(\d+)[\0\t\n\f\r ]+(\d+)[\0\t\n\f\r ]+R(?![^\0\t\n\f\r ()<>[\]{}/%])|([+-]?(?:\d+\.?\d*|\.\d+))(?![^\0\t\n\f\r ()<>[\]{}/%])|\/([^\0\t\n\f\r ()<>[\]{}/%]*)|(<<|>>|[[\]])|<([\dA-Fa-f\0\t\n\f\r ]*)>|(\()|([a-z]+)(?![^\0\t\n\f\r ()<>[\]{}/%])|%[^\r\n]*)/y;

const [NULL, TAB, LINE_FEED, FORM_FEED, RETURN, SPACE, PERCENT] = [0, 9, 10, 12, 13, 32, 37];

const KEYWORDS: Readonly<Record<string, PdfValue>> = { true: true, false: false, null: null };

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** A bracket that ends an array or a dictionary. */
class Closing {
  constructor(readonly bracket: string) {}
}

/**
 * Reads values (7.3) from the text of a file, one character per byte. Nothing is repaired: a key that stands twice in a
 * dictionary is an error, because two readers could see two values.
 */
export class ValueParser {
  /** Offset of the next token. */
  position: number;
  #depth = 0;

  constructor(
    readonly source: string,
    position = 0,
  ) {
    this.position = position;
  }

  /** The next value. @throws MalformedPdf when there is none, or it is nested too deeply */
  value(): PdfValue {
    const value = this.#next();
    if (value instanceof Closing) throw this.#unreadable();
    return value;
  }

  /** Moves behind white space and comments. */
  skip(): void {
    for (let isComment = false; this.position < this.source.length; this.position++) {
      const code = this.source.charCodeAt(this.position);
      if (code === PERCENT) isComment = true;
      else if (code === LINE_FEED || code === RETURN) isComment = false;
      else if (!isComment && code !== SPACE && code !== TAB && code !== FORM_FEED && code !== NULL) return;
    }
  }

  /** Moves behind a word when it stands here, after white space and comments. */
  take(word: string): boolean {
    this.skip();
    const found = this.source.startsWith(word, this.position);
    if (found) this.position += word.length;
    return found;
  }

  #next(): PdfValue | Closing {
    for (;;) {
      TOKEN.lastIndex = this.position;
      const match = TOKEN.exec(this.source);
      if (!match) throw this.#unreadable();
      const start = this.position;
      this.position = TOKEN.lastIndex;
      const [, reference, generation, number, name, bracket, hexadecimal, literal, keyword] = match;
      if (reference !== undefined) return new Reference(Number(reference), Number(generation));
      if (number !== undefined) return Number(number);
      if (name !== undefined) return Name.of(decodeName(name));
      if (bracket === '<<') return this.#dictionary();
      if (bracket === '[') return this.#array();
      if (bracket !== undefined) return new Closing(bracket);
      if (hexadecimal !== undefined) return new PdfString(decodeHexadecimal(hexadecimal), `<${hexadecimal}>`);
      if (literal !== undefined) return this.#literal();
      // A comment is white space.
      if (keyword === undefined) continue;
      const value = Object.hasOwn(KEYWORDS, keyword) ? KEYWORDS[keyword] : undefined;
      if (value !== undefined) return value;
      this.position = start;
      throw this.#unreadable();
    }
  }

  #enter(): void {
    if (++this.#depth > PDF_LIMITS.depth) {
      throw malformed('ett objekt har för många nivåer', 'an object is nested too deeply');
    }
  }

  #dictionary(): Dictionary {
    this.#enter();
    const dictionary = new Dictionary();
    for (;;) {
      const key = this.#next();
      if (key instanceof Closing && key.bracket === '>>') {
        this.#depth--;
        return dictionary;
      }
      if (!(key instanceof Name)) throw this.#unreadable();
      if (dictionary.has(key.value)) {
        throw malformed(
          `nyckeln /${key.value} står två gånger i ett objekt`,
          `the key /${key.value} stands twice in an object`,
        );
      }
      dictionary.set(key.value, this.value());
    }
  }

  #array(): PdfValue[] {
    this.#enter();
    const values: PdfValue[] = [];
    for (;;) {
      const value = this.#next();
      if (!(value instanceof Closing)) {
        values.push(value);
      } else {
        if (value.bracket !== ']') throw this.#unreadable();
        this.#depth--;
        return values;
      }
    }
  }

  /** A literal string after its `(` (7.3.4.2). */
  #literal(): PdfString {
    const { source } = this;
    const start = this.position - 1;
    let bytes = '';
    for (let depth = 1; ; this.position++) {
      const character = source[this.position];
      if (character === undefined) throw malformed('en sträng tar inte slut', 'a string does not end');
      if (character === '\\') {
        bytes += this.#escaped();
        continue;
      }
      if (character === '(') depth++;
      else if (character === ')' && --depth === 0) break;
      bytes += character;
    }
    this.position++;
    return new PdfString(bytes, source.slice(start, this.position));
  }

  /** The character that a backslash at the position stands for; leaves the position on the last character of it. */
  #escaped(): string {
    const octal = /^[0-7]{1,3}/.exec(this.source.slice(this.position + 1, this.position + 4))?.[0];
    if (octal !== undefined) {
      this.position += octal.length;
      return String.fromCharCode(Number.parseInt(octal, 8) & 0xff);
    }
    this.position++;
    const character = this.source[this.position] ?? '';
    if (character === '\r' && this.source[this.position + 1] === '\n') this.position++;
    if (character === '\r' || character === '\n') return '';
    return ESCAPES[character] ?? character;
  }

  #unreadable(): Error {
    return malformed(
      `ett objekt går inte att läsa (vid byte ${this.position})`,
      `an object cannot be read (at byte ${this.position})`,
    );
  }
}

function decodeName(name: string): string {
  if (!name.includes('#')) return name;
  return name.replace(/#([\dA-Fa-f]{2})/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

function decodeHexadecimal(digits: string): string {
  const packed = digits.replace(/[\0\t\n\f\r ]+/g, '');
  return Buffer.from(packed.length % 2 === 0 ? packed : `${packed}0`, 'hex').toString('latin1');
}
