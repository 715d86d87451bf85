import { diffArrays } from 'diff';
import type { Text } from '../model/diagnostic.js';

/** A stretch of words in one text and what stands in its place in the other; either may be empty. */
export interface WordChange {
  before: string[];
  after: string[];
}

/** How much of the changes is told. */
export interface Detail {
  /** Characters of a stretch of words. */
  longest: number;
  /** Changes. */
  most: number;
}

const IN_SHORT: Detail = { longest: 60, most: 4 };
/** For who asks for the changes themselves. */
export const IN_FULL: Detail = { longest: 300, most: 30 };

/** What differs between two texts, word by word; spaces do not count. */
export function wordChanges(before: string, after: string): WordChange[] {
  return changesBetween(wordsOf(before), wordsOf(after));
}

function wordsOf(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}

function changesBetween(before: string[], after: string[]): WordChange[] {
  const changes: WordChange[] = [];
  let open: WordChange | undefined;
  for (const { added, removed, value } of diffArrays(before, after)) {
    if (!added && !removed) {
      open = undefined;
      continue;
    }
    if (!open) {
      open = { before: [], after: [] };
      changes.push(open);
    }
    (added ? open.after : open.before).push(...value);
  }
  return changes;
}

/**
 * Changes for people: `”Ansvaret” → ”Ansvar”, utan ”även”`. Undefined when there are none. Long stretches and long lists
 * are cut.
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

function swedish({ before, after }: WordChange, longest: number): string {
  if (after.length === 0) return `utan ”${short(before, longest)}”`;
  if (before.length === 0) return `med ”${short(after, longest)}”`;
  return `”${short(before, longest)}” → ”${short(after, longest)}”`;
}

function english({ before, after }: WordChange, longest: number): string {
  if (after.length === 0) return `without “${short(before, longest)}”`;
  if (before.length === 0) return `with “${short(after, longest)}”`;
  return `“${short(before, longest)}” → “${short(after, longest)}”`;
}

function short(words: readonly string[], longest: number): string {
  const text = words.join(' ');
  return text.length > longest ? `${text.slice(0, longest - 1).trimEnd()}…` : text;
}
