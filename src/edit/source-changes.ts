import { dirname, join } from 'node:path';
import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff';
import { clearLeftovers } from '../files/clear-leftovers.js';
import { makeFolder } from '../files/make-folder.js';
import { linkOnTheWay } from '../files/plain-file.js';
import { replaceTogether } from '../files/replace-together.js';
import { sourceLinkInTheWay, sourceWriteProblem } from '../files/write-problem.js';
import { RequestError } from '../model/request-error.js';
import { LOCK_FILE } from '../source/lock/lock-name.js';

/** A source file that a command writes. */
export interface SourceChange {
  /** Relative to the workspace root. */
  file: string;
  /** Earlier content; `undefined` when the file is new. */
  before: Uint8Array | undefined;
  after: Uint8Array;
}

/** Leaves out what changes nothing. */
export function realChanges(changes: readonly SourceChange[]): SourceChange[] {
  return changes.filter(({ before, after }) => !before || Buffer.compare(before, after) !== 0);
}

/** Changes of a file as a unified diff. */
export interface FileDiff {
  /** Relative to the workspace root. */
  file: string;
  /** A unified diff, with `a/` and `b/` before the name. */
  diff: string;
}

/** Changes as unified diffs, in the same order. Locks are left out: they hold nothing for people. */
export function unifiedDiffs(changes: readonly SourceChange[]): FileDiff[] {
  return changes
    .filter(({ file }) => !file.endsWith(LOCK_FILE))
    .map((change) => ({ file: change.file, diff: unifiedDiff(change) }));
}

function unifiedDiff({ file, before, after }: SourceChange): string {
  return createTwoFilesPatch(`a/${file}`, `b/${file}`, decoded(before), decoded(after), '', '', {
    context: 3,
    headerOptions: FILE_HEADERS_ONLY,
  });
}

/** The text of a file with its byte order mark, which may be what changes. */
function decoded(bytes: Uint8Array | undefined): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}

/**
 * Removes what commands that were killed left beside the sources of a workspace: unfinished files and locks.
 *
 * @param root the workspace's folder, absolute
 */
export function clearSourceLeftovers(root: string, { files }: { files(): readonly string[] }): void {
  clearLeftovers(files().map((file) => dirname(join(root, file))));
}

/**
 * Writes files of a workspace: all of them or none.
 *
 * @param root the workspace's folder, absolute
 * @throws RequestError when somebody else has changed one of them meanwhile
 * @throws EnvironmentError when one cannot be written
 */
export function writeSources(root: string, changes: readonly SourceChange[]): void {
  const files = changes.map(({ file, before, after }) => ({ path: join(root, file), before, after }));
  let busy: string | undefined;
  for (const { file, before } of changes) {
    // A link that a pull request brings along could lead a new file anywhere.
    const link = before === undefined ? linkOnTheWay(root, file) : undefined;
    if (link !== undefined) throw sourceLinkInTheWay(link);
  }
  try {
    for (const { path, before } of files) if (before === undefined) makeFolder(dirname(path));
    clearLeftovers(files.map(({ path }) => dirname(path)));
    busy = replaceTogether(files);
  } catch (error) {
    throw sourceWriteProblem(error, files.map(({ path }) => path).join(', '));
  }
  if (busy === undefined) return;
  throw new RequestError(
    {
      sv: `${busy} har ändrats av någon annan under tiden. Inget är skrivet.`,
      en: `${busy} has been changed by somebody else meanwhile. Nothing is written.`,
    },
    { sv: 'Kör kommandot igen.', en: 'Run the command again.' },
  );
}
