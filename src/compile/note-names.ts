import type { FootnoteDefinition, FootnoteReference, Root } from 'mdast';
import type { OriginData } from '../model/tree.js';
import { visit } from '../model/visit.js';

/** The `data` of a note of a block. */
interface NoteData extends OriginData {
  /** Its name in the block's file. */
  label?: string;
}

/**
 * Keeps the footnotes of one file apart from those of all others: they are known by name in their own file, and a block
 * that is used twice has them twice. The notes of a block are named after it, `sakerhet-1`; when that is taken
 * already, `sakerhet-2-1` and so on.
 *
 * @param block id of the block; absent for the commission, whose notes keep their names
 * @param taken every name so far; those of the tree are added
 */
export function keepNotesApart(tree: Root, block: string | undefined, taken: Set<string>): void {
  const notes: (FootnoteReference | FootnoteDefinition)[] = [];
  visit(tree, (node) => {
    if (node.type === 'footnoteReference' || node.type === 'footnoteDefinition') notes.push(node);
  });
  const isFree = (prefix: string) => notes.every(({ identifier }) => !taken.has(prefix + identifier));
  let prefix = block === undefined ? '' : `${block}-`;
  for (let use = 2; block !== undefined && !isFree(prefix); use++) prefix = `${block}-${use}-`;
  for (const note of notes) {
    const label = note.label ?? note.identifier;
    if (block !== undefined) note.data = { ...note.data, label } as NoteData;
    note.label = prefix + label;
    note.identifier = prefix + note.identifier;
  }
  for (const { identifier } of notes) taken.add(identifier);
}

/** The name of a footnote as its file says it. */
export function writtenLabel(note: FootnoteDefinition): string {
  return (note.data as NoteData | undefined)?.label ?? note.label ?? note.identifier;
}
