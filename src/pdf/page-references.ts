import type { DomDocument } from './dom.js';

declare const document: DomDocument;

/** Facts that a loaded document gives about itself. */
export interface LoadedDocument {
  /** Anchors whose page numbers are to be printed, each once: the `data-ref` of `<span class="sida" data-ref="…">`. */
  references: string[];
  /** Fonts of the document that could not be used, e.g. `Source Serif 4 600 normal`. */
  failedFonts: string[];
}

/**
 * Runs in the page. Gives the document its title, puts `placeholder` where page numbers will stand (so that lines break
 * nearly as they will), and waits until every font is there, also one that only a margin box uses.
 */
export async function settleDocument(title: string, placeholder: string): Promise<LoadedDocument> {
  document.title = title;
  const references = new Set<string>();
  for (const element of document.querySelectorAll('.sida[data-ref]')) {
    references.add(element.getAttribute('data-ref') ?? '');
    element.textContent = placeholder;
  }
  const fonts = [...document.fonts];
  await Promise.allSettled(fonts.map((font) => font.load()));
  await document.fonts.ready;
  const failed = fonts.filter((font) => font.status !== 'loaded');
  return {
    references: [...references],
    failedFonts: failed.map((font) => `${font.family.replaceAll('"', '')} ${font.weight} ${font.style}`),
  };
}

/** Runs in the page. Writes the page numbers into their elements, and nothing where the number is unknown. */
export function fillPageNumbers(numbers: [anchor: string, page: number][]): void {
  const known = new Map(numbers);
  for (const element of document.querySelectorAll('.sida[data-ref]')) {
    const page = known.get(element.getAttribute('data-ref') ?? '');
    element.textContent = page === undefined ? '' : String(page);
  }
}
