import type { PdfObjects } from '../../../pdf-syntax/objects.js';
import type { Dictionary } from '../../../pdf-syntax/values.js';
import { describing } from '../document/limits.js';
import { closest, eachUpwards, type Tag } from './tree.js';

/** The flag `Print`; `Hidden` and `NoView` are not set (ISO 32000-1, 12.5.3). */
const PRINT = 4;

/**
 * Gives every link annotation a description (`/Contents`, PDF/UA-1, 7.18.5): its accessible name, else its words,
 * followed by the address when the target is outside the document.
 */
export function describeLinks(document: Tag, objects: PdfObjects): void {
  eachUpwards(document, (tag) => {
    for (const kid of tag.kids) {
      if (kid.kind !== 'annotation') continue;
      const annotation = objects.dictionary(kid.annotation);
      if (!annotation) continue;
      annotation.set('Contents', describing(contentsOf(tag, annotation, objects)));
      annotation.set('F', PRINT);
    }
  });
}

function contentsOf(tag: Tag, annotation: Dictionary, objects: PdfObjects): string {
  const link = closest(tag, ({ source }) => source?.tag === 'a')?.source;
  const words = link?.label ?? (link?.text || link?.title) ?? '';
  const address = objects.text(objects.dictionary(annotation.get('A'))?.get('URI'));
  if (address === undefined || words.includes(address)) return words || address || '';
  return words === '' ? address : `${words} (${address})`;
}
