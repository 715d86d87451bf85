import { plainDecimal } from '../format/decimal.js';
import type { Sheet, SheetValue } from './sheet.js';

/**
 * A sheet as CSV (RFC 4180) that Excel in Swedish opens right with a double click: UTF-8 with a byte order mark,
 * semicolons, decimal comma. Text that a spreadsheet would take for a formula has an apostrophe in front; a sign that
 * is alone is none. Only the line ends of rows are control characters.
 */
export function csv({ columns, rows }: Sheet): string {
  const lines = [columns.map(({ heading }) => heading), ...rows];
  return `\uFEFF${lines.map((cells) => `${cells.map(field).join(';')}\r\n`).join('')}`;
}

/** Line ends in a cell are spaces: only rows end lines. */
const CONTROLS = /[\p{Cc}\p{Zl}\p{Zp}]+/gu;

function field(value: SheetValue): string {
  if (value === undefined) return '';
  if (typeof value === 'number') return plainDecimal(value).replace('.', ',');
  if (typeof value === 'boolean') return value ? 'ja' : 'nej';
  const plain = value.replace(CONTROLS, ' ');
  const text = /^[=+\-@]./s.test(plain) ? `'${plain}` : plain;
  return /^::|[";]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
