import type { Commission } from '../model/commission.js';
import type { Cell, CompiledTable, TableRow } from '../model/table.js';
import { COMMISSION_COLUMNS, commissionCells } from './commission-columns.js';
import { type CellValue, optionalColumn, type Sheet, textColumn } from './sheet.js';

const COLUMNS = [
  ...COMMISSION_COLUMNS,
  textColumn('tabell', 'Tabell', 22, 'Tabellens id: filens namn utan ändelse.'),
  textColumn('titel', 'Titel', 34, 'Tabellens titel.'),
  textColumn('rad', 'Rad', 40, 'Radens första cell, efter dem på raderna den ligger under.'),
  textColumn('radId', 'Radens id', 24, 'Radens namn i uttryck, efter dem på raderna den ligger under.'),
  textColumn('radslag', 'Slag av rad', 11, 'rad, grupp, summa, varav eller ingående.'),
  textColumn('kolumn', 'Kolumn', 24, 'Kolumnens rubrik.'),
  textColumn('kolumnId', 'Kolumnens id', 14, 'Kolumnens namn i uttryck.'),
  optionalColumn('tal', 'Tal', 14, 'Cellens tal.', 'number'),
  optionalColumn('från', 'Från', 10, 'När cellen är ett intervall: dess nedre gräns.', 'number'),
  optionalColumn('till', 'Till', 10, 'När cellen är ett intervall: dess övre gräns.', 'number'),
  textColumn('text', 'Text', 24, 'Cellen som den står i dokumentet, med vanliga mellanslag.'),
  optionalColumn('enhet', 'Enhet', 16, 'Talets enhet.'),
  {
    ...optionalColumn('beräknad', 'Beräknad', 10, 'Sant när talet är uträknat och inte skrivet.', 'boolean'),
    always: true,
  },
];

/** More tables than these would make a workbook that nobody finds anything in; their cells are in the first sheet. */
const MOST_SHEETS = 60;
/** Excel takes no longer name on a tab. */
const LONGEST_NAME = 31;

/** The cells of all tables, one row for each: for databases and pivot tables. Empty cells are left out. */
export function cellSheet(commissions: readonly Commission[]): Sheet {
  const rows = commissions.flatMap((commission) =>
    commission.tables.flatMap((table) =>
      cellsOf(table).map((cells) => [...commissionCells(commission), ...cells]),
    ),
  );
  return { name: 'Celler', columns: COLUMNS, rows };
}

/** Each table as it stands in its document, on a sheet of its own; none when there are too many. */
export function tableSheets(commissions: readonly Commission[]): Sheet[] {
  const tables = commissions.flatMap(({ meta, tables }) =>
    tables.map((table) => ({ slug: meta.slug, table })),
  );
  if (tables.length > MOST_SHEETS) return [];
  const names = new Set(['celler']);
  return tables.map(({ slug, table }) => ({
    name: sheetName(`${table.id} ${slug}`, names),
    columns: table.kolumner.map(({ id, rubrik, enhet, typ }, index) => ({
      key: id,
      heading: enhet === undefined ? rubrik : `${rubrik} (${enhet})`,
      about: '',
      type: typ === 'text' || typ === 'kod' ? 'text' : 'number',
      width: index === 0 ? 50 : 16,
    })),
    rows: rowsOf(table.rader, 0).map(({ row, depth }) =>
      table.kolumner.map(({ id }, index) => {
        const value = printedValue(row.cells[id]);
        return index === 0 && typeof value === 'string' ? '   '.repeat(depth) + value : value;
      }),
    ),
  }));
}

function cellsOf(table: CompiledTable): CellValue[][] {
  const [first] = table.kolumner;
  return paths(table.rader, first?.id ?? '').flatMap(({ row, names, ids }) =>
    table.kolumner.flatMap(({ id, rubrik, enhet }) => {
      const cell = row.cells[id];
      if (!cell || cell.value === null || cell.value === '') return [];
      const numeric = typeof cell.value !== 'string';
      return [
        [
          table.id,
          table.titel,
          names.join(' › '),
          ids.join('.'),
          row.slag,
          rubrik,
          id,
          ...numbersOf(cell),
          cell.text,
          numeric ? (enhet ?? table.enhet) : undefined,
          cell.computed,
        ],
      ];
    }),
  );
}

/** The number, or the limits of a range. */
function numbersOf({ value }: Cell): CellValue[] {
  if (typeof value === 'number') return [value, undefined, undefined];
  if (typeof value === 'object' && value !== null) return [undefined, value.från, value.till];
  return [undefined, undefined, undefined];
}

function printedValue(cell: Cell | undefined): CellValue {
  if (!cell || cell.value === null) return undefined;
  return typeof cell.value === 'object' ? cell.text : cell.value;
}

interface Path {
  row: TableRow;
  names: string[];
  ids: string[];
}

function paths(
  rows: readonly TableRow[],
  first: string,
  above: Omit<Path, 'row'> = { names: [], ids: [] },
): Path[] {
  return rows.flatMap((row) => {
    const names = [...above.names, row.cells[first]?.text ?? row.id];
    const ids = [...above.ids, row.id];
    return [{ row, names, ids }, ...paths(row.rader, first, { names, ids })];
  });
}

function rowsOf(rows: readonly TableRow[], depth: number): { row: TableRow; depth: number }[] {
  return rows.flatMap((row) => [{ row, depth }, ...rowsOf(row.rader, depth + 1)]);
}

/** A name that Excel takes, and that no other sheet has. */
function sheetName(wanted: string, taken: Set<string>): string {
  const clean = wanted.replace(/[[\]:*?/\\']/g, ' ');
  for (let number = 1; ; number += 1) {
    const suffix = number === 1 ? '' : ` ${number}`;
    const name = clean.slice(0, LONGEST_NAME - suffix.length).trim() + suffix;
    if (taken.has(name.toLowerCase())) continue;
    taken.add(name.toLowerCase());
    return name;
  }
}
