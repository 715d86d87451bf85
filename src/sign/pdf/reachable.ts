import { Dictionary, PdfStream, type PdfValue, Reference } from '../../pdf-syntax/values.js';
import type { Revision } from './revision.js';

/** Numbers of all objects that the trailers lead to, by any way. */
export function reachable(revision: Revision): Set<number> {
  const met = new Set<number>();
  const waiting: PdfValue[] = revision.sections.map(({ trailer }) => trailer);
  while (waiting.length > 0) {
    const item = waiting.pop()!;
    if (item instanceof Reference) {
      if (met.has(item.number)) continue;
      met.add(item.number);
    }
    const value = revision.resolve(item);
    const content = value instanceof PdfStream ? value.dictionary : value;
    if (content instanceof Dictionary) for (const each of content.values()) waiting.push(each);
    if (Array.isArray(content)) for (const each of content) waiting.push(each);
  }
  return met;
}
