import { type LookChange, lookChanges } from '../lock/look.js';
import { heaviestChain, type Pair } from './chain.js';
import type { Grid, GridCell, GridRow } from './grid.js';
import { matchColumns } from './grid-columns.js';
import { alignRows } from './grid-rows.js';
import type { Side, Tokenise } from './token.js';
import { compareWords, isChanged, type Op } from './words.js';

/** A row or column of both tables, or of one of them; what is missing is −1. */
export interface GridLine {
  readonly old: number;
  readonly new: number;
  readonly moved: boolean;
}

/** A cell of both tables, or of one. */
export interface CellDiff {
  readonly old?: GridCell;
  readonly new?: GridCell;
  readonly ops: readonly Op[];
}

/** A column with its head. */
export interface ColumnDiff extends GridLine {
  readonly head: CellDiff;
  readonly align?: string | undefined;
  /** The facts besides its head that differ. */
  readonly look: readonly LookChange[];
}

/** A row, with a cell for each column of either table. */
export interface RowDiff extends GridLine {
  readonly before?: GridRow;
  readonly after?: GridRow;
  readonly cells: readonly CellDiff[];
}

/** Two tables as one: lines in the order of the new one, removed lines where they stood. */
export interface GridDiff {
  readonly old: Grid;
  readonly new: Grid;
  readonly columns: readonly ColumnDiff[];
  readonly rows: readonly RowDiff[];
}

/** Compares two tables by columns, rows and cells. */
export function compareGrids(old: Grid, now: Grid, read: Readonly<Record<Side, Tokenise>>): GridDiff {
  const partners = matchColumns(old, now, read);
  const common = partners.flatMap((partner, index): Pair[] => (partner < 0 ? [] : [[index, partner]]));
  const rows = alignRows(old, now, common, read);
  const cellDiff = (before: GridCell | undefined, after: GridCell | undefined): CellDiff => ({
    ...(before && { old: before }),
    ...(after && { new: after }),
    ops: compareWords(before ? read.old(before.content) : [], after ? read.new(after.content) : []),
  });
  const columnLines = mergeLines(common, old.columns.length, now.columns.length, () => 1);
  return {
    old,
    new: now,
    columns: columnLines.map((line) => {
      const [before, after] = [old.columns[line.old], now.columns[line.new]];
      const look = before && after ? lookChanges(before.look, after.look) : [];
      return { ...line, head: cellDiff(before?.head, after?.head), align: (after ?? before)?.align, look };
    }),
    rows: mergeLines(
      rows.pairs(),
      old.rows.length,
      now.rows.length,
      (row) => 20 + rows.old[row]!.words.length,
    ).map((line) => {
      const [before, after] = [old.rows[line.old], now.rows[line.new]];
      const cells = columnLines.map((column) =>
        cellDiff(before?.cells[column.old], after?.cells[column.new]),
      );
      return { ...line, ...(before && { before }), ...(after && { after }), cells };
    }),
  };
}

/** Lines in the order of the new table; what was removed is at its old place. */
function mergeLines(
  pairs: readonly Pair[],
  oldSize: number,
  newSize: number,
  weight: (old: number) => number,
): GridLine[] {
  const staying = heaviestChain(
    pairs.map(([old, now]) => [old, now, weight(old)] as const),
    newSize,
  );
  const inPlace = new Set(staying.map(([old]) => old));
  const hasPartner = new Set(pairs.map(([old]) => old));
  const origin = new Map(pairs.map(([old, now]) => [now, old]));
  const lines: GridLine[] = [];
  let [old, now] = [0, 0];
  for (const [oldTo, newTo] of [...staying, [oldSize, newSize] as const]) {
    for (; old < oldTo; old++) if (!hasPartner.has(old)) lines.push({ old, new: -1, moved: false });
    for (; now < newTo; now++) {
      const from = origin.get(now) ?? -1;
      lines.push({ old: from, new: now, moved: from >= 0 && !inPlace.has(from) });
    }
    if (oldTo < oldSize) lines.push({ old: oldTo, new: newTo, moved: false });
    [old, now] = [oldTo + 1, newTo + 1];
  }
  return lines;
}

/** Whether both tables have a line. */
export function isInBoth({ old, new: now }: GridLine): boolean {
  return old >= 0 && now >= 0;
}

/**
 * The cells of a row that a reader sees a difference in, by their position; whole columns that came or went are none.
 */
export function changedCells({ columns }: GridDiff, { cells }: RowDiff): number[] {
  return cells.flatMap((each, index) => (isInBoth(columns[index]!) && isChanged(each.ops) ? [index] : []));
}

/** The facts of a table besides its words that differ. */
export function gridLookChanges({ old, new: now }: GridDiff): LookChange[] {
  return lookChanges(old.look, now.look);
}

/** The facts of a row besides its words that differ; none for a row of one table. */
export function rowLookChanges({ before, after }: RowDiff): LookChange[] {
  return before && after ? lookChanges(before.look, after.look) : [];
}

/** Whether a reader sees a difference in a row. */
export function isRowChanged(grid: GridDiff, row: RowDiff): boolean {
  return (
    row.moved ||
    !isInBoth(row) ||
    row.before?.level !== row.after?.level ||
    rowLookChanges(row).length > 0 ||
    changedCells(grid, row).length > 0
  );
}

/** Whether a reader sees any difference. */
export function isGridChanged(grid: GridDiff): boolean {
  const columns = grid.columns.some(
    (each) => each.moved || !isInBoth(each) || isChanged(each.head.ops) || each.look.length > 0,
  );
  return columns || gridLookChanges(grid).length > 0 || grid.rows.some((row) => isRowChanged(grid, row));
}
