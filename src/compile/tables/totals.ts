import { addDecimals, plainDecimal } from '../../format/decimal.js';
import type { Report } from '../../model/diagnostic.js';
import type { Place } from '../../model/place.js';
import { type Column, type Columns, isNumeric } from './columns.js';
import { type Addition, reportSum } from './report-sum.js';
import type { TotalledCell, TotalledRow } from './totalled-row.js';
import type { WrittenRow } from './written-row.js';

/** Every decimal of so many digits is a number of its own here (IEEE 754 double). */
const EXACT_DIGITS = 15;

/**
 * Computes the sums that are left out and checks those that are written (rule `sum`), in decimal arithmetic.
 *
 * Down the rows, in columns of type tal and belopp (percentages of different wholes do not add up): with
 * `addChildren` a row is the sum of the rows right below it; a row of kind `summa` is the sum of the rows before it on
 * its level, from the last such row on; one that follows right upon another is the sum of all of them. A `varav` row
 * is part of another and a `summa` row repeats others: neither counts. A row without a figure of its own counts as
 * the rows below it. Where nothing that counts holds a figure there is nothing to check and nothing to compute. A cell
 * that is to stand empty stays so, and counts upwards as if it were left out.
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
  const row: TotalledRow = {
    written,
    cells: columns.list.map((column) => asWritten(written, column)),
    weights: columns.list.map(() => null),
    rader,
  };
  for (const column of columns.inOrderOfRules) {
    if (!isNumeric(column)) continue;
    if (written.slag === 'grupp') row.weights[column.index] = sumOf(rader.filter(counts), column);
    else totalCell(row, addends, column, columns, report);
  }
  return row;
}

function asWritten(row: WrittenRow, column: Column): TotalledCell {
  const cell = row.cells[column.index];
  return {
    value: cell?.value ?? null,
    computed: false,
    blank: cell?.blank ?? false,
    place: cell?.place ?? row.place,
  };
}

function totalCell(
  row: TotalledRow,
  addends: readonly TotalledRow[],
  column: Column,
  columns: Columns,
  report: Report,
): void {
  const { cells, weights } = row;
  const { value, blank, place } = cells[column.index]!;
  const written = value as number | null;
  const down = column.typ === 'procent' ? null : sumOf(addends, column);
  const across = sum(column.parts.map((part) => cells[part.index]?.value as number | null));

  if (written === null) {
    const computed = down ?? across;
    if (computed !== null && !blank) {
      if (plainDecimal(computed).replace(/\D/g, '').length > EXACT_DIGITS)
        reportInexactSum(column, row.written.place, report);
      cells[column.index] = { value: computed, computed: true, blank, place: row.written.place };
    }
    weights[column.index] = computed ?? sumOf(row.rader.filter(counts), column);
    return;
  }

  weights[column.index] = down ?? written;
  if (down !== null && down !== written) {
    reportSum({ row, column, columns, written, sum: down, rows: addends }, place, report);
    if (across === down) return;
  }
  // A part that is wrong has been reported: with the value it should have had, the row may well add up.
  const acrossAsCounted = sum(column.parts.map((part) => weights[part.index] ?? null));
  if (across !== null && across !== written && acrossAsCounted !== written) {
    reportSum({ row, column, columns, written, sum: across, rows: [] }, place, report);
  }
}

function reportInexactSum(column: Column, place: Place, report: Report): void {
  report({
    rule: 'cell-type',
    severity: 'error',
    place,
    message: {
      sv: `Summan i kolumnen ”${column.id}” har fler siffror än det går att räkna exakt med (${EXACT_DIGITS}).`,
      en: `The sum in the column “${column.id}” has more digits than can be reckoned with exactly (${EXACT_DIGITS}).`,
    },
    hint: {
      sv: 'Kontrollera talen, eller räkna i en större enhet, till exempel tusen kronor.',
      en: 'Check the numbers, or reckon in a larger unit, such as thousands of kronor.',
    },
  });
}

function sumOf(rows: readonly TotalledRow[], column: Column): number | null {
  return rows.length === 0 ? null : sum(rows.map((row) => row.weights[column.index] ?? null));
}

/** null when there is nothing to add; otherwise what is missing counts as 0. */
function sum(values: readonly (number | null)[]): number | null {
  const figures = values.filter((value) => value !== null);
  return figures.length > 0 ? addDecimals(figures) : null;
}
