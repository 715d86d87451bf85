import { addDecimals } from '../../format/decimal.js';
import type { Cell, CompiledTable, TableRow } from '../../model/table.js';

/** A table that is not as it was. */
export interface TableChange {
  change: 'added' | 'removed' | 'changed';
  id: string;
  titel: string;
  /** Sums that differ. */
  sums: SumChange[];
  /** Number of other cells that read differently, those of added and removed rows included. */
  cells: number;
}

/** A sum that is not what it was. */
export interface SumChange {
  /** The row's first cell, with those of the rows above it: `Vård, Summa`. */
  row: string;
  /** The column's heading. */
  column: string;
  unit?: string;
  /** Absent on the side where there is no such sum. */
  before?: number;
  after?: number;
  /** Exact in decimal; absent when one side is. */
  difference?: number;
}

/** Compares the tables of two editions by their ids, rows and columns, as the later edition orders them. */
export function compareTables(
  before: readonly CompiledTable[],
  after: readonly CompiledTable[],
): TableChange[] {
  const old = new Map(before.map((table) => [table.id, table]));
  const now = new Set(after.map(({ id }) => id));
  const changed = after.flatMap((table): TableChange[] => {
    const was = old.get(table.id);
    if (!was) return [whole('added', table)];
    const sums = compareSums(was, table);
    const differing = countDifferent(new Map(cellsOf(was)), new Map(cellsOf(table)));
    return sums.length === 0 && differing === 0
      ? []
      : [{ change: 'changed', id: table.id, titel: table.titel, sums, cells: differing }];
  });
  const removed = before.filter(({ id }) => !now.has(id)).map((table) => whole('removed', table));
  return [...changed, ...removed];
}

function whole(change: 'added' | 'removed', table: CompiledTable): TableChange {
  const none = { ...table, rader: [] };
  const sums = change === 'added' ? compareSums(none, table) : compareSums(table, none);
  return { change, id: table.id, titel: table.titel, sums, cells: 0 };
}

function compareSums(before: CompiledTable, after: CompiledTable): SumChange[] {
  const old = new Map(sumsOf(before));
  const now = new Map(sumsOf(after));
  return [...new Set([...now.keys(), ...old.keys()])].flatMap((key): SumChange[] => {
    const [was, is] = [old.get(key), now.get(key)];
    if (was?.value === is?.value) return [];
    const { row, column, unit } = (is ?? was)!;
    return [
      {
        row,
        column,
        ...(unit !== undefined && { unit }),
        ...(was && { before: was.value }),
        ...(is && { after: is.value }),
        ...(was && is && { difference: addDecimals([is.value, -was.value]) }),
      },
    ];
  });
}

interface Sum {
  row: string;
  column: string;
  unit: string | undefined;
  value: number;
}

function sumsOf(table: CompiledTable): [key: string, sum: Sum][] {
  return walk(table).flatMap(({ path, names, row }) => {
    if (row.slag !== 'summa') return [];
    return table.kolumner.flatMap(({ id, rubrik, enhet }): [string, Sum][] => {
      const value = row.cells[id]?.value;
      if (typeof value !== 'number') return [];
      return [[`${path}.${id}`, { row: names, column: rubrik, unit: enhet ?? table.enhet, value }]];
    });
  });
}

/** Every cell but those of sums, by row and column. */
function cellsOf(table: CompiledTable): [key: string, cell: Cell][] {
  return walk(table).flatMap(({ path, row }) =>
    row.slag === 'summa'
      ? []
      : Object.entries(row.cells).map(([id, cell]): [string, Cell] => [`${path}.${id}`, cell]),
  );
}

function countDifferent(before: ReadonlyMap<string, Cell>, after: ReadonlyMap<string, Cell>): number {
  const keys = new Set([...before.keys(), ...after.keys()]);
  return [...keys].filter((key) => before.get(key)?.text !== after.get(key)?.text).length;
}

interface Walked {
  path: string;
  names: string;
  row: TableRow;
}

/** The rows of a table with those nested in them. */
function walk({ rader, kolumner }: CompiledTable): Walked[] {
  const first = kolumner[0]?.id ?? '';
  const below = (rows: readonly TableRow[], path: string, names: readonly string[]): Walked[] =>
    rows.flatMap((row) => {
      const own = [...names, row.cells[first]?.text ?? row.id];
      const here = `${path}/${row.id}`;
      return [{ path: here, names: own.join(', '), row }, ...below(row.rader, here, own)];
    });
  return below(rader, '', []);
}
