import { realpathSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { isHidden } from '../workspace/path.js';
import { askGit, folderInside, partsOf, type Repository } from './repository.js';
import { branchPoint } from './revision.js';

/** A file that is not as it was. */
export interface ChangedFile {
  /** From the folder that was asked about, with `/` between its parts: a file of the workspace. */
  file: string;
  change: 'added' | 'modified' | 'deleted';
}

/**
 * The files in a folder that differ between a revision and the files on disk, committed or not. A renamed file is one
 * deleted and one added; files git does not know of count as added, ignored ones too, because a workspace reads them;
 * hidden files and submodules are left out, as in a workspace. A symbolic link has changed when what it leads to has.
 *
 * Compared is the point where the present branch left the revision ({@link branchPoint}), as in a pull request: what
 * others have done on `main` since then is no change of this branch.
 *
 * @param folder absolute
 * @throws RequestError when the revision is unknown
 */
export async function changedFiles(
  repository: Repository,
  revision: string,
  folder: string,
): Promise<ChangedFile[]> {
  const base = await branchPoint(repository, revision);
  return filesChangedSince(repository, base, folder);
}

/** The same, compared with a commit itself. */
export async function filesChangedSince(
  repository: Repository,
  commit: string,
  folder: string,
): Promise<ChangedFile[]> {
  const inside = folderInside(repository, folder);
  const paths = inside === '' ? [] : ['--', inside];
  const diff = ['diff', '--name-status', '-z', '--no-renames', '--no-ext-diff', '--no-textconv'];
  const others = ['ls-files', '--others', '-z', '--exclude=node_modules', '--exclude=.*'];
  const [tracked, untracked, links] = await Promise.all([
    askGit(repository, [...diff, '--ignore-submodules=all', commit, ...paths]),
    askGit(repository, [...others, ...paths]),
    askGit(repository, ['ls-files', '--stage', '-z', ...paths]),
  ]);
  const changes = new Map<string, ChangedFile['change']>();
  const parts = partsOf(tracked);
  for (let index = 0; index + 1 < parts.length; index += 2)
    changes.set(parts[index + 1]!, named(parts[index]!));
  for (const path of partsOf(untracked)) changes.set(path, changes.has(path) ? 'modified' : 'added');
  for (const path of throughLinks(changes, repository, partsOf(links))) changes.set(path, 'modified');
  const start = inside === '' ? 0 : inside.length + 1;
  return [...changes]
    .map(([path, change]) => ({ file: path.slice(start), change }))
    .filter(({ file }) => !file.split('/').some(isHidden))
    .sort((a, b) => (a.file < b.file ? -1 : 1));
}

/**
 * Whether files in a folder (default: the whole repository) differ from the last commit or are untracked. Ignored files
 * do not count.
 */
export async function isDirty(repository: Repository, folder = repository.top): Promise<boolean> {
  const inside = folderInside(repository, folder);
  const paths = inside === '' ? [] : ['--', inside];
  const status = ['status', '--porcelain', '-z', '--untracked-files=all', '--ignore-submodules=all'];
  const answer = await askGit(repository, [...status, ...paths]);
  return answer.length > 0;
}

function named(status: string): ChangedFile['change'] {
  return status === 'A' ? 'added' : status === 'D' ? 'deleted' : 'modified';
}

/** The paths by which symbolic links among files in the index lead to something that has changed. */
function throughLinks(
  changes: ReadonlyMap<string, unknown>,
  { top }: Repository,
  entries: readonly string[],
): string[] {
  const links = entries
    .filter((entry) => entry.startsWith('120000 '))
    .map((entry) => entry.slice(entry.indexOf('\t') + 1));
  return links.flatMap((link) => {
    const target = targetOf(top, link);
    if (target === undefined || changes.has(link)) return [];
    if (changes.has(target)) return [link];
    const below = [...changes.keys()].filter((path) => path.startsWith(`${target}/`));
    return below.map((path) => `${link}${path.slice(target.length)}`);
  });
}

function targetOf(top: string, link: string): string | undefined {
  try {
    return relative(top, realpathSync(join(top, link)))
      .split(sep)
      .join('/');
  } catch {
    return undefined;
  }
}
