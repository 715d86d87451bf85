import { type ChromiumPdf, malformed, reference } from '../pdf-syntax/chromium-pdf.js';

/**
 * The page number, counted from 1, of every element id that some link in the document leads to. Chromium keeps the names
 * in one `/Dests` dictionary (ISO 32000-1, 12.3.2.3), and leaves ids out that nothing links to.
 */
export function readDestinations(pdf: ChromiumPdf): Map<string, number> {
  const names = reference(pdf.catalog, 'Dests');
  const numbers = new Map(pdf.pages.map((page, index) => [page, index + 1]));
  const pages = new Map<string, number>();
  if (names === undefined) return pages;
  for (const [, name, page] of pdf.object(names).matchAll(/\/([^\s/[\]<>()]+)\s*\[\s*(\d+) 0 R\b/g)) {
    const number = numbers.get(Number(page));
    if (number === undefined) throw malformed(`destination ${name} is on no page`);
    pages.set(decodeName(name!), number);
  }
  return pages;
}

/**
 * `#25` in a name stands for the byte 25 (ISO 32000-1, 7.3.5). Chromium names a destination as the link wrote it, and in a
 * link everything but plain characters is percent-encoded: the id `mål` is called `m#25C3#25A5l`.
 */
function decodeName(name: string): string {
  const fragment = name.replace(/#([0-9a-f]{2})/gi, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
