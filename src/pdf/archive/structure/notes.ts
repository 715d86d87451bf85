import { eachUpwards, type Kid, Tag } from './tree.js';

/**
 * Footnotes and end notes: every note an element `Note` with an id of its own, as PDF/UA-1, 7.9, demands, in the item
 * of the list it is in; every raised number in the text a `Reference` that holds its link.
 */
export function formNotes(document: Tag): void {
  let count = 0;
  eachUpwards(document, (tag) => {
    if (tag.name === 'LBody' && isNote(tag.parent)) {
      count++;
      const note = tag.like('Note');
      note.id = tag.parent?.source?.id ?? `note-${count}`;
      note.append(...tag.kids);
      tag.replaceKids([note]);
    } else if (tag.tags.some(isNoteLink) && tag.name !== 'Reference') {
      tag.replaceKids(tag.kids.map((kid) => (isNoteLink(kid) ? tag.like('Reference').append(kid) : kid)));
    }
  });
}

/** An item of the list of notes itself, not of a list within a note. */
function isNote(item: Tag | undefined): boolean {
  return item?.parent?.parent?.source?.role === 'doc-endnotes';
}

function isNoteLink(kid: Kid): boolean {
  return kid instanceof Tag && kid.name === 'Link' && kid.source?.role === 'doc-noteref';
}
