import { availableParallelism } from 'node:os';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { NOT_WHILE_BUILDING } from '../checking/examine.js';
import { examinerFor, type Opened, open } from '../checking/opened.js';
import { metaOf } from '../compile/compile.js';
import type { CommissionRef } from '../compile/project.js';
import { SourceReader } from '../embedded/collect-sources.js';
import { toolVersion } from '../files/program.js';
import type { ProjectRecord } from '../memory/records.js';
import { hasErrors } from '../model/finding.js';
import { NO_HISTORY } from '../past/history.js';
import type { BuildContext, BuildTools } from './build-context.js';
import { makeCommission } from './commission.js';
import { type CommissionResult, failedResult } from './commission-result.js';
import { writeIndex } from './index-page.js';
import { Pool } from './pool.js';
import { ProgressCounter } from './progress.js';
import type { BuildRequest, BuildResult } from './request.js';
import { targetOf } from './target.js';

/** Least number of commissions in the making at a time: enough to keep the browser busy, few enough for the memory. */
const LEAST_UNDER_WAY = 8;

/** Opens the workspace, builds the requested commissions, and writes the page that lists them all. */
export async function buildCommissions(request: BuildRequest, tools: BuildTools): Promise<BuildResult> {
  const { memory } = tools;
  const opened = open(request.workspace);
  const { project } = opened;
  const refs = (request.choose?.(project.commissions) ?? project.commissions) as readonly CommissionRef[];
  const target = targetOf(request, project.config);
  const { language } = target;
  const found = [{ diagnostics: opened.diagnostics }];
  const orphans = memory.orphans(project.commissions);
  if (hasErrors(opened.diagnostics)) {
    const commissions = refs.map(({ id }) => failedResult(id, metaOf(project, id), []).built);
    return { language, commissions, found, indexWritten: false, orphans };
  }
  const record = projectRecord(opened, tools);
  await memory.cache.saveProject(record);
  const progress = new ProgressCounter(language, target.formats, refs.length, request.progress);
  progress.read([], opened.diagnostics);
  const context: BuildContext = {
    ...tools,
    opened,
    examiner: await examinerFor(opened, { without: NOT_WHILE_BUILDING }),
    target,
    settings: {
      theme: opened.theme,
      language,
      toolVersion: toolVersion(),
      ids: project.commissions.map(({ id }) => id),
    },
    history: request.history ?? NO_HISTORY,
    sources: new SourceReader(request.workspace),
    progress,
    signal: request.signal ?? new AbortController().signal,
    force: request.force ?? false,
    alone: refs.length === 1,
  };
  const results = await inTurn(refs, request.jobs ?? availableParallelism(), context);
  return {
    language,
    commissions: results.map(({ built }) => built),
    found: [...found, ...results.map((result) => result.found)],
    indexWritten: await writeIndex(record, context),
    orphans,
  };
}

/**
 * Takes commissions in turn: one is compiled and checked while the browser prints earlier ones, whose remaining steps
 * run in the background. A failure ends the browser and all steps under way.
 */
async function inTurn(
  refs: readonly CommissionRef[],
  jobs: number,
  context: BuildContext,
): Promise<CommissionResult[]> {
  const results: CommissionResult[] = [];
  const pool = new Pool(Math.max(LEAST_UNDER_WAY, 2 * jobs));
  try {
    for (const [index, ref] of refs.entries()) {
      context.signal.throwIfAborted();
      const made = await makeCommission(ref, context);
      if (typeof made === 'function') {
        await pool.add(async () => {
          results[index] = await made();
        });
      } else {
        results[index] = made;
      }
      // The browser's answers are handled between two commissions.
      await nextTurn();
    }
    await pool.done();
  } catch (error) {
    await context.printer.close();
    await pool.settled();
    throw error;
  }
  return results;
}

function projectRecord({ project, diagnostics }: Opened, { memory }: BuildTools): ProjectRecord {
  return {
    basis: memory.freshness.projectBasis(),
    sources: project.sources,
    diagnostics,
    config: project.config,
    commissions: project.commissions.map(({ id, slug, file }) => ({ id, slug, file })),
  };
}
