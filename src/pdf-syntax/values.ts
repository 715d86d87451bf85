/** What a PDF is made of (ISO 32000-1, 7.3). Numbers, booleans, null and arrays are those of JavaScript. */
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

/** `12 0 R`. Generation numbers other than 0 come from editing a file, which is not done here. */
export class Reference {
  constructor(readonly number: number) {}
}

/** A string of bytes, one per character of `bytes`. */
export class PdfString {
  constructor(readonly bytes: string) {}

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

  /** The string read as a text string. */
  get text(): string {
    if (!this.bytes.startsWith('\xfe\xff')) return this.bytes;
    let text = '';
    for (let i = 2; i + 1 < this.bytes.length; i += 2) {
      text += String.fromCharCode((this.bytes.charCodeAt(i) << 8) | this.bytes.charCodeAt(i + 1));
    }
    return text;
  }
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

/** A dictionary with data, which is as its `/Filter` says. */
export class PdfStream {
  constructor(
    readonly dictionary: Dictionary,
    readonly data: Uint8Array,
    /** True for one that another program packed. */
    readonly foreign = false,
  ) {}
}
