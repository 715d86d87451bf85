import { closeSync, constants, fstatSync, lstatSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The content of a plain file; undefined when there is none, or when the path leads to something else: a symbolic link,
 * a folder, a FIFO or a device. It is opened without waiting, because a FIFO would wait for a writer for ever.
 */
export function readPlainFile(path: string): Buffer | undefined {
  let descriptor: number;
  try {
    descriptor = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOFOLLOW);
  } catch {
    return undefined;
  }
  try {
    return fstatSync(descriptor).isFile() ? readFileSync(descriptor) : undefined;
  } catch {
    return undefined;
  } finally {
    closeSync(descriptor);
  }
}

/**
 * The first symbolic link on the way from a folder to something below it, the last part included; undefined when there
 * is none, also when the way ends early. The folder itself may be a link.
 *
 * @param folder absolute
 * @param path relative, with `/` between its parts
 */
export function linkOnTheWay(folder: string, path: string): string | undefined {
  let way = folder;
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue;
    way = join(way, part);
    const found = lstatSync(way, { throwIfNoEntry: false });
    if (!found) return undefined;
    if (found.isSymbolicLink()) return way;
  }
  return undefined;
}
