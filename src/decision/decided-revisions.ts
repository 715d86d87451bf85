import { FrontMatterEdit } from '../edit/front-matter-edit.js';
import { askGit, folderInside, type Repository } from '../git/repository.js';
import type { Beslut, UppdragMeta } from '../model/sources.js';
import { sourceText } from '../source/text.js';

/** A commit in which a commission file was changed, and what the file said then. */
export interface FileRevision {
  commit: string;
  /** The file's path from the top of the repository, as it was called then. */
  path: string;
  status: UppdragMeta['status'] | undefined;
  /** The decisions that had been made, the oldest first. */
  decisions: (Beslut & { datum: string })[];
}

/**
 * Every commit that changed a commission file, the newest first, through renamed folders too.
 *
 * @param folder the workspace's folder, absolute
 * @param file the commission file
 */
export async function fileRevisions(
  repository: Repository,
  folder: string,
  file: string,
): Promise<FileRevision[]> {
  const inside = folderInside(repository, folder);
  const path = inside === '' ? file : `${inside}/${file}`;
  const log = ['log', '--follow', '--format=%x01%H', '--name-only', '-z', '--no-ext-diff', '--', path];
  const commits = commitsIn((await askGit(repository, log)).toString());
  if (commits.length === 0) return [];
  const wanted = commits.map((each) => `${each.commit}:${each.path}\n`).join('');
  const contents = contentsIn(await askGit(repository, ['cat-file', '--batch'], wanted));
  return commits.map((each, index) => ({ ...each, ...factsOf(contents[index]) }));
}

/** Reads `\x01<commit>\0\n<path>\0` over and over. */
function commitsIn(log: string): { commit: string; path: string }[] {
  return log
    .split('\x01')
    .slice(1)
    .flatMap((entry) => {
      const [commit = '', path] = entry.split('\0').map((part) => part.replace(/^\n+/, ''));
      return path ? [{ commit: commit.trim(), path }] : [];
    });
}

/** The objects of a batch, in order; undefined for one that is not there. */
function contentsIn(answer: Buffer): (string | undefined)[] {
  const contents: (string | undefined)[] = [];
  for (let at = 0; at < answer.length; ) {
    const end = answer.indexOf('\n', at);
    const size = /^[0-9a-f]+ blob (\d+)$/.exec(answer.toString('utf8', at, end))?.[1];
    if (size === undefined) {
      contents.push(undefined);
      at = end + 1;
    } else {
      contents.push(answer.toString('utf8', end + 1, end + 1 + Number(size)));
      at = end + 1 + Number(size) + 1;
    }
  }
  return contents;
}

function factsOf(content: string | undefined): Pick<FileRevision, 'status' | 'decisions'> {
  const facts = content === undefined ? undefined : FrontMatterEdit.of(sourceText('uppdrag.md', content));
  const all = facts?.value.beslut;
  return {
    status: facts?.value.status,
    decisions: Array.isArray(all)
      ? all.flatMap((each) => (typeof each?.datum === 'string' ? [{ ...each, datum: each.datum }] : []))
      : [],
  };
}
