import { createHash } from 'node:crypto';
import { checks } from '../checks/rules.generated.js';
import { type CommissionRef, openProject, type Project } from '../compile/project.js';
import { compatibleFixes } from '../edit/fix.js';
import { replaceInOriginal } from '../edit/original.js';
import type { SourceChange } from '../edit/source-changes.js';
import type { Diagnostic, Fix } from '../model/diagnostic.js';
import { readText } from '../source/text.js';
import { overlaid } from '../workspace/overlay.js';
import type { Workspace } from '../workspace/workspace.js';
import { type Examination, type ExamineOptions, examine, prepareChecks } from './examine.js';
import { compilesAsStated, readsAsStated, type StatedRepair } from './repair-effect.js';

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
 * registers, and looks again until nothing is left to repair. A repair that does anything else to the text than it
 * states, or after which there are more errors than before, is not made.
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
  /** Makes repairs together, or, when they do harm, those of them that do none. */
  const make = async (wanted: readonly Repairable[], before: Examination): Promise<Examination> => {
    const changes = changesIn(now, wanted, refused);
    if (changes.length === 0) return before;
    const old = new Map(changes.map(({ file }) => [file, contents.get(file)]));
    for (const { file, bytes } of changes) put(file, bytes);
    const after = await lookAt(now, choose, options);
    if (isHarmless(before, after, changes)) {
      repaired.push(...changes.flatMap((change) => change.repaired));
      return after;
    }
    for (const [file, bytes] of old) put(file, bytes);
    const made = changes.flatMap((change) => change.repaired).sort(byPlace);
    if (made.length === 1) {
      refused.add(keyOf(made[0]!));
      return before;
    }
    // The later ones first: the places of those before them stay right.
    const middle = Math.ceil(made.length / 2);
    return make(made.slice(0, middle), await make(made.slice(middle), before));
  };
  let state = await lookAt(now, choose, options);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    if (seen.has(fingerprint(contents))) break;
    seen.add(fingerprint(contents));
    const before = state;
    state = await make(repairable(before.diagnostics), before);
    if (state === before) break;
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
): Promise<Examination> {
  const project = openProject(workspace);
  await prepareChecks(project, options);
  return examine(project, choose(project), options);
}

/** Whether what changed is what the repairs state, and no errors came of it. */
function isHarmless(before: Examination, after: Examination, changes: readonly Change[]): boolean {
  const stated = changes.flatMap((change) => change.stated);
  const structure = changes.some((change) => change.structure);
  const old = new Map(before.compilations.map((each) => [each.id, each.commission]));
  const uncovered = after.compilations.some(({ id, commission }) => commission && !old.get(id));
  // A file that becomes readable brings errors of its own.
  if (!uncovered && errors(after.diagnostics) > errors(before.diagnostics)) return false;
  if (readsMore(before.diagnostics, after.diagnostics)) return true;
  return after.compilations.every(({ id, commission }) => {
    const previous = old.get(id);
    return (
      !previous || (commission !== undefined && compilesAsStated(previous, commission, stated, structure))
    );
  });
}

/** Whether a data file can be read that could not be read before: then there is more text than there was. */
function readsMore(before: readonly Diagnostic[], after: readonly Diagnostic[]): boolean {
  const unreadable = (diagnostics: readonly Diagnostic[]) =>
    new Set(
      diagnostics
        .filter(
          ({ rule, severity, place }) => severity === 'error' && !isCheck(rule) && !/\.md$/.test(place.file),
        )
        .map(({ place }) => place.file),
    );
  const still = unreadable(after);
  return [...unreadable(before)].some((file) => !still.has(file));
}

function isCheck(rule: string): boolean {
  return checks.some(({ id }) => id === rule);
}

function errors(diagnostics: readonly Diagnostic[]): number {
  return diagnostics.filter(({ severity }) => severity === 'error').length;
}

type Repairable = Diagnostic & { fix: Fix };

function repairable(diagnostics: readonly Diagnostic[]): Repairable[] {
  return diagnostics.filter((each): each is Repairable => each.fix !== undefined);
}

function byPlace(a: Repairable, b: Repairable): number {
  const [one, other] = [a.fix.place, b.fix.place];
  if (one.file !== other.file) return one.file < other.file ? -1 : 1;
  return (one.start.offset ?? 0) - (other.start.offset ?? 0);
}

/** Names a repair, in whichever column it stands after others on its line have been made. */
function keyOf({ rule, fix: { place, text }, message }: Repairable): string {
  return JSON.stringify([rule, place.file, place.start.line, text, message.sv]);
}

interface Change {
  file: string;
  bytes: Uint8Array;
  repaired: Repairable[];
  stated: StatedRepair[];
  /** Whether the repairs make signs markup. */
  structure: boolean;
}

/** One round of repairs, file by file. Those that would change more than they state are refused. */
function changesIn(workspace: Workspace, wanted: readonly Repairable[], refused: Set<string>): Change[] {
  const byFile = new Map<string, Repairable[]>();
  for (const each of wanted) {
    const { file } = each.fix.place;
    if (!refused.has(keyOf(each))) byFile.set(file, [...(byFile.get(file) ?? []), each]);
  }
  // Signs become markup by themselves: what else is repaired is compared more strictly, in a later round.
  const structural = [...byFile].flatMap(([file, found]) => {
    const list = found.filter(({ fix }) => fix.structure);
    return list.length > 0 ? [[file, list] as const] : [];
  });
  if (structural.length > 0) {
    byFile.clear();
    for (const [file, list] of structural) byFile.set(file, list);
  }
  return [...byFile].flatMap(([file, found]) => {
    const together = changeOf(workspace, file, found);
    if (!together || together.asStated) return together ?? [];
    const harmless = found.filter((each) => changeOf(workspace, file, [each])?.asStated);
    for (const each of found) if (!harmless.includes(each)) refused.add(keyOf(each));
    const rest = changeOf(workspace, file, harmless);
    if (!rest || rest.asStated) return rest ?? [];
    for (const each of harmless) refused.add(keyOf(each));
    return [];
  });
}

/** A file with repairs made, and whether it reads as before but for them. Undefined when it stays as it is. */
function changeOf(
  workspace: Workspace,
  file: string,
  found: readonly Repairable[],
): (Change & { asStated: boolean }) | undefined {
  const source = readText(workspace, file, () => {});
  const { bytes } = workspace.read(file);
  if (!source || !bytes) return undefined;
  const fixes = compatibleFixes(
    source,
    found.map(({ fix }) => fix),
  );
  const changed = replaceInOriginal(decoded(bytes), source.text, fixes);
  if (changed === undefined || changed === decoded(bytes)) return undefined;
  const repaired = found.filter(({ fix }) => fixes.some((each) => isOf(each, fix)));
  const stated = fixes.map(({ from, to, text }) => ({ before: source.text.slice(from, to), after: text }));
  const result = new TextEncoder().encode(changed);
  const after = readText(overlaid(workspace, new Map([[file, result]])), file, () => {});
  const structure = repaired.some(({ fix }) => fix.structure);
  const asStated = after !== undefined && readsAsStated(source, after, stated, structure);
  return { file, bytes: result, repaired, stated, structure, asStated };
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
