import type writeExcelFile from 'write-excel-file/node';
import {
  findElement,
  getCellAddress,
  getOrderOfSiblings,
  getSelfClosingTagMarkup,
  insertElementMarkupAccordingToOrderOfSiblings,
  replaceElement,
  sanitizeTextContent,
} from 'write-excel-file/utility';
import type { Sheet } from './sheet.js';

/** Between the edges of an A4 page and what is printed, in inches. */
const MARGIN = 0.5;
/** Width between the margins, in points. */
const PAPER = { portrait: 595 - 2 * MARGIN * 72, landscape: 842 - 2 * MARGIN * 72 };
/** Text of 11 points is not printed smaller than 6: then rather on more pages beside each other. */
const SMALLEST = 0.55;
/** On a portrait page only what nearly has room as it is. */
const NEARLY = 0.9;
/** Width of a character and of what is beside the text of a cell, in points. */
const [CHARACTER, BESIDE] = [5.25, 3.75];
/** Longest header or footer in Excel. */
const LONGEST_HEAD = 200;

const SHEET = 'xl/worksheets/sheet{id}.xml';
const WORKBOOK = 'xl/workbook.xml';

/** An addition to the library. */
type Feature = NonNullable<NonNullable<Parameters<typeof writeExcelFile>[1]>['features']>[number];

/** Page layout of a sheet. */
export interface Paper {
  orientation: 'portrait' | 'landscape';
  /** Number of pages beside each other. */
  across: number;
}

/** The paper that columns with these widths, in characters, can be read on. */
export function paperFor(widths: readonly number[]): Paper {
  const points = widths.reduce((sum, width) => sum + width * CHARACTER + BESIDE, 0);
  if (points * NEARLY <= PAPER.portrait) return { orientation: 'portrait', across: 1 };
  return {
    orientation: 'landscape',
    across: Math.max(1, Math.ceil((points * SMALLEST) / PAPER.landscape)),
  };
}

/**
 * Parts of a workbook that the library has no option for: page layout (A4, headings repeated on every page, sheet name
 * and page number in the footer), and filters on plain data.
 */
export function pages(sheets: readonly Sheet[], papers: readonly Paper[]): Feature {
  return {
    files: {
      transform: {
        [SHEET]: {
          transform: (xml, _, { sheetIndex }) => withParts(xml, partsOf(sheets[sheetIndex]!)),
          transformElementAttributes: (tag, attributes, _index, _options, { sheetIndex }) => {
            if (tag === 'pageMargins') return { ...attributes, left: MARGIN, right: MARGIN };
            if (tag === 'pageSetup') return { ...attributes, ...setupOf(papers[sheetIndex]!) };
            // Heights are a proposal: rows still grow when somebody writes more in them.
            if (tag === 'row') return without(attributes, 'customHeight');
            return attributes;
          },
        },
        [WORKBOOK]: { transform: (xml) => withNames(xml, sheets) },
      },
    },
  };
}

/** Fields of the page's head and foot: &A is the tab's name, &P the page, &N how many there are. */
function partsOf({ title, columns, rows, looks }: Sheet): string[] {
  const head = title === undefined ? '' : `&L&"-,Bold"${title.slice(0, LONGEST_HEAD).replaceAll('&', '&&')}`;
  const all = `A1:${getCellAddress(rows.length, columns.length - 1)}`;
  return [
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    ...(looks === undefined ? [getSelfClosingTagMarkup('autoFilter', { ref: all })] : []),
    `<headerFooter>${head === '' ? '' : element('oddHeader', head)}${element('oddFooter', '&L&A&RSida &P av &N')}</headerFooter>`,
  ];
}

function setupOf({ orientation, across }: Paper): Record<string, string | number> {
  return { orientation, fitToWidth: across, fitToHeight: 0, pageOrder: 'overThenDown' };
}

function withParts(xml: string, parts: readonly string[]): string {
  const order = getOrderOfSiblings(SHEET, 'worksheet') ?? [];
  return parts.reduce(
    (all, part) => insertElementMarkupAccordingToOrderOfSiblings(all, part, order, 'worksheet'),
    xml,
  );
}

/** The headings are printed on every page, and Excel wants filters to have a name. */
function withNames(xml: string, sheets: readonly Sheet[]): string {
  const names = sheets.flatMap(({ name, columns, rows, looks }, index) => {
    const sheet = `'${name.replaceAll("'", "''")}'!`;
    const last = getCellAddress(rows.length, columns.length - 1).replace(/^([A-Z]+)(\d+)$/, '$$$1$$$2');
    const define = (defined: string, of: string, more = '') =>
      `<definedName name="${defined}" localSheetId="${index}"${more}>${sanitizeTextContent(sheet + of)}</definedName>`;
    return [
      ...(looks === undefined ? [define('_xlnm._FilterDatabase', `$A$1:${last}`, ' hidden="1"')] : []),
      define('_xlnm.Print_Titles', '$1:$1'),
    ];
  });
  const markup = `<definedNames>${names.join('')}</definedNames>`;
  const empty = findElement(xml, 'definedNames');
  if (empty) return replaceElement(xml, empty, markup);
  const order = getOrderOfSiblings(WORKBOOK, 'workbook') ?? [];
  return insertElementMarkupAccordingToOrderOfSiblings(xml, markup, order, 'workbook');
}

function element(name: string, content: string): string {
  return `<${name}>${sanitizeTextContent(content)}</${name}>`;
}

function without(attributes: Record<string, string | number>, name: string): Record<string, string | number> {
  return Object.fromEntries(Object.entries(attributes).filter(([key]) => key !== name));
}
