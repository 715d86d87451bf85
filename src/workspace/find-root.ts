import { statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** The file that marks a folder as a workspace. */
export const WORKSPACE_FILE = 'uppdrag.yaml';

/**
 * The workspace that a file or folder belongs to: the folder with `uppdrag.yaml`, looked for upwards from `from`, in
 * each folder itself and in its folder `uppdrag`. Absolute; undefined when there is none.
 */
export function findRoot(from: string): string | undefined {
  for (let folder = resolve(from); ; folder = dirname(folder)) {
    for (const candidate of [folder, join(folder, 'uppdrag')]) {
      if (isFile(join(candidate, WORKSPACE_FILE))) return candidate;
    }
    if (folder === dirname(folder)) return undefined;
  }
}

function isFile(path: string): boolean {
  try {
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
