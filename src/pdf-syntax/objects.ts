import { Dictionary, Name, PdfStream, PdfString, type PdfValue, Reference } from './values.js';

/** The objects of a document by their numbers, and values read through references. */
export abstract class PdfObjects {
  readonly #objects = new Map<number, PdfValue>();
  #next = 1;

  /** Loads an object that has not been read before. */
  protected abstract load(number: number): PdfValue;

  /** Numbers up to this one are taken. */
  protected reserve(last: number): void {
    this.#next = Math.max(this.#next, last + 1);
  }

  /** The value itself, or the object it refers to. One that is not there is null (7.3.10). */
  resolve(value: PdfValue | undefined): PdfValue {
    if (!(value instanceof Reference)) return value ?? null;
    let object = this.#objects.get(value.number);
    if (object === undefined) {
      object = this.load(value.number);
      this.#objects.set(value.number, object);
    }
    return object;
  }

  /** A new object. */
  add(value: PdfValue): Reference {
    const reference = this.reserveNext();
    this.set(reference, value);
    return reference;
  }

  /** A number for an object that is made later. */
  reserveNext(): Reference {
    return new Reference(this.#next++);
  }

  /** Replaces an object. */
  set({ number }: Reference, value: PdfValue): void {
    this.#objects.set(number, value);
  }

  dictionary(value: PdfValue | undefined): Dictionary | undefined {
    const found = this.resolve(value);
    if (found instanceof PdfStream) return found.dictionary;
    return found instanceof Dictionary ? found : undefined;
  }

  stream(value: PdfValue | undefined): PdfStream | undefined {
    const found = this.resolve(value);
    return found instanceof PdfStream ? found : undefined;
  }

  /** The values of an array; none when it is no array. */
  array(value: PdfValue | undefined): readonly PdfValue[] {
    const found = this.resolve(value);
    return Array.isArray(found) ? found : [];
  }

  number(value: PdfValue | undefined): number | undefined {
    const found = this.resolve(value);
    return typeof found === 'number' ? found : undefined;
  }

  /** The word of a name. */
  name(value: PdfValue | undefined): string | undefined {
    const found = this.resolve(value);
    return found instanceof Name ? found.value : undefined;
  }

  /** A text string as text. */
  text(value: PdfValue | undefined): string | undefined {
    const found = this.resolve(value);
    return found instanceof PdfString ? found.text : undefined;
  }
}
