import type { Report } from '../model/diagnostic.js';
import type { Tabell } from '../model/sources.js';
import { nearest } from '../text/suggest.js';
import type { CsvCell, CsvSource } from './csv.js';
import type { YamlSource } from './yaml.js';

/** Columns that a row file may have besides those of its table. */
const ROW_COLUMNS: ReadonlySet<string> = new Set(['nivå', 'id', 'slag', 'noter', 'stämmer-med']);

/** A number with a decimal point. */
const POINT = /^[-\u2212]?\d+\.\d+$/;
/** A number in English figures, perhaps with its groups of thousands: `1,204.5`. */
const ENGLISH_NUMBER = /^[-\u2212]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/;

/**
 * A row file as its table wants it: columns under the table's ids where it is published with other names
 * (`i-radfil`), signs for a missing value as empty cells (`saknas`), decimal points as commas (`decimaltecken: punkt`,
 * and in a file with commas between its cells, where a decimal comma would stand between quotation marks). With other
 * names in the file, the columns that the table does not name are no part of it. Reports `missing-column` for a name
 * that the file has not.
 */
export function adapted(csv: CsvSource, table: YamlSource<Tabell>, report: Report): CsvSource | undefined {
  const { kolumner, saknas = [], decimaltecken } = table.value;
  const columns = new Map(kolumner.map((column) => [column['i-radfil'] ?? column.id, column]));
  const isRenamed = kolumner.some((column) => column['i-radfil'] !== undefined);
  if (isRenamed && !hasAllNames(csv, table, report)) return undefined;
  const missing: ReadonlySet<string> = new Set(saknas);
  const english =
    decimaltecken === 'punkt'
      ? ENGLISH_NUMBER
      : decimaltecken === undefined && csv.separator === ','
        ? POINT
        : undefined;
  const kept = csv.header.flatMap(({ name, place }, index) => {
    const column = columns.get(name);
    if (isRenamed && !column && !ROW_COLUMNS.has(name)) return [];
    return [{ index, column, name: column?.id ?? name, place }];
  });
  const cellOf = (cell: CsvCell, column: (typeof kept)[number]['column']): CsvCell => {
    if (missing.has(cell.text)) return { ...cell, text: '' };
    const isNumber = column?.typ !== undefined && !['text', 'kod'].includes(column.typ);
    if (!isNumber || !english?.test(cell.text)) return cell;
    return { ...cell, text: cell.text.replaceAll(',', '').replace('.', ',') };
  };
  return {
    ...csv,
    header: kept.map(({ name, place }) => ({ name, place })),
    rows: csv.rows.map((row) => ({
      ...row,
      cells: kept.map(({ index, column }) => cellOf(row.cells[index]!, column)),
    })),
  };
}

/** Whether the file has every column that the table names in it; the others are reported where they are named. */
function hasAllNames(csv: CsvSource, { value, place }: YamlSource<Tabell>, report: Report): boolean {
  const names = csv.header.map(({ name }) => name);
  const unknown = value.kolumner.flatMap((column, index) => {
    const name = column['i-radfil'];
    return name === undefined || names.includes(name) ? [] : [{ index, name }];
  });
  for (const { index, name } of unknown) {
    const likely = nearest(name, names);
    report({
      rule: 'missing-column',
      severity: 'error',
      place: place(['kolumner', index, 'i-radfil']),
      message: {
        sv: `${csv.file} har ingen kolumn ”${name}”.`,
        en: `${csv.file} has no column “${name}”.`,
      },
      hint:
        likely === undefined
          ? {
              sv: `Kolumnerna i filen är ${names.join(', ')}.`,
              en: `The columns of the file are ${names.join(', ')}.`,
            }
          : { sv: `Menade du ”${likely}”?`, en: `Did you mean “${likely}”?` },
    });
  }
  return unknown.length === 0;
}
