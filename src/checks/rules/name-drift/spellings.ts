import { distance } from 'fastest-levenshtein';
import { pattern } from '../../../format/pattern.js';

const WORD = pattern('gu')`[\p{L}\d]+`;
const CAPITAL = pattern('u')`^\p{Lu}`;
const SMALL_LETTER = pattern('u')`\p{Ll}`;
/** A name of one short word says too little. */
const LEAST_WORDS = 2;
const LEAST_LETTERS = 10;
/** A shorter name is not told from another by a letter. */
const LEAST_TO_RESEMBLE = 6;
/** A name that is written so often is no slip. */
const COMMON = 3;
/** The articles at the end of a name. */
const ARTICLES = ['en', 'n', 'et', 't'];
/** Nor is a whole sentence a name. */
const LONGEST = 12;
/** Greatest number of names that begin with the same two words. */
const CANDIDATES = 20;

/** A place in a text where a name is written otherwise. */
export interface OtherSpelling {
  start: number;
  text: string;
  name: string;
  kind: 'heading' | 'quoted';
}

interface Token {
  text: string;
  start: number;
  end: number;
}

function tokensOf(text: string): Token[] {
  return [...text.matchAll(WORD)].map(({ 0: word, index }) => ({
    text: word,
    start: index,
    end: index + word.length,
  }));
}

/** The spellings of names, by their letters alone. */
export class NameSpellings {
  readonly #counts = new Map<string, Map<string, number>>();
  #common: Map<string, string[]> | undefined;
  readonly #names = new Map<string, { name: string; words: string[]; kind: OtherSpelling['kind'] }[]>();

  /** Counts a spelling of a short text. */
  count(text: string): void {
    const spellings = this.#counts.get(letters(text)) ?? new Map<string, number>();
    this.#counts.set(letters(text), spellings);
    spellings.set(spaced(text), (spellings.get(spaced(text)) ?? 0) + 1);
  }

  /** The spelling that is commoner than this, or came first when both are as common; undefined for the usual one. */
  usual(text: string): string | undefined {
    if (letters(text).length < 4) return undefined;
    const spellings = [...(this.#counts.get(letters(text)) ?? [])].sort(([, a], [, b]) => b - a);
    const [usual] = spellings[0] ?? [text];
    return differ(usual, spaced(text)) ? usual : this.#almost(text);
  }

  /** The spelling that a single one is the definite form of, or the common one that it is a letter away from. */
  #almost(text: string): string | undefined {
    const own = letters(text);
    if (own.length < LEAST_TO_RESEMBLE || /\d/.test(own) || this.#total(own) > 1) return undefined;
    const bare = ARTICLES.map((article) => own.slice(0, -article.length)).find(
      (stem, index) =>
        own.endsWith(ARTICLES[index]!) && stem.length >= LEAST_LETTERS && this.#counts.has(stem),
    );
    const slips = (this.#commonNames().get(own[0]!) ?? []).filter((other) => distance(own, other) === 1);
    const name = bare ?? (slips.length === 1 ? slips[0] : undefined);
    return name === undefined ? undefined : [...this.#counts.get(name)!.keys()][0];
  }

  /** The names that are too common to be slips, by their first letter. */
  #commonNames(): ReadonlyMap<string, readonly string[]> {
    if (this.#common === undefined) {
      this.#common = new Map();
      for (const name of this.#counts.keys()) {
        const known = this.#common.get(name[0] ?? '') ?? [];
        if (this.#total(name) >= COMMON && known.length < CANDIDATES)
          this.#common.set(name[0] ?? '', [...known, name]);
      }
    }
    return this.#common;
  }

  #total(name: string): number {
    return [...(this.#counts.get(name)?.values() ?? [])].reduce((a, b) => a + b, 0);
  }

  /** Adds a name of several words to be looked for. */
  add(name: string, kind: OtherSpelling['kind']): void {
    const tokens = tokensOf(name);
    const words = tokens.map(({ text }) => text.toLowerCase());
    if (words.length < LEAST_WORDS || words.length > LONGEST || letters(name).length < LEAST_LETTERS) return;
    const bare = spaced(name.slice(tokens[0]!.start, tokens.at(-1)!.end));
    if (!SMALL_LETTER.test(bare) || !CAPITAL.test(bare)) return;
    const known = this.#names.get(keyOf(words)) ?? [];
    if (known.length < CANDIDATES && known.every((each) => each.name !== bare))
      this.#names.set(keyOf(words), [...known, { name: bare, words, kind }]);
  }

  /**
   * Places where a text has a name in other capitals or hyphens. A name that is also written so elsewhere is left
   * alone.
   */
  otherwise(text: string): OtherSpelling[] {
    if (this.#names.size === 0) return [];
    const tokens = tokensOf(text);
    const found: OtherSpelling[] = [];
    for (const [index, { start }] of tokens.entries()) {
      const next = tokens[index + 1];
      if (!next) break;
      const candidates =
        this.#names.get(keyOf([tokens[index]!.text.toLowerCase(), next.text.toLowerCase()])) ?? [];
      const fitting = candidates.filter(({ words }) =>
        words.every((word, at) => tokens[index + at]?.text.toLowerCase() === word),
      );
      const [first] = fitting.sort((a, b) => b.words.length - a.words.length);
      if (!first) continue;
      const last = tokens[index + first.words.length - 1]!;
      const written = text.slice(start, last.end);
      const same = fitting.filter(({ words }) => words.length === first.words.length);
      if (!/^[^.,;:!?()”"“]*$/.test(written) || same.some(({ name }) => !differ(name, spaced(written))))
        continue;
      const before = tokens[index - 1];
      // The end of a longer name is another name.
      const goesOn = before && CAPITAL.test(before.text) && text.slice(before.end, start) === ' ';
      if (!goesOn && isName(written, text, start))
        found.push({ start, text: written, name: first.name, kind: first.kind });
    }
    return found;
  }
}

function keyOf(words: readonly string[]): string {
  return `${words[0]} ${words[1]}`;
}

function letters(text: string): string {
  return (text.toLowerCase().match(WORD) ?? []).join('');
}

function spaced(text: string): string {
  return text.trim().replace(/\s+/g, ' ');
}

/** Otherwise than in the capital that the first word has at the beginning of a sentence. */
function differ(a: string, b: string): boolean {
  const rest = (text: string) =>
    (text.charAt(0).toLowerCase() + text.slice(1)).replace(/ [–-] /g, ' ').replaceAll('–', '-');
  const shouted = tokensOf(a).some(
    ({ text }, index) => isShouted(text) !== isShouted(tokensOf(b)[index]?.text ?? text),
  );
  return !shouted && rest(a) !== rest(b);
}

/** A whole word in capitals, which may be a matter of style. */
function isShouted(word: string): boolean {
  return word.length > 3 && word === word.toUpperCase() && word !== word.toLowerCase();
}

/** Capitals that only a name has: inside it, or at its beginning within a sentence. */
function isName(written: string, text: string, start: number): boolean {
  const inside = tokensOf(written)
    .slice(1)
    .some(({ text: word }) => CAPITAL.test(word));
  const begins = start === 0 || /[.!?:•”"“]\s*$/.test(text.slice(Math.max(0, start - 3), start));
  return inside || (CAPITAL.test(written) && !begins);
}
