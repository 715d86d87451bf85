import { basename } from 'node:path';
import { RequestError } from '../model/request-error.js';
import { WORKSPACE_FILE } from '../workspace/find-root.js';
import { byCodePoint, isHidden, workspacePath } from '../workspace/path.js';
import { MAX_FILE_BYTES, type ReadResult, type Workspace } from '../workspace/workspace.js';
import { folderInside, lineOf, type Repository, tryGit } from './repository.js';
import { resolveRevision } from './revision.js';
import { listTree, type ReadObject, readObjects, type TreeFile } from './tree.js';

/** Links that lead to links more often than this go in circles. */
const MOST_LINKS = 40;

/**
 * The workspace as it was at a revision, by the same rules as {@link openDirectory}: hidden files are left out, a
 * symbolic link counts only as long as it stays inside, too large files are refused. Bytes are as git keeps them; what
 * a submodule holds is not part of them, and a link that leads out of the workspace is listed whatever it leads to.
 * When the folder had another name then, the one folder with a workspace file is taken. It is called `uppdrag@4c1f9e2`.
 *
 * @param folder the workspace's folder as it is called now, absolute
 * @param orEmpty true to get an empty workspace when there was none yet, instead of an error
 * @throws RequestError when the revision is unknown, or had no workspace
 */
export async function openRevision(
  repository: Repository,
  revision: string,
  folder: string,
  { orEmpty = false }: { orEmpty?: boolean } = {},
): Promise<Workspace> {
  const commit = await resolveRevision(repository, revision);
  const name = `${basename(folder)}@${commit.slice(0, 7)}`;
  const inside = await folderAt(repository, commit, folderInside(repository, folder));
  if (inside === undefined) {
    if (orEmpty) return treeWorkspace(name, '', [], () => undefined);
    throw noWorkspace(revision, folder);
  }
  const files = await listTree(repository, `${commit}:${inside}`);
  const visible = files.filter(({ path }) => !path.split('/').some(isHidden));
  return treeWorkspace(name, inside, visible, await readObjects(repository, visible));
}

/** The workspace's folder at a commit: the same as now, else that of the only workspace file. */
async function folderAt(repository: Repository, commit: string, inside: string): Promise<string | undefined> {
  const here = inside === '' ? WORKSPACE_FILE : `${inside}/${WORKSPACE_FILE}`;
  if (await isObject(repository, `${commit}:${here}`)) return inside;
  const marks = (await listTree(repository, commit))
    .filter(
      ({ path, kind }) => kind === 'file' && (path === WORKSPACE_FILE || path.endsWith(`/${WORKSPACE_FILE}`)),
    )
    .map(({ path }) => path.slice(0, -WORKSPACE_FILE.length).replace(/\/$/, ''));
  return marks.length === 1 ? marks[0] : undefined;
}

async function isObject(repository: Repository, name: string): Promise<boolean> {
  const kind = await tryGit(repository, ['cat-file', '-t', name]);
  return kind !== undefined && lineOf(kind) === 'blob';
}

/** @param inside where the tree's folder lies in the repository: what `..` in a link leads to */
function treeWorkspace(
  name: string,
  inside: string,
  entries: readonly TreeFile[],
  readObject: ReadObject,
): Workspace {
  const byPath = new Map(entries.map((entry) => [entry.path, entry]));
  const folders = new Set(entries.flatMap(({ path }) => foldersOf(path)));
  const places = { byPath, folders, above: inside === '' ? [] : inside.split('/'), readObject };
  let listing: readonly string[] | undefined;
  return {
    name,
    files() {
      listing ??= entries
        .filter(({ kind, path }) => kind === 'file' || (kind === 'link' && !isFolder(places, path)))
        .map(({ path }) => path)
        .sort(byCodePoint);
      return listing;
    },
    read(file): ReadResult {
      const { path, problem } = workspacePath(file);
      if (problem !== undefined) return { problem };
      const real = follow(places, path);
      if (real.problem !== undefined) return real;
      const entry = byPath.get(real.path);
      if (!entry) return { problem: folders.has(real.path) ? 'unreadable' : 'missing' };
      if (entry.size > MAX_FILE_BYTES) return { problem: 'too-large' };
      const bytes = readObject(entry);
      return bytes === undefined ? { problem: 'unreadable' } : { bytes };
    },
  };
}

interface Places {
  byPath: ReadonlyMap<string, TreeFile>;
  folders: ReadonlySet<string>;
  /** Names of the folders from the repository's top to the workspace. */
  above: readonly string[];
  readObject: ReadObject;
}

/** The path that a path leads to when its symbolic links are followed, name by name, as the file system does it. */
function follow(
  { byPath, folders, above, readObject }: Places,
  path: string,
): { path: string; problem?: never } | { path?: never; problem: NonNullable<ReadResult['problem']> } {
  const start = above.length;
  const at = [...above];
  const ahead = path.split('/');
  for (let links = 0; ahead.length > 0; ) {
    const name = ahead.shift()!;
    if (name === '' || name === '.') continue;
    if (name === '..') {
      // Nothing is known above the repository's top, so a path cannot lead back from there.
      if (at.pop() === undefined) return { problem: 'outside' };
      continue;
    }
    at.push(name);
    // On the way down again to the workspace, after a `..` in a link.
    if (at.length <= start) {
      if (at.at(-1) === above[at.length - 1]) continue;
      return { problem: 'outside' };
    }
    const here = at.slice(start).join('/');
    const entry = byPath.get(here);
    if (entry?.kind === 'link') {
      links += 1;
      if (links > MOST_LINKS) return { problem: 'unreadable' };
      const target = Buffer.from(readObject(entry) ?? []).toString();
      if (target.startsWith('/')) return { problem: 'outside' };
      at.pop();
      ahead.unshift(...target.split('/'));
    } else if (ahead.length > 0 && !folders.has(here)) {
      return { problem: 'missing' };
    }
  }
  if (at.length < start) return { problem: 'outside' };
  return { path: at.slice(start).join('/') };
}

function isFolder(places: Places, path: string): boolean {
  const { path: real } = follow(places, path);
  return real !== undefined && (real === '' || places.folders.has(real));
}

/** `a` and `a/b` for `a/b/c.md`. */
function foldersOf(path: string): string[] {
  const names = path.split('/').slice(0, -1);
  return names.map((_, index) => names.slice(0, index + 1).join('/'));
}

function noWorkspace(revision: string, folder: string): RequestError {
  return new RequestError(
    {
      sv: `Arbetsytan ${folder} fanns inte i revisionen ”${revision}”.`,
      en: `The workspace ${folder} did not exist at the revision “${revision}”.`,
    },
    {
      sv: `git log --diff-filter=A -- ${WORKSPACE_FILE} visar när den kom till.`,
      en: `git log --diff-filter=A -- ${WORKSPACE_FILE} shows when it was made.`,
    },
  );
}
