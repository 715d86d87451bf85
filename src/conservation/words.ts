/** A word or number as it is read, with its offsets in the text it is in. */
export interface Word {
  /** Without soft hyphens and joiners. */
  text: string;
  start: number;
  end: number;
}

/** Characters inside a word that say only where it may or may not be broken. */
const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;
/** Signs that mean something to a reader of figures; other signs come and go with markup and typography. */
const SIGNS = '[§%‰€$£°±]';
/** A raised figure is by itself: it may be the mark of a note. */
const RAISED = '[⁰¹²³⁴-⁹]';
const LETTER = `(?!${RAISED})[\\p{L}\\p{N}\\p{M}]`;
const WORD = new RegExp(
  `${LETTER}(?:${LETTER}|[\\u00ad\\u200b-\\u200d\\u2060\\ufeff])*|${RAISED}+|${SIGNS}`,
  'gu',
);

/** The words, groups of figures and telling signs of a text, in order: `4 400 209` is three groups. */
export function wordsIn(text: string): Word[] {
  const words: Word[] = [];
  for (const { 0: found, index } of text.normalize('NFC').matchAll(WORD))
    words.push({ text: bare(found), start: index, end: index + found.length });
  return words;
}

function bare(word: string): string {
  return /^[\p{L}\p{N}\p{M}]+$/u.test(word) ? word : word.replace(INVISIBLE, '');
}
