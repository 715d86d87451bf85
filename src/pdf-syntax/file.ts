import {
  type CrossReferenceEntry,
  readSections,
  type Section,
  startOfCrossReference,
} from './cross-reference.js';
import { decoded } from './decode.js';
import { PDF_LIMITS } from './limits.js';
import { malformed } from './malformed.js';
import { PdfObjects } from './objects.js';
import { ValueParser } from './parse.js';
import { Dictionary, PdfStream, type PdfValue, Reference } from './values.js';

/**
 * A PDF file (7.5). Objects are found through the cross-references only, and are parsed on demand. Nothing is repaired:
 * a tolerant reader can be shown two documents in one. Whatever exceeds {@link PDF_LIMITS} is an error.
 */
export class PdfFile extends PdfObjects {
  readonly bytes: Uint8Array;
  /** Cross-reference sections, the newest first. */
  readonly sections: readonly Section[];
  /** Entry of each object, from the newest section that has one. */
  readonly entries: ReadonlyMap<number, CrossReferenceEntry>;
  readonly #text: string;
  readonly #packs = new Map<number, Pack>();
  /** Objects that are being read. One that needs itself is an error. */
  readonly #reading = new Set<number>();
  #hasGenerations = false;
  #decoded = 0;
  #parsed = 0;

  /** @throws MalformedPdf when the cross-references are damaged */
  constructor(bytes: Uint8Array) {
    super();
    if (bytes.length > PDF_LIMITS.file) throw malformed('filen är för stor', 'the file is too large');
    this.bytes = bytes;
    const start = startOfCrossReference(bytes);
    this.#text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
    const entries = new Map<number, CrossReferenceEntry>();
    this.entries = entries;
    this.sections = readSections(
      {
        text: this.#text,
        objectAt: (offset) => this.#anyObjectAt(offset),
        remaining: () => this.#remaining,
        spend: (decoded) => {
          this.#decoded += decoded;
        },
      },
      start,
    );
    let last = 0;
    for (const section of this.sections.toReversed()) {
      for (const [number, entry] of section.entries) {
        entries.set(number, entry);
        if (number > last) last = number;
        if (entry.kind === 'plain' && entry.generation > 0) this.#hasGenerations = true;
      }
    }
    this.reserve(last);
  }

  /** The newest trailer. */
  get trailer(): Dictionary {
    return this.sections[0]!.trailer;
  }

  /**
   * The data of a stream of this file. @throws MalformedPdf when they are damaged, too many, or encoded in another way
   */
  data(stream: PdfStream): Uint8Array {
    const data = decoded(stream, this.#remaining);
    this.#decoded += data.length;
    return data;
  }

  /** {@inheritDoc} @throws MalformedPdf when the object is damaged, or the reference has another generation */
  override resolve(value: PdfValue | undefined): PdfValue {
    if (value instanceof Reference && (value.generation > 0 || this.#hasGenerations)) {
      const entry = this.entries.get(value.number);
      const generation = entry?.kind === 'plain' ? entry.generation : 0;
      if (entry && entry.kind !== 'free' && generation !== value.generation) throw misplaced(value.number);
    }
    return super.resolve(value);
  }

  protected override load(number: number): PdfValue {
    const entry = this.entries.get(number);
    if (entry === undefined || entry.kind === 'free') return null;
    if (this.#reading.has(number) || this.#reading.size >= PDF_LIMITS.depth) {
      throw malformed(`objekt ${number} behöver sig självt`, `object ${number} needs itself`);
    }
    this.#reading.add(number);
    try {
      if (entry.kind === 'plain') return this.#objectAt(entry.offset, `${number} ${entry.generation} obj`);
      return this.#pack(entry.stream).object(number, entry.index);
    } finally {
      this.#reading.delete(number);
    }
  }

  get #remaining(): number {
    return Math.min(PDF_LIMITS.stream, PDF_LIMITS.total - this.#decoded);
  }

  #anyObjectAt(offset: number): PdfValue {
    const head = /\d{1,10} \d{1,5} obj/y;
    head.lastIndex = offset;
    const found = head.exec(this.#text)?.[0];
    if (found === undefined) {
      throw malformed('korsreferenserna är skadade', 'the cross-references are damaged');
    }
    return this.#objectAt(offset, found);
  }

  /** The object at an offset: `12 0 obj … endobj`. */
  #objectAt(offset: number, head: string): PdfValue {
    const number = Number.parseInt(head, 10);
    if (!this.#text.startsWith(head, offset)) throw misplaced(number);
    const parser = new ValueParser(this.#text, offset + head.length);
    let value = parser.value();
    if (value instanceof Dictionary && parser.take('stream')) value = this.#streamAfter(value, parser);
    if (!parser.take('endobj')) {
      throw malformed(`objekt ${number} tar inte slut`, `object ${number} does not end`);
    }
    this.#count(parser.position - offset);
    return value;
  }

  #streamAfter(dictionary: Dictionary, parser: ValueParser): PdfStream {
    const { source } = parser;
    const lineEnd = source.startsWith('\r\n', parser.position) ? 2 : 1;
    if (source[parser.position + lineEnd - 1] !== '\n') {
      throw malformed('en ström börjar inte på ny rad', 'a stream has no line end');
    }
    const start = parser.position + lineEnd;
    const length = this.number(dictionary.get('Length'));
    if (length === undefined || !Number.isSafeInteger(length) || length < 0) {
      throw malformed('en ström säger inte hur lång den är', 'a stream does not say how long it is');
    }
    const end = /[\0\t\n\f\r ]*endstream/y;
    end.lastIndex = start + length;
    if (!end.test(source)) {
      throw malformed('en ström är inte så lång som den säger', 'a stream is not as long as it says');
    }
    parser.position = end.lastIndex;
    return new PdfStream(dictionary, this.bytes.subarray(start, start + length), true);
  }

  /** The objects of an object stream. */
  #pack(number: number): Pack {
    let pack = this.#packs.get(number);
    if (!pack) {
      const entry = this.entries.get(number);
      const stream = entry?.kind === 'plain' ? this.resolve(new Reference(number, entry.generation)) : null;
      if (!(stream instanceof PdfStream)) throw damagedPack(number);
      const [first, count] = ['First', 'N'].map((key) => this.number(stream.dictionary.get(key)));
      pack = new Pack(number, this.data(stream), first, count, (length) => this.#count(length));
      this.#packs.set(number, pack);
    }
    return pack;
  }

  #count(parsed: number): void {
    this.#parsed += parsed;
    if (this.#parsed > PDF_LIMITS.parsed * (this.bytes.length + this.#decoded)) {
      throw malformed('filens objekt ligger i varandra', 'the objects of the file lie within each other');
    }
  }
}

/** The objects of an object stream (7.5.7): their numbers and offsets, then the objects in that order. */
class Pack {
  readonly #text: string;
  readonly #heads: readonly number[];

  constructor(
    private readonly number: number,
    data: Uint8Array,
    private readonly first: number | undefined,
    count: number | undefined,
    private readonly onParsed: (parsed: number) => void,
  ) {
    this.#text = Buffer.from(data.buffer, data.byteOffset, data.byteLength).toString('latin1');
    const words = this.#text.slice(0, first ?? 0).trim();
    this.#heads = words === '' ? [] : words.split(/[\0\t\n\f\r ]+/).map(Number);
    const isOrdered = this.#heads.every(
      (each, index) => each >= 0 && (index < 2 || index % 2 === 0 || each > this.#heads[index - 2]!),
    );
    if (first === undefined || this.#heads.length !== 2 * (count ?? Number.NaN) || !isOrdered) {
      throw damagedPack(number);
    }
  }

  /** The object at an index, which must have this number. */
  object(number: number, index: number): PdfValue {
    if (this.#heads[2 * index] !== number) throw misplaced(number);
    const start = this.first! + this.#heads[2 * index + 1]!;
    const parser = new ValueParser(this.#text, start);
    const value = parser.value();
    const next = this.#heads[2 * index + 3];
    if (next !== undefined && parser.position > this.first! + next) throw damagedPack(this.number);
    this.onParsed(parser.position - start);
    return value;
  }
}

function damagedPack(number: number): Error {
  return malformed(`objektströmmen ${number} är skadad`, `the object stream ${number} is damaged`);
}

function misplaced(number: number): Error {
  return malformed(`objekt ${number} finns inte där det ska`, `object ${number} is not where it should be`);
}
