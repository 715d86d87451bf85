import type { Element, ElementContent } from 'hast';
import { slug } from '../../format/slug.js';
import type { RemainingMark } from '../../model/commission.js';
import type { CompiledTable } from '../../model/table.js';
import { type Inline, type RenderContext, writtenAt } from '../context.js';
import { type Attributes, el } from '../element.js';
import { marksByRow } from '../remaining.js';
import { cellText, remainingIn, rowMarks } from '../unsettled.js';
import { caption } from './caption.js';
import { columnClass, type HeadIds, headIds, tableHead } from './head.js';
import { legend } from './legend.js';
import { TableMarks } from './marks.js';
import { type FlatRow, segments } from './rows.js';
import { exceedsPhone, type TableSetting, tableSetting } from './width.js';

const NBSP = '\u00a0';
const FILE_START = { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };

/** Tables with at most this many rows are not divided between pages. */
const KEPT_WHOLE = 14;

const KIND_CLASSES: Record<CompiledTable['slag'], string | undefined> = {
  tabell: undefined,
  volymer: 'vol',
  priser: 'pris',
  förändringar: 'forandr',
  kodmatris: 'kod',
  trappa: 'trappa',
};

/** A data table with its caption, its legend before it and its notes under it. */
export function dataTable(table: CompiledTable, inline: Inline, context: RenderContext): ElementContent[] {
  const key = table.anchor ?? `tabell-${slug(table.id)}`;
  const marks = new TableMarks(table.noter, key);
  const bodies = segments(table);
  const rows = bodies.flat();
  // With grouped rows or columns, the scope alone does not tell which headings a cell has.
  const irregular = table.kolumngrupper.length > 0 || rows.some((each) => each.parents.length > 0);
  const ids = headIds(table, irregular ? key : undefined);
  const { width, narrowFigures } = setting(table, context);
  const wide = width === 'wide';
  const unitSaid = table.kolumner.some(
    (column) => table.enhet !== undefined && column.rubrik.includes(table.enhet),
  );
  const remaining = remainingIn(table.file, context.remaining);
  const toDo = marksByRow(
    rows.map(({ row }) => row),
    context.remaining,
  );
  const before = remaining ? [remaining] : [];
  const codes = table.slag === 'kodmatris' ? legend(table, `${key}_koder`, context) : undefined;
  const element = el(
    'table',
    {
      id: table.anchor,
      className: [
        't-reg',
        KIND_CLASSES[table.slag],
        width === 'natural' ? undefined : 'full',
        narrowFigures && 'smal',
      ],
      ariaLabel: table.visaRubrik ? undefined : table.titel,
      ariaDescribedBy: codes ? `${key}_koder` : undefined,
      ...writtenAt(table.kolumner[0]?.place ?? { file: table.file, ...FILE_START }, context),
    },
    caption({ ...table, enhet: unitSaid ? undefined : table.enhet }),
    tableHead(table, ids, context),
    bodies.map((body) =>
      el(
        'tbody',
        {},
        body.map((row) =>
          bodyRow(row, table, irregular ? key : undefined, ids, marks, toDo.get(row.row), context),
        ),
      ),
    ),
  );
  const screen = context.medium === 'screen';
  const framed =
    wide && screen ? el('div', scrollRegion(['tabellram'], table.titel, context), element) : element;
  const whole = rows.length <= KEPT_WHOLE && table.slag !== 'priser';
  const classes = ['tab', wide && 'bredd', whole && 'hel'];
  const moves = screen && !wide && exceedsPhone(table, context.theme);
  const attributes = (className: (string | false)[]) =>
    moves ? scrollRegion(className, table.titel, context) : { className };
  const notes = marks.list(inline, context);
  if (codes && screen) {
    // Read after the table that it describes, and shown above it by the style sheet.
    return [...before, el('div', attributes([...classes, 'medforkl']), framed, codes, notes)];
  }
  return [...before, ...(codes ? [codes] : []), el('div', attributes(classes), framed, notes)];
}

/** A matrix of codes always takes the text column: its columns are compared, not read. */
function setting(table: CompiledTable, { theme }: RenderContext): TableSetting {
  return table.slag === 'kodmatris' ? { width: 'column', narrowFigures: false } : tableSetting(table, theme);
}

/** Attributes of a frame that a table wider than it moves inside, and that the keyboard can reach. */
function scrollRegion(
  className: (string | false)[],
  title: string,
  { ui, uiLanguage }: RenderContext,
): Attributes {
  const ariaLabel = uiLanguage === undefined ? `${title}, ${ui.scrolls}` : title;
  return { className, role: 'region', ariaLabel, tabIndex: 0 };
}

function bodyRow(
  flat: FlatRow,
  table: CompiledTable,
  key: string | undefined,
  ids: HeadIds,
  marks: TableMarks,
  toDo: readonly RemainingMark[] | undefined,
  context: RenderContext,
): Element {
  const { row, parents } = flat;
  const [first, ...others] = table.kolumner;
  const rowId = (each: FlatRow) => `${key}_r${each.index}`;
  const above = key === undefined ? [] : parents.map(rowId);
  const title = [
    cellText(row.cells[first!.id]?.text || NBSP, context.unsettled),
    marks.marks(row.noter),
    rowMarks(toDo),
  ];
  const id = key === undefined ? undefined : rowId(flat);
  if (flat.spanning) {
    const scope = parents.length === 0 ? 'rowgroup' : 'row';
    const heading = el(
      'th',
      { id, scope, colSpan: table.kolumner.length, headers: above },
      el('span', {}, title),
    );
    return el('tr', { className: rowClasses(flat, table), ...context.mark?.(row.place) }, heading);
  }
  const cells = others.map((column, index) => {
    const cell = row.cells[column.id];
    const next = row.cells[others[index + 1]?.id ?? ''];
    const divided =
      context.medium === 'print' && typeof cell?.value === 'number' && typeof next?.value === 'number';
    const missing = cell?.value == null;
    const headers = key === undefined ? [] : [...(ids.get(column.id) ?? []), ...above, rowId(flat)];
    return el(
      'td',
      {
        className: [columnClass(column), missing && 'sak'],
        headers,
        ...(cell && writtenAt(cell.place, context)),
      },
      cellText(cell?.text || NBSP, context.unsettled),
      divided ? divider() : undefined,
    );
  });
  return el(
    'tr',
    { className: rowClasses(flat, table), ...context.mark?.(row.place) },
    el('th', { id, scope: 'row', headers: above, ...writtenAt(row.place, context) }, title),
    cells,
  );
}

/**
 * Nearly invisible, and silent to a screen reader: anyone who copies or extracts a row of numbers from the PDF gets
 * `1 177 | 503`, where `1 177 503` could be one number.
 */
function divider(): Element {
  return el('span', { className: ['skilje'], ariaHidden: 'true' }, '|');
}

function rowClasses({ row, parents, spanning }: FlatRow, table: CompiledTable): (string | false)[] {
  const group = row.rader.length > 0;
  const values = table.kolumner.slice(1).map((column) => row.cells[column.id]?.value);
  return [
    spanning && 'gr',
    row.slag === 'summa' && 'summa',
    row.slag === 'ingående' && 'oppn',
    (row.slag === 'varav' || parents.some((each) => each.row.slag === 'varav')) && 'varav',
    table.slag === 'volymer' && group && (parents.length === 0 ? 'n1' : 'n2'),
    table.slag === 'volymer' && !group && row.slag !== 'summa' && 'n3',
    parents.length > 0 && `in${Math.min(parents.length, 3)}`,
    values.length > 0 && values.every((value) => value === 0) && 'noll',
  ];
}
