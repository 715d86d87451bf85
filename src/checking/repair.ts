import { createHash } from 'node:crypto';
import { type CommissionRef, openProject, type Project } from '../compile/project.js';
import { compatibleFixes } from '../edit/fix.js';
import { replaceInOriginal } from '../edit/original.js';
import type { SourceChange } from '../edit/source-changes.js';
import type { Diagnostic, Fix } from '../model/diagnostic.js';
import { readText } from '../source/text.js';
import { overlaid } from '../workspace/overlay.js';
import type { Workspace } from '../workspace/workspace.js';
import { type ExamineOptions, examine, prepareChecks } from './examine.js';

/** A file that repairs change: it was there before. */
export type RepairedFile = SourceChange & { before: Uint8Array };

/** The result of repairing. Nothing is written yet. */
export interface RepairedWorkspace {
  files: RepairedFile[];
  /** The repaired diagnostics, in the order they were found. */
  repaired: Diagnostic[];
  /** The workspace as it will be. */
  workspace: Workspace;
}

/** Enough for repairs that uncover others. */
const MOST_ROUNDS = 10;

/**
 * Makes every repair that has one right answer in the commissions that are asked for, the blocks they use and the
 * registers, and looks again until nothing is left to repair. A repair after which there are more errors than before is
 * taken back, with the others of its round.
 *
 * @param choose the commissions, all of them by default
 */
export async function repair(
  workspace: Workspace,
  choose: (project: Project) => readonly CommissionRef[] = ({ commissions }) => commissions,
  options: ExamineOptions = {},
): Promise<RepairedWorkspace> {
  const contents = new Map<string, Uint8Array>();
  const repaired: Diagnostic[] = [];
  const refused = new Set<string>();
  const now = overlaid(workspace, contents);
  const seen = new Set<string>();
  /** A file that is as it was is not changed, whatever has been done to it. */
  const put = (file: string, bytes: Uint8Array | undefined): void => {
    const original = workspace.read(file).bytes;
    if (bytes && original && Buffer.compare(bytes, original) !== 0) contents.set(file, bytes);
    else contents.delete(file);
  };
  let before = await lookAt(now, choose, options);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const changes = changesIn(now, before, refused);
    if (changes.length === 0 || seen.has(fingerprint(contents))) break;
    seen.add(fingerprint(contents));
    const old = new Map(changes.map(({ file }) => [file, contents.get(file)]));
    for (const { file, bytes } of changes) put(file, bytes);
    const after = await lookAt(now, choose, options);
    if (errors(after) > errors(before)) {
      for (const [file, bytes] of old) {
        put(file, bytes);
        refused.add(file);
      }
      continue;
    }
    repaired.push(...changes.flatMap((change) => change.repaired));
    before = after;
  }
  return { files: changedFiles(workspace, contents), repaired, workspace: now };
}

/** Tells one state of the files from another. */
function fingerprint(contents: ReadonlyMap<string, Uint8Array>): string {
  const hash = createHash('sha256');
  for (const [file, bytes] of [...contents].sort(([a], [b]) => (a < b ? -1 : 1)))
    hash.update(`${file}\0${bytes.length}\0`).update(bytes);
  return hash.digest('hex');
}

async function lookAt(
  workspace: Workspace,
  choose: (project: Project) => readonly CommissionRef[],
  options: ExamineOptions,
): Promise<Diagnostic[]> {
  const project = openProject(workspace);
  await prepareChecks(project, options);
  return examine(project, choose(project), options).diagnostics;
}

function errors(diagnostics: readonly Diagnostic[]): number {
  return diagnostics.filter(({ severity }) => severity === 'error').length;
}

interface Change {
  file: string;
  bytes: Uint8Array;
  repaired: Diagnostic[];
}

/** One round of repairs, file by file. */
function changesIn(
  workspace: Workspace,
  diagnostics: readonly Diagnostic[],
  refused: ReadonlySet<string>,
): Change[] {
  const byFile = new Map<string, Diagnostic[]>();
  for (const diagnostic of diagnostics) {
    const file = diagnostic.fix?.place.file;
    if (file !== undefined && !refused.has(file)) byFile.set(file, [...(byFile.get(file) ?? []), diagnostic]);
  }
  return [...byFile].flatMap(([file, found]) => changeOf(workspace, file, found) ?? []);
}

function changeOf(workspace: Workspace, file: string, found: readonly Diagnostic[]): Change | undefined {
  const source = readText(workspace, file, () => {});
  const { bytes } = workspace.read(file);
  if (!source || !bytes) return undefined;
  const fixes = compatibleFixes(
    source,
    found.flatMap(({ fix }) => fix ?? []),
  );
  const changed = replaceInOriginal(decoded(bytes), source.text, fixes);
  if (changed === undefined || changed === decoded(bytes)) return undefined;
  const repaired = found.filter(({ fix }) => fixes.some((each) => isOf(each, fix!)));
  return { file, bytes: new TextEncoder().encode(changed), repaired };
}

function isOf({ from, to, text }: { from: number; to: number; text: string }, fix: Fix): boolean {
  return fix.place.start.offset === from && fix.place.end.offset === to && fix.text === text;
}

/** The text of a file with its byte order mark. */
function decoded(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}

function changedFiles(workspace: Workspace, contents: ReadonlyMap<string, Uint8Array>): RepairedFile[] {
  return [...contents]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([file, after]) => {
      const { bytes: before } = workspace.read(file);
      return before ? [{ file, before, after }] : [];
    });
}
