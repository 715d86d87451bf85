import {
  PDFContext,
  PDFDict,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFObjectParser,
  PDFRawStream,
  PDFRef,
  type PDFStream,
} from '@cantoo/pdf-lib';
import { malformed } from './malformed.js';

/** What an object of a PDF belongs to in the library. One for all: objects are looked up in revisions, never in it. */
export const CONTEXT = PDFContext.create();

const STREAM = [...Buffer.from('stream')];
const END_OF_STREAM = [...Buffer.from('endstream')];
const END_OF_OBJECT = [...Buffer.from('endobj')];
const [CR, LF, GREATER_THAN] = [0x0d, 0x0a, 0x3e];

/** Gives the number that a reference stands for: a stream's length may be an object of its own. */
export type LookUpNumber = (reference: PDFRef) => number | undefined;

/**
 * Parses single objects at places that cross-reference sections name. The library's parser forgives; here a key that
 * comes twice, or a stream that does not end where it says, is an error: two readers could see two documents.
 */
export class StrictParser extends PDFObjectParser {
  private readonly lookUp: LookUpNumber;

  constructor(bytes: Uint8Array, lookUp: LookUpNumber) {
    // biome-ignore lint/complexity/useLiteralKeys: protected, and the library has no other way to its byte stream
    super(PDFObjectParser.forBytes(bytes, CONTEXT)['bytes'], CONTEXT);
    this.lookUp = lookUp;
  }

  /** The dictionary at an offset, such as a trailer. */
  dictionaryAt(offset: number): PDFDict {
    this.bytes.moveTo(offset);
    return this.parseDict();
  }

  /** The object at an offset inside an object stream. */
  valueAt(offset: number): PDFObject {
    this.bytes.moveTo(offset);
    return this.parseObject();
  }

  /** The object with this number that begins at an offset: `12 0 obj … endobj`. */
  indirectAt(offset: number, number: number, generation: number): PDFObject {
    this.bytes.moveTo(offset);
    this.expect(`${number} ${generation} obj`);
    const value = this.parseObject();
    this.skipWhitespaceAndComments();
    if (!this.matchKeyword(END_OF_OBJECT)) {
      throw malformed(`objekt ${number} tar inte slut`, `object ${number} does not end`);
    }
    return value;
  }

  protected override parseDict(): PDFDict {
    const entries = new Map<PDFName, PDFObject>();
    this.expect('<<');
    this.skipWhitespaceAndComments();
    while (this.bytes.peek() !== GREATER_THAN) {
      const key = this.parseName();
      if (entries.has(key)) {
        throw malformed(
          `nyckeln ${key} står två gånger i ett objekt`,
          `the key ${key} stands twice in an object`,
        );
      }
      entries.set(key, this.parseObject());
      this.skipWhitespaceAndComments();
    }
    this.expect('>>');
    return PDFDict.fromMapWithContext(entries, CONTEXT);
  }

  protected override parseDictOrStream(): PDFDict | PDFStream {
    const dictionary = this.parseDict();
    const afterDictionary = this.bytes.offset();
    this.skipWhitespaceAndComments();
    if (!this.matchKeyword(STREAM)) {
      this.bytes.moveTo(afterDictionary);
      return dictionary;
    }
    if (this.bytes.peek() === CR) this.bytes.next();
    if (this.bytes.next() !== LF)
      throw malformed('en ström börjar inte på ny rad', 'a stream has no line end');
    const start = this.bytes.offset();
    const length = this.lengthOf(dictionary);
    this.bytes.moveTo(start + length);
    this.skipWhitespace();
    if (!this.matchKeyword(END_OF_STREAM)) {
      throw malformed('en ström är inte så lång som den säger', 'a stream is not as long as it says');
    }
    return PDFRawStream.of(dictionary, this.bytes.slice(start, start + length));
  }

  private expect(text: string): void {
    for (const byte of Buffer.from(text)) this.bytes.assertNext(byte);
  }

  private lengthOf(dictionary: PDFDict): number {
    const value = dictionary.get(PDFName.of('Length'));
    const length =
      value instanceof PDFRef
        ? this.lookUp(value)
        : value instanceof PDFNumber
          ? value.asNumber()
          : undefined;
    if (length === undefined || !Number.isSafeInteger(length) || length < 0) {
      throw malformed('en ström säger inte hur lång den är', 'a stream does not say how long it is');
    }
    return length;
  }
}
