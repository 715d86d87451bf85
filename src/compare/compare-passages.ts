import type { Entry, Paired } from './entry.js';
import { compareGrids } from './grid-diff.js';
import { findMoves, type Move } from './move.js';
import { type Pairing, type PassageMatch, type Passages, pairPassages } from './pairing.js';
import type { ComparedPassage } from './passage.js';
import { BREAK, type Token, type Tokenise } from './token.js';
import { compareWords } from './words.js';

/** Compares two sequences of passages. The result holds both, in reading order. */
export function comparePassages(passages: Passages): Entry[] {
  const pairing = pairPassages(passages);
  const moves = findMoves(pairing, passages);
  return new Merger(passages, pairing, moves).all();
}

/** A stretch of both sequences. */
interface Stretch {
  oldFrom: number;
  oldTo: number;
  newFrom: number;
  newTo: number;
}

class Merger {
  readonly #passages: Passages;
  readonly #pairing: Pairing;
  readonly #movesFrom: ReadonlyMap<number, Move>;
  readonly #movesTo: ReadonlyMap<number, Move>;
  readonly #moved: ReadonlySet<number>;

  constructor(passages: Passages, pairing: Pairing, moves: readonly Move[]) {
    this.#passages = passages;
    this.#pairing = pairing;
    this.#movesFrom = new Map(moves.map((move) => [move.oldFrom, move]));
    this.#movesTo = new Map(moves.map((move) => [move.newFrom, move]));
    this.#moved = new Set(moves.flatMap(({ units }) => units.map(({ old }) => old[0]!)));
  }

  all(): Entry[] {
    const { old, new: now } = this.#passages;
    const units = this.#pairing.alignment
      .staying()
      .filter(([i]) => !this.#moved.has(i))
      .map(([i]) => this.#pairing.unit(i));
    return this.#merge({ oldFrom: 0, oldTo: old.length, newFrom: 0, newTo: now.length }, units);
  }

  /** `units` are the pairs within the stretch, in order; `body` is set inside moved text. */
  #merge(stretch: Stretch, units: readonly PassageMatch[], body?: Move): Entry[] {
    const entries: Entry[] = [];
    let { oldFrom, newFrom } = stretch;
    let above: PassageMatch | undefined;
    for (const unit of [...units, undefined]) {
      const [oldTo, newTo] = [unit?.old[0] ?? stretch.oldTo, unit?.new[0] ?? stretch.newTo];
      entries.push(...this.#between({ oldFrom, oldTo, newFrom, newTo }, above, unit, body));
      if (!unit) break;
      entries.push(this.#paired(unit));
      above = unit;
      [oldFrom, newFrom] = [unit.old.at(-1)! + 1, unit.new.at(-1)! + 1];
    }
    return entries;
  }

  /**
   * Compares the passages between two pairs: the rest of the list above, text, sections, the beginning of the list
   * below; in each, old before new.
   */
  #between(
    stretch: Stretch,
    above: PassageMatch | undefined,
    below: PassageMatch | undefined,
    body: Move | undefined,
  ): Entry[] {
    const { old, new: now } = this.#passages;
    const slots: Entry[][] = Array.from({ length: 8 }, () => []);
    const inSections = [false, false];
    const put = (side: 0 | 1, index: number, entry: Entry) => {
      const passage = side === 0 ? old[index]! : now[index]!;
      if (passage.form === 'heading') inSections[side] = true;
      const list = this.#list(side, index);
      const lists = [above, below].map(
        (unit) => unit && this.#list(side, side === 0 ? unit.old.at(-1)! : unit.new[0]!),
      );
      const inList = (other: object | undefined) => list !== undefined && list === other;
      const slot = inList(lists[0]) ? 0 : inList(lists[1]) ? 3 : inSections[side] ? 2 : 1;
      slots[2 * slot + side]!.push(entry);
    };
    for (let index = stretch.oldFrom; index < stretch.oldTo; ) {
      const move = elsewhere(this.#movesFrom.get(index), body);
      put(0, index, move ? { kind: 'moved-from', move: move.id } : { kind: 'removed', passage: old[index]! });
      index = move?.oldTo ?? index + 1;
    }
    for (let index = stretch.newFrom; index < stretch.newTo; ) {
      const move = elsewhere(this.#movesTo.get(index), body);
      put(1, index, move ? this.#movedTo(move) : { kind: 'added', passage: now[index]! });
      index = move?.newTo ?? index + 1;
    }
    return slots.flat();
  }

  #list(side: 0 | 1, index: number): object | undefined {
    const { alignment } = this.#pairing;
    return (side === 0 ? alignment.old : alignment.new)[index]!.list;
  }

  #movedTo(move: Move): Entry {
    return { kind: 'moved-to', move: move.id, body: this.#merge(move, move.units, move) };
  }

  #paired(unit: PassageMatch): Paired {
    const { read } = this.#passages;
    const old = unit.old.map((index) => this.#passages.old[index]!);
    const now = unit.new.map((index) => this.#passages.new[index]!);
    const [before, after] = [old[0]!.grid, now[0]!.grid];
    const paired = { kind: 'paired', old, new: now } as const;
    if (before && after) return { ...paired, ops: [], grid: compareGrids(before, after, read) };
    return { ...paired, ops: compareWords(tokensOf(old, read.old), tokensOf(now, read.new)) };
  }
}

function elsewhere(move: Move | undefined, body: Move | undefined): Move | undefined {
  return move === body ? undefined : move;
}

function tokensOf(passages: readonly ComparedPassage[], read: Tokenise): Token[] {
  return passages.flatMap(({ content }, index) => [...(index > 0 ? [BREAK] : []), ...read(content)]);
}
