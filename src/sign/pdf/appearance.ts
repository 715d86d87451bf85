import { deflateSync } from 'node:zlib';
import { Dictionary, PdfStream, type PdfValue, Reference } from '../../pdf-syntax/values.js';
import { concat } from '../bytes.js';
import { malformed } from './malformed.js';
import { pageReferences } from './pages.js';
import { Revision } from './revision.js';
import { dictionary, object, type Plain, stream, type Update } from './update.js';

/** Makes the first page of a small PDF into a form that can be drawn elsewhere (ISO 32000-2, 8.10). */
export function addAppearance(update: Update, drawing: Uint8Array): Reference {
  const source = new Revision(drawing);
  const reference = pageReferences(source)[0];
  const page = source.resolve(reference);
  if (!(page instanceof Dictionary))
    throw malformed('underskriftens bild är ingen sida', 'the drawing is no page');
  const content = source.list(page, 'Contents').map((item) => {
    const value = source.resolve(item);
    return value instanceof PdfStream ? source.data(value) : new Uint8Array();
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

function inherited(revision: Revision, page: Dictionary, key: string): PdfValue {
  for (let node: Dictionary | undefined = page; node; node = revision.dictionary(node, 'Parent')) {
    const value = revision.get(node, key);
    if (value !== undefined) return value;
  }
  return dictionary({});
}

/** Copies objects from one document to another, each once. */
class ObjectCopy {
  private readonly source: Revision;
  private readonly update: Update;
  private readonly copies = new Map<number, Reference>();

  constructor(source: Revision, update: Update) {
    this.source = source;
    this.update = update;
  }

  of(value: PdfValue): PdfValue {
    if (value instanceof Reference) return this.ofReference(value);
    if (value instanceof PdfStream) return new PdfStream(this.of(value.dictionary) as Dictionary, value.data);
    if (Array.isArray(value)) return object(value.map((item) => this.of(item)));
    if (!(value instanceof Dictionary)) return value;
    return dictionary(Object.fromEntries([...value].map(([key, item]) => [key, this.of(item)])));
  }

  private ofReference(reference: Reference): Reference {
    const known = this.copies.get(reference.number);
    if (known) return known;
    const value = this.source.resolve(reference);
    // Fonts and images do not point back at themselves; a page would.
    const copy = this.update.add(this.of(value ?? dictionary({})));
    this.copies.set(reference.number, copy);
    return copy;
  }
}
