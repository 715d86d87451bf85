import type { PhrasingContent, Table } from 'mdast';
import { columnLook, type Look, markdownColumnLook, rowLook, tableLook } from '../lock/look.js';
import type { Place } from '../model/place.js';
import type { CompiledTable, TableColumn } from '../model/table.js';
import { columnClass } from '../render/tables/head.js';
import { type FlatRow, segments } from '../render/tables/rows.js';
import { originOf } from '../source/markdown.js';
import { noteMarks, textIn } from './table-text.js';

/** A cell of a table as it is compared. */
export interface GridCell {
  readonly content: readonly PhrasingContent[];
  /** True when the value follows from others. */
  readonly computed: boolean;
}

/** A column of a table. */
export interface GridColumn {
  /** The column's id in its file; empty when it has none. */
  readonly id: string;
  readonly head: GridCell;
  /** `n` for figures, `k` for codes. */
  readonly align?: string | undefined;
  readonly look?: Look;
}

/** A row of a table; nested rows follow the row they belong to. */
export interface GridRow {
  /** Ids from the outermost row to this one, joined by `/`; empty for a row without. */
  readonly path: string;
  /** The row's own id. */
  readonly id: string;
  /** 0 for the outermost rows. */
  readonly level: number;
  /** `grupp` for a row that only names those below it; `huvud` for column heads in the middle of a table. */
  readonly kind: 'rad' | 'grupp' | 'summa' | 'varav' | 'ingående' | 'huvud';
  readonly cells: readonly GridCell[];
  /** Facts that are seen or heard besides the words. */
  readonly look?: Look;
  readonly place?: Place | undefined;
}

/** Any table of a document: a data table, the follow-up plan, a form, or one written in Markdown. */
export interface Grid {
  /** The data file's name without ending; `plan` and `analysmall`; empty for a table in Markdown. */
  readonly id: string;
  readonly kind: CompiledTable['slag'] | 'plan' | 'form' | 'markdown';
  /** Title for messages and change lists. */
  readonly title: string;
  /** The data file; undefined for a table in Markdown. */
  readonly file?: string;
  readonly columns: readonly GridColumn[];
  readonly rows: readonly GridRow[];
  /** Facts that are seen or heard besides the words of the cells. */
  readonly look?: Look;
}

/** A cell that is text. */
export function cell(content: readonly PhrasingContent[], computed = false): GridCell {
  return { content, computed };
}

/** A data table as it is compared: every value as it is printed. */
export function gridOfTable(table: CompiledTable): Grid {
  const { id, slag, titel, file, kolumner } = table;
  return {
    id,
    kind: slag,
    title: titel,
    file,
    columns: kolumner.map((column) => ({
      id: column.id,
      head: cell([textIn(file, columnHead(table, column))]),
      align: columnClass(column),
      look: columnLook(column),
    })),
    rows: segments(table)
      .flat()
      .map((row) => rowOf(row, table)),
    look: tableLook(table),
  };
}

/** A head with the heading above it where the same head is under several. */
function columnHead({ kolumner, kolumngrupper, enhet }: CompiledTable, column: TableColumn): string {
  const isRepeated = kolumner.filter(({ rubrik }) => rubrik === column.rubrik).length > 1;
  const group = isRepeated ? kolumngrupper.find((each) => each.kolumner.includes(column.id)) : undefined;
  const unit = column.enhet !== undefined && column.enhet !== enhet && !column.rubrik.includes(column.enhet);
  return `${group ? `${group.rubrik}: ` : ''}${column.rubrik}${unit ? ` (${column.enhet})` : ''}`;
}

function rowOf({ row, parents, spanning }: FlatRow, table: CompiledTable): GridRow {
  const { file, id, kolumner } = table;
  return {
    path: [...parents.map((each) => each.row.id), row.id].join('/'),
    id: row.id,
    level: parents.length,
    kind: spanning ? 'grupp' : row.slag,
    cells: kolumner.map((column, index) => {
      const value = row.cells[column.id];
      if (!value || (spanning && index > 0)) return cell([]);
      const notes = index === 0 ? noteMarks(file, row.noter, id) : [];
      return cell([textIn(file, value.text, value.place), ...notes], value.computed);
    }),
    look: rowLook(row),
    place: row.place,
  };
}

/** A table written in Markdown. */
export function gridOfMarkdown(table: Table): Grid {
  const [head, ...rows] = table.children;
  const align = (index: number) =>
    ({ right: 'n', center: 'k', left: undefined })[table.align?.[index] ?? 'left'];
  const file = originOf(table).file;
  const columns = head?.children ?? [];
  return {
    id: '',
    kind: 'markdown',
    title: 'tabellen',
    columns: columns.map(({ children }, index) => ({
      id: '',
      head: cell(children),
      align: align(index),
      look: markdownColumnLook(table, index),
    })),
    rows: rows.map((row) => ({
      path: '',
      id: '',
      level: 0,
      kind: 'rad',
      cells: columns.map((_, index) => cell(row.children[index]?.children ?? [])),
      ...(row.position && { place: { file, start: row.position.start, end: row.position.end } }),
    })),
  };
}
