import { type Run, rewritten } from './runs.js';
import type { Side, Token } from './token.js';

/**
 * Cost of one more change to a reader, in words: an insertion or a removal alone, a replacement; and the value of a
 * full stop between two changes.
 */
const COST = { alone: 0.6, replacement: 1.2, stop: 1.7 };

/** The share of the shorter text's weight that must have survived for a text to be shown as edited. */
const SURVIVING = 0.3;

const SMALL_WORDS = new Set(
  (
    'och i att av för som med på till den det de en ett är om eller samt vid från inom enligt ska skall kan har under ' +
    'efter mot ur sin sitt sina dess denna detta dessa också även inte så där när vilket vilka hur'
  ).split(' '),
);

/** Weight of an equal token: a word of content 1, a small word less, punctuation almost nothing. */
function weightOf(key: string): number {
  if (!/[\p{L}\p{N}]/u.test(key)) return 0.1;
  return SMALL_WORDS.has(key.toLowerCase()) ? 0.4 : 1;
}

/** Makes changes of a comparison that a person would have marked: no islands of one shared word, ends at clauses. */
export function tidyRuns(runs: Run[], before: readonly Token[], after: readonly Token[]): Run[] {
  joinChanges(runs, before);
  slideChanges(runs, before, after);
  // Replaced figures do not show whether the text is the same.
  const text = runs.filter(({ kind }) => kind !== 'figure');
  const kept = weightOfRuns(
    text.filter(({ kind }) => kind === 'equal'),
    before,
    'old',
  );
  const least = SURVIVING * Math.min(weightOfRuns(text, before, 'old'), weightOfRuns(text, after, 'new'));
  return kept < least ? rewritten(before.length, after.length) : runs;
}

function weightOfRuns(runs: readonly Run[], tokens: readonly Token[], side: Side): number {
  return runs.reduce((sum, run) => {
    const [from, to] = side === 'old' ? [run.oldFrom, run.oldTo] : [run.newFrom, run.newTo];
    return sum + weight(tokens.slice(from, to));
  }, 0);
}

function weight(tokens: readonly Token[]): number {
  return tokens.reduce((sum, { key }) => sum + weightOf(key), 0);
}

/** Joins two changes when the words between them weigh less than a second change costs. */
function joinChanges(runs: Run[], before: readonly Token[]): void {
  for (let index = 1; index + 1 < runs.length; ) {
    const [left, middle, right] = [runs[index - 1]!, runs[index]!, runs[index + 1]!];
    const between = middle.kind === 'equal' && left.kind === 'change' && right.kind === 'change';
    if (between && cost(left) + cost(right) - COST.replacement > worth(middle, before)) {
      const { oldFrom, newFrom } = left;
      const { oldTo, newTo } = right;
      runs.splice(index - 1, 3, { kind: 'change', oldFrom, oldTo, newFrom, newTo });
      index = Math.max(1, index - 2);
    } else {
      index++;
    }
  }
}

function cost({ oldFrom, oldTo, newFrom, newTo }: Run): number {
  return oldTo > oldFrom && newTo > newFrom ? COST.replacement : COST.alone;
}

function worth(run: Run, before: readonly Token[]): number {
  return before
    .slice(run.oldFrom, run.oldTo)
    .reduce((sum, { key }) => sum + (/^[.?!]$/.test(key) ? COST.stop : weightOf(key)), 0);
}

/**
 * An insertion or removal that could as well stand a little to the left or right begins and ends at a sentence, else a
 * clause.
 */
function slideChanges(runs: readonly Run[], before: readonly Token[], after: readonly Token[]): void {
  for (const [index, run] of runs.entries()) {
    const [previous, next] = [runs[index - 1], runs[index + 1]];
    if (run.kind !== 'change' || previous?.kind !== 'equal' || next?.kind !== 'equal') continue;
    const [removes, adds] = [run.oldFrom < run.oldTo, run.newFrom < run.newTo];
    if (removes === adds) continue;
    const [tokens, from, to] = removes ? [before, run.oldFrom, run.oldTo] : [after, run.newFrom, run.newTo];
    const room = { left: previous.oldTo - previous.oldFrom, right: next.oldTo - next.oldFrom };
    const by = bestSlide(tokens, from, to, room);
    previous.oldTo += by;
    previous.newTo += by;
    run.oldFrom += by;
    run.oldTo += by;
    run.newFrom += by;
    run.newTo += by;
    next.oldFrom += by;
    next.newFrom += by;
  }
}

/** Distance to the right (negative: left) by which a stretch is moved to the best boundaries. */
function bestSlide(
  tokens: readonly Token[],
  from: number,
  to: number,
  room: { left: number; right: number },
): number {
  const score = (by: number) => 2 * boundary(tokens, from + by) + boundary(tokens, to + by);
  let best = 0;
  for (let by = -1; by >= -room.left && tokens[from + by]!.key === tokens[to + by]!.key; by--) {
    if (score(by) > score(best)) best = by;
  }
  for (let by = 1; by <= room.right && tokens[to + by - 1]!.key === tokens[from + by - 1]!.key; by++) {
    if (score(by) > score(best)) best = by;
  }
  return best;
}

/** Quality of the place before a token as a boundary: 2 after a sentence, 1 after a clause. */
function boundary(tokens: readonly Token[], index: number): number {
  const key = index === 0 ? '.' : tokens[index - 1]!.key;
  if (/^[.?!:;¶]$|^<break>$/.test(key)) return 2;
  return /^[,()]$/.test(key) ? 1 : 0;
}
