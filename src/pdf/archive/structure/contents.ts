import { closest, eachUpwards, Tag } from './tree.js';

/**
 * Makes a table of contents of the lists in a `nav`, with an entry for each line (ISO 32000-1, 14.8.4.2): its link,
 * which holds heading and page number, and the entries below it.
 */
export function formContents(document: Tag): void {
  eachUpwards(document, (tag) => {
    if (tag.name !== 'L' && tag.name !== 'LI') return;
    if (!closest(tag, ({ source }) => source?.tag === 'nav')) return;
    tag.attributes.delete('List');
    tag.name = tag.name === 'L' ? 'TOC' : 'TOCI';
    tag.replaceKids(
      tag.kids.map((kid) =>
        kid instanceof Tag && kid.name === 'Link' ? tag.like('Reference').append(kid) : kid,
      ),
    );
  });
}
