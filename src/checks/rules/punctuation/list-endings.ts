import { pattern } from '../../../format/pattern.js';

/** The ending of a list item. */
export type Ending = 'stop' | 'none' | 'comma' | 'semicolon';

/** A list item that ends otherwise than the list does. */
export interface UnevenItem {
  index: number;
  ending: Ending;
  /** The ending of most of the list's items. */
  usual: Ending;
  /** Whether making it like the others is the only thing to do. */
  clear: boolean;
}

const CLOSING = '[”"’)\\]]*';
const STOP = new RegExp(`[.!?…]${CLOSING}$`, 'u');
/** A point that belongs to its abbreviation: `osv.`. */
const ABBREVIATED = pattern(
  'iu',
)`(?<!\p{L})(?:etc|osv|m\.m|m\.fl|t\.ex|bl\.a|d\.v\.s|e\.g|i\.e)\.${CLOSING}$`;
const INNER_STOP = pattern('u')`\p{L}{2}[.!?] \p{Lu}`;

/**
 * The ending of a text; undefined for one that ends with a colon, because something follows it, or with the point of an
 * abbreviation, which may be its stop too.
 */
export function endingOf(text: string): Ending | undefined {
  const end = text.trimEnd();
  if (ABBREVIATED.test(end)) return undefined;
  if (STOP.test(end)) return 'stop';
  if (end.endsWith(':')) return undefined;
  if (end.endsWith(',')) return 'comma';
  return end.endsWith(';') ? 'semicolon' : 'none';
}

/**
 * Finds the items of a list that end otherwise than most. All with a stop, all without, and all without but the last
 * are even; so are commas or semicolons with a stop at the end, where the last but one may end in a conjunction.
 */
export function unevenItems(texts: readonly string[]): UnevenItem[] {
  const endings = texts.map(endingOf);
  const last = endings.length - 1;
  const known = endings.flatMap((ending, index) => (ending === undefined ? [] : [{ ending, index }]));
  if (known.length < 2) return [];
  const open = new Set(known.filter(({ index }) => index !== last).map(({ ending }) => ending));
  if (open.size === 1 && (endings[last] === undefined || endings[last] === 'stop' || open.has(endings[last])))
    return [];
  if (isSentence(texts, endings)) return [];
  const counts = new Map<Ending, number>();
  for (const { ending } of known) counts.set(ending, (counts.get(ending) ?? 0) + 1);
  const [usual, times] = [...counts].reduce((most, each) => (each[1] > most[1] ? each : most));
  const majority = times * 2 > known.length;
  // Commas and semicolons end in a stop.
  const closes = usual === 'comma' || usual === 'semicolon';
  return known
    .filter(({ ending, index }) => ending !== usual && !(closes && index === last && ending === 'stop'))
    .map(({ ending, index }) => ({
      index,
      ending,
      usual,
      // An item of several sentences needs its stop: then it is the others that lack theirs.
      clear:
        majority &&
        (usual === 'stop' ? ending === 'none' : ending === 'stop' && !INNER_STOP.test(texts[index]!)),
    }));
}

/** `ett,` `två och` `tre.`: one sentence over several items. */
function isSentence(texts: readonly string[], endings: readonly (Ending | undefined)[]): boolean {
  const last = endings.length - 1;
  return (
    endings[last] === 'stop' &&
    endings.slice(0, last - 1).every((ending) => ending === 'comma' || ending === 'semicolon') &&
    /\s(?:och|samt|eller|and|or|und|oder)$/.test(texts[last - 1]!.trimEnd())
  );
}
