import { createHash } from 'node:crypto';
import { runGitSync } from '../git/run.js';
import type { EarlierProblem, EarlierResult, Workspace } from '../workspace/workspace.js';

/** More versions of a file than these are not looked through for the one that is meant. */
const MOST_VERSIONS = 1000;

/**
 * A workspace with history: earlier contents of a file are looked up in git on demand. Without git there are none.
 *
 * @param root the workspace's folder, absolute
 */
export function withHistory(workspace: Workspace, root: string): Workspace {
  const found = new Map<string, EarlierResult>();
  return {
    name: workspace.name,
    files: () => workspace.files(),
    read: (file) => workspace.read(file),
    committed: committedFiles(workspace, root),
    earlier(file, sha256) {
      const key = `${sha256} ${file}`;
      const known = found.get(key) ?? lookFor(root, file, sha256);
      found.set(key, known);
      return known;
    },
  };
}

function lookFor(root: string, file: string, sha256: string): EarlierResult {
  const shallow = runGitSync(root, ['rev-parse', '--is-shallow-repository'])?.toString().trim();
  if (shallow === undefined) return { problem: 'no-history' };
  const seen = new Set<string>();
  // Staged content that was never committed is included: it is in the index, or in files of other branches' history.
  for (const list of [staged, onAllBranches, throughRenames]) {
    for (const blob of list(root, file)) {
      if (seen.has(blob) || seen.size >= MOST_VERSIONS) continue;
      seen.add(blob);
      const bytes = runGitSync(root, ['cat-file', 'blob', blob]);
      if (bytes && createHash('sha256').update(bytes).digest('hex') === sha256) return { bytes };
    }
  }
  return { problem: shallow === 'true' ? 'shallow' : 'unknown' };
}

function staged(root: string, file: string): string[] {
  const answer = runGitSync(root, ['ls-files', '--stage', '--', file]);
  return [...(answer?.toString().matchAll(/^\d+ ([0-9a-f]+) /gm) ?? [])].map((match) => match[1]!);
}

/** The versions of a file in the order of their commits, the newest first. */
function onAllBranches(root: string, file: string): string[] {
  return blobsIn(runGitSync(root, ['log', '--all', '-m', '--no-renames', ...RAW, '--', file]));
}

/** The same for a file whose folder was renamed. Git follows one path only. */
function throughRenames(root: string, file: string): string[] {
  return blobsIn(runGitSync(root, ['log', '--follow', ...RAW, '--', file]));
}

const RAW = ['--format=', '--raw', '--no-abbrev', '--no-ext-diff', '--no-textconv'];

/** The objects before and after each change of a `--raw` listing. */
function blobsIn(listing: Buffer | undefined): string[] {
  const lines = listing?.toString().matchAll(/^:\d+ \d+ ([0-9a-f]+) ([0-9a-f]+) /gm) ?? [];
  return [...lines].flatMap(([, before, after]) => [after!, before!]).filter((id) => !/^0+$/.test(id));
}

/**
 * A look-up of files in the last commit, and of removed locks in the commit that removed them. It takes two listings
 * at the most.
 */
function committedFiles(workspace: Workspace, root: string): (file: string) => EarlierResult {
  let present: Map<string, string> | undefined;
  let removed: Map<string, string> | undefined;
  return (file) => {
    present ??= blobsByFile(
      root,
      ['ls-tree', '-r', '-z', 'HEAD', '--', '.'],
      /^\d+ blob ([0-9a-f]+)\t(.*)$/s,
    );
    const blob = present.get(file);
    const { bytes: now } = workspace.read(file);
    if (blob !== undefined && now && blobId(now) === blob) return { bytes: now };
    removed ??= blob === undefined ? removedFiles(root) : undefined;
    const object = blob ?? removed?.get(file);
    if (object === undefined) return { problem: present.size > 0 ? historyProblem(root) : 'no-history' };
    const bytes = runGitSync(root, ['cat-file', 'blob', object]);
    return bytes ? { bytes } : { problem: 'no-history' };
  };
}

/** Whether a file that is not found was never there, or may only not be in this clone. */
function historyProblem(root: string): EarlierProblem {
  const shallow = runGitSync(root, ['rev-parse', '--is-shallow-repository'])?.toString().trim();
  return shallow === 'true' ? 'shallow' : 'unknown';
}

function blobsByFile(root: string, command: string[], line: RegExp): Map<string, string> {
  const listing = runGitSync(root, command)?.toString() ?? '';
  return new Map(
    listing.split('\0').flatMap((each) => {
      const [, blob, file] = line.exec(each) ?? [];
      return blob !== undefined && file !== undefined ? [[file, blob] as const] : [];
    }),
  );
}

/** Of other files nobody asks what they were when they are gone. */
const LOCK_ENDING = '.lock.yaml';

/** Locks that a commit has removed, with the object each was; of several removals the latest. */
function removedFiles(root: string): Map<string, string> {
  const listing = runGitSync(root, [
    'log',
    'HEAD',
    '-m',
    '--relative',
    '--diff-filter=D',
    '--no-renames',
    ...RAW,
    '-z',
    '--',
    '.',
  ]);
  const found = new Map<string, string>();
  const parts = listing?.toString().split('\0') ?? [];
  for (let at = 0; at + 1 < parts.length; at += 2) {
    const blob = /:\d+ \d+ ([0-9a-f]+) [0-9a-f]+ D/.exec(parts[at]!)?.[1];
    const file = parts[at + 1]!;
    if (blob !== undefined && file.endsWith(LOCK_ENDING) && !found.has(file)) found.set(file, blob);
  }
  return found;
}

/** The name that git gives a content in a repository of the usual kind. */
function blobId(bytes: Uint8Array): string {
  return createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}
