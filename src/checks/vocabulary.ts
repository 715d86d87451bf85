import { readText } from '../source/text.js';
import { perProject } from './once.js';

/** The words that a workspace's texts use, whatever their capitals. */
export interface Vocabulary {
  /** Whether the word stands somewhere by itself. */
  has(word: string): boolean;
  /** Whether some word begins so; with `longer`, whether some longer one does. */
  begins(beginning: string, longer?: boolean): boolean;
  /** Whether some longer word ends so. */
  ends(ending: string): boolean;
}

/** A word that no hyphen takes part in: parts of hyphenated words prove nothing. */
const WHOLE_WORD = /(?<![\p{L}-])\p{L}+(?![\p{L}-])/gu;

/**
 * The vocabulary of all commissions, blocks and registers. Made the first time that a finding needs it to tell what a
 * word should have been; an ordinary run never does.
 */
export const vocabularyOf = perProject(({ workspace }): Vocabulary => {
  const words = new Set<string>();
  for (const file of workspace.files().filter((each) => /\.(?:md|yaml|csv)$/.test(each)))
    for (const [word] of readText(workspace, file, () => {})?.text.matchAll(WHOLE_WORD) ?? [])
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
});
