import { chmodSync, readFileSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

let count = 0;

/**
 * Replaces a source file's content. It is written under another name beside the file and renamed when it is whole: at
 * any moment the file is the old one or the new one. Permissions stay, and a symbolic link stays a link.
 *
 * @param path absolute
 * @param before what the new content was made of
 * @returns false when the file holds something else by now, which then is left alone
 * @throws what the file system says (`EACCES`, `ENOSPC` …); the file is as it was
 */
export function replaceFile(path: string, before: Uint8Array, after: Uint8Array): boolean {
  const real = realpathSync(path);
  if (Buffer.compare(readFileSync(real), before) !== 0) return false;
  const { mode } = statSync(real);
  count += 1;
  const temporary = join(dirname(real), `.${basename(real)}.${process.pid}-${count}.tmp`);
  try {
    // Synchronous, so that an interrupt comes before or after.
    writeFileSync(temporary, after, { flag: 'wx', mode });
    chmodSync(temporary, mode);
    renameSync(temporary, real);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
  return true;
}
