import { join } from 'node:path';
import type { CommissionRef } from '../compile/project.js';
import { clearSourceLeftovers, type FileDiff, unifiedDiffs } from '../edit/source-changes.js';
import { replaceFile } from '../files/replace-file.js';
import { sourceWriteProblem } from '../files/write-problem.js';
import type { Choose } from '../model/commission-name.js';
import { readOnce } from '../workspace/read-once.js';
import type { Workspace } from '../workspace/workspace.js';
import { repair } from './repair.js';

/** A request to repair sources. */
export interface RepairRequest {
  workspace: Workspace;
  /** The workspace's folder, absolute: where the files are written. Left out, nothing is. */
  root?: string;
  /** Default: all commissions. */
  choose?: Choose;
  /** Ids of checks to leave out. */
  without?: readonly string[];
}

/** The repairs that were made, or would be. */
export interface RepairResult {
  /** The files that were changed, or would be. */
  files: FileDiff[];
  /** Number of repaired places. */
  repairs: number;
  /** Files that somebody else changed while they were being repaired: they were left as they are. */
  changedMeanwhile: string[];
  /** The workspace with the repairs made, whether or not they were written. */
  workspace: Workspace;
}

/**
 * Repairs the sources of commissions, and writes each file whole. @throws EnvironmentError when one cannot be written
 */
export async function repairSources(request: RepairRequest): Promise<RepairResult> {
  const { root, choose, without = [] } = request;
  const workspace = readOnce(request.workspace);
  if (root !== undefined) clearSourceLeftovers(root, workspace);
  const made = await repair(
    workspace,
    ({ commissions }) => (choose?.(commissions) ?? commissions) as readonly CommissionRef[],
    { without },
  );
  const changedMeanwhile: string[] = [];
  for (const { file, before, after } of root === undefined ? [] : made.files) {
    const path = join(root!, file);
    try {
      if (!replaceFile(path, before, after)) changedMeanwhile.push(file);
    } catch (error) {
      throw sourceWriteProblem(error, path);
    }
  }
  const left = new Set(changedMeanwhile);
  return {
    files: unifiedDiffs(made.files.filter(({ file }) => !left.has(file))),
    repairs: made.repaired.filter(({ fix, place }) => !left.has((fix?.place ?? place).file)).length,
    changedMeanwhile,
    workspace: made.workspace,
  };
}
