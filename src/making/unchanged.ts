import type { OutputFolder } from '../files/output-folder.js';
import type { Cache } from '../memory/cache.js';
import type { Freshness } from '../memory/freshness.js';
import { indexRows } from '../memory/index-rows.js';
import { compiledKey, indexKey } from '../memory/keys.js';
import { documentFile } from '../memory/paths.js';
import type { KnownProvenance, RememberedCommission, RememberedProject } from '../memory/remembered.js';
import { isComplete, type Standing, standing, type Wanted } from '../memory/standing.js';
import type { SourceFile } from '../model/commission.js';
import type { CommissionName } from '../model/commission-name.js';
import type { Diagnostic } from '../model/diagnostic.js';
import type { Format } from '../model/document-format.js';
import { type History, NO_HISTORY } from '../past/history.js';
import { findBrowser } from '../pdf/find-browser.js';
import { ProgressCount } from './progress.js';
import type { BuildRequest, BuildResult, BuiltCommission } from './request.js';

/** A commission whose sources are as they were. */
interface Kept {
  entry: RememberedCommission;
  stands: Standing;
}

/**
 * What a build would do, as far as it can be told without compiling anything: its result when there is nothing to do,
 * and else whether something will have to be printed. Undefined when nothing is remembered.
 */
export async function recall(
  request: BuildRequest,
  cache: Cache,
  freshness: Freshness,
  out: OutputFolder,
): Promise<{ result?: BuildResult; printing: boolean } | undefined> {
  const project = cache.project();
  if (!project) return undefined;
  const asItWas = freshness.holds(project, freshness.projectBasis());
  // Which commissions are asked for can only be told among those there are.
  const names = (asItWas && request.choose?.(project.commissions)) || project.commissions;
  const wanted = wantedOf(request, project.config);
  const { history = NO_HISTORY } = request;
  const kept: Kept[] = [];
  for (const name of names) {
    const known = await keep(name, wanted, history, { cache, freshness });
    if (known) kept.push(known);
  }
  const complete = kept.filter(({ stands }) => isComplete(stands, wanted));
  if (!asItWas || complete.length < names.length || !indexStands(project, wanted, cache, freshness)) {
    const printed = kept.filter(({ stands }) => stands.pdf !== undefined);
    return { printing: printed.length < names.length };
  }
  tellProgress(request, wanted, project, kept);
  const result = {
    language: wanted.language,
    commissions: kept.map((each) => unchangedCommission(each, wanted)),
    found: [
      { diagnostics: project.diagnostics },
      ...kept.map(({ entry, stands }) => ({
        commission: entry.id,
        diagnostics: allDiagnostics(entry, stands),
      })),
    ],
    indexWritten: false,
    orphans: orphansOf(project.commissions, cache, out),
  };
  return { result, printing: false };
}

/** What is remembered of a commission, if its sources are as they were; their past is that of now. */
export async function keep(
  name: CommissionName,
  wanted: Wanted,
  history: History,
  { cache, freshness }: { cache: Cache; freshness: Freshness },
): Promise<Kept | undefined> {
  const entry = cache.commission(name.id);
  if (!entry || !freshness.holds(entry, freshness.commissionBasis(name.file))) return undefined;
  if (entry.provenance.state === history.state) return { entry, stands: standing(entry, wanted, freshness) };
  const provenance = await provenanceOf(name, entry.sources, history);
  const present = { ...entry, provenance };
  await cache.saveCommission(present);
  return { entry: present, stands: standing(present, wanted, freshness) };
}

/** The past of a commission's sources, to be remembered. */
export async function provenanceOf(
  { id, file }: CommissionName,
  sources: readonly SourceFile[],
  history: History,
): Promise<KnownProvenance> {
  return { state: history.state, ...(await history.provenance({ id, file, sources })) };
}

/** What is wanted, in the language of the workspace unless another is asked for. */
export function wantedOf({ formats, language }: BuildRequest, config: RememberedProject['config']): Wanted {
  const wanted = { formats, language: language ?? config.språk ?? 'sv' };
  if (!formats.has('pdf')) return { ...wanted, browser: undefined };
  const { kind, version } = findBrowser();
  return { ...wanted, browser: `${kind} ${version}` };
}

/** A commission for which there was nothing to do. */
export function unchangedCommission({ entry, stands }: Kept, { formats }: Wanted): BuiltCommission {
  const files = [...formats].flatMap((format) => (stands[format] ? [[format, stands[format]] as const] : []));
  return {
    id: entry.id,
    meta: entry.meta,
    outcome: 'unchanged',
    files: Object.fromEntries(files),
    written: [],
    ...(stands.pdf && { pageCount: stands.pdf.pageCount }),
    milliseconds: 0,
  };
}

/** What there is to say about a commission: what compiling found, and what printing did. */
export function allDiagnostics(entry: RememberedCommission, stands: Pick<Standing, 'pdf'>): Diagnostic[] {
  return [...entry.diagnostics, ...(stands.pdf?.diagnostics ?? [])];
}

/** Commissions that are no longer in the workspace but still have documents in the output folder. */
export function orphansOf(commissions: readonly CommissionName[], cache: Cache, out: OutputFolder): string[] {
  const present = new Set(commissions.map(({ id }) => id));
  const formats: Format[] = ['html', 'pdf', 'json'];
  const gone = cache.commissionIds().filter((id) => !present.has(id));
  return gone.filter((id) => formats.some((format) => out.stamp(documentFile(id, format))));
}

function indexStands(
  project: RememberedProject,
  wanted: Wanted,
  cache: Cache,
  freshness: Freshness,
): boolean {
  const index = cache.index();
  if (!index || !freshness.isIntact(index)) return false;
  const rows = indexRows(project.commissions, (id) => cache.commission(id), freshness);
  return index.from === indexKey(compiledKey(project), wanted.language, rows);
}

function tellProgress(
  request: BuildRequest,
  wanted: Wanted,
  project: RememberedProject,
  kept: readonly Kept[],
): void {
  const progress = new ProgressCount(wanted.language, wanted.formats, kept.length, request.progress);
  progress.read([], project.diagnostics);
  for (const { entry } of kept) {
    progress.read(entry.sources, entry.diagnostics);
    progress.compiled(true);
    for (const format of wanted.formats) progress.made(format);
  }
}
