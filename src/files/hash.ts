import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** SHA-256 in hex. Text counts as UTF-8. */
export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** One hash of several parts, in which their boundaries count. */
export function combined(parts: readonly unknown[]): string {
  return sha256(JSON.stringify(parts));
}

/**
 * One hash of a folder's files, names and contents; a folder that is not there counts as empty.
 *
 * @param wanted which files count, by path below the folder
 */
export function folderHash(folder: string, wanted: (file: string) => boolean = () => true): string {
  const files = list(folder, '').filter(wanted).sort();
  return combined(files.map((file) => [file, sha256(readFileSync(join(folder, file)))]));
}

function list(top: string, below: string): string[] {
  let entries: ReturnType<typeof entriesOf>;
  try {
    entries = entriesOf(join(top, below));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
  return entries.flatMap((entry) => {
    const path = below === '' ? entry.name : `${below}/${entry.name}`;
    return entry.isDirectory() ? list(top, path) : [path];
  });
}

function entriesOf(folder: string) {
  return readdirSync(folder, { withFileTypes: true });
}
