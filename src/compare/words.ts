import { diffArrays } from 'diff';
import { figureKind } from './figure.js';
import { type Run, rewritten } from './runs.js';
import { tidyRuns } from './tidy.js';
import { isExpression, lookOf, type Side, type Token } from './token.js';

/**
 * A stretch of a text that was compared. Of `equal` text both sides are kept, token by token, because they may look
 * different (marks, kinds of spaces); `removed` has only an old side and `added` only a new one.
 */
export interface Op {
  readonly kind: 'equal' | 'removed' | 'added';
  readonly old: readonly Token[];
  readonly new: readonly Token[];
}

/** Tokens removed at one place, and those added instead. */
export interface Hunk {
  readonly old: readonly Token[];
  readonly new: readonly Token[];
}

/** Beyond this many edits a text counts as rewritten, which bounds the time. */
const MOST_EDITS = 1500;

/** The words of a removed and an added stretch. */
const NOTHING: readonly Token[] = [];

/** Compares two texts word by word. What is shown as changed are whole words, in as few stretches as can be read. */
export function compareWords(before: readonly Token[], after: readonly Token[]): Op[] {
  if (before.length === after.length && before.every((token, index) => token.key === after[index]!.key)) {
    return before.length === 0 ? [] : restyledParts(before, after);
  }
  const runs = tidyRuns(rawRuns(before, after), before, after);
  return runs.flatMap((run): Op[] => {
    const old = before.slice(run.oldFrom, run.oldTo);
    const now = after.slice(run.newFrom, run.newTo);
    if (run.kind === 'equal') return old.length > 0 ? restyledParts(old, now) : [];
    return [
      ...(old.length > 0 ? [{ kind: 'removed', old, new: NOTHING } as const] : []),
      ...(now.length > 0 ? [{ kind: 'added', old: NOTHING, new: now } as const] : []),
    ];
  });
}

/** Equal runs, which may be empty, are at both ends and between changes. */
function rawRuns(before: readonly Token[], after: readonly Token[]): Run[] {
  const keys = [before, after].map((tokens) => tokens.map(({ key }) => key));
  const parts = diffArrays(keys[0]!, keys[1]!, { maxEditLength: MOST_EDITS });
  if (!parts) return rewritten(before.length, after.length);
  const runs: Run[] = [{ kind: 'equal', oldFrom: 0, oldTo: 0, newFrom: 0, newTo: 0 }];
  for (const { added, removed, count } of [...parts, { added: false, removed: false, count: 0 }]) {
    const last = runs.at(-1)!;
    const kind = added || removed ? 'change' : 'equal';
    const oldTo = last.oldTo + (added ? 0 : count);
    const newTo = last.newTo + (removed ? 0 : count);
    if (last.kind === kind) Object.assign(last, { oldTo, newTo });
    else runs.push({ kind, oldFrom: last.oldTo, oldTo, newFrom: last.newTo, newTo });
  }
  return runs.flatMap((run) => (run.kind === 'change' ? splitAtFigures(run, before, after) : [run]));
}

/** Makes a change of its own of a figure that replaces one of its kind, and of an expression's value. */
function splitAtFigures(run: Run, before: readonly Token[], after: readonly Token[]): Run[] {
  const only = run.oldTo === run.oldFrom + 1 ? before[run.oldFrom]!.key : '';
  if (isExpression(only) && run.newTo > run.newFrom) return [{ ...run, kind: 'figure' }];
  const parts: Run[] = [];
  let { oldFrom, newFrom } = run;
  for (let old = oldFrom; old < run.oldTo; old++) {
    const kind = figureKind(before[old]!.key);
    if (kind === undefined) continue;
    let now = newFrom;
    while (now < run.newTo && figureKind(after[now]!.key) !== kind) now++;
    if (now === run.newTo) continue;
    if (old > oldFrom || now > newFrom)
      parts.push({ kind: 'change', oldFrom, oldTo: old, newFrom, newTo: now });
    parts.push({ kind: 'figure', oldFrom: old, oldTo: old + 1, newFrom: now, newTo: now + 1 });
    [oldFrom, newFrom] = [old + 1, now + 1];
  }
  const rest = oldFrom < run.oldTo || newFrom < run.newTo;
  return rest ? [...parts, { ...run, oldFrom, newFrom }] : parts;
}

/** Equal words, cut where their marks begin or cease to differ. */
function restyledParts(old: readonly Token[], now: readonly Token[]): Op[] {
  const isMarked = (token: Token) => token.isInMarkedText;
  if (!old.some(isMarked) && !now.some(isMarked)) return [{ kind: 'equal', old, new: now }];
  const other = old.map((token, index) => lookOf(token) !== lookOf(now[index]!));
  const cuts = other.flatMap((each, index) => (index === 0 || each !== other[index - 1] ? [index] : []));
  return cuts.map((from, index) => ({
    kind: 'equal',
    old: old.slice(from, cuts[index + 1]),
    new: now.slice(from, cuts[index + 1]),
  }));
}

/** Equal words that look different. */
export function isRestyled(op: Op): boolean {
  if (op.kind !== 'equal') return false;
  return op.old.some((token, index) => {
    const other = op.new[index]!;
    return (token.isInMarkedText || other.isInMarkedText) && lookOf(token) !== lookOf(other);
  });
}

/** Whether a reader sees any difference. */
export function isChanged(ops: readonly Op[]): boolean {
  return ops.some((op) => op.kind !== 'equal' || isRestyled(op));
}

/** The tokens of one side. */
export function sideOf(ops: readonly Op[], side: Side): Token[] {
  return ops.flatMap((op) => [...op[side]]);
}

/** The stretches that differ: what was removed together with what was added in its place. */
export function hunksOf(ops: readonly Op[]): Hunk[] {
  const hunks: Hunk[] = [];
  for (const [index, op] of ops.entries()) {
    if (op.kind === 'equal') continue;
    const before = ops[index - 1];
    if (op.kind === 'added' && before?.kind === 'removed') hunks.push({ ...hunks.pop()!, new: op.new });
    else hunks.push({ old: op.old, new: op.new });
  }
  return hunks;
}
