import { diffArrays } from 'diff';
import type { Text } from '../model/diagnostic.js';

/** A stretch of words in one text and what stands in its place in the other; either may be empty. */
interface Change {
  before: string[];
  after: string[];
}

const LONGEST = 60;
const MOST = 4;

/**
 * What differs between two texts, word by word, for people: `”Ansvaret” → ”Ansvar”, utan ”även”`. Undefined when only
 * spaces do. Long stretches and long lists are cut.
 */
export function wordDifference(before: string, after: string): Text | undefined {
  const changes = changesBetween(before.split(/\s+/), after.split(/\s+/));
  if (changes.length === 0) return undefined;
  const shown = changes.slice(0, MOST);
  const more = changes.length - shown.length;
  return {
    sv: [...shown.map(swedish), ...(more > 0 ? [`och ${more} till`] : [])].join(', '),
    en: [...shown.map(english), ...(more > 0 ? [`and ${more} more`] : [])].join(', '),
  };
}

function changesBetween(before: string[], after: string[]): Change[] {
  const changes: Change[] = [];
  let open: Change | undefined;
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

function swedish({ before, after }: Change): string {
  if (after.length === 0) return `utan ”${short(before)}”`;
  if (before.length === 0) return `med ”${short(after)}”`;
  return `”${short(before)}” → ”${short(after)}”`;
}

function english({ before, after }: Change): string {
  if (after.length === 0) return `without “${short(before)}”`;
  if (before.length === 0) return `with “${short(after)}”`;
  return `“${short(before)}” → “${short(after)}”`;
}

function short(words: readonly string[]): string {
  const text = words.join(' ');
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1).trimEnd()}…` : text;
}
