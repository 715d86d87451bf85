import type { Report } from '../../model/diagnostic.js';
import type { Tabell } from '../../model/sources.js';
import type { Cell, CompiledTable, TableRow } from '../../model/table.js';
import type { CsvSource } from '../../source/csv.js';
import type { YamlSource } from '../../source/yaml.js';
import { NoteRegister, type ParseInline } from '../note-register.js';
import { type Agreement, checkAgreements } from './agreements.js';
import { checkRowKinds } from './check-rows.js';
import { type Columns, readColumnGroups, readColumns } from './columns.js';
import { rowsFromCsv } from './csv-rows.js';
import { printCell } from './print-cell.js';
import { rowIds } from './row-ids.js';
import { type TotalledCell, type TotalledRow, totalRows } from './totals.js';
import type { WrittenRow } from './written-row.js';
import { rowsFromYaml } from './yaml-rows.js';

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
 */
export function compileTables(
  inputs: readonly TableInput[],
  report: Report,
  inline: ParseInline,
): CompiledTable[] {
  const agreements: Agreement[] = [];
  const tables = inputs.map((input) => compileTable(input, agreements, report, inline));
  checkAgreements(agreements, tables, report);
  return tables;
}

function compileTable(
  { id, yaml, csv }: TableInput,
  agreements: Agreement[],
  report: Report,
  inline: ParseInline,
): CompiledTable {
  const { value } = yaml;
  const columns = readColumns(yaml, report);
  const written = csv ? rowsFromCsv(csv, columns, report) : rowsFromYaml(yaml, columns, report);
  checkRowKinds(written, columns, report);
  const totalled = totalRows(written, columns, value.summering === 'underrader', report);

  const notes = new NoteRegister(yaml);
  const table: CompiledTable = {
    id,
    file: yaml.file,
    titel: value.titel,
    visaRubrik: value['visa-rubrik'] ?? true,
    slag: value.slag ?? 'tabell',
    ...(value.enhet !== undefined && { enhet: value.enhet }),
    liggande: value.liggande ?? false,
    kolumner: columns.list.map(({ parts: _, mönster: __, ...column }) => column),
    kolumngrupper: readColumnGroups(yaml, columns, report),
    teckenförklaring: Object.entries(value.teckenförklaring ?? {}).map(([kod, betydelse]) => ({
      kod,
      betydelse,
    })),
    rader: [],
    noter: [],
  };
  const finishRows = (rows: readonly TotalledRow[]): TableRow[] => {
    const ids = rowIds(rows, columns, report);
    return rows.map(({ written, cells, rader }, index) => {
      const row: TableRow = {
        id: ids[index]!,
        slag: written.slag,
        level: written.level,
        cells: finishCells(written, cells, columns),
        rader: [],
        noter: notes.use(written.noter, report),
        place: written.place,
      };
      row.rader = finishRows(rader);
      if (written.agreesWith) agreements.push({ table, row, ...written.agreesWith });
      return row;
    });
  };
  table.rader = finishRows(totalled);
  table.noter = notes.finish(report, inline);
  return table;
}

/** A group row is its heading alone: its other cells are blank, not dashes. */
function finishCells(
  { slag }: WrittenRow,
  cells: ReadonlyMap<string, TotalledCell>,
  columns: Columns,
): Record<string, Cell> {
  return Object.fromEntries(
    columns.list.map((column, index) => {
      const cell = cells.get(column.id)!;
      const blank = slag === 'grupp' && index > 0;
      return [
        column.id,
        { ...cell, value: blank ? null : cell.value, text: blank ? '' : printCell(cell.value, column) },
      ];
    }),
  );
}
