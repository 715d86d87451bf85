import { Reference } from '../pdf-syntax/values.js';
import { type PrintedFile, unexpected } from './printed-file.js';

/**
 * The page number, counted from 1, of every element id that some link in the document leads to. Chromium keeps the
 * names in one `/Dests` dictionary (ISO 32000-1, 12.3.2.3), and leaves ids out that nothing links to.
 */
export function readDestinations(pdf: PrintedFile): Map<string, number> {
  const numbers = new Map(pdf.pages.map(({ number }, index) => [number, index + 1]));
  const pages = new Map<string, number>();
  for (const [name, destination] of pdf.dictionary(pdf.catalog.get('Dests')) ?? []) {
    const [page] = pdf.array(destination);
    const number = page instanceof Reference ? numbers.get(page.number) : undefined;
    if (number === undefined) throw unexpected(`destination ${name} is on no page`);
    pages.set(decodeName(name), number);
  }
  return pages;
}

/**
 * Chromium names a destination as the link wrote it, and in a link everything but plain characters is percent-encoded:
 * the id `mål` is called `m%C3%A5l`.
 */
function decodeName(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
