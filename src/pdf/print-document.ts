import { keepSpaces } from './archive/keep-spaces.js';
import { markElements, type PageElement } from './archive/mark-elements.js';
import { contentScale } from './content-scale.js';
import { readDestinations } from './destinations.js';
import { findOverflows, type Overflow } from './overflow.js';
import { readPageRules, typeAreaWidths } from './page-geometry.js';
import { fillPageNumbers, type LoadedDocument, settleDocument } from './page-references.js';
import { PrintedFile } from './printed-file.js';
import { call, type SafePage, USUAL_WIDTH } from './safe-page.js';

/**
 * Page numbers can push text to another page, which changes page numbers; a document that has not settled by then never
 * does.
 */
const MOST_PASSES = 4;

/** Placeholder for an unknown page number, about as wide as one. */
const PLACEHOLDER = '00';

/** Stage of printing: loading the document, preparing it, or printing it with the known page numbers. */
export type PrintStage = 'loading' | 'preparing' | 'printing';

/** Options for printing a document. */
export interface PrintOptions {
  /** The PDF's title. */
  title: string;
  /** Page numbers from an earlier print of the same document, by anchor: when they still hold, one pass is enough. */
  remembered?: Readonly<Record<string, number>>;
  /** Called at the beginning of each stage, in which the browser works by itself for a while. */
  onStage?: (stage: PrintStage) => void;
}

/** A document as Chromium printed it: tagged, with an outline, and with the right page numbers in it. */
export interface PrintedPdf {
  pdf: Uint8Array;
  /** The elements of the page, by the numbers they have in the PDF's structure tree. */
  elements: PageElement[];
  pageCount: number;
  /** Page number, counted from 1, of every anchor that a link in the document leads to. */
  pages: Record<string, number>;
  /** Number of times the document was laid out. */
  passes: number;
  /** False when the page numbers changed each other until the last pass; some are then one page wrong. */
  settled: boolean;
  /** Anchors whose page number was requested, without a link to them or an element. */
  missing: string[];
  /** Elements that are wider than their page. */
  overflows: Overflow[];
  /** 1, or less when Chromium shrank the document because something is too wide. */
  scale: number;
  /** Fonts of the document that could not be used, e.g. `Source Serif 4 600 normal`. */
  failedFonts: string[];
}

interface Pass {
  pdf: Uint8Array;
  file: PrintedFile;
  pages: Map<string, number>;
}

/**
 * Prints one document in a tab: load, find the page numbers, measure, print, and print again until the numbers hold.
 */
export async function printDocument(
  page: SafePage,
  html: string,
  { title, remembered, onStage }: PrintOptions,
): Promise<PrintedPdf> {
  await page.show(html, () => onStage?.('loading'));
  const prepared = page.evaluateInOrder(
    call(settleDocument, title, PLACEHOLDER),
    call(keepSpaces),
    // Before any printing, while the layout is at hand: this costs a few milliseconds here, and a new layout later.
    call(findOverflows, 'left' as const, {}),
    call(markElements),
  );
  onStage?.('preparing');
  const [loaded, , cutOff, elements] = await prepared;
  let passes = 0;
  let numbers = knownNumbers(loaded, remembered);
  if (numbers === undefined) {
    numbers = read(await page.draft()).pages;
    passes++;
  }
  await page.evaluate(fillPageNumbers, [...numbers]);

  let last: Pass;
  let settled: boolean;
  for (;;) {
    const printing = page.print();
    onStage?.('printing');
    last = read(await printing);
    passes++;
    settled = agree(loaded.references, numbers, last.pages);
    if (settled || passes >= MOST_PASSES) break;
    numbers = last.pages;
    await page.evaluate(fillPageNumbers, [...numbers]);
  }
  const scale = contentScale(last.file) ?? 1;
  return {
    pdf: last.pdf,
    elements,
    pageCount: last.file.pages.length,
    pages: Object.fromEntries(last.pages),
    passes,
    settled,
    missing: loaded.references.filter((anchor) => !last.pages.has(anchor)),
    overflows: [...cutOff, ...(scale < 1 ? await tooWide(page, scale) : [])],
    scale,
    failedFonts: loaded.failedFonts,
  };
}

/** Page numbers that are known before printing: none is needed, or all are remembered. */
function knownNumbers(
  { references }: LoadedDocument,
  remembered: PrintOptions['remembered'],
): Map<string, number> | undefined {
  const known = new Map(Object.entries(remembered ?? {}));
  return references.every((anchor) => known.has(anchor)) ? known : undefined;
}

function read(pdf: Uint8Array): Pass {
  const file = PrintedFile.open(pdf);
  return { pdf, file, pages: readDestinations(file) };
}

function agree(anchors: string[], printed: Map<string, number>, actual: Map<string, number>): boolean {
  return anchors.every((anchor) => printed.get(anchor) === actual.get(anchor));
}

/** Elements that made Chromium shrink the document. */
async function tooWide(page: SafePage, scale: number): Promise<Overflow[]> {
  const widths = typeAreaWidths(await page.evaluate(readPageRules));
  const found = await page.evaluateInWidth(
    widths[''] ?? USUAL_WIDTH,
    findOverflows,
    'right' as const,
    widths,
  );
  if (found.length > 0) return found;
  // Nothing to point at, but the reader of the document sees that it is small.
  const millimetres = (widths[''] ?? 0) * (1 / scale - 1) * (25.4 / 96);
  return [{ selector: 'html', text: '', side: 'right', by: Math.round(millimetres * 10) / 10 }];
}
