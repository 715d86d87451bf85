import type { DomDocument } from '../dom.js';
import type { TypeArea } from '../page-geometry.js';

declare const document: DomDocument;

/**
 * Runs in the page. Scales each picture that is taller than its page, with its caption: it would be cut into pieces.
 *
 * @param areas the type areas by page name
 */
export function fitPictures(areas: Record<string, TypeArea>): void {
  /** Kept free for the line that a picture stands on, and for padding around it. */
  const AROUND_PX = 48;
  /** The part of the page that a picture in a table may take; there are the table's head and caption too. */
  const IN_TABLE = 0.75;
  for (const picture of document.images) {
    const name = picture.closest('[data-area]')?.getAttribute('data-area') ?? '';
    const height = (areas[name] ?? areas[''])?.height;
    if (height === undefined) continue;
    const [caption] = picture.closest('figure')?.querySelectorAll('figcaption') ?? [];
    const most = picture.closest('table')
      ? height * IN_TABLE
      : height - AROUND_PX - (caption?.getBoundingClientRect().height ?? 0);
    const box = picture.getBoundingClientRect();
    if (box.height <= most) continue;
    picture.style?.setProperty('width', `${(box.width * most) / box.height}px`);
    picture.style?.setProperty('height', `${most}px`);
  }
}
