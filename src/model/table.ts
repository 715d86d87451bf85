import type { PhrasingContent } from 'mdast';
import type { Place } from './place.js';

/** A range of numbers; a missing limit is open. */
export interface Interval {
  från?: number;
  till?: number;
}

/** Value of a cell: text, a number in the column's unit, a range, or null for "not stated" (printed as a dash). */
export type CellValue = string | number | Interval | null;

/** One cell of a compiled table. */
export interface Cell {
  value: CellValue;
  /** The value as printed, typeset the Swedish way (`4 400 209` with U+00A0, `−1 204` with U+2212, `–` for null). */
  text: string;
  /** True when the value was computed, not written. */
  computed: boolean;
  /** Place of the value; for a computed one, that of its row. */
  place: Place;
}

/** A column of a compiled table. */
export interface TableColumn {
  id: string;
  rubrik: string;
  typ: 'text' | 'tal' | 'belopp' | 'procent' | 'kod' | 'intervall';
  enhet?: string;
  /** Number of decimals its numbers are printed with; absent when each keeps its own. */
  decimaler?: number;
  place: Place;
}

/** A row of a compiled table with the rows nested under it. */
export interface TableRow {
  /**
   * The row's name in expressions and references: its `id`, else derived from its first cell; unique among siblings.
   */
  id: string;
  slag: 'rad' | 'grupp' | 'summa' | 'varav' | 'ingående';
  /** 1 for the outermost rows. */
  level: number;
  /** By column id; every column has a cell. */
  cells: Record<string, Cell>;
  rader: TableRow[];
  /** Keys of the table's footnotes. */
  noter: string[];
  place: Place;
}

/** A footnote under a table. */
export interface TableNote {
  key: string;
  /** 1, 2, 3 … in the order of first use. */
  number: number;
  content: PhrasingContent[];
  /**
   * In a follow-up plan: id of the indicator that the note follows on the screen, where a long table has no pages for
   * notes to be at the foot of. Otherwise, and on paper, the note is under the table.
   */
  efter?: string;
}

/** A data table with every value computed, checked and typeset. */
export interface CompiledTable {
  /** File name without ending: `volymer` in `::tabell{#volymer}` and `{{tabeller.volymer.…}}`. */
  id: string;
  file: string;
  titel: string;
  /** Whether the caption is printed; the title is the table's accessible name in any case. */
  visaRubrik: boolean;
  slag: 'tabell' | 'volymer' | 'priser' | 'förändringar' | 'kodmatris' | 'trappa';
  enhet?: string;
  liggande: boolean;
  kolumner: TableColumn[];
  kolumngrupper: { rubrik: string; kolumner: string[] }[];
  /** Codes in order with their meaning; null for a code the document does not explain. */
  teckenförklaring: { kod: string; betydelse: string | null }[];
  rader: TableRow[];
  noter: TableNote[];
  /** `Tabell 3`, when it is printed with a caption. Set by the outline phase. */
  number?: number;
  /** Anchor in the document. Set by the outline phase. */
  anchor?: string;
}
