import { inflateSync } from 'node:zlib';
import { PdfObjects } from '../pdf-syntax/objects.js';
import { ValueParser } from '../pdf-syntax/parse.js';
import { Dictionary, PdfStream, type PdfValue } from '../pdf-syntax/values.js';
import { LIMITS } from './limits.js';

/** Where an object lies: at an offset, or in an object stream. */
type Entry = { offset: number } | { container: number; index: number };

/**
 * A PDF that anybody may have written, read as far as `uppdrag` writes PDFs: one revision, streams unpacked or deflated
 * (ISO 32000-1, 7.5). Whatever else it meets, and whatever is too large, is an error; nothing is unpacked that is not asked
 * for.
 */
export class PdfReader extends PdfObjects {
  readonly trailer: Dictionary;
  readonly #bytes: Uint8Array;
  readonly #text: string;
  readonly #entries = new Map<number, Entry>();
  readonly #containers = new Map<number, PdfValue[]>();
  /** Objects that are being read: one that needs itself is an error. */
  readonly #reading = new Set<number>();
  #unpacked = 0;

  /** @throws Error when the file is not of that form */
  constructor(pdf: Uint8Array) {
    super();
    this.#bytes = pdf;
    this.#text = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString('latin1');
    const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(this.#text.slice(-64))?.[1] ?? Number.NaN);
    if (Number.isNaN(start)) throw new Error('no startxref');
    this.trailer = this.#text.startsWith('xref', start) ? this.#readTable(start) : this.#readStream(start);
  }

  /** The data of a stream, unpacked. @throws Error when it is too large or packed in another way */
  data(stream: PdfStream): Uint8Array {
    const { dictionary, data } = stream;
    if (dictionary.get('Filter') === undefined) return this.#counted(data);
    if (this.name(dictionary.get('Filter')) !== 'FlateDecode' || dictionary.has('DecodeParms'))
      throw new Error('a stream is packed in an unusual way');
    const most = Math.min(LIMITS.stream, LIMITS.total - this.#unpacked);
    return this.#counted(inflateSync(data, { maxOutputLength: Math.max(1, most) }));
  }

  #counted(data: Uint8Array): Uint8Array {
    this.#unpacked += data.length;
    if (data.length > LIMITS.stream || this.#unpacked > LIMITS.total) throw new Error('too much data');
    return data;
  }

  protected override load(number: number): PdfValue {
    const entry = this.#entries.get(number);
    if (!entry) return null;
    if (this.#reading.has(number)) throw new Error(`object ${number} needs itself`);
    this.#reading.add(number);
    try {
      if ('offset' in entry) return this.#objectAt(entry.offset, number);
      return this.#container(entry.container)[entry.index] ?? null;
    } finally {
      this.#reading.delete(number);
    }
  }

  /** The object that begins at an offset. */
  #objectAt(offset: number, number?: number): PdfValue {
    const head = /(\d+) \d+ obj/y;
    head.lastIndex = offset;
    const found = head.exec(this.#text);
    if (!found || (number !== undefined && Number(found[1]) !== number))
      throw new Error(`no object at ${offset}`);
    const parser = new ValueParser(this.#text, head.lastIndex);
    const value = parser.value();
    if (!(value instanceof Dictionary)) return value;
    const keyword = /\s*stream\r?\n/y;
    keyword.lastIndex = parser.position;
    if (!keyword.test(this.#text)) return value;
    const length = this.number(value.get('Length'));
    const end = keyword.lastIndex + (length ?? Number.NaN);
    if (!(length! >= 0 && end <= this.#bytes.length)) throw new Error(`a stream at ${offset} has no length`);
    return new PdfStream(value, this.#bytes.subarray(keyword.lastIndex, end));
  }

  /** The objects packed together in an object stream (7.5.7). */
  #container(number: number): PdfValue[] {
    let values = this.#containers.get(number);
    if (!values) {
      const entry = this.#entries.get(number);
      const stream = entry && 'offset' in entry ? this.#objectAt(entry.offset, number) : null;
      if (!(stream instanceof PdfStream)) throw new Error(`no object stream ${number}`);
      values = this.#packedObjects(stream);
      this.#containers.set(number, values);
    }
    return values;
  }

  #packedObjects(stream: PdfStream): PdfValue[] {
    const first = this.number(stream.dictionary.get('First')) ?? Number.NaN;
    const text = Buffer.from(this.data(stream)).toString('latin1');
    const numbers = text.slice(0, first).trim().split(/\s+/).map(Number);
    const offsets = numbers.filter((_, index) => index % 2 === 1);
    return offsets.map((offset) => new ValueParser(text, first + offset).value());
  }

  /** Sections of `first count`, then `count` lines of `offset generation n|f` (7.5.4). */
  #readTable(start: number): Dictionary {
    const end = this.#text.indexOf('trailer', start);
    if (end < 0) throw new Error('no trailer');
    const words = this.#text
      .slice(start + 'xref'.length, end)
      .trim()
      .split(/\s+/);
    for (let i = 0; i + 1 < words.length; ) {
      const [first, count] = [Number(words[i]), Number(words[i + 1])];
      if (!(first >= 0 && count >= 0 && i + 2 + 3 * count <= words.length)) throw new Error('bad table');
      for (let k = 0; k < count; k++) {
        const entry = i + 2 + 3 * k;
        if (words[entry + 2] === 'n') this.#entries.set(first + k, { offset: Number(words[entry]) });
      }
      i += 2 + 3 * count;
    }
    const trailer = new ValueParser(this.#text, end + 'trailer'.length).value();
    if (!(trailer instanceof Dictionary)) throw new Error('no trailer');
    return trailer;
  }

  /** A cross-reference stream (7.5.8) of one section from object 0. */
  #readStream(start: number): Dictionary {
    const stream = this.#objectAt(start);
    if (!(stream instanceof PdfStream)) throw new Error('no cross-reference stream');
    // Said before the table is unpacked, which other programs do in ways that are not read here.
    if (stream.dictionary.has('Encrypt')) return stream.dictionary;
    const widths = this.array(stream.dictionary.get('W')).map(Number);
    const width = widths.reduce((a, b) => a + b, 0);
    if (widths.length !== 3 || !widths.every((each) => each >= 0 && each <= 6) || width === 0)
      throw new Error('bad cross-reference stream');
    const table = Buffer.from(this.data(stream));
    const [typeWidth, secondWidth, thirdWidth] = widths as [number, number, number];
    const at = (from: number, bytes: number) => (bytes === 0 ? 0 : table.readUIntBE(from, bytes));
    for (let number = 0; (number + 1) * width <= table.length; number++) {
      const from = number * width;
      const type = typeWidth === 0 ? 1 : at(from, typeWidth);
      const second = at(from + typeWidth, secondWidth);
      const third = at(from + typeWidth + secondWidth, thirdWidth);
      if (type === 1) this.#entries.set(number, { offset: second });
      if (type === 2) this.#entries.set(number, { container: second, index: third });
    }
    return stream.dictionary;
  }
}
