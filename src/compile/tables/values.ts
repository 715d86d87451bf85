import type { Place } from '../../model/place.js';
import type { CellValue, CompiledTable, TableColumn, TableRow } from '../../model/table.js';
import { isNumeric } from './columns.js';

/** A cell of a data table as expressions in text get it. */
export interface Figure {
  value: CellValue;
  /** Type of the cell's column; decides how `belopp`, `tal` and `procent` print the value. */
  typ: TableColumn['typ'];
  /** `%` for percentages, else the column's unit or the table's; absent for text and codes. */
  enhet?: string;
  /** Number of decimals the column prints; absent when each number keeps its own. */
  decimaler?: number;
  /** As printed in the table, without its unit. */
  text: string;
  /** Place of the value. */
  place: Place;
  /** The ids of its table and column. */
  table: string;
  column: string;
}

/**
 * Value of a name below `tabeller`: a frozen object without prototype whose keys are the names that may come next: rows
 * below a table; columns and nested rows below a row; nothing below a cell. Expressions cannot reach anything else of
 * it; {@link figureOf} gives the rest. As a string it is the figure's text; an object that is no figure is an empty
 * one.
 */
export interface TableValue {
  readonly [name: string]: TableValue;
  readonly [Symbol.toPrimitive]: () => string;
}

const FIGURE = Symbol('figure');

/**
 * The figure an object below `tabeller` stands for: a cell's; a row's when its table has a single column of numbers;
 * undefined for every other value.
 */
export function figureOf(value: unknown): Figure | undefined {
  return typeof value === 'object' && value !== null && FIGURE in value
    ? (value[FIGURE] as Figure)
    : undefined;
}

/**
 * The object behind `tabeller.<table>.<row>.<column>` in expressions. A nested row is found under its parent, and
 * directly under the table when no other row of the table is called the same. In a table with exactly one column of
 * numbers, `tabeller.<table>.<row>` is that number.
 */
export function tableValues(tables: readonly CompiledTable[]): Readonly<Record<string, TableValue>> {
  const values = Object.create(null);
  for (const table of tables) {
    let made: TableValue | undefined;
    // Made on first use: most tables are printed and never named in the text.
    const get = () => (made ??= tableNode(table));
    Object.defineProperty(values, table.id, { get, enumerable: true });
  }
  return Object.freeze(values);
}

function tableNode(table: CompiledTable): TableValue {
  const numeric = table.kolumner.filter(isNumeric);
  const single = numeric.length === 1 ? numeric[0] : undefined;
  const outermost: [string, TableValue][] = [];
  const nested = new Map<string, TableValue | 'ambiguous'>();
  const rowNode = (row: TableRow): TableValue => {
    const entries: [string, TableValue][] = [];
    for (const each of row.rader) {
      const value = rowNode(each);
      entries.push([each.id, value]);
      nested.set(each.id, nested.has(each.id) ? 'ambiguous' : value);
    }
    // Columns last: they win over a row of the same name.
    for (const column of table.kolumner) entries.push([column.id, node([], figure(table, column, row))]);
    return node(entries, single && figure(table, single, row));
  };
  for (const row of table.rader) outermost.push([row.id, rowNode(row)]);
  const unambiguous = [...nested].filter((entry): entry is [string, TableValue] => entry[1] !== 'ambiguous');
  return node([...unambiguous, ...outermost]);
}

function node(entries: readonly [string, TableValue][], its?: Figure): TableValue {
  const object = Object.create(null);
  for (const [name, value] of entries) object[name] = value;
  object[FIGURE] = its;
  object[Symbol.toPrimitive] = printed;
  return Object.freeze(object);
}

function printed(this: { [FIGURE]?: Figure }): string {
  return this[FIGURE]?.text ?? '';
}

function figure(table: CompiledTable, column: TableColumn, row: TableRow): Figure {
  const { value, text, place } = row.cells[column.id]!;
  const enhet = unitOf(table, column);
  return {
    value,
    typ: column.typ,
    ...(enhet && { enhet }),
    ...(column.decimaler !== undefined && { decimaler: column.decimaler }),
    text,
    place,
    table: table.id,
    column: column.id,
  };
}

/** The unit of the numbers in a column; undefined when there is none or the column holds text or codes. */
function unitOf(table: CompiledTable, column: TableColumn): string | undefined {
  if (column.typ === 'text' || column.typ === 'kod') return undefined;
  return column.typ === 'procent' ? '%' : (column.enhet ?? table.enhet);
}
