import { EventEmitter, once } from 'node:events';
import type { SourceContent } from '../embedded/collect-sources.js';
import { combined, sha256 } from '../files/hash.js';
import type { Batch, OutputFolder, WrittenFile } from '../files/output-folder.js';
import type { Freshness } from '../memory/freshness.js';
import { htmlKey, jsonKey, pdfKey } from '../memory/keys.js';
import { documentFile } from '../memory/paths.js';
import type { BuiltFile, BuiltPdf, PrintFindings, RememberedCommission } from '../memory/remembered.js';
import { linked, type Standing, standing, type Wanted } from '../memory/standing.js';
import type { Commission } from '../model/commission.js';
import type { Format } from '../model/document-format.js';
import { documentDate } from '../past/document-date.js';
import type { PrintedPdf, PrintStage } from '../pdf/print-document.js';
import type { Printer } from '../pdf/printer.js';
import { archive, prepareArchive } from './archive.js';
import { diagnosePrint } from './diagnose-print.js';
import { htmlDocument, jsonDocument, printDocument, type RunInputs } from './documents.js';

/** What making documents needs. */
export interface Workshop {
  edition: RunInputs;
  wanted: Wanted;
  freshness: Freshness;
  out: OutputFolder;
  signal: AbortSignal;
  /** The browser, started when it is first asked for. */
  printer(): Promise<Printer>;
  /** Told when a document begins to be printed. */
  printing(commission: Commission): void;
  /** Told when a document is made, or found to stand as it should. */
  made(format: Format): void;
}

/** What a commission came to. */
export interface Made {
  /** What is to be remembered: the documents as they stand now. */
  entry: RememberedCommission;
  /** The documents that were written. */
  written: Format[];
}

/** What is known of a document before it has its place. */
type Facts<T extends BuiltFile> = Omit<T, keyof WrittenFile>;

/** A PDF for the batch. Without content the one of an earlier build stays where it is. */
interface PdfPiece {
  facts: Facts<BuiltPdf>;
  file: Pick<BuiltPdf, 'bytes' | 'sha256'>;
  content?: Uint8Array;
}

/** A document that went to the browser as soon as it was compiled. */
export interface Begun {
  /** The page as it was given to the browser. */
  html: string;
  printed: Promise<PrintedPdf>;
  /** When the document has come so far, or has failed. */
  stage(stage: PrintStage): Promise<void>;
}

/**
 * Gives a commission to the browser. For one of which nothing is printed yet, and before anything else is done with it:
 * the browser works while it is checked here.
 */
export function beginPrinting(
  commission: Commission,
  { edition, printer }: Pick<Workshop, 'edition' | 'printer'>,
): Begun {
  const html = printDocument(commission, edition);
  const title = commission.meta.kortTitel;
  const stages = new EventEmitter();
  const reached = new Set<PrintStage>();
  const told = (stage: PrintStage) => {
    reached.add(stage);
    stages.emit(stage);
  };
  const printed = printer().then((each) => each.print(html, { title, told }));
  // Whoever waits for it hears of a failure; nobody does when the checks find an error.
  const over = printed.then(
    () => {},
    () => {},
  );
  return {
    html,
    printed,
    async stage(stage) {
      if (!reached.has(stage)) await Promise.race([once(stages, stage), over]);
    },
  };
}

/** What a commission was compiled of. */
export interface CompiledOf {
  /** The commission file. */
  file: string;
  /** All its sources; none when no PDF is wanted. */
  contents: readonly SourceContent[];
  begun?: Begun;
}

/**
 * Makes the documents of a commission that do not stand as they should, and lets them take their places together when
 * the last of them is whole.
 *
 * @param entry the commission as just compiled, with what earlier builds made of it
 */
export async function make(
  commission: Commission,
  entry: RememberedCommission,
  of: CompiledOf,
  workshop: Workshop,
): Promise<Made> {
  const { edition, wanted, freshness, out, signal } = workshop;
  const stands = standing(entry, wanted, freshness);
  const { compiled } = stands;
  const batch = out.begin();
  const put = (format: Format, content: string | Uint8Array) =>
    putUnlessSame(batch, documentFile(entry.id, format), content, entry.files[format], freshness);
  // Printing comes first: the browser works while the rest is rendered here.
  const printing = print(commission, entry, of, stands, workshop);
  printing.catch(() => {});
  const facts: { html?: Facts<BuiltFile>; pdf?: Facts<BuiltPdf>; json?: Facts<BuiltFile> } = {};
  try {
    if (wanted.formats.has('html')) {
      const links = linked(wanted, stands);
      facts.html = { compiled, from: htmlKey(compiled, wanted.language, links) };
      if (!stands.html) await put('html', htmlDocument(commission, edition, links));
      workshop.made('html');
    }
    const pdf = await printing;
    if (pdf) facts.pdf = pdf.facts;
    if (pdf?.content) await put('pdf', pdf.content);
    if (wanted.formats.has('pdf')) workshop.made('pdf');
    if (wanted.formats.has('json')) {
      const date = documentDate(commission.meta, entry.provenance.draftDate);
      const from = jsonKey(compiled, date, pdf && { ...pdf.facts, ...pdf.file });
      facts.json = { compiled, from };
      const printed = pdf && { ...pdf.facts, file: { name: `${commission.meta.slug}.pdf`, ...pdf.file } };
      if (stands.json?.from !== from) await put('json', jsonDocument(commission, date, edition, printed));
      workshop.made('json');
    }
    signal.throwIfAborted();
    return place(entry, facts, await batch.commit());
  } catch (error) {
    await batch.discard();
    throw error;
  }
}

/** Leaves a document that already says exactly this as it is, with its date. */
async function putUnlessSame(
  batch: Batch,
  file: string,
  content: string | Uint8Array,
  old: BuiltFile | undefined,
  freshness: Freshness,
): Promise<void> {
  const hash = sha256(content);
  if (old?.sha256 === hash && freshness.isIntact(old)) return;
  await batch.write(file, content, hash);
}

/** What is to be remembered once the documents have their places. */
function place(
  entry: RememberedCommission,
  facts: { [F in Format]?: Facts<BuiltFile> },
  placed: readonly WrittenFile[],
): Made {
  const files: Record<string, BuiltFile> = { ...entry.files };
  const written: Format[] = [];
  for (const format of ['html', 'pdf', 'json'] as const) {
    const file = placed.find((each) => each.file === documentFile(entry.id, format));
    const known = file ?? entry.files[format];
    if (known && facts[format]) files[format] = { ...known, ...facts[format] };
    if (file) written.push(format);
  }
  return { entry: { ...entry, files }, written };
}

/**
 * The PDF of a commission: as it stands, as an earlier build made it of the very same page and sources, or made now.
 * Nothing when none is wanted and none stands.
 */
async function print(
  commission: Commission,
  entry: RememberedCommission,
  { file, contents, begun }: CompiledOf,
  { compiled, pdf: standing }: Standing,
  workshop: Workshop,
): Promise<PdfPiece | undefined> {
  const { edition, wanted, freshness, signal } = workshop;
  const { browser } = wanted;
  if (standing) return { facts: factsOf(standing), file: standing };
  if (browser === undefined) return undefined;
  const title = commission.meta.kortTitel;
  const html = begun?.html ?? printDocument(commission, edition);
  const { revision, draftDate } = entry.provenance;
  const date = documentDate(commission.meta, draftDate);
  const basics = {
    compiled,
    from: pdfKey(compiled, browser, date, revision),
    printed: combined([freshness.tool, title, sha256(html), date, revision, commission.sources]),
    browser,
  };
  const old = entry.files.pdf;
  if (old?.printed === basics.printed && old.browser === browser && freshness.isIntact(old)) {
    const diagnostics = diagnosePrint(commission, file, old.findings);
    return { facts: { ...factsOf(old), ...basics, diagnostics }, file: old };
  }
  const printer = await workshop.printer();
  signal.throwIfAborted();
  workshop.printing(commission);
  const printing = begun?.printed ?? printer.print(html, { title, ...(old && { remembered: old.pages }) });
  printing.catch(() => {});
  await prepareArchive(contents);
  const result = await printing;
  const { pageCount, pages, settled, missing, overflows, scale, failedFonts } = result;
  const findings: PrintFindings = { settled, missing, overflows, scale, failedFonts };
  const facts = {
    ...basics,
    engine: await printer.engine(),
    pageCount,
    pages,
    findings,
    diagnostics: diagnosePrint(commission, file, findings),
  };
  const content = await archive(result, { commission, entry, contents, facts, edition });
  return { facts, file: { bytes: content.length, sha256: sha256(content) }, content };
}

function factsOf({
  file: _f,
  sha256: _s,
  bytes: _b,
  modified: _m,
  changed: _c,
  ...facts
}: BuiltPdf): Facts<BuiltPdf> {
  return facts;
}
