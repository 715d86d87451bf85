import { deflateSync } from 'node:zlib';
import { PDFArray, PDFDict, type PDFObject, PDFRawStream, PDFRef } from '@cantoo/pdf-lib';
import { concat } from '../bytes.js';
import { decoded } from './decode.js';
import { malformed } from './malformed.js';
import { pageReferences } from './pages.js';
import { Revision } from './revision.js';
import { dictionary, object, type Plain, stream, type Update } from './update.js';

/** Makes the first page of a small PDF into a form that can be drawn elsewhere (ISO 32000-2, 8.10). */
export function addAppearance(update: Update, drawing: Uint8Array): PDFRef {
  const source = new Revision(drawing);
  const reference = pageReferences(source)[0];
  const page = source.resolve(reference);
  if (!(page instanceof PDFDict))
    throw malformed('underskriftens bild är ingen sida', 'the drawing is no page');
  const content = source.list(page, 'Contents').map((item) => {
    const value = source.resolve(item);
    return value instanceof PDFRawStream ? decoded(value) : new Uint8Array();
  });
  const copy = new ObjectCopy(source, update);
  const box = copy.of(inherited(source, page, 'MediaBox')) as Plain;
  const resources = copy.of(inherited(source, page, 'Resources')) as Plain;
  const bytes = concat(...content.flatMap((part) => [part, Buffer.from('\n')]));
  return update.add(
    stream(deflateSync(bytes), {
      Type: 'XObject',
      Subtype: 'Form',
      BBox: box,
      Resources: resources,
      Filter: 'FlateDecode',
    }),
  );
}

function inherited(revision: Revision, page: PDFDict, key: string): PDFObject {
  for (let node: PDFDict | undefined = page; node; node = revision.dictionary(node, 'Parent')) {
    const value = revision.get(node, key);
    if (value) return value;
  }
  return dictionary({});
}

/** Copies objects from one document to another, each once. */
class ObjectCopy {
  private readonly source: Revision;
  private readonly update: Update;
  private readonly copies = new Map<number, PDFRef>();

  constructor(source: Revision, update: Update) {
    this.source = source;
    this.update = update;
  }

  of(value: PDFObject): PDFObject {
    if (value instanceof PDFRef) return this.ofReference(value);
    if (value instanceof PDFRawStream) return PDFRawStream.of(this.of(value.dict) as PDFDict, value.contents);
    if (value instanceof PDFArray) return object(value.asArray().map((item) => this.of(item)));
    if (!(value instanceof PDFDict)) return value;
    return dictionary(
      Object.fromEntries(value.entries().map(([key, item]) => [key.decodeText(), this.of(item)])),
    );
  }

  private ofReference(reference: PDFRef): PDFRef {
    const known = this.copies.get(reference.objectNumber);
    if (known) return known;
    const value = this.source.resolve(reference);
    // Fonts and images do not point back at themselves; a page would.
    const copy = this.update.add(this.of(value ?? dictionary({})));
    this.copies.set(reference.objectNumber, copy);
    return copy;
  }
}
