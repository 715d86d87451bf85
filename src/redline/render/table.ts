import type { Element, ElementContent } from 'hast';
import type { ChangeList } from '../../compare/change-list.js';
import { difference, type FigureDifference } from '../../compare/figure.js';
import type { GridCell, GridRow } from '../../compare/grid.js';
import { cellDifference } from '../../compare/grid-changes.js';
import {
  type CellDiff,
  changedCells,
  type GridDiff,
  isInBoth,
  isRowChanged,
  type RowDiff,
} from '../../compare/grid-diff.js';
import { readTokens, type Side, textOf } from '../../compare/token.js';
import { isChanged, sideOf } from '../../compare/words.js';
import { type Child, el } from '../../render/element.js';
import { narrow } from '../../render/typography.js';
import { causesText, marginLabel } from '../labels.js';
import { changeAnchor, changeLink, type SummaryTarget } from './change-tag.js';
import { inlineOps, inlineTokens, mark, type NoteNumbers } from './inline.js';
import { type ShownPart, shownColumns, shownParts } from './table-extract.js';

const NBSP = '\u00a0';

/** Number of columns from which a table takes the whole width of the page. */
const WIDE = 4;

/** Values for rendering a table. */
export interface TableContext {
  changes: ChangeList;
  notes: NoteNumbers;
  target: SummaryTarget;
}

/** The visible columns of a table. */
interface TableShape {
  grid: GridDiff;
  columns: readonly number[];
  /** The column whose differences have a column of their own. */
  apart: number | undefined;
  /** Whether changes have numbers: a whole table that came or went is one change. */
  numbered: boolean;
}

/**
 * A table with what changed in it: a column with the number of each change, amounts with their difference. Long
 * stretches of rows that are the same are left out, and so are columns that are the same when there are many. Parts
 * with their own heads are tables of their own, so that no page shows a row under another part's heads.
 */
export function tableDiff(grid: GridDiff, context: TableContext): Element {
  const columns = shownColumns(grid);
  const numbered = hasChangeInside(grid, context);
  const shape: TableShape = { grid, columns, apart: differenceColumn(grid), numbered };
  const parts = shownParts(grid);
  // Changed columns are told where their own heads stand.
  const own = Math.max(
    0,
    parts.findIndex(({ head }) => head === undefined),
  );
  const tables = parts.map((part, index) => partTable(part, index === own, shape, context));
  const left = grid.columns.length - columns.length;
  const region = {
    className: ['tabellram'],
    role: 'region',
    ariaLabel: `${grid.new.title}, kan rullas i sidled`,
    tabIndex: 0,
  };
  return el(
    'div',
    { className: ['tab', columns.length >= WIDE && 'bredd'] },
    el('div', region, tables),
    left > 0 ? el('p', { className: ['utel'] }, `${left} oförändrade kolumner visas inte.`) : undefined,
  );
}

function hasChangeInside({ rows, columns }: GridDiff, { changes }: TableContext): boolean {
  return [...rows, ...columns].some((thing) => changes.of(thing) !== undefined);
}

function partTable(part: ShownPart, isFirst: boolean, shape: TableShape, context: TableContext): Element {
  const { grid, columns, apart, numbered } = shape;
  const { head } = part;
  const width = columns.length + (numbered ? 1 : 0) + (apart === undefined ? 0 : 1);
  const change = head && isRowChanged(grid, head) ? context.changes.of(head) : undefined;
  const number = change ? changeCell(head!, change, context) : 'Ändring';
  const heads = el(
    'tr',
    { className: [change && 'and'], id: head && changeId(change, head, context) },
    numbered ? el('th', { scope: 'col', className: ['anr'] }, number) : undefined,
    columns.map((index) => headCell(index, isFirst, head, shape, context)),
    apart === undefined ? undefined : el('th', { scope: 'col', className: ['n'] }, 'Skillnad'),
  );
  const rows = part.rows.flatMap(({ row, hidden }) => [
    ...(hidden > 0 ? [hiddenRows(hidden, width)] : []),
    ...(row ? [bodyRow(row, shape, context)] : []),
  ]);
  return el(
    'table',
    {
      className: ['t-reg', 'jmf', 'full', !numbered && 'helt', grid.new.kind === 'plan' && 'jmf-plan'],
      ariaLabel: [grid.new.title, head && areaOf(part), 'med ändringar'].filter(Boolean).join(', '),
    },
    el('thead', {}, heads),
    el('tbody', {}, rows),
  );
}

/** Name of a part of the plan: its first row. */
function areaOf({ rows }: ShownPart): string {
  const row = rows[0]?.row;
  return row ? textOf(sideOf(row.cells[0]!.ops, row.after ? 'new' : 'old')).trim() : '';
}

/**
 * The one column of figures in which rows changed, when there is just one: its differences get a column of their own.
 */
function differenceColumn(grid: GridDiff): number | undefined {
  if (grid.new.kind === 'plan') return undefined;
  const withFigures = new Set<number>();
  for (const row of grid.rows) {
    if (!isInBoth(row)) continue;
    for (const index of changedCells(grid, row)) if (cellDifference(row, index)) withFigures.add(index);
  }
  return withFigures.size === 1 ? [...withFigures][0] : undefined;
}

/** A head: the table's own, with what changed of its column, or that of a part. */
function headCell(
  index: number,
  isFirst: boolean,
  head: RowDiff | undefined,
  { grid }: TableShape,
  { changes, notes, target }: TableContext,
): Element {
  const column = grid.columns[index]!;
  const change = isFirst ? changes.of(column) : undefined;
  const own = head?.cells[index] ?? column.head;
  const words = textOf(sideOf(own.ops, own.new ? 'new' : 'old')).trim();
  const label =
    change &&
    el('span', { className: ['ak'] }, changeLink(change, target(change)), ` ${marginLabel(change)}. `);
  const className = [column.align, change && 'and'];
  if (words === '' && !change) return el('td', {}, NBSP);
  const content = isInBoth(column) || !isChanged(own.ops) ? inlineOps(own.ops, notes) : wholeCell(own, notes);
  const plain = isChanged(own.ops) || change ? content : narrow(words);
  return el('th', { scope: 'col', className, id: change && changeAnchor(change) }, label, plain);
}

function bodyRow(
  row: RowDiff,
  { grid, columns, apart, numbered }: TableShape,
  context: TableContext,
): Element {
  const own = (row.after ?? row.before)!;
  const change = isRowChanged(grid, row) ? context.changes.of(row) : undefined;
  const spanning = own.kind === 'grupp';
  const [first, ...others] = columns;
  const title = el(
    'th',
    {
      scope: spanning ? 'rowgroup' : 'row',
      colSpan: spanning ? columns.length + (apart === undefined ? 0 : 1) : undefined,
    },
    cellContent(row, first!, grid, apart, context),
  );
  const cells = others.map((index) =>
    el('td', { className: [grid.columns[index]!.align] }, cellContent(row, index, grid, apart, context)),
  );
  const difference =
    apart === undefined
      ? undefined
      : el('td', { className: ['n'] }, rowDifference(row, apart)?.short ?? NBSP);
  return el(
    'tr',
    { className: rowClasses(own, change !== undefined, row), id: changeId(change, row, context) },
    numbered ? el('td', { className: ['anr'] }, change ? changeCell(row, change, context) : NBSP) : undefined,
    title,
    ...(spanning ? [] : [cells, difference]),
  );
}

/** A change of several rows is found at the first of them. */
function changeId(
  change: ReturnType<ChangeList['of']>,
  row: RowDiff,
  { changes }: TableContext,
): string | undefined {
  return change && changes.firstThing(change) === row ? changeAnchor(change) : undefined;
}

function changeCell(
  row: RowDiff,
  change: NonNullable<ReturnType<ChangeList['of']>>,
  { changes, target }: TableContext,
): Child {
  const label = marginLabel(change);
  const follows = change.causes.filter(({ kind }) => kind === 'follows');
  if (changes.firstThing(change) !== row) return NBSP;
  return [
    el('b', {}, changeLink(change, target(change))),
    label === '' ? undefined : ` ${label}.`,
    follows.length === 0 ? undefined : ` ${causesText(follows, 'sv')}.`,
  ];
}

function rowClasses(own: GridRow, changed: boolean, row: RowDiff): (string | false)[] {
  return [
    own.kind === 'grupp' && 'gr',
    own.kind === 'huvud' && 'gr',
    own.kind === 'summa' && 'summa',
    own.kind === 'ingående' && 'oppn',
    own.level > 0 && `in${Math.min(own.level, 3)}`,
    changed && 'and',
    row.moved && 'flytt',
  ];
}

/** Content of a cell. An empty one holds a space: Chromium leaves a cell without content out of the PDF's structure. */
function cellContent(
  row: RowDiff,
  index: number,
  grid: GridDiff,
  apart: number | undefined,
  { notes }: TableContext,
): ElementContent[] {
  const cell = row.cells[index]!;
  const inBoth = isInBoth(row) && isInBoth(grid.columns[index]!);
  const content = inBoth ? inlineOps(cell.ops, notes) : wholeCell(cell, notes);
  if (content.length === 0) return [{ type: 'text', value: NBSP }];
  const amount = inBoth && index !== apart ? cellDifference(row, index) : undefined;
  return amount ? [...content, { type: 'text', value: ' ' }, el('small', {}, amount.short)] : content;
}

/** A cell of a row or column that only one table has. */
function wholeCell({ old, new: now }: CellDiff, notes: NoteNumbers): ElementContent[] {
  const [cell, side] = now ? [now, 'new' as const] : [old, 'old' as const];
  if (!cell || cell.content.length === 0) return [];
  return mark(side === 'new' ? 'added' : 'removed', plainCell(cell, side, notes));
}

function plainCell(cell: GridCell, side: Side, notes: NoteNumbers): ElementContent[] {
  return inlineTokens(readTokens(cell.content), side, notes);
}

/** The difference of a row; a new row adds all of its amount, a removed one subtracts it. */
function rowDifference(row: RowDiff, index: number): FigureDifference | undefined {
  if (isInBoth(row)) return cellDifference(row, index);
  const { old, new: now } = row.cells[index]!;
  const text = (cell: GridCell | undefined) => (cell ? textOf(readTokens(cell.content)) : '0');
  return difference(text(old), text(now));
}

function hiddenRows(count: number, width: number): Element {
  const text = count === 1 ? '1 oförändrad rad' : `${count} oförändrade rader`;
  return el('tr', { className: ['utel'] }, el('td', { colSpan: width }, `… ${text}`));
}
