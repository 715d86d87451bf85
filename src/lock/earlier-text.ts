import { createHash } from 'node:crypto';
import { compile } from '../compile/compile.js';
import { type CommissionRef, openProject } from '../compile/project.js';
import type { Commission } from '../model/commission.js';
import type { Lock } from '../model/sources.js';
import { WORKSPACE_FILE } from '../workspace/find-root.js';
import { memoryWorkspace } from '../workspace/memory.js';
import type { EarlierProblem, EarlierResult, Workspace } from '../workspace/workspace.js';
import { appearanceHash } from './appearance.js';
import { type DecidedText, decidedText } from './decided-text.js';
import { sourceFile } from './write-lock.js';

/** The decided commission as it read when it was locked. */
export interface EarlierText {
  commission: Commission;
  text: DecidedText;
}

/** Why the decided text cannot be had: a file that is not in the history, or another reading by this program. */
export type EarlierTextProblem = { problem: EarlierProblem; file: string } | { problem: 'read-otherwise' };

/**
 * The decided text, compiled again from the very files it was made of: as they are now where they have not changed,
 * else out of the workspace's history. A file that is in neither may have changed in what nobody reads, such as the
 * direction of a target: then the lock's own hashes prove that the text is the decided one.
 */
export function earlierText(
  workspace: Workspace,
  ref: CommissionRef,
  lock: Lock,
): EarlierText | EarlierTextProblem {
  const files: Record<string, Uint8Array> = {};
  const { bytes: settings } = workspace.read(WORKSPACE_FILE);
  if (settings) files[WORKSPACE_FILE] = settings;
  let missing: EarlierTextProblem | undefined;
  for (const [name, sha256] of Object.entries(lock.källor)) {
    const file = sourceFile(name, ref.file);
    const { bytes, problem } = contentOf(workspace, file, sha256);
    if (problem !== undefined) missing ??= { problem, file };
    const content = bytes ?? workspace.read(file).bytes;
    if (content) files[file] = content;
  }
  const project = openProject(memoryWorkspace(files));
  const then = project.commissions.find(({ file }) => file === ref.file);
  const { commission } = then ? compile(project, then) : {};
  const text = commission && decidedText(commission, ref.file);
  if (!commission || text?.sha256 !== lock.text) return missing ?? { problem: 'read-otherwise' };
  const otherwise = lock.utseende !== undefined && appearanceHash(commission) !== lock.utseende;
  return missing && otherwise ? missing : { commission, text };
}

/** Content of a file with a certain hash: the present one, a kept version, or one of the history. */
export function contentOf(workspace: Workspace, file: string, sha256: string): EarlierResult {
  for (const candidate of [file, ...keptVersions(workspace, file)]) {
    const { bytes } = workspace.read(candidate);
    if (bytes && createHash('sha256').update(bytes).digest('hex') === sha256) return { bytes };
  }
  return workspace.earlier?.(file, sha256) ?? { problem: 'no-history' };
}

/** A block's newest version becomes `id@1.md` when a newer one takes its place. */
function keptVersions(workspace: Workspace, file: string): string[] {
  const stem = /^(block\/[^@]+)(?:@\d+)?\.md$/.exec(file)?.[1];
  if (stem === undefined) return [];
  return workspace.files().filter((other) => other === `${stem}.md` || other.startsWith(`${stem}@`));
}
