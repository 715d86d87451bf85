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

/** Words that may follow a hyphen and a space when two words share their last part. */
const JOINING_WORDS = new Set(
  'och eller samt respektive till som men än utan liksom inklusive exklusive via med mot kontra för'.split(
    ' ',
  ),
);

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
 * Whether a hyphen is left over from a line end: certainly (true), perhaps (false) or not (undefined). Swedish writes a
 * compound of ordinary words without a hyphen, so one between two small letters is a remnant when the other texts write
 * the word without, or when the first part ends in the s that joins compounds. When both parts occur in other compounds
 * only, it may be one.
 */
export function isLeftover(
  { first, second, spaced }: HyphenatedWord,
  words: Vocabulary,
): boolean | undefined {
  if (words.begins(first + second.slice(0, 3))) return true;
  // The beginning of no word at all: the line ended in the middle of a syllable.
  if (spaced && !words.begins(first, true) && !words.has(first)) return true;
  if (spaced) return false;
  if (first.endsWith('s') && (words.has(second) || words.ends(second))) return true;
  const productive = words.begins(first, true) && (words.has(second) || words.ends(second));
  return productive ? false : undefined;
}
