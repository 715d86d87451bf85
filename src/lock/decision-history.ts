import type { SourceFile } from '../model/commission.js';
import type { Lock } from '../model/sources.js';
import { lockFileOf, readLock } from '../source/lock/lock-file.js';
import { memoryWorkspace } from '../workspace/memory.js';
import type { EarlierProblem, Workspace } from '../workspace/workspace.js';
import { type LockContent, sourceName } from './write-lock.js';

/** The lock that the history knows of a commission, or the reason that it cannot be known whether there was one. */
export interface KnownLock {
  lock?: Lock;
  problem?: EarlierProblem;
}

/**
 * The lock of a commission in what its workspace is held against: the last commit, or the revision that a branch is
 * compared with. Of a lock that is gone it is the last one.
 *
 * @param commissionFile relative to the workspace
 * @param id the commission's name in commands
 */
export function knownLock(workspace: Workspace, commissionFile: string, id: string): KnownLock {
  const file = lockFileOf(commissionFile);
  if (!workspace.committed) return { problem: 'no-history' };
  const { bytes, problem } = workspace.committed(file);
  if (problem !== undefined) return problem === 'unknown' ? {} : { problem };
  // A lock that cannot be read there was refused there.
  const lock = readLock(memoryWorkspace({ [file]: bytes }), commissionFile, id, new Map(), () => {});
  return lock ? { lock } : {};
}

/**
 * In what a lock contradicts an earlier one: `decision-gone` when a decision is no longer there, `other-text` when the
 * same decisions hold another text. Undefined for a lock that a decision or a correction can have made of the other.
 *
 * @param sources the files that the commission is made of now
 */
export function contradiction(
  earlier: LockContent,
  now: LockContent,
  sources: readonly SourceFile[],
  commissionFile: string,
): 'decision-gone' | 'other-text' | undefined {
  if (now.beslut.length < earlier.beslut.length) return 'decision-gone';
  const same = earlier.beslut.every((each, index) => {
    const other = now.beslut[index]!;
    return each.slag === other.slag && each.datum === other.datum && each.paragraf === other.paragraf;
  });
  if (now.beslut.length > earlier.beslut.length) return same ? undefined : 'decision-gone';
  // A lock of an older program has no look; one that has lost it is no lock that the program wrote.
  const sameLook = earlier.utseende === undefined || now.utseende === earlier.utseende;
  if (now.text === earlier.text && sameLook) return undefined;
  // Of the same sources another version of the program may read another text.
  return sameSources(earlier, now) && areThere(earlier, sources, commissionFile) ? undefined : 'other-text';
}

function sameSources(earlier: LockContent, now: LockContent): boolean {
  const names = new Set([...Object.keys(earlier.källor), ...Object.keys(now.källor)]);
  return [...names].every((name) => earlier.källor[name] === now.källor[name]);
}

/** Whether the files that a lock is of are as they were. */
function areThere({ källor }: LockContent, sources: readonly SourceFile[], commissionFile: string): boolean {
  const now = new Map(sources.map(({ file, sha256 }) => [sourceName(file, commissionFile), sha256]));
  return Object.entries(källor).every(([name, sha256]) => now.get(name) === sha256);
}
