import type { Sheet, SheetColumn, SheetValue } from './sheet.js';

/** Exports by their name in JSON. */
export type ExportKind = 'indikatorer' | 'tabeller' | 'block' | 'kalender';

/** An export for other programs: `schema/export.schema.json`. */
export interface JsonExport {
  version: 1;
  verktyg: { namn: 'uppdrag'; version: string };
  slag: ExportKind;
  /** One object for each row; what a row has nothing of is left out. */
  rader: Record<string, Exclude<SheetValue, undefined>>[];
}

/** A sheet as data. */
export function jsonExport(kind: ExportKind, { columns, rows }: Sheet, version: string): JsonExport {
  return {
    version: 1,
    verktyg: { namn: 'uppdrag', version },
    slag: kind,
    rader: rows.map((cells) => Object.fromEntries(fields(columns, cells))),
  };
}

function fields(
  columns: readonly SheetColumn[],
  cells: readonly SheetValue[],
): [string, Exclude<SheetValue, undefined>][] {
  return columns.flatMap(({ key }, index) => {
    const value = cells[index];
    return value === undefined ? [] : [[key, value] as [string, Exclude<SheetValue, undefined>]];
  });
}
