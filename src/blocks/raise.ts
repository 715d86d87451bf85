import { compareLines } from '../compare/summaries/line-changes.js';
import { describeChanges, IN_FULL, type WordChange } from '../compare/summaries/word-changes.js';
import { compile } from '../compile/compile.js';
import { type CommissionRef, openProject, type Project } from '../compile/project.js';
import { changedBytes, openCommission } from '../edit/one-commission.js';
import { raisePins } from '../edit/pin-directives.js';
import type { SourceChange } from '../edit/source-changes.js';
import { decidedText, type TextLine } from '../lock/decided-text.js';
import type { Commission } from '../model/commission.js';
import type { Diagnostic, Text } from '../model/diagnostic.js';
import { visit } from '../model/visit.js';
import { changedWorkspace } from '../workspace/changed.js';
import type { Workspace } from '../workspace/workspace.js';

/** A block whose pin is raised in a commission, and what that changes there. */
export interface RaisedPin {
  id: string;
  from: number;
  to: number;
  /** Word by word; undefined when it reads the same. */
  words: Text | undefined;
}

/** A commission with raised pins. */
export interface Raised {
  pins: RaisedPin[];
  /** The commission file's change. */
  change: SourceChange;
  /** Diagnostics that compiling gives only after the change: an option that the newer version lacks. */
  diagnostics: Diagnostic[];
  workspace: Workspace;
}

/** Raises blocks that a commission's own file includes to their newest versions. Nothing is written. */
export function raise(
  project: Project,
  ref: CommissionRef,
  commission: Commission,
  ids: readonly string[],
): Raised {
  const opened = openCommission(project, ref);
  const pins: Omit<RaisedPin, 'words'>[] = [];
  for (const id of ids) {
    const to = project.blocks.versions(id).at(-1) ?? 0;
    const from = commission.blocks.find((each) => each.id === id && each.version !== to)?.version;
    if (from === undefined) continue;
    if (raisePins(commission, opened.source, opened.edit, { id, version: to }) > 0)
      pins.push({ id, from, to });
  }
  const change = { file: ref.file, before: opened.bytes, after: changedBytes(opened) };
  const workspace = changedWorkspace(project.workspace, new Map([[ref.file, change.after]]));
  const after = compile(openProject(workspace), ref);
  const before = decidedText(commission, ref.file).lines;
  const raised = after.commission ? decidedText(after.commission, ref.file).lines : [];
  return {
    pins: pins.map((pin) => ({
      ...pin,
      words: describeChanges(
        wordsBetween(linesOf(before, within(project, pin.id)), linesOf(raised, within(project, pin.id))),
        IN_FULL,
      ),
    })),
    change,
    diagnostics: newErrors(compile(project, ref).diagnostics, after.diagnostics),
    workspace,
  };
}

/** The words that differ between two texts. */
export function wordsBetween(before: readonly TextLine[], after: readonly TextLine[]): WordChange[] {
  return compareLines(before, after).flatMap(({ words }) => words);
}

/** The lines of blocks in a commission, in whichever version. */
function linesOf(lines: readonly TextLine[], ids: ReadonlySet<string>): TextLine[] {
  return lines.filter(({ part }) => ids.has(/^block ([^@]+)@/.exec(part)?.[1] ?? ''));
}

/** A block and those that it brings in, in any of its versions: their words come with it. */
function within({ blocks }: Project, id: string, known = new Set<string>()): Set<string> {
  if (known.has(id)) return known;
  known.add(id);
  for (const version of blocks.versions(id)) {
    const file = blocks.file(id, version);
    const block = file === undefined ? undefined : blocks.read(file).block;
    if (!block) continue;
    visit(block.body, 'leafDirective', (node) => {
      const inner = node.name === 'block' ? node.attributes?.id : undefined;
      if (inner) within({ blocks } as Project, inner, known);
    });
  }
  return known;
}

function newErrors(before: readonly Diagnostic[], after: readonly Diagnostic[]): Diagnostic[] {
  const known = new Set(before.map(({ rule, message }) => `${rule} ${message.sv}`));
  return after.filter(
    ({ rule, severity, message }) => severity === 'error' && !known.has(`${rule} ${message.sv}`),
  );
}
