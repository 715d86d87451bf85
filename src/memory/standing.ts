import type { Language } from '../model/diagnostic.js';
import type { Format } from '../model/document-format.js';
import { documentDate } from '../past/document-date.js';
import type { Freshness } from './freshness.js';
import { compiledKey, htmlKey, jsonKey, pdfKey } from './keys.js';
import type { BuiltFile, BuiltPdf, RememberedCommission } from './remembered.js';

/** What documents are wanted of every commission. */
export interface Wanted {
  formats: ReadonlySet<Format>;
  language: Language;
  /** Which browser prints: kind and version; undefined when no PDF is wanted. */
  browser: string | undefined;
}

/** Which of a commission's documents stand as they should: made of exactly these sources, whole and untouched. */
export interface Standing {
  /** Hash of the sources. */
  compiled: string;
  html: BuiltFile | undefined;
  pdf: BuiltPdf | undefined;
  json: BuiltFile | undefined;
}

/** Compares what is remembered of a commission's documents with its sources and with the files themselves. */
export function standing(entry: RememberedCommission, wanted: Wanted, freshness: Freshness): Standing {
  const compiled = compiledKey(entry);
  const stands = <T extends BuiltFile>(built: T | undefined, from: (built: T) => string): T | undefined =>
    built && built.from === from(built) && freshness.isIntact(built) ? built : undefined;
  const { revision, draftDate } = entry.provenance;
  const date = documentDate(entry.meta, draftDate);
  const pdf = stands(entry.files.pdf, (built) =>
    pdfKey(compiled, wanted.browser ?? built.browser, date, revision),
  );
  const json = stands(entry.files.json, () => jsonKey(compiled, date, pdf));
  const html = stands(entry.files.html, () =>
    htmlKey(compiled, wanted.language, linked(wanted, { pdf, json })),
  );
  return { compiled, html, pdf, json };
}

/** Which documents the HTML links to: those that will lie beside it when the build is done. */
export function linked(
  { formats }: Wanted,
  { pdf, json }: Pick<Standing, 'pdf' | 'json'>,
): { pdf: boolean; json: boolean } {
  return { pdf: formats.has('pdf') || pdf !== undefined, json: formats.has('json') || json !== undefined };
}

/** Whether every document that is wanted stands as it should. */
export function isComplete(standing: Standing, { formats }: Wanted): boolean {
  return [...formats].every((format) => standing[format] !== undefined);
}
