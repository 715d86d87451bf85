import { MILLIMETRE, POINT, pixels } from '../model/css-length.js';
import { keepSpaces } from './archive/keep-spaces.js';
import { markElements, type PageElement } from './archive/mark-elements.js';
import { contentScale } from './content-scale.js';
import { readDestinations } from './destinations.js';
import { breakTexts, leastSize } from './fit/break-texts.js';
import { fitPictures } from './fit/fit-pictures.js';
import { fitTables, longWords } from './fit/fit-tables.js';
import { restoreWidths, setPageWidths } from './fit/page-widths.js';
import { findOverflows, type Overflow } from './overflow.js';
import { readPageRules, type TypeArea, typeAreas } from './page-geometry.js';
import { fillPageNumbers, type LoadedDocument, settleDocument } from './page-references.js';
import { PrintedFile } from './printed-file.js';
import { call, type SafePage } from './safe-page.js';

/**
 * Page numbers can push text to another page, which changes page numbers; a document that has not settled by then
 * never does.
 */
const MOST_PASSES = 4;

/** The least size of type, in pixels, where the style sheets say none (`--minsta-grad`). */
const LEAST_SIZE = 7 * POINT;

/** Placeholder for an unknown page number, about as wide as one. */
const PLACEHOLDER = '00';

/** Stage of printing: loading the document, preparing it, or printing it with the known page numbers. */
export type PrintStage = 'loading' | 'preparing' | 'printing';

/**
 * Puts soft hyphens into a word of a table that is too wide, where it may be divided, and zero-width spaces where
 * it may be divided without a hyphen. The language is a BCP 47 tag.
 */
export type DivideWord = (word: string, language: string) => string;

/** Options for printing a document. */
export interface PrintOptions {
  /** The PDF's title. */
  title: string;
  /** Page numbers from an earlier print of the same document, by anchor: when they still hold, one pass is enough. */
  remembered?: Readonly<Record<string, number>>;
  /** Called when a table is too wide, for a function that divides its words. Without it no word is divided. */
  divider?: () => Promise<DivideWord>;
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
  /** Fonts of the document that could not be used, e.g. `Source Serif 4 600 normal`. */
  failedFonts: string[];
}

/** A document that was not printed, for parts that do not fit their page. */
export interface TooWide {
  overflows: Overflow[];
}

interface Pass {
  pdf: Uint8Array;
  file: PrintedFile;
  pages: Map<string, number>;
}

/**
 * Prints one document in a tab: load, measure and fit parts that are too wide, find the page numbers, print, and
 * print again until the numbers hold. A document that does not fit is not printed: Chromium would shrink all of
 * it, and cut off the rest.
 */
export async function printDocument(
  page: SafePage,
  html: string,
  { title, remembered, onStage, divider }: PrintOptions,
): Promise<PrintedPdf | TooWide> {
  await page.show(html, () => onStage?.('loading'));
  const opened = page.evaluateInOrder(call(settleDocument, title, PLACEHOLDER), call(readPageRules));
  onStage?.('preparing');
  const [loaded, rules] = await opened;
  const areas = typeAreas(rules);
  const [, , , tooWide, , elements] = await page.evaluateInOrder(
    call(setPageWidths, areas),
    call(keepSpaces),
    call(fitPictures, areas),
    call(findOverflows, areas),
    call(restoreWidths),
    call(markElements),
  );
  if (tooWide.length > 0) {
    const overflows = await fit(page, areas, await divider?.());
    if (overflows.length > 0) return { overflows };
  }
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
  if (scale < 1) return { overflows: [shrunk(scale, areas)] };
  return {
    pdf: last.pdf,
    elements,
    pageCount: last.file.pages.length,
    pages: Object.fromEntries(last.pages),
    passes,
    settled,
    missing: loaded.references.filter((anchor) => !last.pages.has(anchor)),
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

/** Fits parts that are too wide. @returns the parts that still are */
async function fit(
  page: SafePage,
  areas: Record<string, TypeArea>,
  divide: DivideWord = (word) => word,
): Promise<Overflow[]> {
  const [, , words, least] = await page.evaluateInOrder(
    call(setPageWidths, areas),
    call(breakTexts),
    call(longWords),
    call(leastSize),
  );
  const divisions = Object.fromEntries(words.map(([word, language]) => [word, divide(word, language)]));
  const [, overflows] = await page.evaluateInOrder(
    call(fitTables, areas, divisions, pixels(least) || LEAST_SIZE),
    call(findOverflows, areas),
    call(restoreWidths),
  );
  return overflows;
}

/** The overflow of a document that Chromium shrank although everything in it seemed to fit. */
function shrunk(scale: number, areas: Record<string, TypeArea>): Overflow {
  const millimetres = ((areas['']?.width ?? 0) * (1 / scale - 1)) / MILLIMETRE;
  return { selector: 'html', text: '', side: 'right', by: Math.round(millimetres * 10) / 10 };
}
