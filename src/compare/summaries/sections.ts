import type { Entry, Paired } from '../entry.js';
import { isGridChanged } from '../grid-diff.js';
import { otherFormOf } from '../paired-text.js';
import type { ComparedPassage } from '../passage.js';
import { isNoteOfTable } from '../table-text.js';
import { readTokens, textOf } from '../token.js';
import { isChanged } from '../words.js';

/** A section that is not as it was. */
export interface SectionChange {
  change: 'added' | 'removed' | 'changed' | 'renamed';
  /** With its number: `2.1 Ekonomi`. Of a removed one the old heading; empty for footnotes. */
  heading: string;
  /** The old heading of a renamed section. */
  before?: string;
}

/**
 * The sections that differ in a comparison, in the order of the later edition; the removed ones come last, then
 * footnotes. A section is a heading with the text right under it. Figures in data tables and plans are no text of the
 * section they are printed in.
 */
export function sectionChanges(entries: readonly Entry[]): SectionChange[] {
  const summary = new SectionSummary();
  summary.add(entries);
  return summary.changes();
}

class SectionSummary {
  readonly #sections: { heading: string; change?: SectionChange['change']; before?: string }[] = [];
  readonly #removed: SectionChange[] = [];
  #notesChanged = false;
  /** Whether the text that is removed next stood under a heading that was removed. */
  #underRemoved = false;

  add(entries: readonly Entry[]): void {
    for (const entry of entries) {
      if (entry.kind === 'moved-to') this.add(entry.body);
      else if (entry.kind === 'paired') this.#addPaired(entry);
      else if (entry.kind !== 'moved-from') this.#addWhole(entry.kind, entry.passage);
    }
  }

  changes(): SectionChange[] {
    const changed = this.#sections.flatMap(({ change, ...section }): SectionChange[] =>
      change === undefined ? [] : [{ change, ...section }],
    );
    const notes: SectionChange[] = this.#notesChanged ? [{ change: 'changed', heading: '' }] : [];
    return [...changed, ...this.#removed, ...notes];
  }

  #addWhole(kind: 'added' | 'removed', passage: ComparedPassage): void {
    if (passage.form !== 'heading') {
      if (kind === 'added' || !this.#underRemoved) this.#touch(passage);
    } else if (kind === 'added') {
      this.#sections.push({ heading: headingOf(passage), change: 'added' });
      this.#underRemoved = false;
    } else {
      this.#removed.push({ change: 'removed', heading: headingOf(passage) });
      this.#underRemoved = true;
    }
  }

  #addPaired(entry: Paired): void {
    const now = entry.new[0]!;
    const differs = entry.grid
      ? isGridChanged(entry.grid)
      : isChanged(entry.ops) || otherFormOf(entry) !== undefined;
    if (now.form === 'heading') {
      const before = headingOf(entry.old[0]!);
      const heading = headingOf(now);
      this.#sections.push(isChanged(entry.ops) ? { heading, change: 'renamed', before } : { heading });
    } else if (differs) this.#touch(now);
    this.#underRemoved = false;
  }

  /** A passage differs: so does the section that it is in. */
  #touch({ form, grid, note }: ComparedPassage): void {
    if (note) {
      if (!isNoteOfTable(note.id)) this.#notesChanged = true;
      return;
    }
    const isData = form === 'caption' || form === 'legend' || (grid && grid.kind !== 'markdown');
    const section = this.#sections.at(-1);
    if (section && !isData) section.change ??= 'changed';
  }
}

function headingOf({ number, content }: ComparedPassage): string {
  const text = textOf(readTokens(content)).trim();
  return number === undefined ? text : `${number} ${text}`;
}
