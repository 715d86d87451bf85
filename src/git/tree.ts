import { askGit, incomplete, partsOf, type Repository } from './repository.js';
import { runGitSync } from './run.js';

/** A file in a tree: an object of git's, not yet read. */
export interface TreeFile {
  /** Its path from the folder whose tree it is. */
  path: string;
  kind: 'file' | 'link' | 'submodule';
  /** The object's id; the same content has the same. */
  id: string;
  /** In bytes. */
  size: number;
}

/** Largest file that is read ahead in one batch, which is much faster; larger ones are read on demand. */
const READ_AHEAD = 256 * 1024;

/** All files of a tree and of the trees in it. */
export async function listTree(repository: Repository, tree: string): Promise<TreeFile[]> {
  const answer = await askGit(repository, ['ls-tree', '-r', '-l', '-z', '--full-tree', tree]);
  return partsOf(answer).map((entry) => {
    const tab = entry.indexOf('\t');
    const [mode = '', , id = '', size = ''] = entry.slice(0, tab).split(/ +/);
    return {
      path: entry.slice(tab + 1),
      kind: mode === '160000' ? 'submodule' : mode === '120000' ? 'link' : 'file',
      id,
      size: Number(size) || 0,
    };
  });
}

/** Reads the contents of files; undefined for one that cannot be read. */
export type ReadObject = (file: TreeFile) => Uint8Array | undefined;

/**
 * Reads all small files of a tree at once and the others on demand.
 *
 * @throws EnvironmentError when some are not in the repository
 */
export async function readObjects(repository: Repository, files: readonly TreeFile[]): Promise<ReadObject> {
  const small = files.filter(({ kind, size }) => kind !== 'submodule' && size <= READ_AHEAD);
  const contents = await readAll(repository, [...new Set(small.map(({ id }) => id))]);
  return ({ id, kind }) => {
    if (kind === 'submodule') return undefined;
    let content = contents.get(id);
    if (content === undefined) {
      content = runGitSync(repository.top, ['cat-file', 'blob', id], repository.settings);
      if (content) contents.set(id, content);
    }
    return content;
  };
}

/** The contents of objects by their ids. Git answers each with a line, `<id> blob <size>`, and the bytes. */
async function readAll(repository: Repository, ids: readonly string[]): Promise<Map<string, Uint8Array>> {
  const contents = new Map<string, Uint8Array>();
  if (ids.length === 0) return contents;
  const answer = await askGit(repository, ['cat-file', '--batch'], ids.map((id) => `${id}\n`).join(''));
  for (let at = 0; at < answer.length; ) {
    const end = answer.indexOf('\n', at);
    const [id = '', kind, size] = answer.toString('latin1', at, end).split(' ');
    if (kind !== 'blob') throw incomplete();
    contents.set(id, answer.subarray(end + 1, end + 1 + Number(size)));
    at = end + 1 + Number(size) + 1;
  }
  return contents;
}
