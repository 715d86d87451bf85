import type { CompiledTable, TableRow } from '../../model/table.js';

/** A row of a table with its place among the others. */
export interface FlatRow {
  row: TableRow;
  /** 1, 2, 3 … through the table. */
  index: number;
  /** The rows it is nested under, outermost first. */
  parents: FlatRow[];
  /** True for a row that only names the rows under it: its first cell spans all columns. */
  spanning: boolean;
}

/** The rows of a table in printed order, in the stretches that are kept as one `tbody`. */
export function segments(table: CompiledTable): FlatRow[][] {
  const result: FlatRow[][] = [];
  let index = 0;
  const add = (row: TableRow, parents: FlatRow[]) => {
    const flat: FlatRow = { row, index: ++index, parents, spanning: isSpanning(table, row) };
    if (result.length === 0 || beginsSegment(table, flat, result.at(-1)!)) result.push([]);
    result.at(-1)!.push(flat);
    for (const child of row.rader) add(child, [...parents, flat]);
  };
  for (const row of table.rader) add(row, []);
  return result;
}

function isSpanning(table: CompiledTable, row: TableRow): boolean {
  const [, ...others] = table.kolumner;
  return row.rader.length > 0 && others.every((column) => row.cells[column.id]?.value == null);
}

/**
 * A group is a stretch of its own. In a table of volumes every group of the second level is one too, except the first,
 * which stays with the row of the first level above it.
 */
function beginsSegment(table: CompiledTable, flat: FlatRow, current: FlatRow[]): boolean {
  const outermost = flat.parents.length === 0;
  const isGroup = flat.row.rader.length > 0;
  if (table.slag === 'volymer') {
    if (outermost) return isGroup || flat.row.slag === 'summa';
    return isGroup && current.at(-1) !== flat.parents.at(-1);
  }
  return outermost && (flat.spanning || current[0]!.spanning);
}
