import { createHash } from 'node:crypto';
import { inflateSync } from 'node:zlib';
import { zlibSync } from 'fflate';
import type { PdfObjects } from './objects.js';
import { Dictionary, Name, PdfStream, PdfString, type PdfValue, Reference } from './values.js';
import { type Numbering, written } from './write.js';

/** Number of objects in one object stream. */
const PACKED_TOGETHER = 1000;

/** Four bytes above 127, as 7.5.2 asks for, so that programs do not take the file for text. */
const HEADER = '%PDF-1.7\n%\xe2\xe3\xcf\xd3\n';

/**
 * Compressed data by its uncompressed bytes, for as long as these are in use: shared sources are compressed once for
 * all documents.
 */
const known = new WeakMap<Uint8Array, Uint8Array>();

/**
 * Data packed as `/FlateDecode` wants it, by a library that is JavaScript through and through: zlib's own output
 * differs between processors.
 */
export function packed(data: Uint8Array): Uint8Array {
  let result = known.get(data);
  if (!result) {
    result = zlibSync(data, { level: 6 });
    known.set(data, result);
  }
  return result;
}

/** A stream of packed data. */
export function packedStream(data: Uint8Array, entries: Readonly<Record<string, PdfValue>> = {}): PdfStream {
  return new PdfStream(Dictionary.of({ ...entries, Filter: Name.of('FlateDecode') }), packed(data));
}

/**
 * The whole file: everything that the catalog and the document information lead to, numbered in the order it is met,
 * the small objects packed in object streams (7.5.7). The file's identifier is a hash of its content (14.4), so the
 * same document is always the same bytes.
 */
export function writeFile(objects: PdfObjects, root: Reference, info: Reference): Uint8Array {
  const numbered = inOrder(objects, [root, info]);
  const numbers = new Map(numbered.map(({ number }, index) => [number, index + 1]));
  const file = new FileWriter((number) => numbers.get(number)!);
  let group: { number: number; text: string }[] = [];
  let next = numbered.length + 1;
  const writeGroup = () => {
    if (group.length > 0) file.objectStream(next++, group);
    group = [];
  };
  for (const [index, reference] of numbered.entries()) {
    const value = objects.resolve(reference);
    if (value instanceof PdfStream) {
      file.stream(index + 1, repacked(value));
    } else {
      group.push({ number: index + 1, text: file.written(value) });
      if (group.length === PACKED_TOGETHER) writeGroup();
    }
  }
  writeGroup();
  return file.end(next, root, info);
}

/** Chromium packs with its own zlib, whose output is not the same on every processor. */
function repacked(stream: PdfStream): PdfStream {
  const { dictionary, data, foreign } = stream;
  const filter = dictionary.get('Filter');
  const simple = filter === Name.of('FlateDecode') && !dictionary.has('DecodeParms');
  return foreign && simple ? new PdfStream(dictionary, packed(inflateSync(data))) : stream;
}

/** Every object that is referred to, breadth first. */
function inOrder(objects: PdfObjects, roots: readonly Reference[]): Reference[] {
  const found: Reference[] = [];
  const seen = new Set<number>();
  const look = (value: PdfValue): void => {
    if (value instanceof Reference) {
      if (!seen.has(value.number)) {
        seen.add(value.number);
        found.push(value);
      }
    } else if (value instanceof Dictionary) for (const each of value.values()) look(each);
    else if (value instanceof PdfStream) look(value.dictionary);
    else if (Array.isArray(value)) for (const each of value) look(each);
  };
  for (const each of roots) look(each);
  for (const reference of found) look(objects.resolve(reference));
  return found;
}

/** Position of an object: an offset, or an index in an object stream. */
type Entry = { offset: number } | { container: number; index: number };

/** Puts a file together, and keeps account of where everything is. */
class FileWriter {
  readonly #chunks: Uint8Array[] = [];
  readonly #entries = new Map<number, Entry>();
  #length = 0;

  constructor(private readonly numbering: Numbering) {
    this.#write(HEADER);
  }

  /** A value with the numbers of this file. */
  written(value: PdfValue): string {
    return written(value, this.numbering);
  }

  stream(number: number, { dictionary, data }: PdfStream): void {
    dictionary.set('Length', data.length);
    this.#entries.set(number, { offset: this.#length });
    this.#write(`${number} 0 obj\n${this.written(dictionary)}\nstream\n`);
    this.#write(data);
    this.#write('\nendstream\nendobj\n');
  }

  objectStream(number: number, group: readonly { number: number; text: string }[]): void {
    const heads: string[] = [];
    let offset = 0;
    for (const [index, each] of group.entries()) {
      this.#entries.set(each.number, { container: number, index });
      heads.push(`${each.number} ${offset}`);
      offset += each.text.length + 1;
    }
    const head = `${heads.join(' ')}\n`;
    const data = Buffer.from(`${head}${group.map(({ text }) => text).join('\n')}\n`, 'latin1');
    this.stream(number, packedStream(data, { Type: Name.of('ObjStm'), N: group.length, First: head.length }));
  }

  /** Ends the file with a cross-reference stream (7.5.8). */
  end(number: number, root: Reference, info: Reference): Uint8Array {
    const hash = createHash('sha256');
    for (const chunk of this.#chunks) hash.update(chunk);
    const id = new PdfString(hash.digest().toString('latin1', 0, 16));
    const start = this.#length;
    this.#entries.set(number, { offset: start });
    const offsetBytes = Math.max(2, Math.ceil((start + 1).toString(2).length / 8));
    const table = this.#table(number + 1, offsetBytes);
    this.stream(
      number,
      packedStream(table, {
        Type: Name.of('XRef'),
        Size: number + 1,
        W: [1, offsetBytes, 2],
        Root: root,
        Info: info,
        ID: [id, id],
      }),
    );
    this.#write(`startxref\n${start}\n%%EOF\n`);
    const { buffer, byteOffset } = Buffer.concat(this.#chunks, this.#length);
    return new Uint8Array(buffer, byteOffset, this.#length);
  }

  #table(size: number, offsetBytes: number): Uint8Array {
    const width = 1 + offsetBytes + 2;
    const table = Buffer.alloc(size * width);
    // Object 0 is the head of the list of free objects, which is otherwise empty.
    table.writeUInt16BE(0xffff, width - 2);
    for (const [number, entry] of this.#entries) {
      const at = number * width;
      const packed = 'container' in entry;
      table.writeUInt8(packed ? 2 : 1, at);
      table.writeUIntBE(packed ? entry.container : entry.offset, at + 1, offsetBytes);
      table.writeUInt16BE(packed ? entry.index : 0, at + 1 + offsetBytes);
    }
    return table;
  }

  #write(content: string | Uint8Array): void {
    const bytes = typeof content === 'string' ? Buffer.from(content, 'latin1') : content;
    this.#chunks.push(bytes);
    this.#length += bytes.length;
  }
}
