import { inflateSync } from 'node:zlib';
import { malformed } from './chromium-pdf.js';
import { PdfObjects } from './objects.js';
import { ValueParser } from './parse.js';
import { Dictionary, PdfStream, type PdfValue } from './values.js';

/** A file as Chromium writes it, opened for change: one classic cross-reference table, nothing encrypted (7.5). */
export class PrintedFile extends PdfObjects {
  readonly trailer: Dictionary;
  readonly #bytes: Uint8Array;
  readonly #text: string;
  readonly #offsets = new Map<number, number>();

  /** @throws Error when the file is not of that form */
  constructor(pdf: Uint8Array) {
    super();
    this.#bytes = pdf;
    this.#text = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString('latin1');
    const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(this.#text.slice(-64))?.[1] ?? Number.NaN);
    const end = this.#text.indexOf('trailer', start);
    if (!this.#text.startsWith('xref', start) || end < 0) throw malformed('no cross-reference table');
    this.#readTable(this.#text.slice(start + 'xref'.length, end));
    const trailer = new ValueParser(this.#text, end + 'trailer'.length).value();
    if (!(trailer instanceof Dictionary)) throw malformed('no trailer');
    this.trailer = trailer;
    this.reserve(Math.max(0, ...this.#offsets.keys()));
  }

  protected override load(number: number): PdfValue {
    const offset = this.#offsets.get(number);
    if (offset === undefined) return null;
    const start = this.#text.indexOf('obj', offset) + 'obj'.length;
    const parser = new ValueParser(this.#text, start);
    const value = parser.value();
    if (!(value instanceof Dictionary)) return value;
    const keyword = /\s*stream\r?\n/y;
    keyword.lastIndex = parser.position;
    if (!keyword.test(this.#text)) return value;
    const length = this.number(value.get('Length'));
    if (length === undefined) throw malformed(`the stream ${number} has no length`);
    return new PdfStream(value, this.#bytes.subarray(keyword.lastIndex, keyword.lastIndex + length), true);
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
}

/** The data of a stream, unpacked. @throws Error when it is packed in another way than Chromium's */
export function unpacked({ dictionary, data }: PdfStream, objects: PdfObjects): Uint8Array {
  const filter = objects.name(dictionary.get('Filter'));
  if (dictionary.get('Filter') === undefined) return data;
  if (filter !== 'FlateDecode' || dictionary.has('DecodeParms')) throw malformed('a stream is packed oddly');
  return inflateSync(data);
}
