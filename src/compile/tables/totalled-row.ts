import type { Place } from '../../model/place.js';
import type { CellValue } from '../../model/table.js';
import type { WrittenRow } from './written-row.js';

/** A row with every sum computed. */
export interface TotalledRow {
  written: WrittenRow;
  /** By the index of the column. */
  cells: TotalledCell[];
  /** What the row counts for where rows are added up, by the index of the column; null when it holds no figure. */
  weights: (number | null)[];
  rader: TotalledRow[];
}

/** A value with its history. */
export interface TotalledCell {
  value: CellValue;
  computed: boolean;
  /** Where the value is written; for one that is not, where its row is. */
  place: Place;
}
