import { decoded } from './decode.js';
import { PDF_LIMITS } from './limits.js';
import { malformed } from './malformed.js';
import { ValueParser } from './parse.js';
import { Dictionary, Name, PdfStream, type PdfValue } from './values.js';

/** The place of an object: an offset in the file, or a place in an object stream. */
export type CrossReferenceEntry =
  | { kind: 'plain'; offset: number; generation: number }
  | { kind: 'packed'; stream: number; index: number }
  | { kind: 'free' };

/** One cross-reference section (7.5.4 and 7.5.8) with its trailer. */
export interface Section {
  offset: number;
  entries: ReadonlyMap<number, CrossReferenceEntry>;
  trailer: Dictionary;
  isStream: boolean;
}

/** Bytes and limits for reading cross-reference sections. */
export interface SectionSource {
  /** The file, one character per byte. */
  text: string;
  /** The object at an offset, with any number. */
  objectAt(offset: number): PdfValue;
  /** Bytes that streams may still hold. */
  remaining(): number;
  /** Reports the number of bytes in a stream. */
  spend(bytes: number): void;
}

/** Offset of the newest cross-reference section. @throws MalformedPdf unless the file ends right after `startxref` */
export function startOfCrossReference(bytes: Uint8Array): number {
  const end = bytes.subarray(-256);
  const text = Buffer.from(end.buffer, end.byteOffset, end.byteLength).toString('latin1');
  const found = /startxref\s+(\d{1,10})\s+%%EOF[\r\n]*$/.exec(text);
  if (!found) {
    throw malformed(
      'filen slutar inte som en PDF gör (startxref och %%EOF): den är avhuggen, eller något har lagts till efter slutet',
      'the file does not end as a PDF does (startxref and %%EOF): it is cut off, or something stands after its end',
    );
  }
  return Number(found[1]);
}

/** All sections of a file, the newest first. @throws MalformedPdf when one is damaged, or there are too many */
export function readSections(source: SectionSource, start: number): Section[] {
  const sections: Section[] = [];
  const seen = new Set<number>();
  let count = 0;
  for (let next: number | undefined = start; next !== undefined; ) {
    if (seen.has(next) || next >= source.text.length) {
      throw malformed('korsreferenserna leder ingenstans', 'the cross-references lead nowhere');
    }
    seen.add(next);
    if (seen.size > PDF_LIMITS.sections) throw tooMany();
    const section: Section = new SectionReader(source, next, PDF_LIMITS.entries - count).read();
    sections.push(section);
    count += section.entries.size;
    next = integerIn(section.trailer, 'Prev');
  }
  return sections;
}

const HEAD = /\s*(?:(\d{1,10}) (\d{1,10})\s*?\r?\n|(trailer)\s*)/y;
const ROW = /(\d{10}) (\d{5}) ([nf])(?: \r| \n|\r\n)/y;
const ROW_LENGTH = 20;
const FREE: CrossReferenceEntry = { kind: 'free' };

/** Reads one section. */
class SectionReader {
  readonly #entries = new Map<number, CrossReferenceEntry>();

  constructor(
    private readonly source: SectionSource,
    private readonly offset: number,
    /** Entries that there may be. */
    private readonly most: number,
  ) {}

  read(): Section {
    return this.source.text.startsWith('xref', this.offset) ? this.#table() : this.#stream();
  }

  #table(): Section {
    const { text } = this.source;
    let at = this.offset + 'xref'.length;
    for (;;) {
      HEAD.lastIndex = at;
      const head = HEAD.exec(text);
      if (!head) throw damaged();
      at = HEAD.lastIndex;
      if (head[3] !== undefined) break;
      const [first, count] = [Number(head[1]), Number(head[2])];
      if (at + count * ROW_LENGTH > text.length) throw damaged();
      this.#reserve(first, count);
      for (let index = 0; index < count; index++, at += ROW_LENGTH) {
        ROW.lastIndex = at;
        const row = ROW.exec(text);
        if (!row) throw damaged();
        const entry: CrossReferenceEntry =
          row[3] === 'f' ? FREE : { kind: 'plain', offset: Number(row[1]), generation: Number(row[2]) };
        this.#add(first + index, entry);
      }
    }
    const trailer = new ValueParser(text, at).value();
    if (!(trailer instanceof Dictionary)) throw damaged();
    if (trailer.has('XRefStm')) {
      throw malformed(
        'filen har två slags korsreferenser bredvid varandra',
        'the file has two kinds of cross-references side by side',
      );
    }
    return { offset: this.offset, entries: this.#entries, trailer, isStream: false };
  }

  #stream(): Section {
    const stream = this.source.objectAt(this.offset);
    if (!(stream instanceof PdfStream) || stream.dictionary.get('Type') !== Name.of('XRef')) throw damaged();
    const { dictionary } = stream;
    const widths = integersIn(dictionary, 'W');
    const size = integerIn(dictionary, 'Size');
    if (widths?.length !== 3 || size === undefined || widths.some((width) => width > 8)) throw damaged();
    const width = widths[0]! + widths[1]! + widths[2]!;
    // Rows without width, of which there could be any number.
    if (width === 0) throw damaged();
    const ranges = integersIn(dictionary, 'Index') ?? [0, size];
    if (ranges.length % 2 !== 0) throw damaged();
    const data = decoded(stream, this.source.remaining());
    this.source.spend(data.length);
    let at = 0;
    for (let index = 0; index < ranges.length; index += 2) {
      const [first, count] = [ranges[index]!, ranges[index + 1]!];
      if (at + count * width > data.length) throw damaged();
      this.#reserve(first, count);
      for (let row = 0; row < count; row++, at += width) this.#add(first + row, entryAt(data, at, widths));
    }
    return { offset: this.offset, entries: this.#entries, trailer: dictionary, isStream: true };
  }

  #reserve(first: number, count: number): void {
    if (this.#entries.size + count > this.most || first + count - 1 > PDF_LIMITS.number) throw tooMany();
  }

  #add(number: number, entry: CrossReferenceEntry): void {
    if (this.#entries.has(number)) throw damaged();
    this.#entries.set(number, entry);
  }
}

function entryAt(
  data: Uint8Array,
  start: number,
  [a = 0, b = 0, c = 0]: readonly number[],
): CrossReferenceEntry {
  const field = (from: number, length: number): number => {
    let value = 0;
    for (let at = from; at < from + length; at++) value = value * 256 + data[at]!;
    return value;
  };
  const type = a === 0 ? 1 : field(start, a);
  if (type === 0) return FREE;
  const [second, third] = [field(start + a, b), field(start + a + b, c)];
  if (type === 1) return { kind: 'plain', offset: second, generation: third };
  if (type === 2) return { kind: 'packed', stream: second, index: third };
  throw damaged();
}

function damaged(): Error {
  return malformed('korsreferenserna är skadade', 'the cross-references are damaged');
}

function tooMany(): Error {
  return malformed('filen har för många korsreferenser', 'the file has too many cross-references');
}

function integerIn(dictionary: Dictionary, key: string): number | undefined {
  const value = dictionary.get(key) ?? undefined;
  if (value === undefined) return undefined;
  return requireInteger(value);
}

function integersIn(dictionary: Dictionary, key: string): number[] | undefined {
  const value = dictionary.get(key) ?? undefined;
  if (value === undefined) return undefined;
  if (!Array.isArray(value)) throw damaged();
  return value.map(requireInteger);
}

function requireInteger(value: PdfValue): number {
  if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0) return value;
  throw damaged();
}
