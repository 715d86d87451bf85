import { pattern } from '../format/pattern.js';

const WORD = pattern('gu')`[\p{L}\p{N}]+`;
/**
 * An expression stands for words that are not known, mostly a date, a year or an amount: nothing is in a row across it,
 * nor across what has digits.
 */
const UNKNOWN = /\{\{[^{}]*\}\}|\S*\d\S*/;

/** The words of a text in lower case, without marks. */
export function wordsOf(text: string): string[] {
  return text.toLowerCase().match(WORD) ?? [];
}

/** Every three words in a row, each once. */
export function threesOf(text: string): Set<string> {
  const threes = new Set<string>();
  for (const part of text.split(UNKNOWN)) {
    const words = wordsOf(part);
    for (let index = 2; index < words.length; index++)
      threes.add(`${words[index - 2]} ${words[index - 1]} ${words[index]}`);
  }
  return threes;
}

/** The keys that a text is looked up by: its threes, or of one that has none all its words. */
export function keysOf(text: string): Set<string> {
  const threes = threesOf(text);
  const words = threes.size === 0 ? wordsOf(text) : [];
  return words.length === 0 ? threes : new Set([words.join(' ')]);
}

/** A remembered text that shares words with another. */
export interface Sharing<T> {
  of: T;
  /** The threes of words that both have. */
  shared: number;
  /** The threes of the remembered text. */
  threes: number;
}

/**
 * Texts by every three words in a row (w-shingling, Broder 1997): to look a text up takes time in proportion to its own
 * length.
 */
export class ThreeWordIndex<T> {
  readonly #byThree = new Map<string, { of: T; threes: number }[]>();
  readonly #most: number;

  /** @param most number of texts that are remembered for the same three words, the first ones */
  constructor(most = Number.POSITIVE_INFINITY) {
    this.#most = most;
  }

  /** Remembers a text by its threes. */
  add(threes: ReadonlySet<string>, of: T): void {
    const entry = { of, threes: threes.size };
    for (const three of threes) {
      const there = this.#byThree.get(three);
      if (!there) this.#byThree.set(three, [entry]);
      else if (there.length < this.#most) there.push(entry);
    }
  }

  /** The remembered texts that share at least one three, in the order in which they were met. */
  sharing(threes: ReadonlySet<string>): Sharing<T>[] {
    const found = new Map<object, Sharing<T>>();
    for (const three of threes)
      for (const entry of this.#byThree.get(three) ?? []) {
        const known = found.get(entry);
        if (known) known.shared += 1;
        else found.set(entry, { ...entry, shared: 1 });
      }
    return [...found.values()];
  }
}

/** Dice's coefficient of two texts by their threes: 1 when they are the same, 0 when they share none. */
export function likeness(
  { shared, threes }: Pick<Sharing<unknown>, 'shared' | 'threes'>,
  own: number,
): number {
  return threes + own === 0 ? 0 : (2 * shared) / (threes + own);
}
