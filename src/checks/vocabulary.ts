import type { Project } from '../compile/project.js';
import type { SourceText } from '../source/text.js';

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

const made = new WeakMap<Project, Vocabulary>();

/**
 * The vocabulary of all commissions, blocks and registers. Made the first time that a finding needs it to tell what a
 * word should have been; an ordinary run never does.
 */
export function vocabularyOf(project: Project, source: (file: string) => SourceText | undefined): Vocabulary {
  const known = made.get(project);
  if (known) return known;
  const words = new Set<string>();
  for (const file of project.workspace.files().filter((each) => /\.(?:md|yaml|csv)$/.test(each)))
    for (const [word] of source(file)?.text.matchAll(WHOLE_WORD) ?? []) words.add(word.toLowerCase());
  const vocabulary: Vocabulary = {
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
  made.set(project, vocabulary);
  return vocabulary;
}
