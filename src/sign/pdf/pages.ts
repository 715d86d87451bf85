import { PDFName, type PDFObject, PDFRef } from '@cantoo/pdf-lib';
import { malformed } from './malformed.js';
import type { Revision } from './revision.js';

/** References to the pages of a document, in order. */
export function pageReferences(revision: Revision): PDFRef[] {
  const pages: PDFRef[] = [];
  const visited = new Set<number>();
  const visit = (item: PDFObject | undefined): void => {
    if (!(item instanceof PDFRef) || visited.has(item.objectNumber)) return;
    visited.add(item.objectNumber);
    const node = revision.resolve(item);
    if (revision.name(node, 'Type') === 'Page') pages.push(item);
    else for (const kid of revision.list(node, 'Kids')) visit(kid);
  };
  visit(revision.catalog.get(PDFName.of('Pages')));
  return pages;
}

/** The page with this index. @throws ProblemError when there are not so many */
export function requirePage(revision: Revision, index: number): PDFRef {
  const page = pageReferences(revision)[index];
  if (page) return page;
  throw malformed('sidan för underskriften finns inte', 'there is no such page for the signature');
}
