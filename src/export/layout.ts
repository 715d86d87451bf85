import { formatNumber } from '../format/number.js';
import type { RowLook, Sheet, SheetColumn, SheetValue } from './sheet.js';

/** Narrowest column that can be handled with a mouse, and the widest that Excel allows. */
const [NARROWEST, WIDEST] = [6, 255];
/** Beside the text of a cell, in characters. */
const PADDING = 2;
/** Width of a filter's button in a heading, in characters. */
const BUTTON = 3;
/** Headings are bold, and bold letters wider. */
const BOLD = 1.1;
/** Longer headings go on on the next line rather than make a column of short values wide; those of data always do. */
const HEADING = 14;
/** A step in, in characters: three spaces. */
const INDENT = 3;
/** Height of a line of text, in points; Excel has no higher rows than the highest. */
const LINE = 15;
const HIGHEST = 409;

/**
 * Width of each column in characters: enough for its contents up to the column's limit. Numbers and dates get all they
 * need, because a spreadsheet shows `###` instead of one that does not fit; text is wrapped.
 */
export function columnWidths({ columns, rows, looks }: Sheet): number[] {
  const button = looks === undefined ? BUTTON : 0;
  return columns.map((column, index) => {
    const step = isApart(columns, index) ? INDENT : 0;
    let fixed = longest(column.heading.split(/\s+/)) * BOLD + button + step;
    let text = looks === undefined ? 0 : Math.min(column.heading.length, HEADING) * BOLD + step;
    for (const [number, cells] of rows.entries()) {
      const value = cells[index];
      if (typeof value === 'number')
        fixed = Math.max(fixed, formatNumber(value, column.decimals).length * BOLD);
      else if (column.type === 'date') fixed = Math.max(fixed, shownText(value).length);
      else {
        const line = longest(shownText(value).split('\n'));
        text = Math.max(text, line + step + indentOf(index, looks?.[number]));
      }
    }
    const wanted = Math.max(fixed, Math.min(text, column.width)) + PADDING;
    return Math.min(Math.max(NARROWEST, Math.ceil(wanted)), WIDEST);
  });
}

/** Height of a row in points, with all lines of its texts visible. LibreOffice does not adjust heights by itself. */
export function rowHeight({ columns, rows, looks }: Sheet, row: number, widths: readonly number[]): number {
  const look = looks?.[row];
  let lines = 1;
  for (const [index, value] of rows[row]!.entries()) {
    if (typeof value !== 'string') continue;
    const room = roomOf(columns, widths, index) - indentOf(index, look);
    lines = Math.max(lines, linesOf(value, look?.bold ? room / BOLD : room));
  }
  return Math.min(lines * LINE, HIGHEST);
}

/** The same for the headings, which are bold and may have a button. */
export function headHeight({ columns, looks }: Sheet, widths: readonly number[]): number {
  const room = (index: number) => roomOf(columns, widths, index) - (looks === undefined ? BUTTON : 0);
  const lines = columns.map(({ heading }, index) => linesOf(heading, room(index) / BOLD));
  return Math.max(1, ...lines) * LINE;
}

/** Number of lines of a text, broken between words; a word longer than a line is broken anywhere. */
function linesOf(text: string, room: number): number {
  const most = Math.max(1, Math.floor(room));
  let lines = 0;
  for (const line of text.split('\n')) {
    let used = 0;
    lines += 1;
    for (const word of line.split(' ')) {
      const together = used === 0 ? word.length : used + 1 + word.length;
      if (together <= most) {
        used = together;
        continue;
      }
      if (used > 0) lines += 1;
      lines += Math.max(0, Math.ceil(word.length / most) - 1);
      used = word.length % most || Math.min(word.length, most);
    }
  }
  return lines;
}

/** Text that begins where the numbers of the column before it end: it is moved a step in. */
export function isApart(columns: readonly SheetColumn[], index: number): boolean {
  return columns[index - 1]?.type === 'number' && columns[index]!.type !== 'number';
}

function roomOf(columns: readonly SheetColumn[], widths: readonly number[], index: number): number {
  return widths[index]! - PADDING / 2 - (isApart(columns, index) ? INDENT : 0);
}

function indentOf(index: number, look: RowLook | undefined): number {
  return index === 0 ? (look?.indent ?? 0) * INDENT : 0;
}

function shownText(value: SheetValue): string {
  if (typeof value === 'boolean') return value ? 'ja' : 'nej';
  return typeof value === 'string' ? value : '';
}

function longest(texts: readonly string[]): number {
  return texts.reduce((most, { length }) => Math.max(most, length), 0);
}
