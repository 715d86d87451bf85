import {
  changedCells,
  type GridDiff,
  isInBoth,
  isRowChanged,
  type RowDiff,
} from '../../compare/grid-diff.js';
import { isChanged } from '../../compare/words.js';

/** Tables with at most this many rows, and columns, are shown whole. */
const SHORT = 20;
const NARROW = 6;

/** A row that is shown, and how many are left out before it; without a row for those left out at the end. */
export interface ShownRow {
  readonly row?: RowDiff;
  readonly hidden: number;
}

/** The visible rows: changed ones, the rows beside them, and their groups. */
export function shownRows(grid: GridDiff): ShownRow[] {
  const { rows } = grid;
  const shown = rows.length <= SHORT ? rows.map(() => true) : nearChanges(grid);
  const result: ShownRow[] = [];
  let hidden = 0;
  for (const [index, row] of rows.entries()) {
    if (!shown[index]) {
      hidden++;
      continue;
    }
    result.push({ row, hidden });
    hidden = 0;
  }
  return hidden > 0 ? [...result, { hidden }] : result;
}

function nearChanges(grid: GridDiff): boolean[] {
  const { rows } = grid;
  const changed = rows.map((row) => isRowChanged(grid, row));
  const shown = changed.map(
    (each, index) => each || changed[index - 1] === true || changed[index + 1] === true,
  );
  // From the end: a row is needed when a row below it, on a deeper level, is shown.
  let wanted = 0;
  for (let index = rows.length - 1; index >= 0; index--) {
    const { level } = (rows[index]!.after ?? rows[index]!.before)!;
    if (shown[index]) wanted = Math.max(level, 0);
    else if (level < wanted) {
      shown[index] = true;
      wanted = level;
    }
  }
  return shown;
}

/** The columns that are shown: all of a narrow table; of a wide one the first and those in which anything changed. */
export function shownColumns(grid: GridDiff): number[] {
  const all = [...grid.columns.keys()];
  if (all.length <= NARROW) return all;
  const changed = new Set(grid.rows.filter(isInBoth).flatMap((row) => changedCells(grid, row)));
  return all.filter((index) => {
    const column = grid.columns[index]!;
    return (
      index === 0 || changed.has(index) || column.moved || !isInBoth(column) || isChanged(column.head.ops)
    );
  });
}
