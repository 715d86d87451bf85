/** What a cell of an export holds; nothing when there is nothing to say. */
export type CellValue = string | number | boolean | undefined;

/** A column of an export. */
export interface Column {
  /** The field's name in JSON. */
  key: string;
  /** The heading in spreadsheets. */
  heading: string;
  /** What it holds, for whoever reads the schema. */
  about: string;
  /** `date` is an ISO date. */
  type: 'text' | 'number' | 'boolean' | 'date';
  /** In spreadsheets, in characters. */
  width: number;
  /** True when every row has it. */
  always?: boolean;
}

/** A table of data: rows in the order of the columns. */
export interface Sheet {
  /** On the tab in a workbook. */
  name: string;
  columns: readonly Column[];
  rows: readonly (readonly CellValue[])[];
}

/** A column of text that every row has something in. */
export function textColumn(key: string, heading: string, width: number, about: string): Column {
  return { key, heading, about, type: 'text', width, always: true };
}

/** The same, where some rows have nothing. */
export function optionalColumn(
  key: string,
  heading: string,
  width: number,
  about: string,
  type: Column['type'] = 'text',
): Column {
  return { key, heading, about, type, width };
}

/**
 * The sheet with text as one types it: what keeps words together on a page (no-break spaces, soft hyphens) would keep
 * somebody who searches for `100 %` from finding it.
 */
export function asTyped(sheet: Sheet): Sheet {
  const typed = (value: CellValue) =>
    typeof value === 'string' ? value.replace(/[\u00a0\u202f]/g, ' ').replace(/\u00ad/g, '') : value;
  return { ...sheet, rows: sheet.rows.map((cells) => cells.map(typed)) };
}
