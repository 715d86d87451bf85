import { withoutAddresses } from '../../../text/addresses.js';

/** A word of a text that a dictionary can be asked about. */
export interface SpellableWord {
  index: number;
  text: string;
  /** The first part of words that share their last (`hälso-` in `hälso- och sjukvård`, `Mödra/`). */
  isPrefix: boolean;
}

const WORD = /[\p{L}\p{M}]+(?:[’'][\p{L}\p{M}]+)?/gu;
/** In capitals (`HVN`, `FoUUI`): an abbreviation, which another check asks about. */
const ABBREVIATION = /\p{Lu}.*\p{Lu}/u;

/**
 * The words of a text that can be spelt rightly or wrongly. Not among them are addresses, abbreviations and what hangs
 * on them after a colon (`EU:s`), codes with digits (`F11`), single letters and what is shortened with
 * stops (`fr.o.m.`).
 */
export function spellableWords(text: string): SpellableWord[] {
  const plain = withoutAddresses(text, ' ');
  return [...plain.matchAll(WORD)].flatMap(({ index, 0: word }) => {
    const end = index + word.length;
    const [beforeThat, before] = [plain[index - 2] ?? ' ', plain[index - 1] ?? ' '];
    const [after, afterThat] = [plain[end] ?? ' ', plain[end + 1] ?? ' '];
    const isCode = /[\p{N}_]/u.test(before + after);
    const isShortened = /^\p{L}\.$/u.test(beforeThat + before) || /^\.\p{L}$/u.test(after + afterThat);
    const isEnding = before === ':' && /[\p{L}\p{N}]/u.test(beforeThat);
    if (word.length < 2 || isCode || isShortened || isEnding || isAbbreviation(word)) return [];
    const isPrefix = /^(?:-[^\p{L}\p{N}]|\/)/u.test(after + afterThat);
    return [{ index, text: word, isPrefix }];
  });
}

function isAbbreviation(word: string): boolean {
  return ABBREVIATION.test(word) && (word.match(/\p{Ll}/gu)?.length ?? 0) < 4;
}
