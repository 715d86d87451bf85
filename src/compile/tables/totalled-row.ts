import type { Place } from '../../model/place.js';
import type { CellValue } from '../../model/table.js';
import type { WrittenRow } from './written-row.js';

/** A row with every sum computed. */
export interface TotalledRow {
  written: WrittenRow;
  /** By the index of the column. */
  cells: TotalledCell[];
  /** Value of the row in sums over rows, by the index of the column; null when it holds no figure. */
  weights: (number | null)[];
  rader: TotalledRow[];
}

/** A value with its history. */
export interface TotalledCell {
  value: CellValue;
  computed: boolean;
  /** True when it is to stand empty. */
  blank: boolean;
  /** Place of the value; of its row when it is computed. */
  place: Place;
}
