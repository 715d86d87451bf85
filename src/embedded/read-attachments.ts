import { PdfFile } from '../pdf-syntax/file.js';
import { PDF_LIMITS } from '../pdf-syntax/limits.js';
import type { Dictionary, PdfStream, PdfValue } from '../pdf-syntax/values.js';
import { Reference } from '../pdf-syntax/values.js';
import { firstRevision } from './first-revision.js';
import { MOST_ATTACHMENTS } from './limits.js';
import { encrypted, notPdf, truncated, unreadable } from './pdf-problem.js';

/** A file in a PDF. */
export interface EmbeddedFile {
  /** As written in the PDF; not trusted. */
  name: string;
  /** Its content, unpacked now. @throws RequestError when that cannot be done, or it is too large */
  read(): Uint8Array;
}

/**
 * The files in a PDF, in the part that was written first: attachments that are added to a signed document are not among
 * them.
 *
 * @throws RequestError when the file is no PDF, encrypted, cut off, damaged, or of a form that this program does not
 *   write
 */
export function readAttachments(pdf: Uint8Array): EmbeddedFile[] {
  if (!Buffer.from(pdf.subarray(0, 1024)).includes('%PDF-')) throw notPdf();
  if (pdf.length > PDF_LIMITS.file) throw unreadable('too large');
  const built = firstRevision(pdf);
  if (!built) throw truncated();
  try {
    const reader = new PdfFile(built);
    if (reader.trailer.has('Encrypt')) throw encrypted();
    const catalog = reader.dictionary(reader.trailer.get('Root'));
    const names = reader.dictionary(catalog?.get('Names'));
    const tree = names?.get('EmbeddedFiles');
    return tree === undefined ? [] : filesBelow(tree, reader);
  } catch (error) {
    throw isSaid(error) ? error : unreadable(error);
  }
}

function isSaid(error: unknown): boolean {
  return error instanceof Error && error.name === 'RequestError';
}

/** The leaves of a name tree (ISO 32000-1, 7.9.6). */
function filesBelow(root: PdfValue, reader: PdfFile): EmbeddedFile[] {
  const found: EmbeddedFile[] = [];
  const seen = new Set<number>();
  const nodes = [root];
  for (let node = nodes.pop(); node !== undefined; node = nodes.pop()) {
    if (node instanceof Reference) {
      if (seen.has(node.number)) throw new Error('the tree of attachments goes in circles');
      seen.add(node.number);
    }
    const dictionary = reader.dictionary(node);
    const names = reader.array(dictionary?.get('Names'));
    for (let index = 1; index < names.length; index += 2) found.push(fileOf(names[index], reader));
    if (found.length > MOST_ATTACHMENTS) throw new Error('too many attachments');
    nodes.push(...[...reader.array(dictionary?.get('Kids'))].reverse());
  }
  return found;
}

/** A file specification (7.11.3) with an embedded file. */
function fileOf(value: PdfValue | undefined, reader: PdfFile): EmbeddedFile {
  const specification: Dictionary | undefined = reader.dictionary(value);
  const name = reader.text(specification?.get('UF')) ?? reader.text(specification?.get('F'));
  const files = reader.dictionary(specification?.get('EF'));
  const stream: PdfStream | undefined = reader.stream(files?.get('UF') ?? files?.get('F'));
  if (name === undefined || !stream) throw new Error('an attachment has no name or no content');
  return {
    name,
    read() {
      try {
        return reader.data(stream);
      } catch (error) {
        throw unreadable(error);
      }
    },
  };
}
