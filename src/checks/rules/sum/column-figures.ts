import { addDecimals } from '../../../format/decimal.js';
import type { Text } from '../../../model/diagnostic.js';
import type { Place } from '../../../model/place.js';
import type { CompiledTable, TableColumn, TableRow } from '../../../model/table.js';
import { looseNumbers } from '../../../passages/loose-figures.js';

/** Something about the figures of a table that compiling it does not look at. */
export interface TableFlaw {
  place: Place;
  message: Text;
  hint: Text;
}

/** The figures of a column, read from its numbers or its texts. */
export class ColumnFigures {
  readonly column: TableColumn;
  readonly #texts: ReadonlyMap<TableRow, number | undefined>;

  constructor(table: CompiledTable, column: TableColumn) {
    this.column = column;
    const rows = column.typ === 'text' ? allRows(table.rader) : [];
    const numbers = looseNumbers(rows.map((row) => String(row.cells[column.id]?.value ?? '')));
    this.#texts = new Map(rows.map((row, index) => [row, numbers[index]]));
  }

  /** The row's own figure. */
  of(row: TableRow): number | undefined {
    const value = row.cells[this.column.id]?.value;
    return typeof value === 'number' ? value : this.#texts.get(row);
  }

  /** The figure that a row counts as in a sum: its own, or that of the rows below it. */
  weight(row: TableRow): number | undefined {
    return this.of(row) ?? this.sum(row.rader.filter(({ slag }) => slag !== 'varav' && slag !== 'summa'));
  }

  /** The sum of rows; undefined when none has a figure, or when a column of text holds something else too. */
  sum(rows: readonly TableRow[]): number | undefined {
    const figures = rows.flatMap((row) => this.weight(row) ?? []);
    const words =
      this.column.typ === 'text' &&
      rows.some((row) => row.cells[this.column.id]?.value && this.weight(row) === undefined);
    return words || figures.length === 0 ? undefined : addDecimals(figures);
  }
}

/** Every row of a table, those below others right after them. */
function allRows(rows: readonly TableRow[]): TableRow[] {
  return rows.flatMap((row) => [row, ...allRows(row.rader)]);
}

/** The row as a reader finds it: the words in its first column. */
export function nameOf(row: TableRow, table: CompiledTable): string {
  return row.cells[table.kolumner[0]?.id ?? '']?.text ?? '';
}
