import { printedPdf } from '../conservation/printed.js';
import { lostText } from '../conservation/text-lost.js';
import { combined, sha256 } from '../files/hash.js';
import type { CurrentDocuments } from '../memory/current.js';
import { pdfKey } from '../memory/keys.js';
import type { BuiltPdf, CommissionRecord, PrintFindings } from '../memory/records.js';
import type { Diagnostic } from '../model/diagnostic.js';
import { documentDate } from '../past/document-date.js';
import { draftVersion } from '../past/draft-version.js';
import { divider } from '../render/divider.js';
import { archive, prepareArchive } from './archive.js';
import type { BuildContext } from './build-context.js';
import type { CheckedCommission } from './checked-commission.js';
import { diagnosePrint, diagnoseTooWide } from './diagnose-print.js';
import type { DocumentFacts } from './document-writer.js';
import { printHtml } from './documents.js';

/** A PDF to be written; without content the one of an earlier build stays. */
export interface PdfDocument {
  facts: DocumentFacts<BuiltPdf>;
  file: Pick<BuiltPdf, 'bytes' | 'sha256'>;
  content?: Uint8Array;
  /** Errors about text that was written for a reader and is missing from it. */
  lost?: Diagnostic[];
}

/**
 * The PDF of a commission: the current one, one that an earlier build made from the very same page and sources, or one
 * that is printed and converted for the archive now. `undefined` when none is asked for and none is current; errors
 * when something does not fit its page.
 *
 * @throws EnvironmentError when the browser fails
 */
export async function makePdf(
  { commission, file, sources, words, printing }: CheckedCommission,
  earlier: CommissionRecord,
  current: CurrentDocuments,
  context: BuildContext,
): Promise<PdfDocument | { refused: Diagnostic[] } | undefined> {
  const { settings, target, memory } = context;
  const { browser } = target;
  if (current.pdf) return { facts: factsOf(current.pdf), file: current.pdf };
  if (browser === undefined) return undefined;

  const title = commission.meta.kortTitel;
  const html =
    printing?.html ?? printHtml(commission, settings, draftVersion(commission.meta, earlier.provenance));
  const { revision, draftDate } = earlier.provenance;
  const date = documentDate(commission.meta, draftDate);
  const inputs = {
    compiled: current.compiled,
    from: pdfKey(current.compiled, browser, date, revision),
    printed: combined([memory.freshness.tool, title, sha256(html), date, revision, commission.sources]),
    browser,
  };
  const old = earlier.files.pdf;
  if (old?.printed === inputs.printed && old.browser === browser && memory.freshness.isIntact(old)) {
    const diagnostics = diagnosePrint(commission, file, old.findings);
    return { facts: { ...factsOf(old), ...inputs, diagnostics }, file: old };
  }

  const printer = await context.printer.start();
  context.signal.throwIfAborted();
  context.progress.printing(commission);
  const printed =
    printing?.printed ?? printer.print(html, { title, divider, ...(old && { remembered: old.pages }) });
  printed.catch(() => {});
  await prepareArchive(sources);
  const result = await printed;
  if ('overflows' in result) return { refused: diagnoseTooWide(commission, file, result) };
  const { pageCount, pages, settled, missing, failedFonts } = result;
  const findings: PrintFindings = { settled, missing, failedFonts };
  const facts = {
    ...inputs,
    engine: await printer.engine(),
    pageCount,
    pages,
    findings,
    diagnostics: diagnosePrint(commission, file, findings),
  };
  const { provenance } = earlier;
  const archived = await archive(result, { commission, provenance, sources, facts, settings });
  const { bytes: content } = archived;
  const lost = lostText(words(), printedPdf(archived), earlier.diagnostics);
  return { facts, file: { bytes: content.length, sha256: sha256(content) }, content, lost };
}

/** The record of a PDF without the file itself. */
function factsOf({
  file: _f,
  sha256: _s,
  bytes: _b,
  modified: _m,
  changed: _c,
  ...facts
}: BuiltPdf): DocumentFacts<BuiltPdf> {
  return facts;
}
