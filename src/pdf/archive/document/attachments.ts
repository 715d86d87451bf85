import { createHash } from 'node:crypto';
import type { PdfObjects } from '../../../pdf-syntax/objects.js';
import { Dictionary, Name, PdfString, type PdfValue, type Reference } from '../../../pdf-syntax/values.js';
import { packedStream } from '../../../pdf-syntax/write-file.js';
import type { Attachment } from '../request.js';
import { pdfDate } from './dates.js';

/**
 * Puts files into the document as associated files of the whole (ISO 19005-3, 6.8): in the catalog's `/AF`, and by name
 * in the tree of embedded files, where viewers find them.
 */
export function attach(attachments: readonly Attachment[], catalog: Dictionary, objects: PdfObjects): void {
  if (attachments.length === 0) return;
  const files = attachments
    .map((attachment) => ({ name: PdfString.ofText(attachment.name), attachment }))
    .sort((a, b) => (a.name.bytes < b.name.bytes ? -1 : 1))
    .map(({ name, attachment }) => ({ name, file: fileSpecification(attachment, objects) }));
  catalog.set(
    'AF',
    files.map(({ file }) => file),
  );
  const names = objects.dictionary(catalog.get('Names')) ?? new Dictionary();
  const tree: PdfValue[] = files.flatMap(({ name, file }) => [name, file]);
  names.set('EmbeddedFiles', objects.add(Dictionary.of({ Names: tree })));
  catalog.set('Names', names);
}

function fileSpecification(attachment: Attachment, objects: PdfObjects): Reference {
  const { name, mime, description, relationship, bytes, date } = attachment;
  const file = objects.add(
    packedStream(bytes, {
      Type: Name.of('EmbeddedFile'),
      Subtype: Name.of(mime),
      Params: Dictionary.of({
        Size: bytes.length,
        CreationDate: new PdfString(pdfDate(date)),
        ModDate: new PdfString(pdfDate(date)),
        // A checksum, not a safeguard: the format knows no other (ISO 32000-1, table 46).
        CheckSum: new PdfString(createHash('md5').update(bytes).digest().toString('latin1')),
      }),
    }),
  );
  return objects.add(
    Dictionary.of({
      Type: Name.of('Filespec'),
      F: PdfString.ofText(name),
      UF: PdfString.ofText(name),
      Desc: PdfString.ofText(description),
      AFRelationship: Name.of(relationship),
      EF: Dictionary.of({ F: file, UF: file }),
    }),
  );
}
