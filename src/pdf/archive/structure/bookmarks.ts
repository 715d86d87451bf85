import type { PdfObjects } from '../../../pdf-syntax/objects.js';
import { type Dictionary, Reference } from '../../../pdf-syntax/values.js';
import { describing } from '../document/limits.js';
import type { Written } from './write-tree.js';

/**
 * Points the bookmarks at the new elements, with the words of the headings: Chromium repeats those of a heading at the
 * top of a page.
 */
export function renewBookmarks(
  catalog: Dictionary,
  elements: ReadonlyMap<number, Written>,
  objects: PdfObjects,
): void {
  for (const item of bookmarks(catalog, objects)) {
    const heading = item.get('SE');
    const written = heading instanceof Reference ? elements.get(heading.number) : undefined;
    if (written) item.set('SE', written.element);
    else item.delete('SE');
    const words = written?.tag.source?.text;
    if (words) item.set('Title', describing(words));
  }
}

/** All bookmarks of a document. */
export function bookmarks(catalog: Dictionary, objects: PdfObjects): Iterable<Dictionary> {
  return itemsBelow(objects.dictionary(catalog.get('Outlines')), objects);
}

/** All items, through `/First` and `/Next` (ISO 32000-1, 12.3.3). */
function* itemsBelow(parent: Dictionary | undefined, objects: PdfObjects): Generator<Dictionary> {
  let item = objects.dictionary(parent?.get('First'));
  for (; item; item = objects.dictionary(item.get('Next'))) {
    yield item;
    yield* itemsBelow(item, objects);
  }
}
