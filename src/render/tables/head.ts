import type { Element } from 'hast';
import type { CompiledTable, TableColumn } from '../../model/table.js';
import { type RenderContext, writtenAt } from '../context.js';
import { el } from '../element.js';

const NBSP = '\u00a0';

/** Class for the alignment of a column: figures to the right, codes in the middle, text to the left. */
export function columnClass(column: TableColumn): string | undefined {
  if (column.typ === 'kod') return 'k';
  return column.typ === 'text' ? undefined : 'n';
}

/** The ids of the header cells above each column, by column id; empty for tables that need none. */
export type HeadIds = ReadonlyMap<string, string[]>;

/** Ids in {@link tableHead}. `key` is their prefix; `undefined` for a table without ids. */
export function headIds(table: CompiledTable, key: string | undefined): HeadIds {
  if (key === undefined) return new Map();
  return new Map(
    table.kolumner.map((column, index) => {
      const group = table.kolumngrupper.findIndex((each) => each.kolumner.includes(column.id));
      return [column.id, [...(group < 0 ? [] : [`${key}_g${group + 1}`]), `${key}_k${index + 1}`]];
    }),
  );
}

/** `colgroup`s and `thead`. Columns with a common heading get a row above their own headings. */
export function tableHead(table: CompiledTable, ids: HeadIds, context: RenderContext): Element[] {
  const cells = table.kolumner.map((column, index) => ({ column, index, group: groupOf(table, column) }));
  if (table.kolumngrupper.length === 0) {
    return [
      el(
        'thead',
        {},
        el(
          'tr',
          {},
          cells.map(({ column, index }) => headCell(table, column, index, ids, 1, context)),
        ),
      ),
    ];
  }
  const upper: Element[] = [];
  const columns: Element[] = [];
  for (const [position, { column, index, group }] of cells.entries()) {
    if (!group) {
      upper.push(headCell(table, column, index, ids, 2, context));
      columns.push(el('colgroup', { span: 1 }));
    } else if (cells[position - 1]?.group !== group) {
      const span = group.kolumner.length;
      const id = ids.get(column.id)?.[0];
      upper.push(el('th', { id, scope: 'colgroup', colSpan: span, className: ['grupp'] }, group.rubrik));
      columns.push(el('colgroup', { span }));
    }
  }
  const lower = cells
    .filter(({ group }) => group)
    .map(({ column, index }) => headCell(table, column, index, ids, 1, context));
  return [...columns, el('thead', {}, el('tr', {}, upper), el('tr', {}, lower))];
}

function groupOf(
  table: CompiledTable,
  column: TableColumn,
): CompiledTable['kolumngrupper'][number] | undefined {
  return table.kolumngrupper.find((group) => group.kolumner.includes(column.id));
}

function headCell(
  table: CompiledTable,
  column: TableColumn,
  index: number,
  ids: HeadIds,
  rows: number,
  context: RenderContext,
): Element {
  const rowSpan = rows > 1 ? rows : undefined;
  const className = [index > 0 && columnClass(column)];
  const unit = unitToShow(table, column);
  if (column.rubrik === '') return el('td', { rowSpan, className }, NBSP);
  return el(
    'th',
    { id: ids.get(column.id)?.at(-1), scope: 'col', rowSpan, className, ...writtenAt(column.place, context) },
    column.rubrik,
    unit === undefined ? undefined : [' ', el('span', { className: ['enh-t'] }, `(${unit})`)],
  );
}

/** Unit of a column, unless its heading or its cells have it. */
function unitToShow(table: CompiledTable, column: TableColumn): string | undefined {
  const { enhet } = column;
  if (enhet === undefined || enhet === table.enhet || column.rubrik.includes(enhet)) return undefined;
  const said = (rows: CompiledTable['rader']): boolean =>
    rows.some((row) => row.cells[column.id]?.text.includes(enhet) || said(row.rader));
  return said(table.rader) ? undefined : enhet;
}
