import { type Dictionary, Name } from '../../pdf-syntax/values.js';
import { packed, writeFile } from '../../pdf-syntax/write-file.js';
import { PrintedFile, unexpected } from '../printed-file.js';
import { ContentStreams } from './content/streams.js';
import { attach } from './document/attachments.js';
import { describeDocument, documentInformation } from './document/catalog.js';
import { shortenDestinations } from './document/destinations.js';
import { type DocumentSpeech, documentText } from './document-text.js';
import type { PageElement } from './mark-elements.js';
import type { ArchiveRequest, Attachment } from './request.js';
import { renewBookmarks } from './structure/bookmarks.js';
import { formContents } from './structure/contents.js';
import { dropDecoration } from './structure/decoration.js';
import { formFigures } from './structure/figures.js';
import { describeLinks } from './structure/links.js';
import { formLists } from './structure/lists.js';
import { nameTags } from './structure/naming.js';
import { formNotes } from './structure/notes.js';
import { readTree } from './structure/read-tree.js';
import { simplify } from './structure/simplify.js';
import { formTables } from './structure/table-cells.js';
import type { Tag } from './structure/tree.js';
import { writeTree } from './structure/write-tree.js';

export type { PageElement } from './mark-elements.js';
export type { ArchiveRequest, Attachment } from './request.js';

/** Packs attachments in advance, such as while the document is being printed. */
export function packAttachments(attachments: readonly Pick<Attachment, 'bytes'>[]): void {
  for (const { bytes } of attachments) packed(bytes);
}

/** A document as Chromium printed it, with its page's elements marked (see markElements). */
export interface Printed {
  pdf: Uint8Array;
  elements: readonly PageElement[];
}

/** The archive form of a document, and what is read in it. */
export interface ArchivedPdf extends DocumentSpeech {
  bytes: Uint8Array;
}

/**
 * Makes the archive form of a printed document: PDF/A-3a (ISO 19005-3) and PDF/UA-1 (ISO 14289-1) in one file of PDF
 * 1.7. It looks the same; what changes is what a screen reader and an archive find. The same input gives the same
 * bytes.
 *
 * @throws Error when the file is not in the form Chromium writes
 */
export function archivePdf({ pdf, elements }: Printed, request: ArchiveRequest): ArchivedPdf {
  const objects = PrintedFile.open(pdf);
  const { root, catalog, pages } = objects;
  const streams = new ContentStreams(objects, pages);
  const structure = objects.dictionary(catalog.get('StructTreeRoot'));
  if (!structure) throw unexpected('no structure tree');
  const document = readTree(structure, {
    objects,
    streams,
    elements,
    pageIndex: new Map(pages.map(({ number }, index) => [number, index])),
    language: request.language,
  });
  formTree(document);
  const spoken = documentText(document, objects);
  describeLinks(document, objects);
  const written = writeTree(document, request.language, { objects, streams, pages });
  catalog.set('StructTreeRoot', written.root);
  renewBookmarks(catalog, written.elements, objects);
  shortenDestinations(catalog, pages, objects);
  for (const page of pages) orderTabs(objects.dictionary(page));
  describeDocument(catalog, request, objects);
  attach(request.attachments, catalog, objects);
  return { ...spoken, bytes: writeFile(objects, root, documentInformation(request, objects)) };
}

/** Turns the tree of Chromium into one that conforms to PDF/UA. The order matters. */
function formTree(document: Tag): void {
  dropDecoration(document);
  nameTags(document);
  simplify(document);
  formFigures(document);
  formContents(document);
  formLists(document);
  formNotes(document);
  formTables(document);
}

/** The order of tabbing through links is that of the text (PDF/UA-1, 7.18.3). */
function orderTabs(page: Dictionary | undefined): void {
  if (page?.has('Annots')) page.set('Tabs', Name.of('S'));
}
