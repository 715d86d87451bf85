import writeExcelFile, { type Cell } from 'write-excel-file/node';
import { decimalsOf } from '../format/decimal.js';
import type { CellValue, Column, Sheet } from './sheet.js';

/** Excel takes no longer text in a cell. */
const LONGEST_TEXT = 32_767;
/** What XML cannot hold. */
const FORBIDDEN = /(?![\n\t])\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu;

/** Sheets as a workbook (Office Open XML): the head row stays when one scrolls, numbers are numbers, text is never a formula. */
export function xlsx(sheets: readonly Sheet[]): Promise<Buffer> {
  const tabs = sheets.map(({ name, columns, rows }) => ({
    sheet: name,
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
    dateFormat: 'yyyy-mm-dd',
    data: [
      columns.map(({ heading }) => head(heading)),
      ...rows.map((cells) => cells.map((value, index) => cell(value, columns[index]!))),
    ],
  }));
  return writeExcelFile(tabs, { fontFamily: 'Calibri', fontSize: 11 }).toBuffer();
}

function head(heading: string): Cell {
  return {
    value: text(heading),
    type: String,
    fontWeight: 'bold',
    backgroundColor: '#E8EEF4',
    wrap: true,
    alignVertical: 'top',
  };
}

function cell(value: CellValue, { type, width }: Column): Cell {
  if (value === undefined || value === '') return null;
  if (typeof value === 'number')
    return { value, type: Number, format: numberFormat(value), alignVertical: 'top' };
  if (typeof value === 'boolean') return { value: value ? 'ja' : 'nej', type: String, alignVertical: 'top' };
  if (type === 'date') return { value: new Date(`${value}T00:00:00Z`), type: Date, alignVertical: 'top' };
  return { value: text(value), type: String, alignVertical: 'top', ...(width > 25 && { wrap: true }) };
}

/** With thousands apart; decimals as many as it has. */
function numberFormat(value: number): string {
  const decimals = decimalsOf(value);
  return decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(Math.min(decimals, 20))}`;
}

function text(value: string): string {
  return value.replace(FORBIDDEN, '').slice(0, LONGEST_TEXT);
}
