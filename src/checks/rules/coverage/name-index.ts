import { sameBeginning } from '../../../text/related-words.js';

/** Shorter words are only compared as they are. */
const KEY = 4;

/**
 * Words, each with the numbers of the entries they belong to, found again in any of their forms without comparing every
 * word with every other.
 */
export class NameIndex {
  /** First letters → word → entries. */
  readonly #byBeginning = new Map<string, Map<string, number[]>>();

  add(word: string, entry: number): void {
    const beginning = word.slice(0, KEY);
    const words = this.#byBeginning.get(beginning) ?? new Map<string, number[]>();
    this.#byBeginning.set(beginning, words);
    const entries = words.get(word);
    if (!entries) words.set(word, [entry]);
    else if (entries.at(-1) !== entry) entries.push(entry);
  }

  /** The entries that have the word or another form of it, in any order. */
  entriesOf(word: string, least = KEY): Set<number> {
    const found = new Set<number>();
    for (const [other, entries] of this.#byBeginning.get(word.slice(0, KEY)) ?? []) {
      if (other === word || sameBeginning(word, other, least)) for (const entry of entries) found.add(entry);
    }
    return found;
  }

  has(word: string, least = KEY): boolean {
    for (const other of this.#byBeginning.get(word.slice(0, KEY))?.keys() ?? []) {
      if (other === word || sameBeginning(word, other, least)) return true;
    }
    return false;
  }
}
