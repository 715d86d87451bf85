import { mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Makes a folder and those above it that are missing, the outermost first. Not with `mkdir`'s own `recursive`: where
 * the system answers `ENOENT` though the folder above is there, as below /proc, it tries again for ever.
 *
 * @param path absolute
 * @param made gets the folders that were made, the outermost first, also when it ends with an error
 * @param mode permissions of each folder that is made
 * @throws what the file system says (`EACCES`, `ENOSPC`, `EEXIST` when a file has the name …)
 */
export function makeFolder(path: string, made: string[] = [], mode?: number): void {
  if (isFolder(path)) return;
  const parent = dirname(path);
  if (parent !== path) makeFolder(parent, made, mode);
  try {
    mkdirSync(path, { mode });
    made.push(path);
  } catch (error) {
    // Another process may have made it meanwhile.
    if (!isFolder(path)) throw error;
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
