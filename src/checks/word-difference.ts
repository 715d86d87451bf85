import { diffArrays } from 'diff';
import type { Text } from '../model/diagnostic.js';

/** A stretch of words in one text and what stands in its place in the other; either may be empty. */
export interface WordChange {
  before: string[];
  after: string[];
}

const LONGEST = 60;
const MOST = 4;

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
export function describeChanges(changes: readonly WordChange[]): Text | undefined {
  if (changes.length === 0) return undefined;
  const shown = changes.slice(0, MOST);
  const more = changes.length - shown.length;
  return {
    sv: [...shown.map(swedish), ...(more > 0 ? [`och ${more} till`] : [])].join(', '),
    en: [...shown.map(english), ...(more > 0 ? [`and ${more} more`] : [])].join(', '),
  };
}

function swedish({ before, after }: WordChange): string {
  if (after.length === 0) return `utan ”${short(before)}”`;
  if (before.length === 0) return `med ”${short(after)}”`;
  return `”${short(before)}” → ”${short(after)}”`;
}

function english({ before, after }: WordChange): string {
  if (after.length === 0) return `without “${short(before)}”`;
  if (before.length === 0) return `with “${short(after)}”`;
  return `“${short(before)}” → “${short(after)}”`;
}

function short(words: readonly string[]): string {
  const text = words.join(' ');
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1).trimEnd()}…` : text;
}
