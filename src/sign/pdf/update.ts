import { Dictionary, Name, PdfStream, PdfString, type PdfValue, Reference } from '../../pdf-syntax/values.js';
import { malformed } from './malformed.js';
import type { Revision } from './revision.js';
import { type NumberedObject, type WrittenUpdate, writeUpdate } from './write-update.js';

/** Gathers what an incremental update changes and adds. The revision it is made to stays untouched. */
export class Update {
  readonly base: Revision;
  private readonly objects = new Map<number, PdfValue>();
  private next: number;

  constructor(base: Revision) {
    this.base = base;
    this.next = base.nextNumber;
  }

  /** Adds an object. */
  add(value: PdfValue): Reference {
    const reference = new Reference(this.next);
    this.next += 1;
    this.objects.set(reference.number, value);
    return reference;
  }

  /** Puts another object in the place of one. */
  replace(reference: Reference, value: PdfValue): void {
    this.objects.set(reference.number, value);
  }

  /** A dictionary of the document, to be changed. */
  change(reference: Reference): Dictionary {
    const value = this.changeAny(reference);
    if (value instanceof Dictionary) return value;
    throw malformed(
      `objekt ${reference.number} är inte det slags objekt det ska vara`,
      `object ${reference.number} is not of its kind`,
    );
  }

  /** A dictionary inside a dictionary that is being changed; made when it is not there. */
  dictionaryIn(container: Dictionary, key: string): Dictionary {
    const value = this.valueIn(container, key);
    if (value instanceof Dictionary) return value;
    const fresh = dictionary({});
    container.set(key, fresh);
    return fresh;
  }

  /**
   * Appends to an array inside a dictionary that is being changed; a single value becomes the first item of an array.
   */
  append(container: Dictionary, key: string, ...items: readonly PdfValue[]): void {
    const single = container.get(key) ?? undefined;
    const value = this.valueIn(container, key);
    const array: PdfValue[] = Array.isArray(value) ? value : [];
    if (array !== value) {
      if (single !== undefined) array.push(single);
      container.set(key, array);
    }
    array.push(...items);
  }

  /** The present value: as changed by this update, else as in the file. */
  current(value: PdfValue | undefined): PdfValue | undefined {
    if (!(value instanceof Reference)) return value;
    return this.objects.get(value.number) ?? this.base.resolve(value);
  }

  /** Writes the file with the update. */
  write(): WrittenUpdate {
    const sorted: NumberedObject[] = [...this.objects].sort(([a], [b]) => a - b);
    return writeUpdate(this.base, sorted);
  }

  private valueIn(container: Dictionary, key: string): PdfValue | undefined {
    const value = container.get(key) ?? undefined;
    if (value instanceof Reference) {
      const now = this.current(value);
      return now instanceof Dictionary || Array.isArray(now) ? this.changeAny(value) : now;
    }
    const copy = copied(value);
    if (copy !== undefined) container.set(key, copy);
    return copy;
  }

  private changeAny(reference: Reference): PdfValue | undefined {
    const changed = this.objects.get(reference.number);
    if (changed !== undefined) return changed;
    const copy = copied(this.base.resolve(reference));
    if (copy !== undefined) this.objects.set(reference.number, copy);
    return copy;
  }
}

/** A copy whose own entries can be changed; what is nested in it is copied when it is reached. */
function copied(value: PdfValue | undefined): PdfValue | undefined {
  if (value instanceof Dictionary) return new Dictionary(value);
  return Array.isArray(value) ? [...value] : value;
}

/**
 * Value that can be written to a PDF: text as a name, numbers, lists, dictionaries without their `undefined` entries.
 */
export type Plain =
  | PdfValue
  | string
  | number
  | readonly Plain[]
  | { readonly [key: string]: Plain | undefined };

/** Makes an object of plain values. */
export function object(value: Plain): PdfValue {
  if (typeof value === 'string') return Name.of(value);
  if (isObject(value)) return value;
  if (Array.isArray(value)) return (value as readonly Plain[]).map(object);
  return dictionary(value as Record<string, Plain | undefined>);
}

/** Makes a dictionary of plain values. */
export function dictionary(entries: { readonly [key: string]: Plain | undefined }): Dictionary {
  const made = new Dictionary();
  for (const [key, value] of Object.entries(entries)) if (value !== undefined) made.set(key, object(value));
  return made;
}

/** Makes a stream from bytes that are encoded according to its entries. */
export function stream(
  contents: Uint8Array,
  entries: { readonly [key: string]: Plain | undefined },
): PdfStream {
  return new PdfStream(dictionary({ ...entries, Length: contents.length }), contents);
}

function isObject(value: Plain): value is PdfValue {
  if (value === null || typeof value !== 'object') return true;
  return [Dictionary, Name, PdfStream, PdfString, Reference].some((kind) => value instanceof kind);
}
