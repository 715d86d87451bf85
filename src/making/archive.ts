import { archiveRequest } from '../embedded/archive-request.js';
import type { SourceContent } from '../embedded/collect-sources.js';
import { engineOf } from '../embedded/manifest.js';
import { templateFacts } from '../embedded/template-facts.js';
import type { PdfFacts } from '../json/json.js';
import type { Commission } from '../model/commission.js';
import { documentDate } from '../past/document-date.js';
import type { Provenance } from '../past/history.js';
import type { ArchivedPdf } from '../pdf/archive/index.js';
import type { PrintedPdf } from '../pdf/print-document.js';
import { type DocumentSettings, jsonText } from './documents.js';

/** The parts of a PDF besides its pages. */
export interface ArchiveParts {
  commission: Commission;
  provenance: Provenance;
  sources: readonly SourceContent[];
  /** Facts of the printing, and kind and version of the browser. */
  facts: PdfFacts & { browser: string };
  settings: DocumentSettings;
}

/** Compresses a document's sources, before its pages exist. */
export async function prepareArchive(sources: readonly SourceContent[]): Promise<void> {
  const { packAttachments } = await import('../pdf/archive/index.js');
  packAttachments(sources);
}

/** Makes the archive form of a PDF: the pages, with sources, compiled commission and manifest in it. */
export async function archive(printed: PrintedPdf, parts: ArchiveParts): Promise<ArchivedPdf> {
  const { commission, provenance, sources, facts, settings } = parts;
  const { meta } = commission;
  const date = documentDate(meta, provenance.draftDate);
  const request = archiveRequest({
    meta,
    sources,
    compiled: jsonText(commission, date, settings, facts),
    provenance,
    toolVersion: settings.toolVersion,
    engine: engineOf(facts.engine, facts.browser.startsWith('bundled ')),
    template: templateFacts(settings.theme),
  });
  const { archivePdf } = await import('../pdf/archive/index.js');
  return archivePdf(printed, request);
}
