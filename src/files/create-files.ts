import { rmdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { makeFolder } from './make-folder.js';
import { replaceTogether } from './replace-together.js';

/**
 * Writes new files below a folder, which is made if need be: all of them or none. When one cannot be written, the
 * others and the folders made for them are removed.
 *
 * @param folder absolute
 * @param files content by path below the folder, with `/` between its parts
 * @returns the first path that holds something by now; nothing is written then
 * @throws what the file system says (`EACCES`, `ENOSPC` …)
 */
export function createFiles(folder: string, files: ReadonlyMap<string, Uint8Array>): string | undefined {
  const changes = [...files].map(([file, after]) => ({ path: join(folder, ...file.split('/')), after }));
  const made: string[] = [];
  let done = false;
  try {
    for (const { path } of changes) makeFolder(dirname(path), made);
    const taken = replaceTogether(changes);
    done = taken === undefined;
    return taken;
  } finally {
    if (!done) for (const each of made.reverse()) removeEmpty(each);
  }
}

/** Removes a folder, unless another process has put something there. */
function removeEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch {
    // Theirs now.
  }
}
