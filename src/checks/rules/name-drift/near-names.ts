import { pattern } from '../../../format/pattern.js';
import { sameBeginning } from '../../../text/related-words.js';

const WORD = pattern('gu')`[\p{L}\d]+`;
const SMALL = new Set(['och', 'för', 'i', 'av', 'vid', 'till', 'med', 'inom', 'på']);
/** Names are found by how they begin. */
const KEY = 3;
/** Greatest number of names with the same beginning to compare with. */
const CANDIDATES = 50;

function wordsOf(name: string): string[] {
  return (name.toLowerCase().match(WORD) ?? []).filter((word) => !SMALL.has(word));
}

/** Names, to find the one that another name is a form of. */
export class NearNames {
  readonly #same = new Set<string>();
  readonly #byBeginning = new Map<string, { name: string; words: string[] }[]>();

  /** @param others names of the other side: what also stands there is no form of anything */
  constructor(names: readonly string[], others: readonly string[]) {
    const taken = new Set(others.map((name) => wordsOf(name).join(' ')));
    for (const name of names) {
      const words = wordsOf(name);
      this.#same.add(words.join(' '));
      if (words.length === 0 || taken.has(words.join(' '))) continue;
      const key = words[0]!.slice(0, KEY);
      const known = this.#byBeginning.get(key) ?? [];
      this.#byBeginning.set(key, known);
      if (known.length < CANDIDATES) known.push({ name, words });
    }
  }

  /** Whether a name is among them, whatever its small words and hyphens are. */
  has(name: string): boolean {
    return this.#same.has(wordsOf(name).join(' '));
  }

  /**
   * The one name that has the same words as this in other forms; undefined when it is among them, or none or several
   * do.
   */
  near(name: string): string | undefined {
    const words = wordsOf(name);
    if (words.length === 0 || this.has(name)) return undefined;
    const found = (this.#byBeginning.get(words[0]!.slice(0, KEY)) ?? []).filter((each) =>
      areForms(each.words, words),
    );
    return found.length === 1 ? found[0]!.name : undefined;
  }
}

/** Word by word the same or inflected; one of several may be another form that shares more than half of its letters. */
function areForms(a: readonly string[], b: readonly string[]): boolean {
  if (a.length !== b.length) return false;
  const others = a.filter((word, index) => word !== b[index] && !sameBeginning(word, b[index]!));
  if (others.length === 0) return true;
  const at = a.indexOf(others[0]!);
  return others.length === 1 && a.length > 1 && shareHalf(others[0]!, b[at]!);
}

function shareHalf(a: string, b: string): boolean {
  const longer = Math.max(a.length, b.length);
  const least = Math.max(KEY, longer / 2);
  return !/\d/.test(a + b) && a.slice(0, Math.ceil(least)) === b.slice(0, Math.ceil(least));
}
