import { unzipSync, zipSync } from 'fflate';
import writeExcelFile, { type Cell, type CellObject } from 'write-excel-file/node';
import { decimalsOf } from '../format/decimal.js';
import { columnWidths, headHeight, isApart, rowHeight } from './layout.js';
import type { RowLook, Sheet, SheetColumn, SheetValue } from './sheet.js';
import { pages, paperFor } from './xlsx-pages.js';

/** Longest text of a cell in Excel. */
const LONGEST_TEXT = 32_767;
/** Characters that XML cannot hold. */
const FORBIDDEN = /(?![\n\t])\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu;
/** The earliest time that a ZIP file can hold, in every time zone: a workbook contains no clock. */
const TIME = new Date(1980, 0, 1);

/**
 * Sheets as a workbook (Office Open XML): the head row stays when one scrolls and is on every printed page, numbers are
 * numbers, text is never a formula, and all text is in sight. The same sheets give the same bytes.
 */
export async function xlsx(sheets: readonly Sheet[]): Promise<Uint8Array> {
  const widths = sheets.map(columnWidths);
  const tabs = sheets.map((sheet, index) => ({
    sheet: sheet.name,
    columns: widths[index]!.map((width) => ({ width })),
    stickyRowsCount: 1,
    dateFormat: 'yyyy-mm-dd',
    orientation: 'landscape' as const,
    data: [
      headRow(sheet, widths[index]!),
      ...sheet.rows.map((_, row) => bodyRow(sheet, row, widths[index]!)),
    ],
  }));
  const features = [pages(sheets, widths.map(paperFor))];
  const workbook = await writeExcelFile(tabs, { fontFamily: 'Calibri', fontSize: 11, features }).toBuffer();
  return zipSync(unzipSync(workbook), { mtime: TIME });
}

function headRow(sheet: Sheet, widths: readonly number[]): Cell[] {
  const height = headHeight(sheet, widths);
  return sheet.columns.map(({ heading, type }, index) => ({
    value: text(heading),
    type: String,
    height,
    fontWeight: 'bold',
    backgroundColor: '#E8EEF4',
    bottomBorderStyle: 'thin',
    bottomBorderColor: '#5B6B7B',
    wrap: true,
    alignVertical: 'top',
    ...(type === 'number' ? { align: 'right' } : alignment(sheet.columns, index)),
  }));
}

function bodyRow(sheet: Sheet, row: number, widths: readonly number[]): Cell[] {
  const { columns, rows, looks } = sheet;
  const look = looks?.[row];
  const height = rowHeight(sheet, row, widths);
  return rows[row]!.map((value, index): Cell => {
    const object = cell(value, columns[index]!);
    return (
      object && {
        ...object,
        height,
        alignVertical: 'top',
        ...(object.type !== Number && alignment(columns, index, look)),
        ...(look?.bold && { fontWeight: 'bold' }),
      }
    );
  });
}

/**
 * Horizontal alignment and indentation of a text cell: by the level of its row, or by one step after a column of
 * numbers.
 */
function alignment(columns: readonly SheetColumn[], index: number, look?: RowLook): Partial<CellObject> {
  const indent = isApart(columns, index) ? 1 : index === 0 ? (look?.indent ?? 0) : 0;
  return { align: 'left', ...(indent > 0 && { indent }) };
}

function cell(value: SheetValue, column: SheetColumn): CellObject | null {
  if (value === undefined || value === '') return null;
  if (typeof value === 'number') return { value, type: Number, format: numberFormat(value, column) };
  if (typeof value === 'boolean') return { value: value ? 'ja' : 'nej', type: String };
  if (column.type === 'date') return { value: new Date(`${value}T00:00:00Z`), type: Date };
  return { value: text(value), type: String, wrap: true };
}

/** With thousands apart; decimals as many as its column has, else as it has. */
function numberFormat(value: number, { decimals = decimalsOf(value) }: SheetColumn): string {
  return decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(Math.min(decimals, 20))}`;
}

function text(value: string): string {
  return value.replace(FORBIDDEN, '').slice(0, LONGEST_TEXT);
}
