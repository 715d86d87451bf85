import { addDecimals } from '../../../format/decimal.js';
import { formatInterval, formatQuantity } from '../../../format/number.js';
import type { Place } from '../../../model/place.js';
import type { Cell, CompiledTable, Interval, TableColumn, TableRow } from '../../../model/table.js';

/** A step of a bracket table (`slag: trappa`). */
export interface Step {
  interval: Interval;
  place: Place;
}

/** Two neighbouring steps that do not meet, or that meet more than once. */
export interface Misfit {
  lower: Step;
  upper: Step;
  kind: 'gap' | 'overlap';
  /** True when whole numbers are covered and only the decimals between them are not. */
  onlyDecimals: boolean;
}

/** The column of ranges in a bracket table, with its steps from the lowest to the highest. */
export function stepsOf(table: CompiledTable): { column: TableColumn; steps: Step[] } | undefined {
  const column = table.slag === 'trappa' ? table.kolumner.find(({ typ }) => typ === 'intervall') : undefined;
  if (!column) return undefined;
  const steps = allRows(table.rader).flatMap((row): Step[] => {
    const cell = row.cells[column.id];
    if (typeof cell?.value !== 'object' || cell.value === null) return [];
    return [{ interval: cell.value, place: cell.place }];
  });
  const from = ({ interval }: Step) => interval.från ?? Number.NEGATIVE_INFINITY;
  return { column, steps: steps.sort((a, b) => from(a) - from(b)) };
}

function allRows(rows: readonly TableRow[]): TableRow[] {
  return rows.flatMap((row) => [row, ...allRows(row.rader)]);
}

/**
 * The neighbours that do not fit. Both limits of a step belong to it, so 50–74 and 75–100 leave out what is between 74
 * and 75, unless the column says with how many decimals its values are counted (`decimaler: 0`).
 */
export function misfits(steps: readonly Step[], column: TableColumn): Misfit[] {
  return steps.slice(1).flatMap((upper, index): Misfit[] => {
    const lower = steps[index]!;
    const end = lower.interval.till ?? Number.POSITIVE_INFINITY;
    const start = upper.interval.från ?? Number.NEGATIVE_INFINITY;
    if (start <= end) return [{ lower, upper, kind: 'overlap', onlyDecimals: false }];
    const between = addDecimals([start, -end]);
    if (column.decimaler !== undefined && between <= 10 ** -column.decimaler) return [];
    return [{ lower, upper, kind: 'gap', onlyDecimals: column.decimaler === undefined && between === 1 }];
  });
}

/** A step that pays more than one for a better result. */
export interface Reversal {
  /** The cell that pays too much, or after which too little is paid. */
  cell: Cell;
  worse: string;
  better: string;
  /** The steps' payments, as printed. */
  shown: string;
  other: string;
}

/**
 * The steps that break the direction of a bracket table's payments: most of its steps pay more for more, or less for
 * more (a fee), and these do not.
 */
export function lessForMore(table: CompiledTable): Reversal[] {
  const found = stepsOf(table);
  if (!found) return [];
  const { column } = found;
  const rows = allRows(table.rader)
    .flatMap((row) => {
      const value = row.cells[column.id]?.value;
      return typeof value === 'object' && value !== null ? [{ row, interval: value }] : [];
    })
    .sort(
      (a, b) => (a.interval.från ?? Number.NEGATIVE_INFINITY) - (b.interval.från ?? Number.NEGATIVE_INFINITY),
    );
  return table.kolumner.flatMap((paid) => {
    if (paid.typ !== 'procent' && paid.typ !== 'belopp') return [];
    const steps = rows.flatMap(({ row, interval }) => {
      const cell = row.cells[paid.id]!;
      const name = formatInterval(interval, column.enhet);
      return typeof cell.value === 'number' ? [{ cell, value: cell.value, name }] : [];
    });
    const pairs = steps.slice(1).map((better, index) => ({ worse: steps[index]!, better }));
    const falls = pairs.filter(({ worse, better }) => better.value < worse.value);
    // As many one way as the other: no direction to break.
    if (falls.length * 2 >= pairs.length) return [];
    const unit = paid.typ === 'procent' ? '%' : paid.enhet;
    return falls.map(({ worse, better }) => ({
      cell: worse.cell,
      worse: worse.name,
      better: better.name,
      shown: formatQuantity(worse.value, unit),
      other: formatQuantity(better.value, unit),
    }));
  });
}

/** The lowest result that a bracket table pays in full for: the beginning of its step of 100 %. */
export function fullStep(table: CompiledTable): { from: number } | undefined {
  const found = stepsOf(table);
  const paid = table.kolumner.find(({ typ }) => typ === 'procent');
  if (found?.column.enhet !== '%' || !paid) return undefined;
  const full = allRows(table.rader).find((row) => row.cells[paid.id]?.value === 100);
  const interval = full?.cells[found.column.id]?.value;
  if (typeof interval !== 'object' || interval === null || interval.från === undefined) return undefined;
  return { from: interval.från };
}
