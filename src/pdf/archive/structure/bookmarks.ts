import type { PdfObjects } from '../../../pdf-syntax/objects.js';
import { type Dictionary, PdfString, type PdfValue, Reference } from '../../../pdf-syntax/values.js';
import type { Written } from './write-tree.js';

/**
 * Points the bookmarks at the new elements, with the words of the headings: Chromium repeats those of a heading at the
 * top of a page.
 */
export function renewBookmarks(
  outlines: PdfValue | undefined,
  elements: ReadonlyMap<number, Written>,
  objects: PdfObjects,
): void {
  for (const item of itemsBelow(objects.dictionary(outlines), objects)) {
    const heading = item.get('SE');
    const written = heading instanceof Reference ? elements.get(heading.number) : undefined;
    if (written) item.set('SE', written.element);
    else item.delete('SE');
    const words = written?.tag.source?.text;
    if (words) item.set('Title', PdfString.ofText(words));
  }
}

/** All items, through `/First` and `/Next` (ISO 32000-1, 12.3.3). */
function* itemsBelow(parent: Dictionary | undefined, objects: PdfObjects): Generator<Dictionary> {
  let item = objects.dictionary(parent?.get('First'));
  for (; item; item = objects.dictionary(item.get('Next'))) {
    yield item;
    yield* itemsBelow(item, objects);
  }
}
