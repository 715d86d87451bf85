import type { Element } from 'hast';
import type { CompiledTable, TableRow } from '../../model/table.js';
import { el } from '../element.js';
import { DOCUMENT_WORDS } from '../words.js';

const DASH = '–';

/** What the codes of a matrix mean, with a word on those that the document leaves unexplained and on the dash. */
export function legend(table: CompiledTable): Element[] {
  const entries = table.teckenförklaring.map(({ kod, betydelse }) => ({
    kod,
    betydelse: betydelse ?? DOCUMENT_WORDS.oförklarad,
  }));
  if (hasDash(table) && !entries.some(({ kod }) => kod === DASH)) {
    entries.push({ kod: DASH, betydelse: DOCUMENT_WORDS.streck });
  }
  if (entries.length === 0) return [];
  return [
    el(
      'ul',
      { className: ['forkl'], ariaLabel: DOCUMENT_WORDS.teckenförklaring },
      entries.map(({ kod, betydelse }) => el('li', {}, el('b', {}, kod), ` ${betydelse}`)),
    ),
  ];
}

function hasDash(table: CompiledTable): boolean {
  const codes = table.kolumner.filter((column) => column.typ === 'kod');
  const inRows = (rows: readonly TableRow[]): boolean =>
    rows.some((row) => codes.some((column) => row.cells[column.id]?.text === DASH) || inRows(row.rader));
  return inRows(table.rader);
}
