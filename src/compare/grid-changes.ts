import { addDecimals } from '../format/decimal.js';
import type { LookChange } from '../lock/look.js';
import type { Cause, CauseFinder } from './cause.js';
import type { Draft } from './change.js';
import { excerptOf, factSegments, type Segment } from './excerpt.js';
import { difference, differenceInEnglish, type FigureDifference } from './figure.js';
import {
  type ColumnDiff,
  changedCells,
  type GridDiff,
  gridLookChanges,
  isInBoth,
  isRowChanged,
  type RowDiff,
  rowLookChanges,
} from './grid-diff.js';
import { textOf } from './token.js';
import { isChanged, sideOf } from './words.js';

/** Index of each row in its table. */
type Positions = ReadonlyMap<RowDiff, number>;

/** Largest number of cells of one row that are listed; the others are counted. */
const MOST_CELLS = 3;

/** Changes of a table, each with the rows or columns it is about. */
export interface GridChange {
  readonly things: readonly object[];
  readonly draft: Draft;
}

/** The changes of a table: its columns, then its rows. `before` is how many changes the document has so far. */
export function gridChanges(grid: GridDiff, causes: CauseFinder, before: number): GridChange[] {
  const cause = causes.ofFile(grid.new.file ?? grid.old.file);
  const columns = grid.columns.flatMap((column) => columnChange(column, grid, cause));
  const positions = new Map(grid.rows.map((row, index) => [row, index]));
  const rows = rowRuns(grid).map((run) => rowChange(run, grid, cause, positions));
  return withConsequences([...tableChange(grid, cause), ...columns, ...rows], grid, before);
}

/** Changes of the facts of the table as a whole, found at the table itself. */
function tableChange(grid: GridDiff, cause: Cause): GridChange[] {
  const look = gridLookChanges(grid);
  if (look.length === 0) return [];
  const { title } = grid.new;
  const excerpt = factSegments(look);
  return [
    { things: [grid], draft: { thing: 'table', action: 'form', causes: [cause], subject: title, excerpt } },
  ];
}

function lookExcerpt(look: readonly LookChange[]): Segment[] {
  return look.length === 0 ? [] : [equal(' ('), ...factSegments(look), equal(')')];
}

function columnChange(column: ColumnDiff, grid: GridDiff, cause: Cause): GridChange[] {
  const action = column.old < 0 ? 'added' : column.new < 0 ? 'removed' : column.moved ? 'moved' : 'changed';
  const isForm = action === 'changed' && !isChanged(column.head.ops);
  if (isForm && column.look.length === 0) return [];
  const draft: Draft = {
    thing: 'column',
    action: isForm ? 'form' : action,
    causes: [cause],
    table: grid.new.title,
    subject: grid.new.title,
    excerpt: [...excerptOf(column.head.ops), ...lookExcerpt(column.look)],
  };
  return [{ things: [column], draft }];
}

/** Changed rows; a group that came, went or moved with the rows under it is one run. */
function rowRuns(grid: GridDiff): RowDiff[][] {
  const runs: RowDiff[][] = [];
  let level = 0;
  let state: string | undefined;
  for (const row of grid.rows) {
    const here = stateOf(row);
    const below = (row.after ?? row.before)!.level > level;
    if (here !== 'unmoved' && here === state && below && isWhole(row, grid)) runs.at(-1)!.push(row);
    else if (isRowChanged(grid, row)) {
      runs.push([row]);
      level = (row.after ?? row.before)!.level;
      state = (row.after ?? row.before)!.kind === 'grupp' ? here : undefined;
    } else state = undefined;
  }
  return runs;
}

function stateOf(row: RowDiff): 'added' | 'removed' | 'moved' | 'unmoved' {
  if (row.old < 0) return 'added';
  if (row.new < 0) return 'removed';
  return row.moved ? 'moved' : 'unmoved';
}

/** A moved row with changes of its own is listed by itself. */
function isWhole(row: RowDiff, grid: GridDiff): boolean {
  return !isInBoth(row) || changedCells(grid, row).length === 0;
}

function rowChange(run: readonly RowDiff[], grid: GridDiff, cause: Cause, positions: Positions): GridChange {
  const row = run[0]!;
  const state = stateOf(row);
  const changed = isInBoth(row) ? changedCells(grid, row) : [];
  const differences = changed.flatMap((index) => cellDifference(row, index) ?? []);
  const computed = followsFromOthers(row, changed, grid);
  const largest = differences.sort((x, y) => Math.abs(y.value) - Math.abs(x.value))[0];
  const figures = state === 'unmoved' && changed.length > 0 && changed.length === differences.length;
  const draft: Draft = {
    thing: thingOf(row, grid),
    action: state === 'unmoved' ? (changed.length === 0 ? 'form' : figures ? 'figures' : 'changed') : state,
    causes: [cause],
    table: grid.new.title,
    subject: rowName(row, grid, positions),
    excerpt: rowExcerpt(row, changed, grid),
    ...(row.before && { old: rowText(row, 'old') }),
    ...(row.after && { new: rowText(row, 'new') }),
    ...(run.length > 1 && { size: { paragraphs: run.length - 1, words: 0 } }),
    ...(changed.length === 1 && largest && { difference: largest.text }),
    ...(largest && { amount: largest.value }),
    ...(computed && { computed }),
  };
  return { things: run, draft };
}

/**
 * Whether all changes in a row follow from other rows: another sum needs no cause of its own, whether it was computed
 * or written by hand.
 */
function followsFromOthers(row: RowDiff, changed: readonly number[], grid: GridDiff): boolean {
  const figures = changed.filter((index) => cellDifference(row, index) !== undefined);
  if (figures.length === 0) return false;
  if (row.after?.kind === 'summa') return true;
  if (changed.every((index) => row.cells[index]!.new?.computed === true)) return true;
  const below = rowsBelow(row, grid);
  return (
    below.length > 0 &&
    figures.length === changed.length &&
    figures.every((index) => sumOfDifferences(below, index) === cellDifference(row, index)!.value)
  );
}

/** The rows right below a row: those nested in it, without those nested in them. */
function rowsBelow(row: RowDiff, { rows }: GridDiff): RowDiff[] {
  const level = levelOf(row);
  const below: RowDiff[] = [];
  for (const each of rows.slice(rows.indexOf(row) + 1)) {
    if (levelOf(each) <= level) break;
    if (levelOf(each) === level + 1) below.push(each);
  }
  return below;
}

function levelOf({ before, after }: RowDiff): number {
  return (after ?? before)!.level;
}

/** Sum of what changed in a column; what is new counts whole, what is gone too. */
function sumOfDifferences(rows: readonly RowDiff[], index: number): number {
  return addDecimals(
    rows.map((row) => {
      const { ops } = row.cells[index]!;
      const [before, after] = (['old', 'new'] as const).map((side) => textOf(sideOf(ops, side)) || '0');
      return difference(before!, after!)?.value ?? 0;
    }),
  );
}

function thingOf(row: RowDiff, grid: GridDiff): Draft['thing'] {
  const { kind, level } = (row.after ?? row.before)!;
  if (kind === 'huvud') return 'heads';
  if (grid.new.kind !== 'plan') return 'row';
  if (kind === 'rad') return 'indicator';
  return level === 0 ? 'area' : 'unit';
}

/** Difference of the figure in a cell. */
export function cellDifference(row: RowDiff, index: number): FigureDifference | undefined {
  const { ops } = row.cells[index]!;
  return difference(textOf(sideOf(ops, 'old')), textOf(sideOf(ops, 'new')));
}

/** Name of a row: its first cell with text, after the names of the groups it lies in. */
function rowName(row: RowDiff, grid: GridDiff, positions: Positions): string {
  const side = row.after ? 'new' : 'old';
  const names = [firstWords(row, side)];
  let { level } = (row.after ?? row.before)!;
  for (let index = positions.get(row)! - 1; index >= 0 && level > 0; index--) {
    const above = grid.rows[index]!;
    const own = side === 'new' ? above.after : above.before;
    if (!own || own.level >= level) continue;
    level = own.level;
    names.unshift(firstWords(above, side));
  }
  return names.join(' · ');
}

function firstWords(row: RowDiff, side: 'old' | 'new'): string {
  const texts = row.cells.map(({ ops }) => textOf(sideOf(ops, side)).trim());
  const [first = ''] = texts.filter((text) => text !== '');
  const line = first.split('\n')[0]!;
  return line.length > 90 ? `${line.slice(0, 89).trimEnd()}…` : line;
}

function rowText(row: RowDiff, side: 'old' | 'new'): string {
  return row.cells
    .map(({ ops }) => textOf(sideOf(ops, side)).trim())
    .filter((text) => text !== '')
    .join(', ');
}

/** The changed cells with their column's head: `Uppdrag: 25 096 25 100 (+4)`. */
function rowExcerpt(row: RowDiff, changed: readonly number[], grid: GridDiff): Segment[] {
  if (!isInBoth(row)) {
    const removed = row.new < 0;
    const values = rowText(row, removed ? 'old' : 'new');
    return [{ kind: removed ? 'removed' : 'added', text: values.replace(/\s*\n\s*/g, ' ') }];
  }
  const shown = changed.slice(0, MOST_CELLS);
  const more = changed.length - shown.length;
  return [
    ...shown.flatMap((index, position) => cellExcerpt(row, index, position, grid)),
    ...(more > 0
      ? [
          equal(
            `; och ${more} ${more === 1 ? 'kolumn' : 'kolumner'} till`,
            `; and ${more} more column${more === 1 ? '' : 's'}`,
          ),
        ]
      : []),
    ...lookExcerpt(rowLookChanges(row)),
  ];
}

function cellExcerpt(row: RowDiff, index: number, position: number, grid: GridDiff): Segment[] {
  const name = textOf(sideOf(grid.columns[index]!.head.ops, 'new')).trim();
  const amount = cellDifference(row, index)?.text;
  return [
    ...(position > 0 ? [equal('; ')] : []),
    ...(name === '' || index === 0 ? [] : [equal(`${name}: `)]),
    ...excerptOf(row.cells[index]!.ops),
    ...(amount === undefined ? [] : [inBrackets(amount.replace(/^(.*) \((.*)\)$/, '$1, $2'))]),
  ];
}

function inBrackets(difference: string): Segment {
  return equal(` (${difference})`, ` (${differenceInEnglish(difference)})`);
}

function equal(text: string, en?: string): Segment {
  return { kind: 'equal', text, ...(en !== undefined && { en }) };
}

/**
 * A row that follows from others: from those below it whose figures were written, or came and went; a sum from all of
 * its table.
 */
function withConsequences(changes: readonly GridChange[], grid: GridDiff, before: number): GridChange[] {
  const written = changes.flatMap((change, index) =>
    isCause(change.draft) ? [{ ...change, number: before + index + 1 }] : [],
  );
  return changes.map((change) => {
    if (!change.draft.computed) return change;
    const below = new Set<object>(allBelow(change.things[0] as RowDiff, grid));
    const own = written.filter(({ things }) => things.some((thing) => below.has(thing)));
    const numbers = (own.length > 0 ? own : written).map(({ number }) => number);
    if (numbers.length === 0) return change;
    const follows: Cause = { kind: 'follows', from: numbers[0]!, to: numbers.at(-1)!, numbers };
    return { ...change, draft: { ...change.draft, causes: [follows] } };
  });
}

function isCause({ thing, action, amount, computed }: Draft): boolean {
  if (computed || thing === 'column' || thing === 'table') return false;
  return amount !== undefined || action === 'added' || action === 'removed';
}

function allBelow(row: RowDiff, { rows }: GridDiff): RowDiff[] {
  const first = rows.indexOf(row) + 1;
  const end = rows.findIndex((each, index) => index >= first && levelOf(each) <= levelOf(row));
  return rows.slice(first, end < 0 ? undefined : end);
}
