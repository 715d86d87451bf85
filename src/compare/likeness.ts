import type { Pair } from './chain.js';

/** A paragraph, heading, table or row as the aligner sees it. */
export interface Item {
  /** Only items of one kind can be pairs. */
  readonly kind: string;
  /** Equal for equal content. */
  readonly hash: string;
  /** Names that survive edits, the most reliable first; a name that occurs twice on a side is not used. */
  readonly names: readonly string[];
  /** The words of its content. */
  readonly words: readonly string[];
  /** The list it is in. */
  readonly list?: object | undefined;
}

/** A word that more of the new items hold than this does not lead to candidates. */
const MOST_HOLDERS = 24;
const RAREST_WORDS = 12;
const MOST_CANDIDATES = 6;

/** Lowest likeness of headings: they consist of the same few words, so less has no meaning. */
const HEADINGS = 0.6;

/** Likeness of texts by common words, where a word that occurs in every text weighs little and a rare one much. */
export class Likeness {
  readonly #items: readonly [readonly Item[], readonly Item[]];
  /** Sorted numbers of each item's words, old and new side. */
  readonly #bags: readonly [Int32Array[], Int32Array[]];
  readonly #masses: readonly [number[], number[]];
  /** By word number. */
  readonly #rarity: number[];

  constructor(old: readonly Item[], now: readonly Item[]) {
    this.#items = [old, now];
    const numbers = new Map<string, number>();
    const holders: number[] = [];
    const bagOf = ({ words }: Item): Int32Array => {
      const bag = Int32Array.from(words, (each) => {
        const word = each.toLowerCase();
        const number = numbers.get(word) ?? numbers.size;
        numbers.set(word, number);
        return number;
      }).sort();
      for (const word of new Set(bag)) holders[word] = (holders[word] ?? 0) + 1;
      return bag;
    };
    this.#bags = [old.map(bagOf), now.map(bagOf)];
    this.#rarity = holders.map((count) => Math.log(1 + (old.length + now.length) / count));
    const mass = (bag: Int32Array) => bag.reduce((sum, word) => sum + this.#rarity[word]!, 0);
    this.#masses = [this.#bags[0].map(mass), this.#bags[1].map(mass)];
  }

  /** From 0, nothing in common, to 1, the same words. */
  of(old: number, now: number): number {
    const { kind } = this.#items[0][old]!;
    if (kind !== this.#items[1][now]!.kind) return 0;
    const mass = this.#masses[0][old]! + this.#masses[1][now]!;
    const dice = mass === 0 ? 0 : (2 * this.#shared(this.#bags[0][old]!, this.#bags[1][now]!)) / mass;
    return kind === 'heading' && dice < HEADINGS ? 0 : dice;
  }

  /** Share of an item's words, from 0 to 1, that a partner on the other side has and that no earlier partner had. */
  gain(side: 0 | 1, others: readonly number[], item: number, partner: number): number {
    const there = this.#bags[side === 0 ? 1 : 0][partner]!;
    const own = this.#bags[side];
    const together = (items: readonly number[]) =>
      Int32Array.from(items.flatMap((each) => [...own[each]!])).sort();
    const more = this.#shared(together([...others, item]), there) - this.#shared(together(others), there);
    const mass = this.#masses[side][item]!;
    return mass === 0 ? 0 : more / mass;
  }

  /** For each free old item, the few free new ones that share its rarest words: never all pairs. */
  candidates(isFree: (side: 0 | 1, item: number) => boolean): Pair[] {
    const holders = new Map<number, number[]>();
    for (const [now, bag] of this.#bags[1].entries()) {
      if (!isFree(1, now)) continue;
      for (const word of new Set(bag)) {
        const list = holders.get(word);
        if (list) list.push(now);
        else holders.set(word, [now]);
      }
    }
    const pairs: Pair[] = [];
    for (const [old, bag] of this.#bags[0].entries()) {
      if (isFree(0, old)) for (const now of this.#candidatesOf(bag, holders)) pairs.push([old, now]);
    }
    return pairs;
  }

  #candidatesOf(bag: Int32Array, holders: ReadonlyMap<number, number[]>): number[] {
    const rarity = this.#rarity;
    const rare = [...new Set(bag)]
      .filter((word) => (holders.get(word)?.length ?? Number.POSITIVE_INFINITY) <= MOST_HOLDERS)
      .sort((x, y) => rarity[y]! - rarity[x]! || x - y)
      .slice(0, RAREST_WORDS);
    const votes = new Map<number, number>();
    for (const word of rare) {
      for (const now of holders.get(word)!) votes.set(now, (votes.get(now) ?? 0) + rarity[word]!);
    }
    return [...votes]
      .sort((x, y) => y[1] - x[1] || x[0] - y[0])
      .slice(0, MOST_CANDIDATES)
      .map(([now]) => now);
  }

  #shared(a: Int32Array, b: Int32Array): number {
    let sum = 0;
    for (let p = 0, q = 0; p < a.length && q < b.length; ) {
      const difference = a[p]! - b[q]!;
      if (difference === 0) sum += this.#rarity[a[p]!]!;
      if (difference <= 0) p++;
      if (difference >= 0) q++;
    }
    return sum;
  }
}

/** The words of a text: letters and digits, nothing else. */
export function wordsOf(text: string): string[] {
  return text.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
}
