import type { Element } from 'hast';
import type { TableNote } from '../../model/table.js';
import type { Inline, RenderContext } from '../context.js';
import { type Child, el } from '../element.js';
import { BETWEEN_MARKS, backLink, noteMark } from '../note-links.js';
import { DOCUMENT_WORDS } from '../words.js';

/** The footnotes under a table: the raised numbers in its cells, and the list they lead to. */
export class TableMarks {
  private readonly references = new Map<string, string[]>();
  private readonly placed = new Set<string>();

  /** `id` is what the anchors of this table's notes begin with. */
  constructor(
    private readonly notes: readonly TableNote[],
    private readonly id: string,
  ) {}

  /** The numbers of notes with these keys, each with an anchor for the link back. */
  marks(keys: readonly string[]): Child[] {
    const notes = keys.flatMap((key) => this.notes.find((each) => each.key === key) ?? []);
    return notes.flatMap((note, index) => {
      const earlier = this.references.get(note.key) ?? [];
      const anchor = `${this.id}_notref-${note.number}${earlier.length > 0 ? `-${earlier.length + 1}` : ''}`;
      this.references.set(note.key, [...earlier, anchor]);
      const mark = noteMark(note.number, anchor, this.anchor(note));
      return index > 0 ? [BETWEEN_MARKS, mark] : [mark];
    });
  }

  /** The list of notes that are referred to; undefined when there is none. Call it when all marks are made. */
  list(inline: Inline, context: RenderContext): Element | undefined {
    const used = this.notes
      .filter((note) => this.references.has(note.key) && !this.placed.has(note.key))
      .sort((a, b) => a.number - b.number);
    if (used.length === 0) return undefined;
    const heading = `${this.id}_noter`;
    return el(
      'section',
      { className: ['noter'], role: 'doc-endnotes', ariaLabelledBy: heading },
      el('h3', { id: heading }, DOCUMENT_WORDS.noter),
      el(
        'ol',
        { start: used[0]!.number === 1 ? undefined : used[0]!.number },
        used.map((note) => this.item(note, inline, context)),
      ),
    );
  }

  /** One note as a list item; a note shown here is left out of the list. */
  item(note: TableNote, inline: Inline, { medium, ui }: RenderContext): Element {
    this.placed.add(note.key);
    const back = (this.references.get(note.key) ?? []).map((target) => backLink(target, ui.backToTable));
    return el('li', { id: this.anchor(note) }, inline(note.content), medium === 'screen' ? back : undefined);
  }

  private anchor(note: TableNote): string {
    return `${this.id}_not-${note.number}`;
  }
}
