import { realpathSync } from 'node:fs';
import { replaceTogether } from './replace-together.js';

/**
 * Replaces a source file's content. It is written under another name beside the file and renamed when it is whole: at
 * any moment the file is the old one or the new one. Permissions stay, and a symbolic link stays a link.
 *
 * @param path absolute
 * @param before what the new content was made of
 * @returns false when the file holds something else by now, or another process is writing to it; it is left alone then
 * @throws what the file system says (`EACCES`, `ENOSPC` …); the file is as it was
 */
export function replaceFile(path: string, before: Uint8Array, after: Uint8Array): boolean {
  return replaceTogether([{ path: realpathSync(path), before, after }]) === undefined;
}
