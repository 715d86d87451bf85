import type { FootnoteDefinition, FootnoteReference, Nodes, Root } from 'mdast';
import { visit } from '../model/visit.js';
import { isSection } from './sections.js';

/** A footnote of the running text. */
export interface TextNote {
  /** 1, 2, 3 … through the whole document, in the order of first use. */
  number: number;
  /** Anchor of the note. */
  anchor: string;
  /** Anchors of the places that refer to it, in order. */
  references: string[];
  definition: FootnoteDefinition;
}

/** Notes where they are printed, outside any section. Exists only between the compiled body and HTML. */
export interface EndNotesNode {
  type: 'endNotes';
  notes: readonly TextNote[];
}

/** The footnotes of a document, numbered, with an anchor for every reference. */
export class TextNotes {
  private readonly notes = new Map<string, TextNote>();
  private readonly anchors = new Map<FootnoteReference, string>();

  constructor(body: Root, definitions: readonly FootnoteDefinition[]) {
    if (definitions.length === 0) return;
    const byIdentifier = new Map(definitions.map((each) => [each.identifier, each]));
    const open: Nodes[] = [body];
    const enter = (reference: FootnoteReference): void => {
      const definition = byIdentifier.get(reference.identifier);
      if (!definition) return;
      let note = this.notes.get(reference.identifier);
      if (!note) {
        const number = this.notes.size + 1;
        note = { number, anchor: `_not-${number}`, references: [], definition };
        this.notes.set(reference.identifier, note);
        open.push(definition);
      }
      const anchor = `_notref-${note.number}${note.references.length > 0 ? `-${note.references.length + 1}` : ''}`;
      note.references.push(anchor);
      this.anchors.set(reference, anchor);
    };
    // Notes may refer to notes: theirs follow when all of the running text has its numbers.
    for (let node = open.shift(); node; node = open.shift()) visit(node, 'footnoteReference', enter);
  }

  /** The note a reference belongs to and the reference's own anchor; undefined when nothing defines it. */
  find(reference: FootnoteReference): { note: TextNote; anchor: string } | undefined {
    const note = this.notes.get(reference.identifier);
    const anchor = this.anchors.get(reference);
    return note && anchor !== undefined ? { note, anchor } : undefined;
  }

  /** The notes that are referred to for the first time under `node`, or in one of those notes; by number. */
  firstUsedIn(node: Nodes): TextNote[] {
    const found: TextNote[] = [];
    if (this.notes.size === 0) return found;
    const open: Nodes[] = [node];
    for (let each = open.shift(); each; each = open.shift()) {
      eachReference(each, (reference) => {
        const hit = this.find(reference);
        if (!hit || hit.note.references[0] !== hit.anchor) return;
        found.push(hit.note);
        open.push(hit.note.definition);
      });
    }
    return found.sort((a, b) => a.number - b.number);
  }
}

/** Visits every reference to a note at or below a node, those in the headings of sections included. */
function eachReference(node: Nodes, found: (reference: FootnoteReference) => void): void {
  if (node.type === 'footnoteReference') found(node);
  const section: { type: string } = node;
  if (isSection(section)) eachReference(section.heading, found);
  if ('children' in node) for (const child of node.children) eachReference(child, found);
}
