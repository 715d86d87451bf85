import {
  PDFArray,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib';
import { latin1 } from '../bytes.js';
import { type CrossReferenceEntry, readSections, type Section } from './cross-reference.js';
import { decoded } from './decode.js';
import { malformed } from './malformed.js';
import { StrictParser } from './object-parser.js';

/**
 * One state of a PDF: a prefix of the file that ends as a file does. Objects are found through the cross-references only,
 * as readers find them, and are parsed when they are asked for. Nothing is repaired.
 */
export class Revision {
  readonly bytes: Uint8Array;
  /** The newest first. */
  readonly sections: readonly Section[];
  readonly entries: ReadonlyMap<number, CrossReferenceEntry>;
  private readonly parser: StrictParser;
  private readonly parsed = new Map<number, PDFObject | undefined>();
  private readonly packs = new Map<number, readonly [number: number, value: PDFObject][]>();

  /** @throws ProblemError when the bytes are no PDF that can be read in one way only */
  constructor(bytes: Uint8Array) {
    if (!/^%PDF-[12]\.\d/.test(latin1(bytes.subarray(0, 8)))) {
      throw malformed('filen är ingen PDF', 'the file is not a PDF');
    }
    this.bytes = bytes;
    this.parser = new StrictParser(bytes, (reference) => {
      const value = this.object(reference.objectNumber);
      return value instanceof PDFNumber ? value.asNumber() : undefined;
    });
    const entries = new Map<number, CrossReferenceEntry>();
    this.entries = entries;
    this.sections = guarded(() => readSections(bytes, this.parser));
    for (const section of this.sections.toReversed()) {
      for (const [number, entry] of section.entries) entries.set(number, entry);
    }
  }

  get trailer(): PDFDict {
    return this.sections[0]!.trailer;
  }

  get isEncrypted(): boolean {
    return this.sections.some(({ trailer }) => trailer.has(PDFName.of('Encrypt')));
  }

  /** The reference to the document catalogue. */
  get root(): PDFRef {
    const root = this.trailer.get(PDFName.of('Root'));
    if (root instanceof PDFRef) return root;
    throw malformed('dokumentets rot saknas', 'the root of the document is missing');
  }

  get catalog(): PDFDict {
    const catalog = this.resolve(this.root);
    if (catalog instanceof PDFDict) return catalog;
    throw malformed('dokumentets rot saknas', 'the root of the document is missing');
  }

  /** The first number that no object has. */
  get nextNumber(): number {
    let next = this.number(this.trailer, 'Size') ?? 1;
    for (const number of this.entries.keys()) next = Math.max(next, number + 1);
    return next;
  }

  /** The object with a number; undefined when there is none. */
  object(number: number): PDFObject | undefined {
    if (!this.parsed.has(number)) {
      this.parsed.set(number, undefined);
      this.parsed.set(
        number,
        guarded(() => this.read(number)),
      );
    }
    return this.parsed.get(number);
  }

  /** The object a reference stands for; anything else stands for itself. */
  resolve(value: PDFObject | undefined): PDFObject | undefined {
    return value instanceof PDFRef ? this.object(value.objectNumber) : value;
  }

  /** A value of a dictionary, references followed. */
  get(container: PDFObject | undefined, key: string): PDFObject | undefined {
    const dictionary = container instanceof PDFRawStream ? container.dict : container;
    return dictionary instanceof PDFDict ? this.resolve(dictionary.get(PDFName.of(key))) : undefined;
  }

  dictionary(container: PDFObject | undefined, key: string): PDFDict | undefined {
    const value = this.get(container, key);
    return value instanceof PDFDict ? value : undefined;
  }

  /** The items of an array as they stand there; one value counts as an array of one. */
  list(container: PDFObject | undefined, key: string): readonly PDFObject[] {
    const value = this.get(container, key);
    if (value instanceof PDFArray) return value.asArray();
    return value === undefined ? [] : [value];
  }

  name(container: PDFObject | undefined, key: string): string | undefined {
    const value = this.get(container, key);
    return value instanceof PDFName ? value.decodeText() : undefined;
  }

  number(container: PDFObject | undefined, key: string): number | undefined {
    const value = this.get(container, key);
    return value instanceof PDFNumber ? value.asNumber() : undefined;
  }

  text(container: PDFObject | undefined, key: string): string | undefined {
    const value = this.get(container, key);
    return value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : undefined;
  }

  private read(number: number): PDFObject | undefined {
    const entry = this.entries.get(number);
    if (entry === undefined || entry.kind === 'free') return undefined;
    if (entry.kind === 'plain') return this.parser.indirectAt(entry.offset, number, entry.generation);
    const found = this.pack(entry.stream)[entry.index];
    if (found?.[0] !== number) {
      throw malformed(
        `objekt ${number} finns inte där det ska`,
        `object ${number} is not where it should be`,
      );
    }
    return found[1];
  }

  /** The objects of an object stream (ISO 32000-2, 7.5.7). */
  private pack(number: number): readonly [number: number, value: PDFObject][] {
    const known = this.packs.get(number);
    if (known) return known;
    const stream = this.object(number);
    const [first, count] = [this.number(stream, 'First'), this.number(stream, 'N')];
    if (!(stream instanceof PDFRawStream) || first === undefined || count === undefined) {
      throw malformed(`objektströmmen ${number} är skadad`, `the object stream ${number} is damaged`);
    }
    const data = decoded(stream);
    if (count > data.length)
      throw malformed(`objektströmmen ${number} är skadad`, `the object stream ${number} is damaged`);
    const heads = latin1(data.subarray(0, first)).trim().split(/\s+/).map(Number);
    const parser = new StrictParser(data, () => undefined);
    const objects = Array.from({ length: count }, (_, index): [number, PDFObject] => [
      heads[2 * index] ?? Number.NaN,
      parser.valueAt(first + (heads[2 * index + 1] ?? Number.NaN)),
    ]);
    this.packs.set(number, objects);
    return objects;
  }
}

/** The library's parser has errors of its own, which speak of bytes. */
function guarded<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof Error && error.name === 'ProblemError') throw error;
    throw malformed(
      'filen är skadad: ett objekt går inte att läsa',
      'the file is damaged: an object cannot be read',
    );
  }
}
