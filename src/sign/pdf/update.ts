import { PDFArray, PDFDict, PDFName, PDFNumber, type PDFObject, PDFRawStream, PDFRef } from '@cantoo/pdf-lib';
import { malformed } from './malformed.js';
import { CONTEXT } from './object-parser.js';
import type { Revision } from './revision.js';
import { type NumberedObject, type WrittenUpdate, writeUpdate } from './write-update.js';

/** Gathers what an incremental update changes and adds. The revision it is made to stays untouched. */
export class Update {
  readonly base: Revision;
  private readonly objects = new Map<number, PDFObject>();
  private next: number;

  constructor(base: Revision) {
    this.base = base;
    this.next = base.nextNumber;
  }

  /** Adds an object. */
  add(value: PDFObject): PDFRef {
    const reference = PDFRef.of(this.next);
    this.next += 1;
    this.objects.set(reference.objectNumber, value);
    return reference;
  }

  /** Puts another object in the place of one. */
  replace(reference: PDFRef, value: PDFObject): void {
    this.objects.set(reference.objectNumber, value);
  }

  /** A dictionary of the document, to be changed. */
  change(reference: PDFRef): PDFDict {
    const value = this.changeAny(reference);
    if (value instanceof PDFDict) return value;
    throw malformed(
      `objekt ${reference} är inte det slags objekt det ska vara`,
      `object ${reference} is not of its kind`,
    );
  }

  /** A dictionary inside a dictionary that is being changed; made when it is not there. */
  dictionaryIn(container: PDFDict, key: string): PDFDict {
    const value = this.valueIn(container, key);
    if (value instanceof PDFDict) return value;
    const fresh = dictionary({});
    container.set(PDFName.of(key), fresh);
    return fresh;
  }

  /** Appends to an array inside a dictionary that is being changed; what is there alone becomes the first of an array. */
  append(container: PDFDict, key: string, ...items: readonly PDFObject[]): void {
    const name = PDFName.of(key);
    const single = container.get(name);
    const value = this.valueIn(container, key);
    const array = value instanceof PDFArray ? value : PDFArray.withContext(CONTEXT);
    if (array !== value) {
      if (single !== undefined) array.push(single);
      container.set(name, array);
    }
    for (const item of items) array.push(item);
  }

  /** The value as it will be: what this update has made of it, else what it was. */
  current(value: PDFObject | undefined): PDFObject | undefined {
    if (!(value instanceof PDFRef)) return value;
    return this.objects.get(value.objectNumber) ?? this.base.resolve(value);
  }

  /** Writes the file with the update. */
  write(): WrittenUpdate {
    const sorted: NumberedObject[] = [...this.objects].sort(([a], [b]) => a - b);
    return writeUpdate(this.base, sorted);
  }

  private valueIn(container: PDFDict, key: string): PDFObject | undefined {
    const name = PDFName.of(key);
    const value = container.get(name);
    if (value instanceof PDFRef) {
      const now = this.current(value);
      return now instanceof PDFDict || now instanceof PDFArray ? this.changeAny(value) : now;
    }
    const copy = copied(value);
    if (copy !== undefined) container.set(name, copy);
    return copy;
  }

  private changeAny(reference: PDFRef): PDFObject | undefined {
    const changed = this.objects.get(reference.objectNumber);
    if (changed) return changed;
    const copy = copied(this.base.resolve(reference));
    if (copy) this.objects.set(reference.objectNumber, copy);
    return copy;
  }
}

/** A copy whose own entries can be changed; what is nested in it is copied when it is reached. */
function copied(value: PDFObject | undefined): PDFObject | undefined {
  if (value instanceof PDFDict) return PDFDict.fromMapWithContext(new Map(value.entries()), CONTEXT);
  if (value instanceof PDFArray) {
    const array = PDFArray.withContext(CONTEXT);
    for (const item of value.asArray()) array.push(item);
    return array;
  }
  return value;
}

/** What can be written as a value: text as a name, numbers, lists, dictionaries without their undefined entries. */
export type Plain =
  | PDFObject
  | string
  | number
  | readonly Plain[]
  | { readonly [key: string]: Plain | undefined };

/** Makes an object of plain values. */
export function object(value: Plain): PDFObject {
  if (typeof value === 'string') return PDFName.of(value);
  if (typeof value === 'number') return PDFNumber.of(value);
  if (isObject(value)) return value;
  if (!Array.isArray(value)) return dictionary(value as Record<string, Plain | undefined>);
  const array = PDFArray.withContext(CONTEXT);
  for (const item of value as readonly Plain[]) array.push(object(item));
  return array;
}

/** Makes a dictionary of plain values. */
export function dictionary(entries: { readonly [key: string]: Plain | undefined }): PDFDict {
  const map = new Map<PDFName, PDFObject>();
  for (const [key, value] of Object.entries(entries)) {
    if (value !== undefined) map.set(PDFName.of(key), object(value));
  }
  return PDFDict.fromMapWithContext(map, CONTEXT);
}

/** Makes a stream of bytes that are encoded as its entries say. */
export function stream(
  contents: Uint8Array,
  entries: { readonly [key: string]: Plain | undefined },
): PDFRawStream {
  return PDFRawStream.of(dictionary({ ...entries, Length: contents.length }), contents);
}

function isObject(value: Plain): value is PDFObject {
  return typeof value === 'object' && 'copyBytesInto' in value;
}
