import { PdfStream } from '../pdf-syntax/values.js';
import type { Revision } from './pdf/revision.js';
import type { ConformanceClaim } from './report.js';

/** Reads from the XMP metadata which standards a document says it follows (ISO 19005-3, 6.6.4; ISO 14289-1, 5). */
export function conformanceClaim(revision: Revision): ConformanceClaim {
  const metadata = revision.get(revision.catalog, 'Metadata');
  if (!(metadata instanceof PdfStream)) return [];
  const xmp = Buffer.from(revision.data(metadata)).toString('utf8');
  const value = (name: string): string | undefined =>
    new RegExp(`${name}(?:>|=["'])\\s*([0-9A-Za-z]{1,4})\\s*(?:<|["'])`).exec(xmp)?.[1];
  const [part, letter, access] = [value('pdfaid:part'), value('pdfaid:conformance'), value('pdfuaid:part')];
  return [
    ...(part === undefined ? [] : [`PDF/A-${part}${(letter ?? '').toLowerCase()}`]),
    ...(access === undefined ? [] : [`PDF/UA-${access}`]),
  ];
}
