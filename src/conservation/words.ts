/** A word or number as it is read, with its offsets in the text it is in. */
export interface Word {
  /** Without soft hyphens, joiners and the spaces between thousands. */
  text: string;
  start: number;
  end: number;
}

/** Characters inside a word that say only where it may or may not be broken. */
const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;
const THOUSANDS = String.raw`(?<![\p{L}\p{N}])\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3})+(?![\p{L}\p{N}])`;
/** Signs that mean something to a reader of figures; other signs come and go with markup and typography. */
const SIGNS = '[§%‰€$£°±]';
/** A raised figure is by itself: it may be the mark of a note. */
const RAISED = '[⁰¹²³⁴-⁹]';
const LETTER = `(?!${RAISED})[\\p{L}\\p{N}\\p{M}]`;
const WORD = new RegExp(
  `${THOUSANDS}|${LETTER}(?:${LETTER}|[\\u00ad\\u200b-\\u200d\\u2060\\ufeff])*|${RAISED}+|${SIGNS}`,
  'gu',
);
const SPACES = /[ \u00a0\u2009\u202f]/g;

/** The words, numbers and telling signs of a text, in order. `4 400 209` is one number, whatever spaces it has. */
export function wordsIn(text: string): Word[] {
  const words: Word[] = [];
  for (const { 0: found, index } of text.normalize('NFC').matchAll(WORD))
    words.push({ text: bare(found), start: index, end: index + found.length });
  return words;
}

function bare(word: string): string {
  return /^[\p{L}\p{N}\p{M}]+$/u.test(word) ? word : word.replace(INVISIBLE, '').replace(SPACES, '');
}
