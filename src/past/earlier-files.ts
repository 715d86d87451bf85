import { createHash } from 'node:crypto';
import { runGitSync } from '../git/run.js';
import type { EarlierResult, Workspace } from '../workspace/workspace.js';

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
