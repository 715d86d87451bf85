import { combined } from '../files/hash.js';
import type { Language } from '../model/diagnostic.js';
import type { DocumentDate } from '../past/document-date.js';
import type { DraftVersion } from '../past/draft-version.js';
import type { SourceCommit } from '../past/history.js';
import type { BuiltPdf, CompilationRecord, IndexRow } from './records.js';

/** Hash of all inputs of a compilation. */
export function compiledKey({ basis, sources }: CompilationRecord): string {
  return combined([basis, sources.map(({ file, sha256 }) => [file, sha256])]);
}

/** Hash of all inputs of the HTML, including its language, its links to other documents and the version of a draft. */
export function htmlKey(
  compiled: string,
  language: Language,
  links: { pdf: boolean; json: boolean },
  draft: DraftVersion | undefined,
): string {
  return combined([compiled, language, links.pdf, links.json, draft]);
}

/** Hash of all inputs of the PDF, including the commit in its manifest. */
export function pdfKey(
  compiled: string,
  browser: string,
  date: DocumentDate,
  revision: SourceCommit | undefined,
): string {
  return combined([compiled, browser, date, revision]);
}

/** The facts of a PDF that are in the JSON. */
type PdfFacts = Pick<BuiltPdf, 'engine' | 'pageCount' | 'pages' | 'bytes' | 'sha256'>;

/** Hash of all inputs of the JSON, including page numbers and checksum of the PDF. */
export function jsonKey(compiled: string, date: DocumentDate, pdf: PdfFacts | undefined): string {
  return combined([compiled, date, pdf && [pdf.engine, pdf.pageCount, pdf.pages, pdf.bytes, pdf.sha256]]);
}

/** Hash of all inputs of the list of commissions. */
export function indexKey(project: string, language: Language, rows: readonly IndexRow[]): string {
  const parts = rows.map(({ name, record, links, source }) => [name.id, record?.meta ?? source, links]);
  return combined([project, language, parts]);
}
