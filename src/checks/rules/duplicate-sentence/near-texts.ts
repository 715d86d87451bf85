import { pattern } from '../../../format/pattern.js';

const WORD = pattern('gu')`[\p{L}\p{N}]+`;
const NAME_OR_NUMBER = pattern('u')`^[\p{Lu}\d]`;
/** Shorter paragraphs are alike by chance or by design. */
const LEAST_WORDS = 20;
/** Greatest number of words that are changed, added or left out. */
const CHANGES = 2;
/** Two texts that are nearly the same have so many of the same words at their beginning or end, or right beside. */
const KEY = 6;
/** Greatest number of earlier texts of the same beginning to compare with. */
const CANDIDATES = 3;

/** Texts in the order in which they are read, to find one that nearly comes again. */
export class NearTexts<T> {
  readonly #byEnds = new Map<string, { words: string[]; of: T }[]>();

  /**
   * Remembers a text and gives the earlier one that it repeats but for a word or two. Not one where a name or a
   * number is what differs: such texts are meant to be alike.
   */
  add(text: string, of: T): T | undefined {
    const words = text.match(WORD) ?? [];
    if (words.length < LEAST_WORDS) return undefined;
    const parts = [
      words.slice(0, KEY),
      words.slice(-KEY),
      words.slice(KEY, 2 * KEY),
      words.slice(-2 * KEY, -KEY),
    ];
    const keys = parts.map((part, end) => `${end} ${part.join(' ').toLowerCase()}`);
    let found: T | undefined;
    for (const key of keys) {
      const known = this.#byEnds.get(key) ?? [];
      this.#byEnds.set(key, known);
      found ??= known.find((each) => nearlySame(each.words, words))?.of;
      if (known.length < CANDIDATES) known.push({ words, of });
    }
    return found;
  }
}

function nearlySame(a: readonly string[], b: readonly string[]): boolean {
  if (Math.abs(a.length - b.length) > CHANGES) return false;
  const same = (one: string | undefined, other: string | undefined) =>
    one?.toLowerCase() === other?.toLowerCase();
  let start = 0;
  while (start < Math.min(a.length, b.length) && same(a[start], b[start])) start += 1;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && same(a.at(-1 - end), b.at(-1 - end))) end += 1;
  const [left, right] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  if (left.length + right.length === 0) return false;
  const other = new Set(right);
  const own = new Set(left);
  const differing = [...left.filter((word) => !other.has(word)), ...right.filter((word) => !own.has(word))];
  return distance(left, right) <= CHANGES && !differing.some((word) => NAME_OR_NUMBER.test(word));
}

/** The words to change, add or leave out, as far as they are few; looked at in a band as wide as they are. */
function distance(a: readonly string[], b: readonly string[]): number {
  const many = CHANGES + 1;
  if (Math.abs(a.length - b.length) > CHANGES) return many;
  let row = new Map<number, number>();
  for (let j = 0; j <= CHANGES; j++) row.set(j, j);
  for (let i = 1; i <= a.length; i++) {
    const next = new Map<number, number>();
    for (let j = Math.max(0, i - CHANGES); j <= Math.min(b.length, i + CHANGES); j++) {
      const kept = (row.get(j - 1) ?? many) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.set(
        j,
        Math.min(j === 0 ? i : kept, (row.get(j) ?? many) + 1, (next.get(j - 1) ?? many) + 1, many),
      );
    }
    row = next;
  }
  return row.get(b.length) ?? many;
}
