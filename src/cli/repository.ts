import { existsSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, sep } from 'node:path';

/**
 * Paths of a workspace's files from the root of the repository it lies in (the folder with `.git`), with `/` between
 * the parts. Without a repository they are relative to the current folder when that is above them, else to the
 * workspace.
 *
 * @param root the workspace's folder, absolute
 */
export function repositoryPath(root: string, cwd: string): (file: string) => string {
  const base = repositoryOf(root) ?? (isWithin(root, cwd) ? cwd : root);
  return (file) => relative(base, join(root, file)).split(sep).join('/');
}

/** The nearest folder, at or above this one, with a `.git` in it: a folder, or a file in worktrees and submodules. */
export function repositoryOf(folder: string): string | undefined {
  if (existsSync(join(folder, '.git'))) return folder;
  return folder === dirname(folder) ? undefined : repositoryOf(dirname(folder));
}

function isWithin(path: string, folder: string): boolean {
  const inside = relative(folder, path);
  return !isAbsolute(inside) && inside.split(sep)[0] !== '..';
}
