import type { Language } from '../model/diagnostic.js';
import type { Format } from '../model/document-format.js';
import { documentDate } from '../past/document-date.js';
import { draftVersion } from '../past/draft-version.js';
import type { Freshness } from './freshness.js';
import { compiledKey, htmlKey, jsonKey, pdfKey } from './keys.js';
import type { BuiltFile, BuiltPdf, CommissionRecord } from './records.js';

/** The documents that a build makes of every commission. */
export interface BuildTarget {
  formats: ReadonlySet<Format>;
  language: Language;
  /** The browser that prints: kind and version. Undefined when no PDF is made. */
  browser: string | undefined;
}

/** The documents of a commission that are current: made from exactly these sources, and unchanged since. */
export interface CurrentDocuments {
  /** Hash of the sources, see {@link compiledKey}. */
  compiled: string;
  html: BuiltFile | undefined;
  pdf: BuiltPdf | undefined;
  json: BuiltFile | undefined;
}

/** Finds the current ones among the documents of a record. */
export function currentDocuments(
  record: CommissionRecord,
  target: BuildTarget,
  freshness: Freshness,
): CurrentDocuments {
  const compiled = compiledKey(record);
  const ifCurrent = <T extends BuiltFile>(built: T | undefined, from: (built: T) => string): T | undefined =>
    built && built.from === from(built) && freshness.isIntact(built) ? built : undefined;
  const { revision, draftDate } = record.provenance;
  const date = documentDate(record.meta, draftDate);
  const pdf = ifCurrent(record.files.pdf, (built) =>
    pdfKey(compiled, target.browser ?? built.browser, date, revision),
  );
  const json = ifCurrent(record.files.json, () => jsonKey(compiled, date, pdf));
  const html = ifCurrent(record.files.html, () =>
    htmlKey(
      compiled,
      target.language,
      htmlLinks(target, { pdf, json }),
      draftVersion(record.meta, record.provenance),
    ),
  );
  return { compiled, html, pdf, json };
}

/** Links of the HTML to the documents that are in its folder at the end of the build. */
export function htmlLinks(
  { formats }: BuildTarget,
  { pdf, json }: Pick<CurrentDocuments, 'pdf' | 'json'>,
): { pdf: boolean; json: boolean } {
  return { pdf: formats.has('pdf') || pdf !== undefined, json: formats.has('json') || json !== undefined };
}

/** Whether there is nothing to make. */
export function isComplete(current: CurrentDocuments, { formats }: BuildTarget): boolean {
  return [...formats].every((format) => current[format] !== undefined);
}
