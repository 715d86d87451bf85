import type { Vocabulary } from './vocabulary.js';

/** A hyphen that a line end has left behind in a word. */
export interface LeftoverHyphen {
  index: number;
  /** As it stands: `kontakt-möjligheter`, `tillgänglighetsvår- den`. */
  text: string;
  /** The word without the hyphen. */
  joined: string;
  /** Whether it can be nothing else. */
  certain: boolean;
}

/** Two parts of a word in small letters around one hyphen, perhaps with a space after it. */
const HYPHENATED = /(?<![\p{L}\p{N}/-])(\p{L}\p{Ll}{2,})-(\s?)(\p{Ll}{2,})(?![\p{L}\p{N}-])/gu;

/** What may follow `in- ` when two words share their last part. */
const JOINING_WORDS = new Set(
  'och eller samt respektive till som men än utan liksom inklusive exklusive via med mot kontra för'.split(
    ' ',
  ),
);

/**
 * Finds them in running text. Swedish writes a compound of ordinary words without a hyphen, so one between two small
 * letters is a remnant when the other texts write the word without, or when the first part ends in the s that joins
 * compounds. When both parts only occur in other compounds it may be a remnant.
 *
 * @param vocabulary asked for when there is something to find out
 */
export function leftoverHyphens(text: string, vocabulary: () => Vocabulary): LeftoverHyphen[] {
  if (!text.includes('-')) return [];
  const found: LeftoverHyphen[] = [];
  for (const { index, 0: whole, 1: first, 2: space, 3: second } of text.matchAll(HYPHENATED)) {
    if (space !== '' && JOINING_WORDS.has(second!)) continue;
    if (space === '' && (first!.length < 4 || second!.length < 4)) continue;
    const certain = judge(first!, second!, space !== '', vocabulary());
    if (certain !== undefined) found.push({ index, text: whole, joined: first! + second!, certain });
  }
  return found;
}

/** Whether it is certainly (true), perhaps (false) or not a remnant (undefined). */
function judge(first: string, second: string, spaced: boolean, words: Vocabulary): boolean | undefined {
  if (words.begins(first + second.slice(0, 3))) return true;
  // The beginning of no word at all: the line ended in the middle of a syllable.
  if (spaced && !words.begins(first, true) && !words.has(first)) return true;
  if (spaced) return false;
  if (first.endsWith('s') && (words.has(second) || words.ends(second))) return true;
  const productive = words.begins(first, true) && (words.has(second) || words.ends(second));
  return productive ? false : undefined;
}
