import {
  closeSync,
  constants,
  fstatSync,
  openSync,
  readdirSync,
  readFileSync,
  realpathSync,
  statSync,
} from 'node:fs';
import { basename, join, relative, resolve, sep } from 'node:path';
import { byCodePoint, isHidden, workspacePath } from './path.js';
import { MAX_FILE_BYTES, type ReadProblem, type ReadResult, type Workspace } from './workspace.js';

/**
 * The workspace in a folder on disk. Nothing outside the folder is read, whichever way a path or a symbolic link
 * leads there. The listing is made once; files are read each time they are asked for.
 *
 * A symbolic link to a file is listed and read when it stays inside. The files below a linked folder are listed under
 * the folder's own name only, so links that go in circles are harmless.
 */
export function openDirectory(root: string): Workspace {
  const top = realPathOf(root);
  let listing: readonly string[] | undefined;
  return {
    name: basename(top),
    files() {
      listing ??= list(top).sort(byCodePoint);
      return listing;
    },
    read(file) {
      const { path, problem } = workspacePath(file);
      return problem === undefined ? readInside(top, path) : { problem };
    },
  };
}

/** The folder's real path; a folder that does not exist is an empty workspace. */
function realPathOf(root: string): string {
  try {
    return realpathSync.native(root);
  } catch {
    return resolve(root);
  }
}

/** Paths of all files below a folder, relative to it. Folders that may not be opened have none. */
function list(top: string): string[] {
  const files: string[] = [];
  const folders = [''];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    for (const entry of entriesOf(join(top, folder))) {
      if (isHidden(entry.name)) continue;
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory()) folders.push(path);
      else if (!entry.isSymbolicLink() || !isFolder(join(top, path))) files.push(path);
    }
  }
  return files;
}

function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

function readInside(top: string, path: string): ReadResult {
  try {
    const real = realpathSync.native(join(top, path));
    const inside = relative(top, real);
    if (inside.split(sep)[0] === '..') return { problem: 'outside' };
    if (inside.split(sep).some(isHidden)) return { problem: 'missing' };
    return readRegularFile(real);
  } catch (error) {
    return { problem: problemOf(error) };
  }
}

/** Opened without waiting (a FIFO would wait for its writer for ever) and without following a link put there since. */
function readRegularFile(path: string): ReadResult {
  const descriptor = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOFOLLOW);
  try {
    const stat = fstatSync(descriptor);
    if (!stat.isFile()) return { problem: 'unreadable' };
    if (stat.size > MAX_FILE_BYTES) return { problem: 'too-large' };
    return { bytes: readFileSync(descriptor) };
  } finally {
    closeSync(descriptor);
  }
}

function problemOf(error: unknown): ReadProblem {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return code === 'ENOENT' || code === 'ENOTDIR' || code === 'ENAMETOOLONG' ? 'missing' : 'unreadable';
}
