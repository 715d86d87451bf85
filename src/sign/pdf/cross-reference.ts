import { PDFArray, type PDFDict, PDFName, PDFNumber, PDFRawStream } from '@cantoo/pdf-lib';
import { latin1 } from '../bytes.js';
import { decoded } from './decode.js';
import { malformed } from './malformed.js';
import type { StrictParser } from './object-parser.js';

/** Where an object is: at an offset in the file, or as one of those in an object stream. */
export type CrossReferenceEntry =
  | { kind: 'plain'; offset: number; generation: number }
  | { kind: 'packed'; stream: number; index: number }
  | { kind: 'free' };

/** One cross-reference section (ISO 32000-2, 7.5.4 and 7.5.8) with its trailer. */
export interface Section {
  offset: number;
  entries: ReadonlyMap<number, CrossReferenceEntry>;
  trailer: PDFDict;
  isStream: boolean;
}

/** Where the newest cross-reference section of a file is; the file must end right after saying so. */
export function startOfCrossReference(bytes: Uint8Array): number {
  const found = /startxref\s+(\d{1,10})\s+%%EOF[\r\n]*$/.exec(latin1(bytes.subarray(-256)));
  if (!found) {
    throw malformed(
      'filen slutar inte som en PDF gör (startxref och %%EOF): den är avhuggen, eller något har lagts till efter slutet',
      'the file does not end as a PDF does (startxref and %%EOF): it is cut off, or something stands after its end',
    );
  }
  return Number(found[1]);
}

/** All sections of a file, the newest first. */
export function readSections(bytes: Uint8Array, parser: StrictParser): Section[] {
  const sections: Section[] = [];
  let next: number | undefined = startOfCrossReference(bytes);
  while (next !== undefined) {
    const offset: number = next;
    if (sections.some((each) => each.offset === offset) || offset >= bytes.length) {
      throw malformed('korsreferenserna leder ingenstans', 'the cross-references lead nowhere');
    }
    const section = readSection(bytes, offset, parser);
    sections.push(section);
    next = numberIn(section.trailer, 'Prev');
  }
  return sections;
}

function readSection(bytes: Uint8Array, offset: number, parser: StrictParser): Section {
  const isTable = latin1(bytes.subarray(offset, offset + 4)) === 'xref';
  return isTable ? readTable(bytes, offset, parser) : readStream(bytes, offset, parser);
}

function readTable(bytes: Uint8Array, offset: number, parser: StrictParser): Section {
  const entries = new Map<number, CrossReferenceEntry>();
  let at = offset + 4;
  for (;;) {
    const head = /^\s*(?:(\d{1,10}) (\d{1,10})\s*?\r?\n|(trailer)\s*)/.exec(
      latin1(bytes.subarray(at, at + 64)),
    );
    if (!head) throw brokenTable();
    at += head[0].length;
    if (head[3] !== undefined) break;
    const [first, count] = [Number(head[1]), Number(head[2])];
    if (at + count * 20 > bytes.length) throw brokenTable();
    for (let index = 0; index < count; index++, at += 20) {
      addEntry(entries, first + index, tableEntry(latin1(bytes.subarray(at, at + 20))));
    }
  }
  const trailer = parser.dictionaryAt(at);
  if (trailer.has(PDFName.of('XRefStm'))) {
    throw malformed(
      'filen har två slags korsreferenser bredvid varandra',
      'the file has two kinds of cross-references side by side',
    );
  }
  return { offset, entries, trailer, isStream: false };
}

function tableEntry(line: string): CrossReferenceEntry {
  const found = /^(\d{10}) (\d{5}) ([nf])(?: \r| \n|\r\n)$/.exec(line);
  if (!found) throw brokenTable();
  if (found[3] === 'f') return { kind: 'free' };
  return { kind: 'plain', offset: Number(found[1]), generation: Number(found[2]) };
}

function addEntry(
  entries: Map<number, CrossReferenceEntry>,
  number: number,
  entry: CrossReferenceEntry,
): void {
  if (entries.has(number)) throw brokenTable();
  entries.set(number, entry);
}

function readStream(bytes: Uint8Array, offset: number, parser: StrictParser): Section {
  const head = /^(\d{1,10}) (\d{1,5}) obj/.exec(latin1(bytes.subarray(offset, offset + 24)));
  if (!head) throw brokenTable();
  const stream = parser.indirectAt(offset, Number(head[1]), Number(head[2]));
  if (!(stream instanceof PDFRawStream) || stream.dict.get(PDFName.of('Type')) !== PDFName.of('XRef'))
    throw brokenTable();
  const widths = numbersIn(stream.dict, 'W');
  const size = numberIn(stream.dict, 'Size');
  if (widths?.length !== 3 || widths.some((width) => width > 8) || size === undefined) throw brokenTable();
  const ranges = numbersIn(stream.dict, 'Index') ?? [0, size];
  const data = decoded(stream);
  const width = widths[0]! + widths[1]! + widths[2]!;
  const entries = new Map<number, CrossReferenceEntry>();
  let at = 0;
  for (let index = 0; index < ranges.length; index += 2) {
    for (let count = 0; count < ranges[index + 1]!; count++, at += width) {
      if (at + width > data.length) throw brokenTable();
      addEntry(entries, ranges[index]! + count, streamEntry(data.subarray(at, at + width), widths));
    }
  }
  return { offset, entries, trailer: stream.dict, isStream: true };
}

function streamEntry(row: Uint8Array, [a = 0, b = 0, c = 0]: readonly number[]): CrossReferenceEntry {
  const field = (from: number, length: number): number =>
    row.subarray(from, from + length).reduce((sum, byte) => sum * 256 + byte, 0);
  const type = a === 0 ? 1 : field(0, a);
  if (type === 0) return { kind: 'free' };
  if (type === 1) return { kind: 'plain', offset: field(a, b), generation: field(a + b, c) };
  if (type === 2) return { kind: 'packed', stream: field(a, b), index: field(a + b, c) };
  throw brokenTable();
}

function brokenTable() {
  return malformed('korsreferenserna är skadade', 'the cross-references are damaged');
}

function numberIn(dictionary: PDFDict, key: string): number | undefined {
  const value = dictionary.get(PDFName.of(key));
  if (value === undefined) return undefined;
  if (value instanceof PDFNumber && Number.isSafeInteger(value.asNumber())) return value.asNumber();
  throw brokenTable();
}

function numbersIn(dictionary: PDFDict, key: string): number[] | undefined {
  const value = dictionary.get(PDFName.of(key));
  if (value === undefined) return undefined;
  if (!(value instanceof PDFArray)) throw brokenTable();
  return value.asArray().map((item) => {
    if (item instanceof PDFNumber) return item.asNumber();
    throw brokenTable();
  });
}
