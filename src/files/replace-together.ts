import {
  chmodSync,
  existsSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { locked } from './locked.js';
import { temporaryBeside } from './temporary-name.js';

/** A file to write. `before` is what the new content was made of; left out when there was no such file. */
export interface FileChange {
  /** Absolute. */
  path: string;
  before?: Uint8Array | undefined;
  after: Uint8Array;
}

interface Staged extends FileChange {
  temporary: string;
}

/**
 * Writes several files that belong together: all of them or none. Each is written whole beside its place before the
 * first takes it; when one cannot take its place, those that have are put back. Two processes do not do it at once to
 * the same file: the second finds what the first has written, and then its own is out of date.
 *
 * @returns the first path that by now holds something else than `before`, or that another process is writing to;
 *   nothing is written then
 * @throws what the file system says (`EACCES`, `ENOSPC` …); every file is as it was
 */
export function replaceTogether(changes: readonly FileChange[]): string | undefined {
  const real = changes.map((change) => ({ ...change, path: realPath(change.path) }));
  const written = locked(
    real.map(({ path }) => path),
    () => replaceAll(real),
  );
  const refused = 'busy' in written ? written.busy : written.done;
  return refused === undefined ? undefined : changes[real.findIndex(({ path }) => path === refused)]!.path;
}

/** A link stays a link: what it leads to is replaced. */
function realPath(path: string): string {
  return existsSync(path) ? realpathSync(path) : path;
}

function replaceAll(changes: readonly FileChange[]): string | undefined {
  const staged: Staged[] = [];
  const placed: Staged[] = [];
  try {
    for (const change of changes) {
      if (!isAsBefore(change)) return change.path;
      staged.push(stage(change));
    }
    // Once more: editors know nothing of our locks, and it took a moment to write.
    const changed = changes.find((change) => !isAsBefore(change));
    if (changed) return changed.path;
    for (const each of staged) {
      renameSync(each.temporary, each.path);
      placed.push(each);
    }
    return undefined;
  } catch (error) {
    for (const { path, before } of placed) {
      if (before) writeFileSync(path, before);
      else rmSync(path, { force: true });
    }
    throw error;
  } finally {
    for (const { temporary } of staged) rmSync(temporary, { force: true });
  }
}

function isAsBefore({ path, before }: FileChange): boolean {
  if (before === undefined) return !existsSync(path);
  return existsSync(path) && Buffer.compare(readFileSync(path), before) === 0;
}

function stage(change: FileChange): Staged {
  const { path, before, after } = change;
  const temporary = temporaryBeside(path);
  try {
    if (before === undefined) writeFileSync(temporary, after, { flag: 'wx' });
    else {
      const { mode } = statSync(path);
      writeFileSync(temporary, after, { flag: 'wx', mode });
      chmodSync(temporary, mode);
    }
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
  return { ...change, temporary };
}
