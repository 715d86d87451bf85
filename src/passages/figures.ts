import { type Figure, figureOf, type TableValue, tableValues } from '../compile/tables/index.js';
import type { Commission } from '../model/commission.js';
import type { CellValue, CompiledTable, TableColumn, TableRow } from '../model/table.js';
import type { SourceText } from '../source/text.js';
import { kronorIn } from './amounts.js';
import type { Passage } from './passage.js';

/** A number that a data table holds, and how a text would fetch it. */
export interface TableFigure {
  table: CompiledTable;
  row: TableRow;
  column: TableColumn;
  value: number;
  /** `{{belopp tabeller.ersattning.total}}` */
  expression: string;
  /** Kronor in one of its unit, when that is money. */
  kronor?: number;
}

const values = new WeakMap<Commission, Readonly<Record<string, TableValue>>>();

/**
 * The figure that a `{{…}}` in running text fetched, when the characters from `start` to `end` came from one; undefined
 * for everything that was typed.
 */
export function fetchedFigure(
  passage: Passage,
  start: number,
  end: number,
  commission: Commission,
  source: (file: string) => SourceText | undefined,
): (Figure & { helper: string }) | undefined {
  if (passage.written(start, end)) return undefined;
  const place = passage.at(start, end);
  const written = source(place.file)?.text.slice(place.start.offset, place.end.offset) ?? '';
  const [, helper = '', path] =
    /^\{\{\s*(?:(belopp|tal|procent)\s+)?tabeller\.([^\s}]+)/u.exec(written) ?? [];
  if (path === undefined) return undefined;
  const known = values.get(commission) ?? tableValues(commission.tables);
  values.set(commission, known);
  let found: TableValue | undefined;
  for (const name of path.split('.')) found = (found ?? known)[name] as TableValue | undefined;
  const figure = figureOf(found);
  return figure && { ...figure, helper };
}

/** Every number in the amount and number columns of the tables, by its absolute value. */
export function figuresByValue(tables: readonly CompiledTable[]): Map<number, TableFigure[]> {
  const figures = new Map<number, TableFigure[]>();
  for (const table of tables) {
    const columns = table.kolumner.filter(({ typ }) => typ === 'belopp' || typ === 'tal');
    const single =
      table.kolumner.filter(({ typ }) => typ === 'belopp' || typ === 'tal' || typ === 'procent').length === 1;
    const visit = (row: TableRow, above: readonly string[]): void => {
      const path = [...above, row.id];
      for (const column of columns) {
        const value: CellValue | undefined = row.cells[column.id]?.value;
        if (typeof value !== 'number') continue;
        const full = [table.id, ...path, ...(single ? [] : [column.id])].join('.');
        const kronor = kronorIn(column.enhet ?? table.enhet);
        const figure: TableFigure = {
          table,
          row,
          column,
          value,
          expression: `{{${column.typ} tabeller.${full}}}`,
          ...(kronor !== undefined && { kronor }),
        };
        const known = figures.get(Math.abs(value));
        if (known) known.push(figure);
        else figures.set(Math.abs(value), [figure]);
      }
      for (const child of row.rader) visit(child, path);
    };
    for (const row of table.rader) visit(row, []);
  }
  return figures;
}
