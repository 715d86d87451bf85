import { existsSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, sep } from 'node:path';

/**
 * How files of a workspace are called from the root of the repository it lies in (the folder with `.git`), with `/`
 * between the parts. Without a repository they are called from where the user stands when that is above them, else from
 * the workspace itself.
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
