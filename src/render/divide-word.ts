import createHyphenator from 'hyphen';
import english from 'hyphen/patterns/en-gb.js';
import swedish from 'hyphen/patterns/sv.js';
import { pattern } from '../format/pattern.js';
import { atCompounds } from './typography.js';

const SOFT_HYPHEN = '\u00ad';
/** A place to break without a hyphen. */
const ZERO_WIDTH_SPACE = '\u200b';

/** Shorter words are never divided. */
const LONG = 8;
/** Fewer letters stand alone on neither side of a hyphen. */
const LEAST = 3;
/** A longer piece without a hyphen in it is broken anywhere: codes, addresses, figures in a row. */
const LONGEST_WHOLE = 16;
/** Pieces that it is broken into. */
const PIECE = 4;

type Hyphenate = (letters: string) => string;

const options = { async: false as const, hyphenChar: SOFT_HYPHEN };
const HYPHENATE: Record<string, Hyphenate> = {
  sv: createHyphenator(swedish, options) as Hyphenate,
  en: createHyphenator(english, options) as Hyphenate,
};

const LETTERS = pattern('gu')`\p{L}{${LONG},}`;
const UNBROKEN = new RegExp(`[^${SOFT_HYPHEN}${ZERO_WIDTH_SPACE}]{${LONGEST_WHOLE + 1},}`, 'g');
const PIECES = new RegExp(`(.{${PIECE}})(?=.{${PIECE}})`, 'gu');

/**
 * A word with its places for division in a table that does not fit its page: soft hyphens between the parts of a
 * compound and between syllables, zero-width spaces after a slash and in long codes.
 *
 * @param language BCP 47; of others than Swedish and English no syllables are known
 */
export function divideWord(word: string, language: string): string {
  return word
    .replace(LETTERS, (letters) => atCompounds(letters).split(SOFT_HYPHEN).map(syllables).join(SOFT_HYPHEN))
    .replace(/\/(?=.)/g, `/${ZERO_WIDTH_SPACE}`)
    .replace(UNBROKEN, (rest) => rest.replace(PIECES, `$1${ZERO_WIDTH_SPACE}`));

  function syllables(letters: string): string {
    const hyphenate = HYPHENATE[language.slice(0, 2)];
    if (!hyphenate || letters.length < LONG) return letters;
    const parts = hyphenate(letters).split(SOFT_HYPHEN);
    return parts.reduce((before, part, index) => {
      const rest = parts.slice(index).join('').length;
      const last = before.slice(before.lastIndexOf(SOFT_HYPHEN) + 1).length;
      return before + (last >= LEAST && rest >= LEAST ? SOFT_HYPHEN : '') + part;
    });
  }
}
