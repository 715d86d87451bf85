import type { Commission } from '../model/commission.js';
import { runningHead } from '../model/commission-name.js';
import type { Cell, CompiledTable, TableColumn, TableRow } from '../model/table.js';
import { COMMISSION_COLUMNS, commissionCells } from './commission-columns.js';
import { optionalColumn, type Sheet, type SheetValue, textColumn } from './sheet.js';
import { sheetNames, type WantedName } from './sheet-names.js';

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
const CELLS = 'Celler';

/** The cells of all tables, one row for each: for databases and pivot tables. Empty cells are left out. */
export function cellSheet(commissions: readonly Commission[]): Sheet {
  const rows = commissions.flatMap((commission) =>
    commission.tables.flatMap((table) =>
      cellsOf(table).map((cells) => [...commissionCells(commission), ...cells]),
    ),
  );
  return { name: CELLS, columns: COLUMNS, rows };
}

/** Each table as in its document, on a sheet of its own; none when there are too many. */
export function tableSheets(commissions: readonly Commission[]): Sheet[] {
  const tables = commissions.flatMap((commission) =>
    commission.tables.map((table) => ({ commission, table })),
  );
  if (tables.length > MOST_SHEETS) return [];
  const wanted = tables.map(({ commission, table }): WantedName => {
    return { title: table.titel, owner: ownerOf(commission, commissions) };
  });
  const names = sheetNames(wanted, [CELLS]);
  return tables.map(({ commission, table }, index) => tableSheet(names[index]!, commission, table));
}

function tableSheet(name: string, { meta }: Commission, table: CompiledTable): Sheet {
  const rows = rowsOf(table.rader, 0);
  return {
    name,
    title: `${table.titel} – ${runningHead(meta)}`,
    columns: table.kolumner.map((column, index) => ({
      key: column.id,
      heading: headingOf(table, column),
      about: '',
      type: isText(column) ? 'text' : 'number',
      width: index === 0 ? 50 : 30,
      ...(column.decimaler !== undefined && { decimals: column.decimaler }),
    })),
    rows: rows.map(({ row }) => table.kolumner.map(({ id }) => printedValue(row.cells[id]))),
    looks: rows.map(({ row, depth }) => ({
      indent: depth,
      bold: row.slag === 'summa' || row.slag === 'grupp',
    })),
  };
}

/**
 * The part that distinguishes a commission's tables from those of others: the provider, and the years when it has
 * several commissions.
 */
function ownerOf({ meta }: Commission, commissions: readonly Commission[]): string | undefined {
  if (commissions.length === 1) return undefined;
  const provider = meta.till.kort ?? meta.till.namn;
  const own = commissions.filter(({ meta: { till } }) => till.id === meta.till.id);
  return own.length === 1 ? provider : `${provider} ${meta.period}`;
}

/** Ranges are printed as text, with their unit. */
function isText({ typ }: TableColumn): boolean {
  return typ === 'text' || typ === 'kod' || typ === 'intervall';
}

/** The unit of a column's numbers. */
function unitOf(table: CompiledTable, column: TableColumn): string | undefined {
  return column.typ === 'procent' ? '%' : (column.enhet ?? table.enhet);
}

/** With the unit, which a sheet has no other place for. */
function headingOf(table: CompiledTable, column: TableColumn): string {
  const unit = isText(column) ? undefined : unitOf(table, column);
  if (unit === undefined || column.rubrik.includes(unit)) return column.rubrik;
  return `${column.rubrik} (${unit})`.trimStart();
}

function cellsOf(table: CompiledTable): SheetValue[][] {
  const [first] = table.kolumner;
  return paths(table.rader, first?.id ?? '').flatMap(({ row, names, ids }) =>
    table.kolumner.flatMap((column) => {
      const { id, rubrik } = column;
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
          numeric ? unitOf(table, column) : undefined,
          cell.computed,
        ],
      ];
    }),
  );
}

/** The number, or the limits of a range. */
function numbersOf({ value }: Cell): SheetValue[] {
  if (typeof value === 'number') return [value, undefined, undefined];
  if (typeof value === 'object' && value !== null) return [undefined, value.från, value.till];
  return [undefined, undefined, undefined];
}

function printedValue(cell: Cell | undefined): SheetValue {
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
