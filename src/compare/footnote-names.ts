import { Alignment } from './alignment.js';
import { type Item, wordsOf } from './likeness.js';
import type { ComparedPassage } from './passage.js';
import { readTokens, textOf } from './token.js';

/** The names that footnotes are compared by: identifier to name, for each document. */
export interface FootnoteNames {
  readonly old: ReadonlyMap<string, string>;
  readonly new: ReadonlyMap<string, string>;
}

/** Names footnotes by their text: the same note has the same name in both documents, whatever its number. */
export function nameFootnotes(
  old: readonly ComparedPassage[],
  now: readonly ComparedPassage[],
): FootnoteNames {
  const [oldNotes, newNotes] = [notesOf(old), notesOf(now)];
  const alignment = new Alignment(oldNotes.map(itemOf), newNotes.map(itemOf));
  return {
    old: new Map(oldNotes.map(({ id }, index) => [id, `old ${index}`])),
    new: new Map(
      newNotes.map(({ id }, index) => {
        const partner = alignment.partnerOfNew(index);
        return [id, partner === undefined ? `new ${index}` : `old ${partner}`];
      }),
    ),
  };
}

interface Note {
  id: string;
  text: string;
}

/** The notes in order, the paragraphs of one note together. */
function notesOf(passages: readonly ComparedPassage[]): Note[] {
  const notes = new Map<string, string>();
  for (const { note, content } of passages) {
    if (note) notes.set(note.id, `${notes.get(note.id) ?? ''}${textOf(readTokens(content))}\n`);
  }
  return [...notes].map(([id, text]) => ({ id, text }));
}

function itemOf({ id, text }: Note): Item {
  const table = id.includes('/') ? id.slice(0, id.indexOf('/')) : '';
  return { kind: `note ${table}`, hash: text, names: [], words: wordsOf(text) };
}
