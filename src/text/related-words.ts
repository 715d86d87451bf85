import { pattern } from '../format/pattern.js';

/** Words without meaning for the subject of a text. */
const EMPTY = new Set(
  (
    'alla andel andelen annan antal antalet att avser barns behov bland bland annat blir både dessa detta deras där efter ' +
    'eller enligt ett för från före genom hade hans hela hos hur inklusive innan inom inte ingår kan kommer ' +
    'kring mellan med men minst högst många mot när någon något nära och olika ovan per sina sitt samt ska ' +
    'skall som större större till tillgång totalt under upp uppdrag uppdraget utan vad vara verksamhet verksamheten ' +
    'verksamheter verksamheterna via vid vilka vilket över redovisa eventuella'
  ).split(' '),
);

const WORD = pattern('gu')`\p{L}{3,}|\d{3,}`;

/** The words of a text that indicate its subject: in small letters, each once, without those that every text has. */
export function tellingWords(text: string): string[] {
  const words = text.toLowerCase().match(WORD) ?? [];
  return [...new Set(words.filter((word) => !EMPTY.has(word)))];
}

/**
 * Whether two words are forms of one (`besvarade`, `besvaras`; `barn`, `barnsäkra`), or one is part of the other as in
 * Swedish compounds (`samtal`, `invånarsamtalen`). Numbers are only related to themselves.
 */
export function related(a: string, b: string): boolean {
  if (a === b) return true;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (sameBeginning(short, long)) return true;
  return short.length >= 6 && !/\d/.test(short) && long.includes(short.slice(0, -1));
}

/**
 * Whether the shorter of two words, but for an ending of two letters, is the beginning of the longer one, and at least
 * so many letters are the same.
 */
export function sameBeginning(a: string, b: string, least = 4): boolean {
  const shorter = Math.min(a.length, b.length);
  if (shorter < least || /\d/.test(a)) return false;
  return commonStart(a, b) >= Math.max(least, shorter - 2);
}

function commonStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return length;
}

/** The words of the first list that have a relative in the second. */
export function shared(words: readonly string[], others: readonly string[]): string[] {
  return words.filter((word) => others.some((other) => related(word, other)));
}
