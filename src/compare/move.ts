import { type Alignment, FEWEST_MOVED_WORDS } from './alignment.js';
import type { Pairing, PassageMatch, Passages } from './pairing.js';

/** A run of passages that went elsewhere: old passages `[oldFrom, oldTo)` are now `[newFrom, newTo)`. */
export interface Move {
  readonly id: number;
  readonly units: readonly PassageMatch[];
  readonly oldFrom: number;
  readonly oldTo: number;
  readonly newFrom: number;
  readonly newTo: number;
}

/** Finds pairs out of order, which have moved, in runs of adjacent ones. A few words by themselves are no move. */
export function findMoves(pairing: Pairing, passages: Passages): Move[] {
  partSmallMoves(pairing);
  return movedRuns(pairing).map((units, id) => moveOf(id, units, pairing.alignment, passages));
}

/** Too small a thing alone is no move but a removal and an addition, unless it moves within one list. */
function partSmallMoves(pairing: Pairing): void {
  const { alignment } = pairing;
  const lists = new Map(
    alignment.staying().map(([i, j]) => [alignment.old[i]!.list, alignment.new[j]!.list]),
  );
  for (const run of movedRuns(pairing)) {
    const words = run.reduce((sum, { old }) => sum + alignment.old[old[0]!]!.words.length, 0);
    if (words >= FEWEST_MOVED_WORDS) continue;
    for (const { old, new: now } of run) {
      const [i, j] = [old[0]!, now[0]!];
      const { list } = alignment.old[i]!;
      const withinList = list !== undefined && lists.get(list) === alignment.new[j]!.list;
      if (!pairing.isGrouped(i) && !withinList) alignment.part(i);
    }
  }
}

function movedRuns({ alignment, unit }: Pairing): PassageMatch[][] {
  const staying = new Set(alignment.staying().map(([old]) => old));
  const runs: PassageMatch[][] = [];
  for (const [old] of alignment.pairs()) {
    if (staying.has(old)) continue;
    const next = unit(old);
    const last = runs.at(-1)?.at(-1);
    if (last && follows(last, next, alignment)) runs.at(-1)!.push(next);
    else runs.push([next]);
  }
  return runs;
}

/** Whether nothing but free passages is between two units, on both sides. */
function follows(last: PassageMatch, next: PassageMatch, alignment: Alignment): boolean {
  const onlyFree = (side: 0 | 1, from: number, to: number) => {
    let at = from;
    while (at < to && alignment.isFree(side, at)) at++;
    return at === to;
  };
  return onlyFree(0, last.old.at(-1)! + 1, next.old[0]!) && onlyFree(1, last.new.at(-1)! + 1, next.new[0]!);
}

/** A moved section includes its removed and added last paragraphs. */
function moveOf(
  id: number,
  units: readonly PassageMatch[],
  alignment: Alignment,
  { old, new: now }: Passages,
): Move {
  const last = units.at(-1)!;
  let oldTo = last.old.at(-1)! + 1;
  let newTo = last.new.at(-1)! + 1;
  if (units.some((unit) => old[unit.old[0]!]!.form === 'heading')) {
    while (alignment.isFree(0, oldTo) && old[oldTo]!.form !== 'heading') oldTo++;
    while (alignment.isFree(1, newTo) && now[newTo]!.form !== 'heading') newTo++;
  }
  return { id, units, oldFrom: units[0]!.old[0]!, oldTo, newFrom: units[0]!.new[0]!, newTo };
}
