import { heaviestChain, type Pair } from './chain.js';
import { type Item, Likeness } from './likeness.js';

/**
 * Lowest likeness of two texts to count as one that was edited: in the same place, and anywhere. Found by experiments
 * with the real commissions.
 */
const IN_PLACE = 0.25;
const ANYWHERE = 0.45;

/** Fewest words of a text that is listed as moved by itself. */
export const FEWEST_MOVED_WORDS = 6;

/** Gaps with more pairs than this are searched by rare words. */
const LARGE_GAP = 40_000;

const FREE = -1;
/** Taken, but not the partner of one item alone: a part of a paragraph that was split. */
const SHARED = -2;

/** A one-to-one matching of two sequences in which things were edited, inserted, removed and moved. */
export class Alignment {
  readonly old: readonly Item[];
  readonly new: readonly Item[];
  readonly likeness: Likeness;
  readonly #partnerOfOld: Int32Array;
  readonly #partnerOfNew: Int32Array;

  constructor(old: readonly Item[], now: readonly Item[]) {
    this.old = old;
    this.new = now;
    this.#partnerOfOld = new Int32Array(old.length).fill(FREE);
    this.#partnerOfNew = new Int32Array(now.length).fill(FREE);
    this.likeness = new Likeness(old, now);
    this.#pairUnique(({ hash }) => hash);
    this.#pairEqualNeighbours();
    const depth = Math.max(0, ...old.map(({ names }) => names.length));
    for (let level = 0; level < depth; level++) {
      this.#pairUnique(({ kind, names }) => names[level] && `${kind} ${names[level]}`);
    }
    this.#pairAnywhere();
    this.#pairInPlace();
    // Text that is repeated and still unpaired has moved.
    this.#pairUnique(({ hash }) => hash);
  }

  /** The partner of an old item; undefined when it has none. */
  partner(old: number): number | undefined {
    const found = this.#partnerOfOld[old];
    return found === undefined || found < 0 ? undefined : found;
  }

  /** The partner of a new item; undefined when it has none. */
  partnerOfNew(now: number): number | undefined {
    const found = this.#partnerOfNew[now];
    return found === undefined || found < 0 ? undefined : found;
  }

  /** Whether an item of a side (0 old, 1 new) belongs to nothing on the other. False beyond the ends. */
  isFree(side: 0 | 1, item: number): boolean {
    return (side === 0 ? this.#partnerOfOld : this.#partnerOfNew)[item] === FREE;
  }

  /** All pairs, in the order of the old side. */
  pairs(): Pair[] {
    return [...this.#partnerOfOld].flatMap((now, old): Pair[] => (now >= 0 ? [[old, now]] : []));
  }

  /** Makes a pair. */
  join(old: number, now: number): void {
    this.#partnerOfOld[old] = now;
    this.#partnerOfNew[now] = old;
  }

  /** Undoes a pair. */
  part(old: number): void {
    const now = this.#partnerOfOld[old]!;
    if (now >= 0) this.#partnerOfNew[now] = FREE;
    this.#partnerOfOld[old] = FREE;
  }

  /** Notes that an item belongs to a pair of others. */
  share(side: 0 | 1, item: number): void {
    (side === 0 ? this.#partnerOfOld : this.#partnerOfNew)[item] = SHARED;
  }

  /** The pairs that keep their order; of two runs that changed places the lighter has moved. */
  staying(): Pair[] {
    const weighted = this.pairs().map(([old, now]) => [old, now, 20 + this.old[old]!.words.length] as const);
    return heaviestChain(weighted, this.new.length);
  }

  /** Pairs what has a name that occurs exactly once on each side among what is still free. */
  #pairUnique(name: (item: Item) => string | undefined): void {
    const seen = new Map<string, { count: number; old: number; matches: number; now: number }>();
    for (const [old, item] of this.old.entries()) {
      const key = this.isFree(0, old) ? name(item) : undefined;
      if (key === undefined || key === '') continue;
      const known = seen.get(key);
      if (known) known.count++;
      else seen.set(key, { count: 1, old, matches: 0, now: -1 });
    }
    for (const [now, item] of this.new.entries()) {
      const known = this.isFree(1, now) ? seen.get(name(item) ?? '') : undefined;
      if (!known) continue;
      known.matches++;
      known.now = now;
    }
    for (const { count, old, matches, now } of seen.values()) {
      if (count === 1 && matches === 1) this.join(old, now);
    }
  }

  /** Pairs equal passages next to a pair, and at both ends: this settles repeated text. */
  #pairEqualNeighbours(): void {
    const starts: Pair[] = [[-1, -1], [this.old.length, this.new.length], ...this.pairs()];
    for (const [old, now] of starts) {
      for (const step of [1, -1]) {
        let [i, j] = [old + step, now + step];
        while (this.isFree(0, i) && this.isFree(1, j) && this.old[i]!.hash === this.new[j]!.hash) {
          this.join(i, j);
          i += step;
          j += step;
        }
      }
    }
  }

  /** Pairs edited text in other places, the most alike first. */
  #pairAnywhere(): void {
    const isFree = (side: 0 | 1, item: number) => this.isFree(side, item);
    const found = this.likeness
      .candidates(isFree)
      .map(([old, now]) => ({
        old,
        now,
        likeness: this.likeness.of(old, now),
        distance: Math.abs(old - now),
      }))
      .filter(({ old, now, likeness }) => {
        const words = Math.min(this.old[old]!.words.length, this.new[now]!.words.length);
        return likeness >= ANYWHERE && words >= FEWEST_MOVED_WORDS;
      })
      .sort((x, y) => y.likeness - x.likeness || x.distance - y.distance || x.old - y.old);
    for (const { old, now } of found) if (this.isFree(0, old) && this.isFree(1, now)) this.join(old, now);
  }

  /** Between two pairs that keep their order less likeness is enough. */
  #pairInPlace(): void {
    const possible: Pair[] = [];
    const large: { old: Pair; now: Pair }[] = [];
    let [oldFrom, newFrom] = [0, 0];
    for (const [oldTo, newTo] of [...this.staying(), [this.old.length, this.new.length] as const]) {
      const olds = this.#freeBetween(0, oldFrom, oldTo);
      const news = this.#freeBetween(1, newFrom, newTo);
      if (olds.length * news.length > LARGE_GAP) large.push({ old: [oldFrom, oldTo], now: [newFrom, newTo] });
      else for (const old of olds) for (const now of news) possible.push([old, now]);
      [oldFrom, newFrom] = [oldTo + 1, newTo + 1];
    }
    if (large.length > 0) possible.push(...this.#candidatesWithin(large));
    const weighted = possible
      .map(([old, now]) => {
        const equal = this.old[old]!.hash === this.new[now]!.hash;
        return [old, now, equal ? 1.5 : this.likeness.of(old, now)] as const;
      })
      .filter(([, , likeness]) => likeness >= IN_PLACE);
    for (const [old, now] of heaviestChain(weighted, this.new.length)) this.join(old, now);
  }

  #freeBetween(side: 0 | 1, from: number, to: number): number[] {
    const found: number[] = [];
    for (let item = from; item < to; item++) if (this.isFree(side, item)) found.push(item);
    return found;
  }

  #candidatesWithin(gaps: readonly { old: Pair; now: Pair }[]): Pair[] {
    const within = (item: number, [from, to]: Pair) => item >= from && item < to;
    return this.likeness
      .candidates((side, item) => this.isFree(side, item))
      .filter(([old, now]) => gaps.some((gap) => within(old, gap.old) && within(now, gap.now)));
  }
}
