import { compileFor } from '../checking/opened.js';
import { compile } from '../compile/compile.js';
import type { CommissionRef, Project } from '../compile/project.js';
import type { SourceWords } from '../conservation/written.js';
import { writtenCommission } from '../conservation/written-commission.js';
import { currentDocuments, isComplete } from '../memory/current.js';
import { provenanceRecord } from '../memory/memory.js';
import type { CommissionRecord } from '../memory/records.js';
import type { Commission, Compilation } from '../model/commission.js';
import { hasErrors } from '../model/finding.js';
import { type DraftVersion, draftVersion } from '../past/draft-version.js';
import { readText } from '../source/text.js';
import { prepareArchive } from './archive.js';
import type { BuildContext } from './build-context.js';
import { builtResult, type CommissionResult, failedResult, unchangedResult } from './commission-result.js';
import { startPrinting } from './printing.js';
import { writeDocuments } from './write-documents.js';

/** The remaining steps of a commission, which run in the background while the next one is compiled. */
export type RemainingSteps = () => Promise<CommissionResult>;

/**
 * Goes one commission's way from sources to documents:
 *
 *     recall ─► compile ─► check ─► render ─► account ─► pack ─► archive ─► write ─► remember
 *                     └──► print, in the browser ──────────────────┘
 *
 * A commission that has been printed before is given to the browser after the checks, and only when its page or its
 * sources are not the same: see `makePdf`.
 *
 * @returns the result when the documents are current or there are errors; otherwise the rest of the way
 * @throws EnvironmentError when a source changes meanwhile
 */
export async function makeCommission(
  ref: CommissionRef,
  context: BuildContext,
): Promise<CommissionResult | RemainingSteps> {
  const { opened, examiner, memory, progress, target, alone } = context;
  const started = performance.now();
  const current = await recallCommission(ref, context);
  if (current) return current;

  const compilation = compile(opened.project, ref);
  const printable = printableCommission(compilation, context);
  // Read at once, while the files are as they were compiled, since an editor may change them.
  const sources = printable ? context.sources.contents(printable) : [];
  const printing =
    printable && neverPrinted(ref, context)
      ? startPrinting(printable, await draftOf(printable, ref, compilation, context), context)
      : undefined;
  if (alone && printing) {
    // The only document: packed while the browser loads it, checked while the browser prepares it, so that each of its
    // orders reaches the browser at once. Of many documents the browser always has another one to go on with.
    await printing.reaches('loading');
    await prepareArchive(sources);
    await printing.reaches('preparing');
  }

  const { commission, diagnostics, ...checked } = compileFor(opened, examiner, ref, compilation);
  progress.read(checked.sources, diagnostics);
  if (!commission || hasErrors(diagnostics)) {
    progress.compiled(false);
    const failed = failedResult(ref.id, commission?.meta, diagnostics);
    // A page printed in vain counts as under way until the browser has finished it.
    return printing ? () => printing.ended.then(() => failed) : failed;
  }
  progress.compiled(true);

  return async () => {
    const earlier: CommissionRecord = {
      id: ref.id,
      basis: memory.freshness.commissionBasis(ref.file),
      sources: checked.sources,
      diagnostics,
      provenance: await provenanceRecord(ref, checked.sources, context.history),
      meta: commission.meta,
      files: earlierRecord(ref, context)?.files ?? {},
    };
    // Rendering before that would keep the browser waiting for the order to print.
    if (alone) await printing?.reaches('printing');
    const documents = await writeDocuments(
      { commission, file: ref.file, sources, words: wordsOf(commission, ref.file, opened.project), printing },
      earlier,
      context,
    );
    if ('refused' in documents)
      return failedResult(ref.id, commission.meta, [...diagnostics, ...documents.refused]);
    const { record, written } = documents;
    await memory.cache.saveCommission(record);
    return builtResult(record, written, target, performance.now() - started);
  };
}

/** The result of a commission whose sources are as they were and whose documents are all current. */
async function recallCommission(
  ref: CommissionRef,
  { force, memory, history, target, progress }: BuildContext,
): Promise<CommissionResult | undefined> {
  const record = force ? undefined : await memory.unchanged(ref, history);
  if (!record) return undefined;
  const documents = currentDocuments(record, target, memory.freshness);
  if (!isComplete(documents, target)) return undefined;
  progress.unchanged(record);
  return unchangedResult(record, documents, target);
}

/** The version of a draft. Only then the past is asked for before the browser starts. */
async function draftOf(
  { meta }: Commission,
  ref: CommissionRef,
  { sources }: Compilation,
  { history }: BuildContext,
): Promise<DraftVersion | undefined> {
  return meta.status === 'utkast'
    ? draftVersion(meta, await provenanceRecord(ref, sources, history))
    : undefined;
}

/** The commission, when its pages are to be printed before it is checked. */
function printableCommission(
  { commission, diagnostics }: Compilation,
  { target }: BuildContext,
): Commission | undefined {
  return target.formats.has('pdf') && !hasErrors(diagnostics) ? commission : undefined;
}

/** Whether there is no earlier PDF, which could turn out to be the same, or lend its page numbers. */
function neverPrinted(ref: CommissionRef, context: BuildContext): boolean {
  return earlierRecord(ref, context)?.files.pdf === undefined;
}

/** The commission as last built, unless everything is to be made again. */
function earlierRecord({ id }: CommissionRef, { force, memory }: BuildContext): CommissionRecord | undefined {
  return force ? undefined : memory.cache.commission(id);
}

/** The words of a commission's sources, read once for all documents that are made of it. */
function wordsOf(commission: Commission, file: string, { workspace }: Project): () => SourceWords {
  let words: SourceWords | undefined;
  return () => {
    words ??= writtenCommission(commission, file, (path) => readText(workspace, path, () => {}));
    return words;
  };
}
