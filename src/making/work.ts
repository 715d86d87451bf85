import { availableParallelism } from 'node:os';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { type Examiner, NOT_WHILE_BUILDING } from '../checking/examine.js';
import { compileFor, examinerFor, type Opened, open } from '../checking/opened.js';
import { compile, metaOf } from '../compile/compile.js';
import type { CommissionRef } from '../compile/project.js';
import { type SourceContent, SourceShelf } from '../embedded/collect-sources.js';
import { sha256 } from '../files/hash.js';
import type { OutputFolder } from '../files/output-folder.js';
import { toolVersion } from '../files/program.js';
import type { Cache } from '../memory/cache.js';
import type { Freshness } from '../memory/freshness.js';
import { indexRows } from '../memory/index-rows.js';
import { compiledKey, indexKey } from '../memory/keys.js';
import { INDEX_FILE } from '../memory/paths.js';
import type { RememberedCommission, RememberedProject } from '../memory/remembered.js';
import { isComplete, type Wanted } from '../memory/standing.js';
import type { Commission, CommissionMeta, Compilation } from '../model/commission.js';
import type { Diagnostic } from '../model/diagnostic.js';
import type { Format } from '../model/document-format.js';
import type { Found } from '../model/finding.js';
import { NO_HISTORY } from '../past/history.js';
import { prepareArchive } from './archive.js';
import type { RunInputs } from './documents.js';
import { indexDocument } from './index-page.js';
import { type Begun, beginPrinting, type CompiledOf, make, type Workshop } from './make.js';
import { Pool } from './pool.js';
import type { Press } from './press.js';
import { ProgressCount } from './progress.js';
import type { BuildRequest, BuildResult, BuiltCommission } from './request.js';
import { allDiagnostics, keep, orphansOf, provenanceOf, unchangedCommission, wantedOf } from './unchanged.js';

/** What a build works with. */
export interface Workplace {
  out: OutputFolder;
  cache: Cache;
  freshness: Freshness;
  press: Press;
}

/** Documents that may at least be in the making at once: enough to keep the browser busy, few enough for the memory. */
const FEWEST_IN_THE_MAKING = 8;

/** Builds what does not stand as it should. Commissions are compiled one after the other while earlier ones are printed. */
export async function work(request: BuildRequest, place: Workplace): Promise<BuildResult> {
  const { cache, freshness, out } = place;
  const opened = open(request.workspace);
  const { project } = opened;
  const refs = (request.choose?.(project.commissions) ?? project.commissions) as readonly CommissionRef[];
  const wanted = wantedOf(request, project.config);
  const { language } = wanted;
  const orphans = orphansOf(project.commissions, cache, out);
  const found: Found[] = [{ diagnostics: opened.diagnostics }];
  if (hasErrors(opened.diagnostics)) {
    const commissions = refs.map((ref) => failed(ref, metaOf(project, ref.id)));
    return { language, commissions, found, indexWritten: false, orphans };
  }
  const remembered: RememberedProject = {
    basis: freshness.projectBasis(),
    sources: project.sources,
    diagnostics: opened.diagnostics,
    config: project.config,
    commissions: project.commissions.map(({ id, slug, file }) => ({ id, slug, file })),
  };
  await cache.saveProject(remembered);
  const edition: RunInputs = {
    theme: opened.theme,
    language,
    toolVersion: toolVersion(),
    ids: project.commissions.map(({ id }) => id),
  };
  const examiner = await examinerFor(opened, { without: NOT_WHILE_BUILDING });
  const results = await buildAll(refs, edition, { request, place, opened, examiner, wanted });
  const indexWritten = await writeIndex(remembered, opened, edition, place);
  return {
    language,
    commissions: results.map(({ built }) => built),
    found: [...found, ...results.map(({ found }) => found)],
    indexWritten,
    orphans,
  };
}

/** What building a commission needs. */
interface Job {
  request: BuildRequest;
  place: Workplace;
  opened: Opened;
  examiner: Examiner;
  wanted: Wanted;
  progress: ProgressCount;
  workshop: Workshop;
  shelf: SourceShelf;
  /** Whether there is no other commission to build. */
  only: boolean;
}

/** What became of a commission, and what there is to say about it. */
interface Result {
  built: BuiltCommission;
  found: Found;
}

async function buildAll(
  refs: readonly CommissionRef[],
  edition: RunInputs,
  job: Omit<Job, 'progress' | 'workshop' | 'shelf' | 'only'>,
): Promise<Result[]> {
  const { request, place, opened, wanted } = job;
  const { signal = new AbortController().signal } = request;
  const progress = new ProgressCount(wanted.language, wanted.formats, refs.length, request.progress);
  progress.read([], opened.diagnostics);
  const workshop: Workshop = {
    edition,
    wanted,
    freshness: place.freshness,
    out: place.out,
    signal,
    printer: () => place.press.start(),
    printing: (commission) => progress.printing(commission),
    made: (format) => progress.made(format),
  };
  const shelf = new SourceShelf(request.workspace);
  const results: Result[] = [];
  const jobs = request.jobs ?? availableParallelism();
  const pool = new Pool(Math.max(FEWEST_IN_THE_MAKING, 2 * jobs));
  try {
    for (const [index, ref] of refs.entries()) {
      signal.throwIfAborted();
      const result = await begin(ref, { ...job, progress, workshop, shelf, only: refs.length === 1 });
      if (typeof result === 'function') {
        await pool.add(async () => {
          results[index] = await result();
        });
      } else {
        results[index] = result;
      }
      // The browser's answers come in between two commissions.
      await nextTurn();
    }
    await pool.done();
  } catch (error) {
    await place.press.close();
    await pool.settled();
    throw error;
  }
  return results;
}

/** Finds out what there is to do for a commission: nothing, nothing possible, or the work that is returned. */
async function begin(ref: CommissionRef, job: Job): Promise<Result | (() => Promise<Result>)> {
  const { request, place, opened, examiner, wanted, progress } = job;
  const started = performance.now();
  const { history = NO_HISTORY } = request;
  const kept = request.force ? undefined : await keep(ref, wanted, history, place);
  if (kept && isComplete(kept.stands, wanted)) {
    progress.read(kept.entry.sources, kept.entry.diagnostics);
    progress.compiled(true);
    for (const format of wanted.formats) progress.made(format);
    const diagnostics = allDiagnostics(kept.entry, kept.stands);
    return { built: unchangedCommission(kept, wanted), found: { commission: ref.id, diagnostics } };
  }
  const compiled = compile(opened.project, ref);
  // Now, while the files are as they were compiled: whoever writes them may be at work.
  const contents = isPrintable(compiled, wanted) ? job.shelf.contents(compiled.commission) : [];
  const begun = await beginEarly(ref, compiled, contents, job);
  const compilation = compileFor(opened, examiner, ref, compiled);
  const { commission, sources, diagnostics } = compilation;
  progress.read(sources, diagnostics);
  if (!commission || hasErrors(diagnostics)) {
    progress.compiled(false);
    const result = { built: failed(ref, commission?.meta), found: { commission: ref.id, diagnostics } };
    // A page that went to the browser in vain keeps its place among those in the making until it has left it.
    return begun ? () => begun.printed.then(() => result).catch(() => result) : result;
  }
  progress.compiled(true);
  const of = { file: ref.file, contents, ...(begun && { begun }) };
  return () => finish(commission, compilation, of, ref, started, job);
}

/** Whether a commission is to be printed, as far as is known before it is checked. */
function isPrintable(
  compilation: Compilation,
  { formats }: Wanted,
): compilation is Compilation & { commission: Commission } {
  const { commission, diagnostics } = compilation;
  return formats.has('pdf') && commission !== undefined && !hasErrors(diagnostics);
}

/**
 * Gives a commission of which nothing is printed yet to the browser before it is checked. When it is the only one, its
 * sources are packed while the browser loads it, and it is checked while the browser prepares it; when there are others,
 * the browser has work enough as it is.
 */
async function beginEarly(
  { id }: CommissionRef,
  compiled: Compilation,
  contents: readonly SourceContent[],
  { request, place, wanted, workshop, only }: Job,
): Promise<Begun | undefined> {
  const before = request.force ? undefined : place.cache.commission(id)?.files.pdf;
  if (before || !isPrintable(compiled, wanted)) return undefined;
  const begun = beginPrinting(compiled.commission, workshop);
  if (!only) return begun;
  await begun.stage('loading');
  await prepareArchive(contents);
  await begun.stage('preparing');
  return begun;
}

/** Makes the documents of a commission without errors, and remembers them. */
async function finish(
  commission: Commission,
  { sources, diagnostics }: Compilation,
  of: CompiledOf,
  ref: CommissionRef,
  started: number,
  { request, place, wanted, workshop, only }: Job,
): Promise<Result> {
  const { cache, freshness } = place;
  const before = request.force ? undefined : cache.commission(ref.id);
  const compiled: RememberedCommission = {
    id: ref.id,
    basis: freshness.commissionBasis(ref.file),
    sources,
    diagnostics,
    provenance: await provenanceOf(ref, sources, request.history ?? NO_HISTORY),
    meta: commission.meta,
    files: before?.files ?? {},
  };
  // What is rendered here would keep the browser waiting for its next order.
  if (only) await of.begun?.stage('printing');
  const { entry, written } = await make(commission, compiled, of, workshop);
  await cache.saveCommission(entry);
  const { pdf } = entry.files;
  const hasPdf = wanted.formats.has('pdf') && pdf !== undefined;
  return {
    built: {
      id: ref.id,
      meta: commission.meta,
      outcome: written.length > 0 ? 'built' : 'unchanged',
      files: Object.fromEntries(
        Object.entries(entry.files).filter(([format]) => wanted.formats.has(format as Format)),
      ),
      written,
      ...(hasPdf && { pageCount: pdf.pageCount }),
      milliseconds: performance.now() - started,
    },
    found: { commission: ref.id, diagnostics: allDiagnostics(entry, { pdf: hasPdf ? pdf : undefined }) },
  };
}

function failed({ id }: CommissionRef, meta: CommissionMeta | undefined): BuiltCommission {
  return { id, ...(meta && { meta }), outcome: 'failed', files: {}, written: [], milliseconds: 0 };
}

function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({ severity }) => severity === 'error');
}

/** Writes the list of commissions, unless it says already what it should. */
async function writeIndex(
  remembered: RememberedProject,
  { project }: Opened,
  edition: RunInputs,
  { cache, freshness, out }: Workplace,
): Promise<boolean> {
  const rows = indexRows(project.commissions, (id) => cache.commission(id), freshness);
  const compiled = compiledKey(remembered);
  const from = indexKey(compiled, edition.language, rows);
  const old = cache.index();
  if (old?.from === from && freshness.isIntact(old)) return false;
  const content = indexDocument(rows, edition, project.config.namn, (id) => metaOf(project, id));
  const stands = old?.sha256 === sha256(content) && freshness.isIntact(old);
  const file = stands ? old : await out.write(INDEX_FILE, content);
  await cache.saveIndex({ ...file, compiled, from });
  return !stands;
}
