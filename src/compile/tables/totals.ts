import { addDecimals } from '../../format/decimal.js';
import type { Report } from '../../model/diagnostic.js';
import type { Place } from '../../model/place.js';
import type { CellValue } from '../../model/table.js';
import { type Column, type Columns, isNumeric } from './columns.js';
import { type Addition, reportSum } from './report-sum.js';
import type { WrittenRow } from './written-row.js';

/** A row with every sum computed. */
export interface TotalledRow {
  written: WrittenRow;
  /** By column id, one for every column. */
  cells: Map<string, TotalledCell>;
  /** What the row counts for where rows are added up, by column id; null when it holds no figure there. */
  weights: Map<string, number | null>;
  rader: TotalledRow[];
}

/** A value with its history. */
export interface TotalledCell {
  value: CellValue;
  computed: boolean;
  /** Where the value is written; for one that is not, where its row is. */
  place: Place;
}

/**
 * Computes the sums that are left out and checks those that are written (rule `sum`), in decimal arithmetic.
 *
 * Down the rows, in columns of type tal and belopp (percentages of different wholes do not add up): with
 * `addChildren` a row is the sum of the rows right below it; a row of kind `summa` is the sum of the rows before it on
 * its level, from the last such row on; one that follows right upon another is the sum of all of them. A `varav` row
 * is part of another and a `summa` row repeats others: neither counts. A row without a figure of its own counts as
 * the rows below it. Where nothing that counts holds a figure there is nothing to check and nothing to compute.
 *
 * Across the columns, in every row: a column with parts is their sum.
 *
 * A wrong total is checked against what is written below it and counts upwards as what it should have been, so that
 * one wrong figure is reported where it is wrong, and a wrong outermost figure in all the totals above it.
 */
export function totalRows(
  rows: readonly WrittenRow[],
  columns: Columns,
  addChildren: boolean,
  report: Report,
): TotalledRow[] {
  const done: TotalledRow[] = [];
  const counting: TotalledRow[] = [];
  let sinceTotal: TotalledRow[] = [];
  for (const row of rows) {
    const below = totalRows(row.rader, columns, addChildren, report);
    const isTotal = row.slag === 'summa';
    let addends: Addition['rows'] = [];
    if (isTotal) addends = sinceTotal.length > 0 ? sinceTotal : counting;
    else if (addChildren && row.slag !== 'grupp') addends = below.filter(counts);
    const totalled = totalRow(row, below, addends, columns, report);
    done.push(totalled);
    if (isTotal) sinceTotal = [];
    else if (counts(totalled)) {
      counting.push(totalled);
      sinceTotal.push(totalled);
    }
  }
  return done;
}

function counts({ written: { slag } }: TotalledRow): boolean {
  return slag !== 'varav' && slag !== 'summa';
}

function totalRow(
  written: WrittenRow,
  rader: TotalledRow[],
  addends: readonly TotalledRow[],
  columns: Columns,
  report: Report,
): TotalledRow {
  const row: TotalledRow = { written, cells: new Map(), weights: new Map(), rader };
  for (const column of columns.inOrderOfRules) {
    if (!isNumeric(column)) row.cells.set(column.id, asWritten(written, column));
    else if (written.slag === 'grupp') {
      row.cells.set(column.id, asWritten(written, column));
      row.weights.set(column.id, sumOf(rader.filter(counts), column));
    } else totalCell(row, addends, column, columns, report);
  }
  return row;
}

function asWritten(row: WrittenRow, column: Column): TotalledCell {
  const cell = row.cells.get(column.id);
  return { value: cell?.value ?? null, computed: false, place: cell?.place ?? row.place };
}

function totalCell(
  row: TotalledRow,
  addends: readonly TotalledRow[],
  column: Column,
  columns: Columns,
  report: Report,
): void {
  const cell = asWritten(row.written, column);
  const written = cell.value as number | null;
  const down = column.typ === 'procent' ? null : sumOf(addends, column);
  const across = sum(column.parts.map((id) => row.cells.get(id)?.value as number | null));

  if (written === null) {
    const value = down ?? across;
    if (value !== null) row.cells.set(column.id, { value, computed: true, place: row.written.place });
    else row.cells.set(column.id, cell);
    row.weights.set(column.id, value ?? sumOf(row.rader.filter(counts), column));
    return;
  }

  row.cells.set(column.id, cell);
  row.weights.set(column.id, down ?? written);
  if (down !== null && down !== written) {
    reportSum({ row, column, columns, written, sum: down, rows: addends }, cell.place, report);
    if (across === down) return;
  }
  // A part that is wrong has been reported: with the value it should have had, the row may well add up.
  const acrossAsCounted = sum(column.parts.map((id) => row.weights.get(id) ?? null));
  if (across !== null && across !== written && acrossAsCounted !== written) {
    reportSum({ row, column, columns, written, sum: across, rows: [] }, cell.place, report);
  }
}

function sumOf(rows: readonly TotalledRow[], column: Column): number | null {
  return sum(rows.map((row) => row.weights.get(column.id) ?? null));
}

/** null when there is nothing to add; otherwise what is missing counts as 0. */
function sum(values: readonly (number | null)[]): number | null {
  const figures = values.filter((value) => value !== null);
  return figures.length > 0 ? addDecimals(figures) : null;
}
