import { diffArrays } from 'diff';
import type { TextLine } from '../lock/decided-text.js';

/** Lines that were replaced by others; either may be none. */
export interface LineChange {
  before: readonly TextLine[];
  after: readonly TextLine[];
  /** The line now standing at the change: the first new one, else the one that follows, else the one before. */
  at: TextLine | undefined;
}

/** What differs between two texts, line by line. */
export function lineChanges(before: readonly TextLine[], after: readonly TextLine[]): LineChange[] {
  const changes: LineChange[] = [];
  let open: { before: TextLine[]; after: TextLine[]; at: TextLine | undefined } | undefined;
  let left = 0;
  let right = 0;
  const compared = diffArrays(
    before.map(({ text }) => text),
    after.map(({ text }) => text),
  );
  for (const { added, removed, count } of compared) {
    if (!added && !removed) {
      open = undefined;
      left += count;
      right += count;
      continue;
    }
    if (!open) {
      open = { before: [], after: [], at: after[right] ?? after[right - 1] };
      changes.push(open);
    }
    if (removed) {
      open.before.push(...before.slice(left, left + count));
      left += count;
    } else {
      open.after.push(...after.slice(right, right + count));
      right += count;
    }
  }
  return changes;
}
