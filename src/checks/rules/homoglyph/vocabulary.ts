import { pattern } from '../../../format/pattern.js';
import type { Commission } from '../../../model/commission.js';
import { withoutAddresses } from '../../../text/addresses.js';
import type { CheckContext } from '../../check.js';

/** The words that texts use, whatever their capitals. */
export interface Vocabulary {
  /** Whether the word stands somewhere by itself. */
  has(word: string): boolean;
  /** Whether some word begins so; with `longer`, whether some longer one does. */
  begins(beginning: string, longer?: boolean): boolean;
  /** Whether some longer word ends so. */
  ends(ending: string): boolean;
}

/** A word that no hyphen takes part in, nor a domain: `open-source` and `opensource.org` prove nothing. */
const WHOLE_WORD = pattern('gu')`(?<![\p{L}.@-])\p{L}+(?![\p{L}@-]|\.\p{L})`;

const made = new WeakMap<Commission, Vocabulary>();

/**
 * The vocabulary of everything a commission is made of: its own files, its blocks, the registers. Made the first time
 * that a finding needs it to tell what a word should have been; an ordinary run never does.
 */
export function vocabularyOf({ commission, source }: CheckContext): Vocabulary {
  const vocabulary = made.get(commission) ?? makeVocabulary(commission, source);
  made.set(commission, vocabulary);
  return vocabulary;
}

function makeVocabulary({ sources }: Commission, source: CheckContext['source']): Vocabulary {
  const words = new Set<string>();
  for (const { file } of sources.filter((each) => /\.(?:md|yaml|csv)$/.test(each.file)))
    for (const [word] of withoutAddresses(source(file)?.text ?? '', ' ').matchAll(WHOLE_WORD))
      words.add(word.toLowerCase());
  return {
    has: (word) => words.has(word.toLowerCase()),
    begins: (beginning, longer = false) => {
      const start = beginning.toLowerCase();
      for (const word of words)
        if (word.startsWith(start) && (!longer || word.length > start.length + 2)) return true;
      return false;
    },
    ends: (ending) => {
      const end = ending.toLowerCase();
      for (const word of words) if (word.length > end.length + 2 && word.endsWith(end)) return true;
      return false;
    },
  };
}
