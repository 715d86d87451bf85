import type { PhrasingContent } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import type { CellValue, CompiledTable, TableColumn, TableNote, TableRow } from '../model/table.js';

/** A table as data: `#/$defs/tabell` in `schema/kompilerat.schema.json`. */
export interface JsonTable {
  id: string;
  fil: string;
  titel: string;
  slag: CompiledTable['slag'];
  enhet?: string;
  /** As in `Tabell 3`; absent when the table is printed without a caption or not at all. */
  nummer?: number;
  ankare?: string;
  sida?: number;
  kolumner: Pick<TableColumn, 'id' | 'rubrik' | 'typ' | 'enhet'>[];
  teckenförklaring: CompiledTable['teckenförklaring'];
  rader: JsonRow[];
  noter: JsonNote[];
}

/** A row with the rows under it. */
export interface JsonRow {
  id: string;
  slag: TableRow['slag'];
  celler: Record<string, { värde: CellValue; text: string; beräknad: boolean }>;
  noter: string[];
  rader: JsonRow[];
}

/** A footnote of a table or plan. */
export interface JsonNote {
  nyckel: string;
  nummer: number;
  text: string;
}

/** @param page the page an anchor is on, when it was printed */
export function jsonTable(table: CompiledTable, page: (anchor?: string) => number | undefined): JsonTable {
  const { id, file, titel, slag, enhet, number, anchor, kolumner, teckenförklaring, rader, noter } = table;
  const sida = page(anchor);
  return {
    id,
    fil: file,
    titel,
    slag,
    ...(enhet !== undefined && { enhet }),
    ...(number !== undefined && { nummer: number }),
    ...(anchor !== undefined && { ankare: anchor }),
    ...(sida !== undefined && { sida }),
    kolumner: kolumner.map(({ id, rubrik, typ, enhet }) => ({
      id,
      rubrik,
      typ,
      ...(enhet !== undefined && { enhet }),
    })),
    teckenförklaring,
    rader: rader.map((row) => jsonRow(row, kolumner)),
    noter: jsonNotes(noter),
  };
}

function jsonRow(row: TableRow, columns: readonly TableColumn[]): JsonRow {
  const cells = columns.flatMap(({ id }) => {
    const cell = row.cells[id];
    return cell ? [[id, { värde: cell.value, text: cell.text, beräknad: cell.computed }] as const] : [];
  });
  return {
    id: row.id,
    slag: row.slag,
    celler: Object.fromEntries(cells),
    noter: row.noter,
    rader: row.rader.map((below) => jsonRow(below, columns)),
  };
}

/** Footnotes in the order of their numbers. */
export function jsonNotes(notes: readonly TableNote[]): JsonNote[] {
  return notes.map(({ key, number, content }) => ({ nyckel: key, nummer: number, text: jsonText(content) }));
}

/** Running text without its markup. */
export function jsonText(content: readonly PhrasingContent[]): string {
  return plainText(content);
}
