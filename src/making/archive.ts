import { archiveRequest } from '../embedded/archive-request.js';
import type { SourceContent } from '../embedded/collect-sources.js';
import { engineOf } from '../embedded/manifest.js';
import { templateFacts } from '../embedded/template-facts.js';
import type { PdfFacts } from '../json/json.js';
import type { RememberedCommission } from '../memory/remembered.js';
import type { Commission } from '../model/commission.js';
import { documentDate } from '../past/document-date.js';
import type { PrintedPdf } from '../pdf/print-document.js';
import { jsonDocument, type RunInputs } from './documents.js';

/** What there is to say in a PDF of how it was made. */
export interface Making {
  commission: Commission;
  entry: Pick<RememberedCommission, 'provenance'>;
  contents: readonly SourceContent[];
  /** What printing found out, and which browser was chosen. */
  facts: PdfFacts & { browser: string };
  edition: RunInputs;
}

/** Does what can be done before the pages are there: a document's sources are packed while the browser prints it. */
export async function prepareArchive(contents: readonly SourceContent[]): Promise<void> {
  const { packAttachments } = await import('../pdf/archive/index.js');
  packAttachments(contents);
}

/** The finished file: the pages with the sources, the compiled commission and the manifest in it. */
export async function archive(printed: PrintedPdf, making: Making): Promise<Uint8Array> {
  const { commission, entry, contents, facts, edition } = making;
  const { meta } = commission;
  const { provenance } = entry;
  const date = documentDate(meta, provenance.draftDate);
  const request = archiveRequest({
    meta,
    sources: contents,
    compiled: jsonDocument(commission, date, edition, facts),
    provenance,
    toolVersion: edition.toolVersion,
    engine: engineOf(facts.engine, facts.browser.startsWith('bundled ')),
    template: templateFacts(edition.theme),
  });
  const { archivePdf } = await import('../pdf/archive/index.js');
  return archivePdf(printed, request);
}
