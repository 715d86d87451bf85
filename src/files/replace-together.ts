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
import { basename, dirname, join } from 'node:path';

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

let count = 0;

/**
 * Writes several files that belong together: all of them or none. Each is written whole beside its place before the
 * first takes it; when one cannot take its place, those that have are put back.
 *
 * @returns the first path that by now holds something else than `before`; nothing is written then
 * @throws what the file system says (`EACCES`, `ENOSPC` …); every file is as it was
 */
export function replaceTogether(changes: readonly FileChange[]): string | undefined {
  const staged: Staged[] = [];
  const placed: Staged[] = [];
  try {
    for (const change of changes) {
      const path = existsSync(change.path) ? realpathSync(change.path) : change.path;
      if (!isAsBefore({ ...change, path })) return change.path;
      staged.push(stage({ ...change, path }));
    }
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
  count += 1;
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}-${count}.new`);
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
