import type { Element, ElementContent } from 'hast';
import type { Table, TableCell, TableRow } from 'mdast';
import type { State } from 'mdast-util-to-hast';
import type { OriginData } from '../model/tree.js';
import { type RenderContext, writtenAt } from './context.js';
import { el } from './element.js';

const NBSP = '\u00a0';

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
