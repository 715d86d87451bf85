import { type BuildTarget, currentDocuments, isComplete } from '../memory/current.js';
import type { BuildMemory } from '../memory/memory.js';
import type { CommissionRecord, ProjectRecord } from '../memory/records.js';
import { NO_HISTORY } from '../past/history.js';
import { type CommissionResult, unchangedResult } from './commission-result.js';
import { ProgressCounter } from './progress.js';
import type { BuildRequest, BuildResult } from './request.js';
import { targetOf } from './target.js';

/** The part of a build that is known before compiling. */
export interface BuildForecast {
  /** Set when everything is current: there is nothing to build. */
  result?: BuildResult;
  /** Whether something has to be printed. */
  prints: boolean;
}

/** Compares the records of earlier builds with the sources and documents; undefined when there are none. */
export async function forecast(
  request: BuildRequest,
  memory: BuildMemory,
): Promise<BuildForecast | undefined> {
  const project = memory.cache.project();
  if (!project) return undefined;
  const isCurrent = memory.isCurrent(project);
  // After a change of the workspace the commissions to choose from are not known.
  const names = (isCurrent && request.choose?.(project.commissions)) || project.commissions;
  const target = targetOf(request, project.config);
  const records: CommissionRecord[] = [];
  const complete: CommissionResult[] = [];
  let printed = 0;
  for (const name of names) {
    const record = await memory.unchanged(name, request.history ?? NO_HISTORY);
    if (!record) continue;
    const documents = currentDocuments(record, target, memory.freshness);
    records.push(record);
    if (documents.pdf) printed += 1;
    if (isComplete(documents, target)) complete.push(unchangedResult(record, documents, target));
  }
  if (!isCurrent || complete.length < names.length || !memory.isIndexCurrent(project, target.language))
    return { prints: printed < names.length };
  tellProgress(request, target, project, records);
  const result = {
    language: target.language,
    commissions: complete.map(({ built }) => built),
    found: [{ diagnostics: project.diagnostics }, ...complete.map(({ found }) => found)],
    indexWritten: false,
    orphans: memory.orphans(project.commissions),
  };
  return { result, prints: false };
}

function tellProgress(
  request: BuildRequest,
  target: BuildTarget,
  project: ProjectRecord,
  records: readonly CommissionRecord[],
): void {
  const progress = new ProgressCounter(target.language, target.formats, records.length, request.progress);
  progress.read([], project.diagnostics);
  for (const record of records) progress.unchanged(record);
}
