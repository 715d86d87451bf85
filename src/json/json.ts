import type { Commission, CommissionMeta, OutlineItem } from '../model/commission.js';
import type { Place } from '../model/place.js';
import type { DocumentDate } from '../past/document-date.js';
import { type JsonArchive, type JsonPdf, jsonArchive, STANDARDS } from './json-archive.js';
import { type JsonPlan, jsonPlan } from './json-plan.js';
import { type JsonTable, jsonTable } from './json-tables.js';

/**
 * A compiled commission for other programs: `schema/kompilerat.schema.json`. A function of the sources, the program
 * and, for the page numbers, the browser: no clock, no machine.
 */
export interface JsonCommission {
  version: 1;
  verktyg: { namn: 'uppdrag'; version: string };
  /** Name and version of the browser that made the PDF; absent without a PDF. */
  webbläsare?: string;
  /** The same for an archive. */
  arkiv: JsonArchive;
  uppdrag: CommissionMeta;
  /** Pages of the PDF; absent without a PDF. */
  sidor?: number;
  /** The PDF in the same folder; absent without one, and in the copy inside the PDF itself. */
  pdf?: JsonPdf;
  innehåll: JsonHeading[];
  tabeller: JsonTable[];
  uppföljningsplan?: JsonPlan;
  block: JsonBlock[];
  /** All sources of the document, in the order of the file names. */
  källor: JsonSource[];
}

/** A heading with the headings under it. */
export interface JsonHeading {
  nivå: number;
  nummer?: string;
  text: string;
  ankare: string;
  bilaga: boolean;
  liggande: boolean;
  /** Known for the headings in the contents. */
  sida?: number;
  ställe: JsonPlace;
  /** The block the heading came from. */
  block?: { id: string; version: number };
  underrubriker: JsonHeading[];
}

/** A source file of the document. */
export interface JsonSource {
  fil: string;
  sha256: string;
}

/** Place in a source file. */
export interface JsonPlace {
  fil: string;
  rad: number;
  kolumn: number;
}

/** A block that the commission uses. */
export interface JsonBlock {
  id: string;
  version: number;
  titel: string;
  fil: string;
  sha256: string;
  /** True when the commission names the version it wants. */
  låst: boolean;
  tillval: string[];
  används: JsonPlace[];
}

/** Facts that are known once the PDF is made. */
export interface PdfFacts {
  /** The browser's own name. */
  engine: string;
  pageCount: number;
  /** Page by anchor. */
  pages: Readonly<Record<string, number>>;
  /** The finished file; absent for what is put into it. */
  file?: { name: string; bytes: number; sha256: string };
}

/** The compiled commission as data, with page numbers when it has been printed. */
export function jsonCommission(
  commission: Commission,
  date: DocumentDate,
  toolVersion: string,
  printed?: PdfFacts,
): JsonCommission {
  const { meta, outline, tables, plan, blocks, sources } = commission;
  const page = (anchor?: string) => (anchor === undefined ? undefined : printed?.pages[anchor]);
  return {
    version: 1,
    verktyg: { namn: 'uppdrag', version: toolVersion },
    ...(printed && { webbläsare: printed.engine }),
    arkiv: jsonArchive(meta, date),
    uppdrag: meta,
    ...(printed && { sidor: printed.pageCount }),
    ...(printed?.file && { pdf: jsonPdf(printed.file, printed.pageCount) }),
    innehåll: outline.map((item) => jsonHeading(item, page)),
    tabeller: tables.map((table) => jsonTable(table, page)),
    ...(plan && { uppföljningsplan: jsonPlan(plan, page) }),
    block: blocks
      .map(({ id, version, titel, file, sha256, pinned, tillval, places }) => ({
        id,
        version,
        titel,
        fil: file,
        sha256,
        låst: pinned,
        tillval,
        används: places.map(jsonPlace),
      }))
      .sort((a, b) => (a.id === b.id ? a.version - b.version : a.id < b.id ? -1 : 1)),
    källor: sources.filter(({ sha256 }) => sha256 !== '').map(({ file, sha256 }) => ({ fil: file, sha256 })),
  };
}

function jsonPdf({ name, bytes, sha256 }: NonNullable<PdfFacts['file']>, pages: number): JsonPdf {
  return { fil: name, bytes, sha256, sidor: pages, standarder: STANDARDS };
}

function jsonHeading(item: OutlineItem, page: (anchor?: string) => number | undefined): JsonHeading {
  const { level, number, text, anchor, appendix, landscape, place, origin, children } = item;
  const sida = page(anchor);
  return {
    nivå: level,
    ...(number !== undefined && { nummer: number }),
    text,
    ankare: anchor,
    bilaga: appendix,
    liggande: landscape,
    ...(sida !== undefined && { sida }),
    ställe: jsonPlace(place),
    ...(origin.block && { block: { id: origin.block.id, version: origin.block.version } }),
    underrubriker: children.map((child) => jsonHeading(child, page)),
  };
}

function jsonPlace({ file, start }: Place): JsonPlace {
  return { fil: file, rad: start.line, kolumn: start.column };
}
