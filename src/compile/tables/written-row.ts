import type { Place } from '../../model/place.js';
import type { CellValue, TableRow } from '../../model/table.js';

/** A cell as the editor wrote it, read according to its column. */
export interface WrittenCell {
  /** null when it is stated openly that there is no value. */
  value: CellValue;
  /** True for an empty text: the cell stands empty in the document, also where a sum could be computed. */
  blank: boolean;
  place: Place;
}

/** A row as the editor wrote it, whether in YAML or in a row file, before anything is computed. */
export interface WrittenRow {
  id?: { text: string; place: Place };
  slag: TableRow['slag'];
  /** 1 for the outermost rows. */
  level: number;
  /** By the index of the column; undefined where nothing is written. */
  cells: (WrittenCell | undefined)[];
  noter: { key: string; place: Place }[];
  /** The value in another table that the row's number must equal: `table.row.column`. */
  agreesWith?: { path: string; place: Place };
  rader: WrittenRow[];
  /** The row itself, or its heading where that is written. */
  place: Place;
}

/** Rows nest no deeper than this: no table that can be read does. */
export const MAX_LEVEL = 6;
