import type { DecidedText, TextLine } from '../lock/decided-text.js';
import { type LineChange, lineChanges } from './line-changes.js';

/** What has changed under one heading. */
export interface ChangedSection {
  /** As it reads; empty for the title page and for notes. */
  heading: string;
  /** The heading itself is new, gone, or as it was. */
  kind: 'changed' | 'added' | 'removed';
  changes: LineChange[];
  /** The line now standing at the first change. */
  at: TextLine | undefined;
}

/** What differs between two texts, heading by heading, in the order of the newer. */
export function sectionChanges(before: DecidedText, after: DecidedText): ChangedSection[] {
  const had = headingsOf(before);
  const has = headingsOf(after);
  const sections = new Map<string, ChangedSection>();
  for (const change of lineChanges(before.lines, after.lines)) {
    for (const part of byHeading(change)) {
      const heading = (part.after[0] ?? part.before[0])?.heading ?? '';
      const known = sections.get(heading);
      if (known) known.changes.push(part);
      else {
        const kind = !had.has(heading) ? 'added' : !has.has(heading) ? 'removed' : 'changed';
        sections.set(heading, { heading, kind, changes: [part], at: part.at });
      }
    }
  }
  return [...sections.values()];
}

function headingsOf({ lines }: DecidedText): Set<string> {
  return new Set(lines.map(({ heading }) => heading));
}

/** A change that goes over several headings, one piece for each. */
function byHeading({ before, after, at }: LineChange): LineChange[] {
  const headings = [...new Set([...after, ...before].map(({ heading }) => heading))];
  if (headings.length < 2) return [{ before, after, at }];
  return headings.map((heading) => {
    const own = (lines: readonly TextLine[]) => lines.filter((line) => line.heading === heading);
    return { before: own(before), after: own(after), at: own(after)[0] ?? at };
  });
}
