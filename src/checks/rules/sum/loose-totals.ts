import { addDecimals } from '../../../format/decimal.js';
import { formatNumber } from '../../../format/number.js';
import type { Text } from '../../../model/diagnostic.js';
import type { Place } from '../../../model/place.js';
import type { CompiledTable, TableColumn, TableRow } from '../../../model/table.js';
import { looseNumber, namesTotal } from '../../../passages/loose-figures.js';

/** Something about the figures of a table that compiling it does not look at. */
export interface TableFlaw {
  place: Place;
  message: Text;
  hint: Text;
}

/**
 * Sums that compiling does not compute: of a total that is an ordinary row, that stands before its rows, or whose
 * column is text; and what else makes a sum say less than it seems to.
 */
export function tableFlaws(table: CompiledTable): TableFlaw[] {
  const columns = table.kolumner.slice(1).filter(({ typ }) => ['tal', 'belopp', 'text'].includes(typ));
  return columns.flatMap((column) => [
    ...levelFlaws(table.rader, column, table),
    ...parts(table.rader, undefined, column),
    ...(column.typ === 'belopp' ? shares(table, column) : []),
  ]);
}

function levelFlaws(rows: readonly TableRow[], column: TableColumn, table: CompiledTable): TableFlaw[] {
  const flaws = rows.flatMap(({ rader }) => levelFlaws(rader, column, table));
  const totals = rows.filter((row) => isTotal(row, table));
  const adding = rows.filter((row) => !isTotal(row, table) && addsUp(row, table));
  if (totals.length === 0 || adding.length < 2) return flaws;
  const all = sumOf(adding, column);
  if (all === undefined) return flaws;
  let above = new RunningSum();
  let since = new RunningSum();
  const counting = new Set(adding);
  for (const row of rows) {
    if (counting.has(row)) {
      const weight = weightOf(row, column);
      above = above.and(weight);
      since = since.and(weight);
    } else if (isTotal(row, table)) {
      const sums =
        above.rows > 0 ? [since, above].flatMap(({ rows, sum }) => (rows > 1 ? [sum] : [])) : [all];
      // Sums of rows above are computed when the table is compiled.
      const computed = row.slag === 'summa' && column.typ !== 'text' && above.rows > 0;
      if (!computed) flaws.push(...totalFlaw(row, sums, above.rows > 0, column, table));
      since = new RunningSum();
    }
  }
  return [...flaws, ...missingAmounts(totals, adding, column)];
}

/** A sum with the number of rows that were added. */
class RunningSum {
  constructor(
    readonly sum = 0,
    readonly rows = 0,
  ) {}

  and(figure: number | undefined): RunningSum {
    return new RunningSum(addDecimals([this.sum, figure ?? 0]), this.rows + 1);
  }
}

/** A row that is added: neither a part of another nor called so. */
function addsUp(row: TableRow, table: CompiledTable): boolean {
  return row.slag !== 'varav' && !/^varav\b/i.test(nameOf(row, table));
}

/** A row of its kind, or one that is called nothing but a total. */
function isTotal(row: TableRow, table: CompiledTable): boolean {
  return (
    row.slag === 'summa' || (row.slag === 'rad' && row.rader.length === 0 && namesTotal(nameOf(row, table)))
  );
}

function totalFlaw(
  total: TableRow,
  sums: readonly number[],
  isBelow: boolean,
  column: TableColumn,
  table: CompiledTable,
): TableFlaw[] {
  const written = figureOf(total, column);
  const sum = sums.at(-1);
  if (written === undefined || sum === undefined || sums.includes(written)) return [];
  const [sv, en] = isBelow ? ['ovanför', 'above'] : ['nedanför', 'below'];
  const where = `${nameOf(total, table)}, ${column.rubrik || column.id}`;
  const [whySv, whyEn] = reasonOf(total, column);
  return [
    {
      place: total.cells[column.id]!.place,
      message: {
        sv: `${where}: här står ${formatNumber(written)}, men raderna ${sv} blir ${formatNumber(sum)}.`,
        en: `${where}: ${formatNumber(written)} is written, but the rows ${en} make ${formatNumber(sum)}.`,
      },
      hint: { sv: `Rätta det tal som är fel. ${whySv}`, en: `Correct the figure that is wrong. ${whyEn}` },
    },
  ];
}

/** Why compiling has not computed a sum, and what makes it do so. */
function reasonOf(total: TableRow, column: TableColumn): readonly [sv: string, en: string] {
  if (column.typ === 'text')
    return [
      'Skriv typ: tal eller typ: belopp på kolumnen, så räknas summan om när uppdraget byggs.',
      'Write typ: tal or typ: belopp on the column to have the sum computed when the commission is built.',
    ];
  if (total.slag !== 'summa')
    return [
      'Skriv slag: summa på raden, så räknas summan om när uppdraget byggs.',
      'Write slag: summa on the row to have the sum computed when the commission is built.',
    ];
  return [
    'En summarad räknas om när den står efter raderna den är summan av.',
    'A total is computed when it stands after the rows that it is the sum of.',
  ];
}

/** Rows that leave out the amount that the others have: the total counts them as nothing. */
function missingAmounts(
  totals: readonly TableRow[],
  adding: readonly TableRow[],
  column: TableColumn,
): TableFlaw[] {
  if (column.typ !== 'belopp' || !totals.some(({ slag }) => slag === 'summa')) return [];
  const missing = adding.filter((row) => {
    const { value, place } = row.cells[column.id]!;
    // A dash that is written says that there is none.
    return value === null && row.slag !== 'grupp' && row.rader.length === 0 && place === row.place;
  });
  if (missing.length === 0 || missing.length * 2 > adding.length) return [];
  const name = column.rubrik || column.id;
  return missing.map(({ place }) => ({
    place,
    message: {
      sv: `Raden saknar belopp i kolumnen ”${name}”, så summan räknar den som 0.`,
      en: `The row lacks its amount in the column “${name}”, so the sum counts it as 0.`,
    },
    hint: {
      sv: `Fyll i beloppet, eller skriv ${column.id}: null om det inte finns något.`,
      en: `Fill the amount in, or write ${column.id}: null if there is none.`,
    },
  }));
}

/** Parts of a whole (`varav`) that together are more than it. */
function parts(rows: readonly TableRow[], whole: number | undefined, column: TableColumn): TableFlaw[] {
  const flaws: TableFlaw[] = [];
  let group: TableRow[] = [];
  let last = whole;
  const close = () => {
    const sum = sumOf(group, column);
    if (last !== undefined && sum !== undefined && last >= 0 && sum > last)
      flaws.push(tooMuch(group, sum, last, column));
    group = [];
  };
  for (const row of rows) {
    const value = figureOf(row, column);
    if (row.slag === 'varav') {
      if (value === undefined || value >= 0) group.push(row);
    } else {
      close();
      if (value !== undefined) last = value;
    }
    flaws.push(...parts(row.rader, row.slag === 'grupp' ? last : value, column));
  }
  close();
  return flaws;
}

function tooMuch(group: readonly TableRow[], sum: number, whole: number, column: TableColumn): TableFlaw {
  const largest = group.reduce((a, b) => ((figureOf(b, column) ?? 0) > (figureOf(a, column) ?? 0) ? b : a));
  const [all, of] = [formatNumber(sum), formatNumber(whole)];
  return {
    place: largest.cells[column.id]!.place,
    message: {
      sv: `Det som är ”varav” blir ${all}, mer än de ${of} som det är en del av.`,
      en: `The parts (varav) make ${all}, more than the ${of} that they are parts of.`,
    },
    hint: {
      sv: 'Rätta beloppet, eller ta bort slag: varav om raden ska räknas för sig.',
      en: 'Correct the amount, or remove slag: varav if the row counts by itself.',
    },
  };
}

const SHARE = /(\d+(?:,\d+)?)[ \u00a0]?%/gu;
const OF_THE_BASE = /uppräkn|index|höjning|ökning|minskning|sänkning/iu;

/** In a table of changes: `Uppräkningsfaktor 2,2 %` with an amount that is another share of what it begins with. */
function shares(table: CompiledTable, column: TableColumn): TableFlaw[] {
  const base = table.rader.find(({ slag }) => slag === 'ingående');
  const from = base && figureOf(base, column);
  if (!from || table.slag !== 'förändringar') return [];
  return table.rader.flatMap((row): TableFlaw[] => {
    const name = nameOf(row, table);
    const [share, second] = [...name.matchAll(SHARE)];
    const value = figureOf(row, column);
    if (row === base || !share || second || value === undefined || !OF_THE_BASE.test(name)) return [];
    const said = share[1]!;
    const decimals = said.split(',')[1]?.length ?? 0;
    const real = formatNumber((Math.abs(value) / from) * 100, decimals);
    if (real === formatNumber(looseNumber(said)!, decimals)) return [];
    const [amount, of] = [formatNumber(value), formatNumber(from)];
    return [
      {
        place: row.cells[table.kolumner[0]!.id]!.place,
        message: {
          sv: `Raden säger ${said} %, men ${amount} är ${real} % av ${of}.`,
          en: `The row says ${said} %, but ${amount} is ${real} % of ${of}.`,
        },
        hint: { sv: 'Rätta procenttalet eller beloppet.', en: 'Correct the percentage or the amount.' },
      },
    ];
  });
}

function sumOf(rows: readonly TableRow[], column: TableColumn): number | undefined {
  const figures = rows.flatMap((row) => weightOf(row, column) ?? []);
  // A column of text in which something else stands is no column of figures.
  const words =
    column.typ === 'text' &&
    rows.some((row) => row.cells[column.id]?.value && weightOf(row, column) === undefined);
  return words || figures.length === 0 ? undefined : addDecimals(figures);
}

/** A row counts as its own figure, or as the rows below it. */
function weightOf(row: TableRow, column: TableColumn): number | undefined {
  return (
    figureOf(row, column) ??
    sumOf(
      row.rader.filter(({ slag }) => slag !== 'varav' && slag !== 'summa'),
      column,
    )
  );
}

function figureOf(row: TableRow, column: TableColumn): number | undefined {
  const value = row.cells[column.id]?.value;
  if (typeof value === 'number') return value;
  return typeof value === 'string' ? looseNumber(value) : undefined;
}

function nameOf(row: TableRow, table: CompiledTable): string {
  return row.cells[table.kolumner[0]?.id ?? '']?.text ?? '';
}
