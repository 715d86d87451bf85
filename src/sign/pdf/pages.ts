import { type PdfValue, Reference } from '../../pdf-syntax/values.js';
import { malformed } from './malformed.js';
import type { Revision } from './revision.js';

/** References to the pages of a document, in order. */
export function pageReferences(revision: Revision): Reference[] {
  const pages: Reference[] = [];
  const visited = new Set<number>();
  const waiting: (PdfValue | undefined)[] = [revision.catalog.get('Pages')];
  while (waiting.length > 0) {
    const item = waiting.pop();
    if (!(item instanceof Reference) || visited.has(item.number)) continue;
    visited.add(item.number);
    const node = revision.resolve(item);
    if (revision.name(node, 'Type') === 'Page') pages.push(item);
    else for (const kid of revision.list(node, 'Kids').toReversed()) waiting.push(kid);
  }
  return pages;
}

/** The page with this index. @throws ProblemError when there are not so many */
export function requirePage(revision: Revision, index: number): Reference {
  const page = pageReferences(revision)[index];
  if (page) return page;
  throw malformed('sidan för underskriften finns inte', 'there is no such page for the signature');
}
