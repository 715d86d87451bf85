import type { CrossReferenceEntry, Section } from '../../pdf-syntax/cross-reference.js';
import { PdfFile } from '../../pdf-syntax/file.js';
import { Dictionary, Name, PdfStream, PdfString, type PdfValue, Reference } from '../../pdf-syntax/values.js';
import { latin1 } from '../bytes.js';
import { malformed } from './malformed.js';

/**
 * One state of a PDF: a prefix of the file that ends as a file does. Values are looked up in dictionaries and streams
 * by their keys, references followed; null counts as not there (ISO 32000-2, 7.3.9).
 */
export class Revision {
  readonly bytes: Uint8Array;
  private readonly file: PdfFile;

  /** @throws MalformedPdf or ProblemError when the bytes are no PDF that can be read in one way only */
  constructor(bytes: Uint8Array) {
    if (!/^%PDF-[12]\.\d/.test(latin1(bytes.subarray(0, 8)))) {
      throw malformed('filen är ingen PDF', 'the file is not a PDF');
    }
    this.bytes = bytes;
    this.file = new PdfFile(bytes);
  }

  /** Cross-reference sections, the newest first. */
  get sections(): readonly Section[] {
    return this.file.sections;
  }

  get entries(): ReadonlyMap<number, CrossReferenceEntry> {
    return this.file.entries;
  }

  get trailer(): Dictionary {
    return this.file.trailer;
  }

  get isEncrypted(): boolean {
    return this.sections.some(({ trailer }) => trailer.has('Encrypt'));
  }

  /** The reference to the document catalogue. */
  get root(): Reference {
    const root = this.trailer.get('Root');
    if (root instanceof Reference) return root;
    throw malformed('dokumentets rot saknas', 'the root of the document is missing');
  }

  get catalog(): Dictionary {
    const catalog = this.resolve(this.root);
    if (catalog instanceof Dictionary) return catalog;
    throw malformed('dokumentets rot saknas', 'the root of the document is missing');
  }

  /** The first number that no object has. */
  get nextNumber(): number {
    let next = this.number(this.trailer, 'Size') ?? 1;
    for (const number of this.entries.keys()) next = Math.max(next, number + 1);
    return next;
  }

  /** The object with a number; undefined when there is none. @throws MalformedPdf when it cannot be read */
  object(number: number): PdfValue | undefined {
    const entry = this.entries.get(number);
    const generation = entry?.kind === 'plain' ? entry.generation : 0;
    return this.file.resolve(new Reference(number, generation)) ?? undefined;
  }

  /** The object a reference stands for; anything else stands for itself. @throws MalformedPdf when it cannot be read */
  resolve(value: PdfValue | undefined): PdfValue | undefined {
    return this.file.resolve(value) ?? undefined;
  }

  /** The data of a stream. @throws MalformedPdf when they are damaged, too many, or encoded in another way */
  data(stream: PdfStream): Uint8Array {
    return this.file.data(stream);
  }

  /** A value of a dictionary or stream. */
  get(container: PdfValue | undefined, key: string): PdfValue | undefined {
    const dictionary = container instanceof PdfStream ? container.dictionary : container;
    return dictionary instanceof Dictionary ? this.resolve(dictionary.get(key)) : undefined;
  }

  dictionary(container: PdfValue | undefined, key: string): Dictionary | undefined {
    const value = this.get(container, key);
    return value instanceof Dictionary ? value : undefined;
  }

  /** The items of an array; any other value counts as an array of one. */
  list(container: PdfValue | undefined, key: string): readonly PdfValue[] {
    const value = this.get(container, key);
    if (Array.isArray(value)) return value;
    return value === undefined ? [] : [value];
  }

  name(container: PdfValue | undefined, key: string): string | undefined {
    const value = this.get(container, key);
    return value instanceof Name ? value.value : undefined;
  }

  number(container: PdfValue | undefined, key: string): number | undefined {
    const value = this.get(container, key);
    return typeof value === 'number' ? value : undefined;
  }

  text(container: PdfValue | undefined, key: string): string | undefined {
    const value = this.get(container, key);
    return value instanceof PdfString ? value.text : undefined;
  }
}
