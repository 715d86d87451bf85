import type { Element, ElementContent } from 'hast';
import type { Table, TableCell, TableRow } from 'mdast';
import type { State } from 'mdast-util-to-hast';
import type { CaptionedTableNode, OriginData } from '../model/tree.js';
import { type RenderContext, writtenAt } from './context.js';
import { el } from './element.js';
import { DOCUMENT_WORDS } from './words.js';

const NBSP = '\u00a0';

/** Tables with a caption and at most this many rows are not divided between pages. */
const KEPT_WHOLE = 14;

/** `Tabell 2. Öppettider`, the table, and below it in smaller type what belongs to it. */
export function captionedTable(state: State, node: CaptionedTableNode, context: RenderContext): Element {
  const [title, table, ...below] = node.children;
  const label = el('b', {}, `${DOCUMENT_WORDS.tabell}\u00a0${node.number}.`);
  const caption = el('caption', {}, el('span', {}, label, ' ', state.all(title) as ElementContent[]));
  const frame = markdownTable(state, table, context);
  const [element] = frame.children as Element[];
  element!.properties.id = node.anchor;
  element!.children.unshift(caption);
  for (const each of below)
    frame.children.push(el('p', { className: ['under'] }, state.all(each) as ElementContent[]));
  const isShort = table.children.length <= KEPT_WHOLE;
  if (isShort) frame.properties.className = ['tab', 'hel'];
  return frame;
}

/** A table written in Markdown: column heads from its first row, every row headed by its first cell. */
export function markdownTable(state: State, node: Table, context: RenderContext): Element {
  const [head, ...rows] = node.children;
  const columns = head?.children.length ?? 0;
  const align = (index: number) => [
    node.align?.[index] === 'right' && 'n',
    node.align?.[index] === 'center' && 'k',
  ];
  const headCell = (cell: TableCell, index: number) => {
    const content = state.all(cell) as ElementContent[];
    return content.length === 0
      ? el('td', {}, NBSP)
      : el('th', { scope: 'col', className: align(index) }, content);
  };
  const bodyRow = (row: TableRow) =>
    el(
      'tr',
      {},
      Array.from({ length: columns }, (_, index) => {
        const cell = row.children[index];
        const content = cell ? (state.all(cell) as ElementContent[]) : [];
        const filled = content.length > 0 ? content : NBSP;
        return index === 0 && content.length > 0
          ? el('th', { scope: 'row', className: align(index) }, filled)
          : el('td', { className: align(index) }, filled);
      }),
    );
  return el(
    'div',
    { className: ['tab'] },
    el(
      'table',
      { className: ['t-reg'], ...placeOf(node, context) },
      el('thead', {}, el('tr', {}, head?.children.map(headCell) ?? [])),
      el('tbody', {}, rows.map(bodyRow)),
    ),
  );
}

function placeOf({ data, position }: Table, context: RenderContext): Record<string, string> {
  const { origin } = (data ?? {}) as OriginData;
  return origin && position ? writtenAt({ file: origin.file, ...position }, context) : {};
}
