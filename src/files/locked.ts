import { linkSync, lstatSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { isAbandoned, OWNER, temporaryBeside } from './temporary-name.js';

/** A write takes milliseconds; who waits longer than this waits for something else. */
const LONGEST_MS = 5000;
const PAUSE_MS = 10;

/**
 * Does something to files while no other process of this program does. Each file has a lock beside it for as long,
 * `.uppdrag.md.lock`, which holds the name of its process; one that was left by a killed process counts for nothing.
 *
 * @param paths absolute; their folders exist
 * @returns what the work came to, or the first path that another process is still writing to after five seconds
 * @throws what the file system says (`EACCES`, `ENOENT` …)
 */
export function locked<T>(paths: readonly string[], work: () => T): { done: T } | { busy: string } {
  const held: string[] = [];
  try {
    // Everyone in the same order, or two could wait for each other.
    for (const path of [...new Set(paths)].sort()) {
      const lock = lockOf(path);
      if (!take(lock)) return { busy: path };
      held.push(lock);
    }
    return { done: work() };
  } finally {
    for (const lock of held) rmSync(lock, { force: true });
  }
}

/** The lock of a file. */
export function lockOf(path: string): string {
  return join(dirname(path), `.${basename(path)}.lock`);
}

function take(lock: string): boolean {
  // A link makes a file that holds its content from the first moment on, and never takes the place of another.
  const own = temporaryBeside(lock);
  writeFileSync(own, OWNER, { flag: 'wx' });
  try {
    for (let waited = 0; waited <= LONGEST_MS; waited += PAUSE_MS) {
      if (placed(own, lock)) return true;
      clearAbandonedLock(lock);
      if (placed(own, lock)) return true;
      pause();
    }
    return false;
  } finally {
    rmSync(own, { force: true });
  }
}

function placed(own: string, lock: string): boolean {
  try {
    linkSync(own, lock);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

/**
 * Removes a lock whose process is no more. It is moved aside first and looked at once more: another process may have
 * removed it meanwhile and taken the lock itself, which then is put back.
 */
export function clearAbandonedLock(lock: string): void {
  if (!isLeft(lock)) return;
  const aside = temporaryBeside(lock);
  try {
    renameSync(lock, aside);
    if (!isLeft(aside)) linkSync(aside, lock);
  } catch (error) {
    // Gone, or taken by a third: either way there is nothing left to remove.
    if (!['ENOENT', 'EEXIST'].includes(codeOf(error))) throw error;
  } finally {
    rmSync(aside, { force: true });
  }
}

function isLeft(lock: string): boolean {
  const found = lstatSync(lock, { throwIfNoEntry: false });
  if (!found?.isFile()) return false;
  try {
    return isAbandoned(readFileSync(lock, 'utf8'), found.mtimeMs);
  } catch {
    return false;
  }
}

/** Waits without giving way: a process that is told to stop does it before or after. */
function pause(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE_MS);
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
