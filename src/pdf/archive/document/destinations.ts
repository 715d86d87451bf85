import type { PdfObjects } from '../../../pdf-syntax/objects.js';
import { type Dictionary, Name, type Reference } from '../../../pdf-syntax/values.js';
import { bookmarks } from '../structure/bookmarks.js';
import { LONGEST_NAME } from './limits.js';

/** The part of a long name that is kept, with room for what tells it from others. */
const KEPT = LONGEST_NAME - 12;

/**
 * Gives the destinations of long anchors shorter names, each its own. Chromium makes a PDF name of an anchor, and the
 * anchor of a heading is as long as the heading.
 */
export function shortenDestinations(
  catalog: Dictionary,
  pages: readonly Reference[],
  objects: PdfObjects,
): void {
  const destinations = objects.dictionary(catalog.get('Dests'));
  const shorter = new Map<string, Name>();
  for (const [name, destination] of [...(destinations ?? [])]) {
    if (name.length <= LONGEST_NAME) continue;
    const short = Name.of(distinct(name.slice(0, KEPT), (each) => destinations!.has(each)));
    destinations!.delete(name);
    destinations!.set(short.value, destination);
    shorter.set(name, short);
  }
  if (shorter.size === 0) return;
  const annotations = pages.flatMap((page) => objects.array(objects.dictionary(page)?.get('Annots')));
  const links = annotations.flatMap((annotation) => objects.dictionary(annotation) ?? []);
  for (const each of [...links, ...bookmarks(catalog, objects)]) {
    const name = objects.resolve(each.get('Dest') ?? null);
    const short = name instanceof Name ? shorter.get(name.value) : undefined;
    if (short) each.set('Dest', short);
  }
}

function distinct(name: string, taken: (name: string) => boolean): string {
  for (let count = 1; ; count++) {
    if (!taken(`${name}-${count}`)) return `${name}-${count}`;
  }
}
