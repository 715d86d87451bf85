import { Dictionary, Name, PdfString, type PdfValue, Reference } from './values.js';

/** White space (7.2.2), then one token: a reference, a number, a name, a bracket, a hexadecimal string, `(`, a keyword. */
const TOKEN =
  /[\0\t\n\f\r ]*(?:(\d+) (\d+) R(?![^\0\t\n\f\r ()<>[\]{}/%])|([+-]?(?:\d+\.?\d*|\.\d+))|\/([^\0\t\n\f\r ()<>[\]{}/%]*)|(<<|>>|[[\]])|<([\dA-Fa-f\s]*)>|(\()|([a-z]+))/y;

const KEYWORDS: Readonly<Record<string, PdfValue>> = { true: true, false: false, null: null };

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** A bracket that ends what it stands in. */
class Closing {
  constructor(readonly bracket: string) {}
}

/** Reads values from the text of a file, one character per byte. It knows no comments: Chromium writes none. */
export class ValueParser {
  /** Where the next value begins. */
  position: number;

  constructor(
    readonly source: string,
    position = 0,
  ) {
    this.position = position;
  }

  /** The next value. @throws Error when there is none */
  value(): PdfValue {
    const value = this.#next();
    if (value instanceof Closing) throw new Error(`Unexpected ${value.bracket} at ${this.position}`);
    return value;
  }

  #next(): PdfValue | Closing {
    TOKEN.lastIndex = this.position;
    const match = TOKEN.exec(this.source);
    if (!match) throw new Error(`No PDF value at ${this.position}`);
    this.position = TOKEN.lastIndex;
    const [, reference, , number, name, bracket, hexadecimal, , keyword] = match;
    if (reference !== undefined) return new Reference(Number(reference));
    if (number !== undefined) return Number(number);
    if (name !== undefined) return Name.of(decodeName(name));
    if (bracket === '<<') return this.#dictionary();
    if (bracket === '[') return this.#array();
    if (bracket !== undefined) return new Closing(bracket);
    if (hexadecimal !== undefined) return new PdfString(decodeHexadecimal(hexadecimal));
    if (keyword === undefined) return this.#literal();
    const value = KEYWORDS[keyword];
    if (value === undefined) throw new Error(`${keyword} is no PDF value`);
    return value;
  }

  #dictionary(): Dictionary {
    const dictionary = new Dictionary();
    for (;;) {
      const key = this.#next();
      if (key instanceof Closing && key.bracket === '>>') return dictionary;
      if (!(key instanceof Name)) throw new Error(`A key is no name at ${this.position}`);
      dictionary.set(key.value, this.value());
    }
  }

  #array(): PdfValue[] {
    const values: PdfValue[] = [];
    for (;;) {
      const value = this.#next();
      if (!(value instanceof Closing)) values.push(value);
      else if (value.bracket === ']') return values;
      else throw new Error(`Unexpected ${value.bracket} at ${this.position}`);
    }
  }

  /** A literal string after its `(` (7.3.4.2). */
  #literal(): PdfString {
    const { source } = this;
    let bytes = '';
    for (let depth = 1; ; this.position++) {
      const character = source[this.position];
      if (character === undefined) throw new Error('A string does not end');
      if (character === '\\') {
        bytes += this.#escaped();
        continue;
      }
      if (character === '(') depth++;
      else if (character === ')' && --depth === 0) break;
      bytes += character;
    }
    this.position++;
    return new PdfString(bytes);
  }

  /** What a backslash at the position stands for; leaves the position on the last character of it. */
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
}

function decodeName(name: string): string {
  if (!name.includes('#')) return name;
  return name.replace(/#([\dA-Fa-f]{2})/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

function decodeHexadecimal(digits: string): string {
  const packed = digits.replace(/\s+/g, '');
  return Buffer.from(packed.length % 2 === 0 ? packed : `${packed}0`, 'hex').toString('latin1');
}
