import type { Text } from '../../model/diagnostic.js';
import { markdownTokens, type Token, textOf } from '../token.js';
import { compareWords, hunksOf, type Op } from '../words.js';

/** Words of one text and what is in their place in another, as they read; either may be empty. */
export interface WordChange {
  readonly before: string;
  readonly after: string;
  /** True for text that is the same and stands elsewhere. */
  readonly moved?: boolean;
}

/** Limits of a list of word changes. */
export interface Detail {
  /** Characters of a stretch of words. */
  longest: number;
  /** Changes. */
  most: number;
}

const IN_SHORT: Detail = { longest: 60, most: 4 };
/** For who asks for the changes themselves. */
export const IN_FULL: Detail = { longest: 300, most: 30 };

/** The words that differ between two texts in Markdown; spaces do not count. */
export function wordChanges(before: string, after: string): WordChange[] {
  return wordChangesOf(compareWords(markdownTokens(before), markdownTokens(after)));
}

/** The words that differ in a text that was compared. */
export function wordChangesOf(ops: readonly Op[]): WordChange[] {
  const hunks = hunksOf(ops).map((hunk) => changeOf(hunk.old, hunk.new));
  const spaces = ops.flatMap((op) => (op.kind === 'equal' ? spaceChanges(op) : []));
  return [...hunks, ...spaces].filter(({ before, after }) => before !== after);
}

/** Equal words that were written together and now apart, or the other way round. */
function spaceChanges({ old, new: now }: Op): WordChange[] {
  return old.flatMap((token, index) => {
    const [next, other] = [index + 1, now[index]!];
    const differs = (token.spaceText === '') !== (other.spaceText === '') && next < old.length;
    return differs ? [changeOf([token, old[next]!], [other, now[next]!])] : [];
  });
}

function changeOf(old: readonly Token[], now: readonly Token[]): WordChange {
  return { before: textOf(old).trim(), after: textOf(now).trim() };
}

/**
 * Changes for people: `”Ansvaret” → ”Ansvar”, utan ”även”`. Undefined when there are none. Long stretches and long
 * lists are cut.
 */
export function describeChanges(
  changes: readonly WordChange[],
  { longest, most }: Detail = IN_SHORT,
): Text | undefined {
  if (changes.length === 0) return undefined;
  const shown = changes.slice(0, most);
  const more = changes.length - shown.length;
  return {
    sv: [...shown.map((change) => swedish(change, longest)), ...(more > 0 ? [`och ${more} till`] : [])].join(
      ', ',
    ),
    en: [...shown.map((change) => english(change, longest)), ...(more > 0 ? [`and ${more} more`] : [])].join(
      ', ',
    ),
  };
}

function swedish({ before, after, moved }: WordChange, longest: number): string {
  if (moved) return `flyttat ”${short(after, longest)}”`;
  if (after === '') return `utan ”${short(before, longest)}”`;
  if (before === '') return `med ”${short(after, longest)}”`;
  return `”${short(before, longest)}” → ”${short(after, longest)}”`;
}

function english({ before, after, moved }: WordChange, longest: number): string {
  if (moved) return `moved “${short(after, longest)}”`;
  if (after === '') return `without “${short(before, longest)}”`;
  if (before === '') return `with “${short(after, longest)}”`;
  return `“${short(before, longest)}” → “${short(after, longest)}”`;
}

function short(text: string, longest: number): string {
  return text.length > longest ? `${text.slice(0, longest - 1).trimEnd()}…` : text;
}
