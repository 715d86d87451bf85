import { combined } from '../files/hash.js';
import type { Language } from '../model/diagnostic.js';
import type { DocumentDate } from '../past/document-date.js';
import type { SourceCommit } from '../past/history.js';
import type { BuiltPdf, CompilationRecord, IndexRow } from './records.js';

/** Hash of all that a compilation is made of. */
export function compiledKey({ basis, sources }: CompilationRecord): string {
  return combined([basis, sources.map(({ file, sha256 }) => [file, sha256])]);
}

/** Hash of all that the HTML is made of: it is in a language, and links to the other documents beside it. */
export function htmlKey(
  compiled: string,
  language: Language,
  links: { pdf: boolean; json: boolean },
): string {
  return combined([compiled, language, links.pdf, links.json]);
}

/** Hash of all that the PDF is made of: its manifest names the commit its sources come from. */
export function pdfKey(
  compiled: string,
  browser: string,
  date: DocumentDate,
  revision: SourceCommit | undefined,
): string {
  return combined([compiled, browser, date, revision]);
}

/** The facts of a PDF that the JSON tells. */
type PdfFacts = Pick<BuiltPdf, 'engine' | 'pageCount' | 'pages' | 'bytes' | 'sha256'>;

/** Hash of all that the JSON is made of: page numbers and checksum are those of the PDF beside it. */
export function jsonKey(compiled: string, date: DocumentDate, pdf: PdfFacts | undefined): string {
  return combined([compiled, date, pdf && [pdf.engine, pdf.pageCount, pdf.pages, pdf.bytes, pdf.sha256]]);
}

/** Hash of all that the list of commissions is made of. */
export function indexKey(project: string, language: Language, rows: readonly IndexRow[]): string {
  const parts = rows.map(({ name, record, links, source }) => [name.id, record?.meta ?? source, links]);
  return combined([project, language, parts]);
}
