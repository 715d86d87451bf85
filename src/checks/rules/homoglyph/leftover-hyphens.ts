import { pattern } from '../../../format/pattern.js';
import type { Vocabulary } from './vocabulary.js';

/** A word with a hyphen in it that a line end may have left behind. */
export interface HyphenatedWord {
  index: number;
  /** As it stands: `kontakt-möjligheter`, `tillgänglighetsvår- den`. */
  text: string;
  first: string;
  second: string;
  /** Whether a space follows the hyphen. */
  spaced: boolean;
}

/** Two parts of a word in small letters around one hyphen, perhaps with a space after it. */
const HYPHENATED = pattern('gu')`(?<![\p{L}\p{N}/-])(\p{L}\p{Ll}{2,})-(\s?)(\p{Ll}{2,})(?![\p{L}\p{N}-])`;

/**
 * Words that may follow a hyphen and a space when two words share their last part, in Swedish and languages often
 * quoted.
 */
const JOINING_WORDS = new Set(
  [
    'och eller samt respektive till som men än utan liksom inklusive exklusive via med mot kontra för plus minus både',
    'and or nor to und oder sowie bis bzw og eller samt ja tai sekä että eða',
  ].flatMap((words) => words.split(' ')),
);

/** An `s` after one of these endings joins Swedish compounds; any other may belong to the word, as in `cross`. */
const JOINING_S = /(?:ing|het|tion|sion|skap|dom|nad|itet)s$/;
const SWEDISH_LETTER = /[åäö]/i;
/** A beginning that is looked for without its last letters has to be long to prove anything. */
const LONG = 10;

/** Finds the words of a text in which a hyphen may be left over. Few texts have one. */
export function hyphenatedWords(text: string): HyphenatedWord[] {
  if (!text.includes('-')) return [];
  return [...text.matchAll(HYPHENATED)].flatMap((match) => {
    const [whole, first, space, second] = match as unknown as [string, string, string, string];
    if (space !== '' && JOINING_WORDS.has(second)) return [];
    if (space === '' && (first.length < 4 || second.length < 4)) return [];
    return [{ index: match.index, text: whole, first, second, spaced: space !== '' }];
  });
}

/**
 * Whether a hyphen is left over from a line end: certainly (true), perhaps (false) or not (undefined). Swedish writes
 * a compound of ordinary words without a hyphen, so one with a space after it is a remnant when the other texts have
 * the word it would be, or longer words with its beginning; one without a space when the first part ends in an s that
 * joins Swedish compounds. When the texts have the word both ways, or both parts in other compounds only, it may be
 * one.
 */
export function isLeftover(
  { first, second, spaced }: HyphenatedWord,
  words: Vocabulary,
): boolean | undefined {
  const written = words.begins(first + second.slice(0, 3));
  if (spaced) {
    if (written) return true;
    // The beginning of no word at all: the line ended in the middle of a syllable.
    const unknown = !words.begins(first, true) && !words.has(first);
    return unknown && first.length >= LONG && words.begins(first.slice(0, 3 - LONG), true);
  }
  if (written) return false;
  const known = words.has(second) || words.ends(second);
  if (JOINING_S.test(first) && SWEDISH_LETTER.test(first + second) && known) return true;
  return known && (first.endsWith('s') || words.begins(first, true)) ? false : undefined;
}
