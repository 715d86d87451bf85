/** A PDF object (ISO 32000-1, 7.3). Numbers, booleans, null and arrays are those of JavaScript. */
export type PdfValue =
  | null
  | boolean
  | number
  | Name
  | Reference
  | PdfString
  | readonly PdfValue[]
  | Dictionary
  | PdfStream;

/** `/Name`, without its slash and with `#20` and the like decoded. Two with the same value are the same object. */
export class Name {
  static readonly #known = new Map<string, Name>();
  private constructor(readonly value: string) {}

  static of(value: string): Name {
    const known = Name.#known.get(value);
    if (known) return known;
    const name = new Name(value);
    Name.#known.set(value, name);
    return name;
  }
}

/** `12 0 R`: an object's number and its generation, which is 0 unless a number was used again. */
export class Reference {
  constructor(
    readonly number: number,
    readonly generation = 0,
  ) {}
}

/** A string of bytes, one per character of `bytes`. */
export class PdfString {
  readonly #token: string | undefined;

  /** @param token bytes of the string in a file, its brackets included */
  constructor(
    readonly bytes: string,
    token?: string,
  ) {
    this.#token = token;
  }

  /** A text string (7.9.2.2): as it is when it is ASCII, otherwise UTF-16 with a byte order mark. */
  static ofText(text: string): PdfString {
    if (/^[\x20-\x7e]*$/.test(text)) return new PdfString(text);
    let bytes = '\xfe\xff';
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      bytes += String.fromCharCode(unit >> 8, unit & 0xff);
    }
    return new PdfString(bytes);
  }

  /** A string that is written with these hexadecimal digits, in this case of letters. */
  static ofDigits(digits: string): PdfString {
    return new PdfString(Buffer.from(digits, 'hex').toString('latin1'), `<${digits}>`);
  }

  /** Bytes of the string in the file it was read from, its brackets included; `undefined` for a new one. */
  get token(): string | undefined {
    return this.#token;
  }

  /** The string read as a text string: UTF-16, UTF-8 (ISO 32000-2, 7.9.2.2.1) or PDFDocEncoding. */
  get text(): string {
    if (this.bytes.startsWith('\xfe\xff')) {
      let text = '';
      for (let i = 2; i + 1 < this.bytes.length; i += 2) {
        text += String.fromCharCode((this.bytes.charCodeAt(i) << 8) | this.bytes.charCodeAt(i + 1));
      }
      return text;
    }
    if (this.bytes.startsWith('\xef\xbb\xbf')) return Buffer.from(this.bytes.slice(3), 'latin1').toString();
    return this.bytes.replace(/[^ -~]/g, (byte) => DOC_ENCODING[byte] ?? byte);
  }
}

/** Bytes that stand for another character in PDFDocEncoding (annex D.3) than in Latin-1. */
const DOC_ENCODING: Readonly<Record<string, string>> = {
  ...table(0x18, '˘ˇˆ˙˝˛˚˜'),
  ...table(0x80, '•†‡…—–ƒ⁄‹›−‰„“”‘’‚™ﬁﬂŁŒŠŸŽıłœšž'),
  '\xa0': '€',
};

function table(first: number, characters: string): Record<string, string> {
  return Object.fromEntries(
    [...characters].map((character, index) => [String.fromCharCode(first + index), character]),
  );
}

/** `<< … >>`: values by the names of their keys, in the order they are written. */
export class Dictionary extends Map<string, PdfValue> {
  /** A dictionary of the entries that are not undefined. */
  static of(entries: Readonly<Record<string, PdfValue | undefined>>): Dictionary {
    const dictionary = new Dictionary();
    for (const [key, value] of Object.entries(entries)) if (value !== undefined) dictionary.set(key, value);
    return dictionary;
  }
}

/** A stream: a dictionary, and data encoded by its `/Filter`. */
export class PdfStream {
  constructor(
    readonly dictionary: Dictionary,
    readonly data: Uint8Array,
    /** True for a stream that was read from a file, so that another program may have encoded it. */
    readonly foreign = false,
  ) {}
}
