import type { Element } from 'hast';
import type { CompiledTable, TableRow } from '../../model/table.js';
import type { RenderContext } from '../context.js';
import { el } from '../element.js';
import { DOCUMENT_WORDS } from '../words.js';

const DASH = '–';

/** Legend of a matrix's codes. On paper it names the unexplained codes and the meaning of the dash as well. */
export function legend(table: CompiledTable, id: string, { medium }: RenderContext): Element | undefined {
  const entries = table.teckenförklaring.map(({ kod, betydelse }) => ({ kod, betydelse }));
  if (medium === 'print' && hasDash(table) && !entries.some(({ kod }) => kod === DASH)) {
    entries.push({ kod: DASH, betydelse: DOCUMENT_WORDS.streck });
  }
  const shown = medium === 'print' ? entries : entries.filter(({ betydelse }) => betydelse !== null);
  if (shown.length === 0) return undefined;
  return el(
    'ul',
    { id, className: ['forkl'], ariaLabel: DOCUMENT_WORDS.teckenförklaring },
    shown.map(({ kod, betydelse }) =>
      el('li', {}, el('b', {}, kod), ` ${betydelse ?? DOCUMENT_WORDS.oförklarad}`),
    ),
  );
}

function hasDash(table: CompiledTable): boolean {
  const codes = table.kolumner.filter((column) => column.typ === 'kod');
  const inRows = (rows: readonly TableRow[]): boolean =>
    rows.some((row) => codes.some((column) => row.cells[column.id]?.text === DASH) || inRows(row.rader));
  return inRows(table.rader);
}
