/** Value of a cell in an export; `undefined` when it is empty. */
export type SheetValue = string | number | boolean | undefined;

/** A column of an export. */
export interface SheetColumn {
  /** The field's name in JSON. */
  key: string;
  /** The heading in spreadsheets. */
  heading: string;
  /** Description of the column, for the schema. */
  about: string;
  /** `date` is an ISO date. */
  type: 'text' | 'number' | 'boolean' | 'date';
  /** Widest a text column may be in spreadsheets, in characters. */
  width: number;
  /** Number of decimals in spreadsheets; absent when each number keeps its own. */
  decimals?: number;
  /** True when every row has it. */
  always?: boolean;
}

/** Format of a row in spreadsheets. */
export interface RowLook {
  /** Number of rows that it lies under. */
  indent: number;
  /** Sums, and headings of groups. */
  bold: boolean;
}

/** A table of data: rows in the order of the columns. */
export interface Sheet {
  /** On the tab in a workbook. */
  name: string;
  /** Title on every printed page; absent when the name is enough. */
  title?: string;
  columns: readonly SheetColumn[];
  rows: readonly (readonly SheetValue[])[];
  /** One for each row. Absent when no row is above another: then they can be filtered and sorted. */
  looks?: readonly RowLook[];
}

/** A column of text that every row has something in. */
export function textColumn(key: string, heading: string, width: number, about: string): SheetColumn {
  return { key, heading, about, type: 'text', width, always: true };
}

/** The same, where some rows have nothing. */
export function optionalColumn(
  key: string,
  heading: string,
  width: number,
  about: string,
  type: SheetColumn['type'] = 'text',
): SheetColumn {
  return { key, heading, about, type, width };
}

/**
 * The sheet with text as one types it: what keeps words together on a page (no-break spaces, soft hyphens) would keep
 * somebody who searches for `100 %` from finding it.
 */
export function asTyped(sheet: Sheet): Sheet {
  const typed = (value: SheetValue) =>
    typeof value === 'string' ? value.replace(/[\u00a0\u202f]/g, ' ').replace(/\u00ad/g, '') : value;
  return { ...sheet, rows: sheet.rows.map((cells) => cells.map(typed)) };
}
