import { type Units, USUAL_UNITS } from '../../format/words.js';
import type { Report } from '../../model/diagnostic.js';
import type { Tabell } from '../../model/sources.js';
import type { Cell, CompiledTable, TableRow } from '../../model/table.js';
import type { CsvSource } from '../../source/csv.js';
import type { SourceText } from '../../source/text.js';
import type { YamlSource } from '../../source/yaml.js';
import { type FieldText, withPlainText } from '../field-text.js';
import { NoteRegister } from '../note-register.js';
import { type Agreement, checkAgreements } from './agreements.js';
import { checkRowKinds } from './check-rows.js';
import { type Columns, printedColumn, readColumnGroups, readColumns } from './columns.js';
import { rowsFromCsv } from './csv-rows.js';
import { printCell } from './print-cell.js';
import { rowIds } from './row-ids.js';
import type { TotalledCell, TotalledRow } from './totalled-row.js';
import { totalRows } from './totals.js';
import type { WrittenRow } from './written-row.js';
import { rowsFromYaml } from './yaml-rows.js';

/** The fields of a table that are printed as plain text; cells and notes come besides. */
const PLAIN_FIELDS = [
  'titel',
  'enhet',
  'kolumner.*.rubrik',
  'kolumner.*.enhet',
  'kolumner.*.mönster',
  'kolumngrupper.*.rubrik',
  'teckenförklaring.*',
];

/** A data table as read: valid by its schema, and with its row file when it names one. */
export interface TableInput {
  /** File name without ending. */
  id: string;
  yaml: YamlSource<Tabell>;
  csv?: CsvSource;
}

/**
 * Compiles the data tables of a commission: reads every cell according to its column, computes the sums that are left
 * out, checks those that are written, and what tables say about agreeing with each other. Everything wrong is reported
 * at its place in the YAML or CSV; a table comes out in any case.
 *
 * @param textOf reads the printed fields of a file
 * @param units the units of the region
 */
export function compileTables(
  inputs: readonly TableInput[],
  report: Report,
  textOf: (source: SourceText) => FieldText,
  units: Units = USUAL_UNITS,
): CompiledTable[] {
  const agreements: Agreement[] = [];
  const tables = inputs.map((input) => compileTable(input, agreements, report, textOf, units));
  checkAgreements(agreements, tables, report);
  return tables;
}

function compileTable(
  { id, yaml: read, csv }: TableInput,
  agreements: Agreement[],
  report: Report,
  textOf: (source: SourceText) => FieldText,
  units: Units,
): CompiledTable {
  const text = textOf(read.source);
  const yaml = withPlainText(read, PLAIN_FIELDS, text);
  const { value } = yaml;
  const columns = readColumns(yaml, units, report);
  const written = csv
    ? rowsFromCsv(csv, columns, textOf(csv.source), report)
    : rowsFromYaml(yaml, columns, text, report);
  checkRowKinds(written, columns, report);
  const totalled = totalRows(written, columns, value.summering === 'underrader', report);
  const notes = new NoteRegister(yaml);
  const agreeing: Omit<Agreement, 'table'>[] = [];
  const rader = finishRows(totalled, columns, notes, agreeing, report);
  const table: CompiledTable = {
    id,
    file: yaml.file,
    titel: value.titel,
    visaRubrik: value['visa-rubrik'] ?? true,
    slag: value.slag ?? 'tabell',
    ...(value.enhet !== undefined && { enhet: value.enhet }),
    liggande: value.liggande ?? false,
    kolumner: columns.list.map(printedColumn),
    kolumngrupper: readColumnGroups(yaml, columns, report),
    teckenförklaring: Object.entries(value.teckenförklaring ?? {}).map(([kod, betydelse]) => ({
      kod,
      betydelse,
    })),
    rader,
    noter: notes.finish(report, text),
  };
  for (const each of agreeing) agreements.push({ table, ...each });
  return table;
}

/** Names the rows, typesets their cells and collects their agreements with other tables. */
function finishRows(
  rows: readonly TotalledRow[],
  columns: Columns,
  notes: NoteRegister,
  agreeing: Omit<Agreement, 'table'>[],
  report: Report,
): TableRow[] {
  const ids = rowIds(rows, columns, report);
  return rows.map(({ written, cells, rader }, index) => {
    const { slag, level, place, agreesWith } = written;
    const row: TableRow = {
      id: ids[index]!,
      slag,
      level,
      cells: finishCells(written, cells, columns),
      rader: [],
      noter: notes.use(written.noter, report),
      place,
    };
    if (agreesWith) agreeing.push({ row, ...agreesWith });
    row.rader = finishRows(rader, columns, notes, agreeing, report);
    return row;
  });
}

/** Cells that are to stand empty, and all of a group row but its heading, are blank, not dashes. */
function finishCells(
  { slag }: WrittenRow,
  cells: readonly TotalledCell[],
  columns: Columns,
): Record<string, Cell> {
  const finished: Record<string, Cell> = {};
  for (const column of columns.list) {
    const { value, computed, place, ...cell } = cells[column.index]!;
    const blank = cell.blank || (slag === 'grupp' && column.index > 0);
    const text = blank ? '' : printCell(value, column);
    finished[column.id] = { value: blank ? null : value, text, computed, place };
  }
  return finished;
}
