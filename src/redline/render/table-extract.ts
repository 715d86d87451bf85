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
/** Largest number of columns that a row that came or went is shown whole in. */
const MOST_FOR_A_ROW = 12;

/** A row that is shown, and how many are left out before it; without a row for those left out at the end. */
export interface ShownRow {
  readonly row?: RowDiff;
  readonly hidden: number;
}

/** Rows under the same heads: in the plan a part can have its own, with another year. */
export interface ShownPart {
  /** The row of heads in the middle of the table; the table's own without one. */
  readonly head?: RowDiff;
  readonly rows: readonly ShownRow[];
}

/** The visible rows: changed ones, the rows of their level beside them, and their groups, each under its own heads. */
export function shownParts(grid: GridDiff): ShownPart[] {
  const { rows } = grid;
  const shown = rows.length <= SHORT ? rows.map(() => true) : nearChanges(grid);
  const heads = headsOf(rows);
  const isOwn = (index: number) => heads[index] === undefined;
  if (isAnyColumnChanged(grid) && !shown.some((each, index) => each && isOwn(index))) {
    const first = rows.findIndex((_, index) => isOwn(index));
    if (first >= 0) shown[first] = true;
  }
  const parts: { head?: RowDiff; rows: ShownRow[] }[] = [];
  let hidden = 0;
  /** Number of hidden rows right before a row that stand under the same heads. */
  const hiddenUnder = (index: number, head: RowDiff | undefined): number => {
    let first = index;
    while (first > 0 && heads[first - 1] === head && rows[first - 1] !== head && !shown[first - 1]) first--;
    return index - first;
  };
  for (const [index, row] of rows.entries()) {
    const head = heads[index];
    if (row === head) continue;
    if (!shown[index]) {
      hidden++;
      continue;
    }
    const last = parts.at(-1);
    const part = last && last.head === head ? last : { ...(head && { head }), rows: [] };
    if (part !== last) {
      const before = hiddenUnder(index, head);
      if (last && hidden > before) last.rows.push({ hidden: hidden - before });
      hidden = before;
      parts.push(part);
    }
    part.rows.push({ row, hidden });
    hidden = 0;
  }
  if (parts.length === 0) parts.push({ rows: [] });
  if (hidden > 0) parts.at(-1)!.rows.push({ hidden });
  return parts;
}

function isAnyColumnChanged({ columns }: GridDiff): boolean {
  return columns.some(
    (column) => column.moved || !isInBoth(column) || isChanged(column.head.ops) || column.look.length > 0,
  );
}

/** For each row the row of heads that it stands under; undefined for the table's own. */
function headsOf(rows: readonly RowDiff[]): (RowDiff | undefined)[] {
  let head: RowDiff | undefined;
  return rows.map((row, index) => {
    const { kind, level } = (row.after ?? row.before)!;
    if (kind === 'huvud' && row.after) head = row;
    else if (kind === 'grupp' && level === 0 && row.after && rows[index - 1] !== head) head = undefined;
    return head;
  });
}

function nearChanges(grid: GridDiff): boolean[] {
  const { rows } = grid;
  const levels = rows.map(({ after, before }) => (after ?? before)!.level);
  const changed = rows.map((row) => isRowChanged(grid, row));
  const isBeside = (index: number, other: number) =>
    changed[other] === true && levels[other] === levels[index];
  // The name of a part is shown under its heads when they changed.
  const isUnderHead = (index: number) =>
    changed[index - 1] === true && (rows[index - 1]!.after ?? rows[index - 1]!.before)!.kind === 'huvud';
  const shown = changed.map(
    (each, index) => each || isBeside(index, index - 1) || isBeside(index, index + 1) || isUnderHead(index),
  );
  // From the end: a row is needed when a row below it, on a deeper level, is shown.
  let wanted = 0;
  for (let index = rows.length - 1; index >= 0; index--) {
    const level = levels[index]!;
    if (shown[index]) wanted = Math.max(level, 0);
    else if (level < wanted) {
      shown[index] = true;
      wanted = level;
    }
  }
  return shown;
}

/**
 * The columns that are shown: all of a narrow table, and where rows came or went; of a wide one the first and those in
 * which anything changed.
 */
export function shownColumns(grid: GridDiff): number[] {
  const all = [...grid.columns.keys()];
  if (all.length <= NARROW) return all;
  const oneSided = grid.rows.filter((row) => !isInBoth(row)).length;
  const isWhole = oneSided === grid.rows.length;
  if (isWhole || (oneSided > 0 && all.length <= MOST_FOR_A_ROW)) return all;
  const changed = new Set(grid.rows.filter(isInBoth).flatMap((row) => changedCells(grid, row)));
  return all.filter((index) => {
    const column = grid.columns[index]!;
    return (
      index === 0 || changed.has(index) || column.moved || !isInBoth(column) || isChanged(column.head.ops)
    );
  });
}
