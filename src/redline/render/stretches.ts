import type { ChangeList } from '../../compare/change-list.js';
import type { Entry } from '../../compare/entry.js';
import type { ComparedPassage } from '../../compare/passage.js';

/** A part of the document as it is shown: an entry, or a stretch of passages that are the same and are folded away. */
export type Part =
  | { readonly kind: 'entry'; readonly entry: Entry }
  | { readonly kind: 'folded'; readonly passages: readonly ComparedPassage[] };

/**
 * The visible parts of a comparison: every change, the passage before and after it in its section, and the headings
 * above it. The passages between them are folded.
 *
 * @param isWanted entries that are shown in any case, by index
 */
export function partsOf(
  entries: readonly Entry[],
  changes: ChangeList,
  isWanted: (index: number) => boolean = () => false,
): Part[] {
  const changed = entries.map((entry) => isChanged(entry, changes));
  const shown = changed.map(
    (each, index) =>
      each ||
      isWanted(index) ||
      isBeside(index - 1, index, entries, changed) ||
      isBeside(index + 1, index, entries, changed),
  );
  showHeadings(entries, shown);
  return fold(entries, shown);
}

function isChanged(entry: Entry, changes: ChangeList): boolean {
  return entry.kind !== 'paired' || changes.of(entry) !== undefined || changes.within(entry).length > 0;
}

/** Whether a passage is beside a change, with no heading between them. */
function isBeside(
  neighbour: number,
  index: number,
  entries: readonly Entry[],
  changed: readonly boolean[],
): boolean {
  if (changed[neighbour] !== true || depthOf(entries[index]!) > 0) return false;
  // A long table gives no context for the paragraph after it.
  if (isTable(entries[index]!)) return false;
  return neighbour < index || depthOf(entries[neighbour]!) === 0;
}

function isTable(entry: Entry): boolean {
  return entry.kind === 'paired' && entry.grid !== undefined;
}

/** From the end: a heading is shown when something of its section is. */
function showHeadings(entries: readonly Entry[], shown: boolean[]): void {
  let wanted = 0;
  for (let index = entries.length - 1; index >= 0; index--) {
    const depth = depthOf(entries[index]!);
    if (depth > 0 && (depth < wanted || shown[index])) {
      shown[index] = true;
      wanted = depth;
    } else if (depth === 0 && shown[index]) {
      wanted = Number.POSITIVE_INFINITY;
    }
  }
}

/**
 * Level of the heading that an entry is or begins with; 0 for none. A removed heading contains nothing of the new text.
 */
function depthOf(entry: Entry): number {
  if (entry.kind === 'paired') return entry.new[0]!.depth ?? 0;
  return entry.kind === 'added' ? (entry.passage.depth ?? 0) : 0;
}

function fold(entries: readonly Entry[], shown: readonly boolean[]): Part[] {
  const parts: Part[] = [];
  let folded: ComparedPassage[] = [];
  const flush = () => {
    if (folded.length > 0) parts.push({ kind: 'folded', passages: folded });
    folded = [];
  };
  for (const [index, entry] of entries.entries()) {
    if (!shown[index] && entry.kind === 'paired') {
      folded.push(...entry.new);
      continue;
    }
    flush();
    parts.push({ kind: 'entry', entry });
  }
  flush();
  return parts;
}
