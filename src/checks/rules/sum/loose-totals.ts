import { addDecimals } from '../../../format/decimal.js';
import { formatNumber } from '../../../format/number.js';
import type { CompiledTable, TableRow } from '../../../model/table.js';
import { namesLooseTotal, namesTotal } from '../../../passages/loose-figures.js';
import { ColumnFigures, nameOf, type TableFlaw } from './column-figures.js';
import { tooLargeParts } from './parts.js';
import { sharesOfTheBase } from './shares.js';
import { near } from './slips.js';

/**
 * Sums that compiling does not compute: of a total that is an ordinary row, that stands before its rows, or whose
 * column is text; and what else makes a sum say less than it seems to.
 */
export function tableFlaws(table: CompiledTable): TableFlaw[] {
  const columns = table.kolumner.slice(1).filter(({ typ }) => ['tal', 'belopp', 'text'].includes(typ));
  return columns.flatMap((column) => {
    const figures = new ColumnFigures(table, column);
    return [
      ...levelFlaws(table.rader, figures, table),
      ...tooLargeParts(table.rader, undefined, figures),
      ...sharesOfTheBase(table, figures),
    ];
  });
}

function levelFlaws(rows: readonly TableRow[], figures: ColumnFigures, table: CompiledTable): TableFlaw[] {
  const flaws = rows.flatMap(({ rader }) => levelFlaws(rader, figures, table));
  const totals = new Set(totalsOf(rows, figures, table));
  const adding = rows.filter((row) => !totals.has(row) && addsUp(row, table));
  const all = totals.size > 0 && adding.length > 1 ? figures.sum(adding) : undefined;
  if (all === undefined) return flaws;
  let [above, since]: [number[], number[]] = [[], []];
  for (const row of rows) {
    if (totals.has(row)) {
      const sums =
        above.length > 0 ? [since, above].filter(({ length }) => length > 1).map(addDecimals) : [all];
      // Sums of rows above are computed when the table is compiled.
      const computed = row.slag === 'summa' && figures.column.typ !== 'text' && above.length > 0;
      if (!computed) flaws.push(...totalFlaw(row, sums, above.length > 0, figures, table));
      since = [];
    } else if (addsUp(row, table)) {
      const weight = figures.weight(row) ?? 0;
      above.push(weight);
      since.push(weight);
    }
  }
  return [...flaws, ...missingAmounts([...totals], adding, figures)];
}

/** A row that is added: neither a part of another nor called so. */
function addsUp(row: TableRow, table: CompiledTable): boolean {
  return row.slag !== 'varav' && !/^varav\b/i.test(nameOf(row, table));
}

/**
 * The rows of a level that are totals: by their kind, by being called nothing else, or, for the first and the last, by
 * being called a total of something, or ending a table of changes, with nearly the sum of the others as their figure.
 */
function totalsOf(rows: readonly TableRow[], figures: ColumnFigures, table: CompiledTable): TableRow[] {
  const plain = (row: TableRow | undefined): row is TableRow => row?.slag === 'rad' && row.rader.length === 0;
  const sure = rows.filter((row) => row.slag === 'summa' || (plain(row) && namesTotal(nameOf(row, table))));
  if (sure.length > 0 || rows.length < 3) return sure;
  const last = rows.at(-1);
  const changes = table.slag === 'förändringar' && rows.some(({ slag }) => slag === 'ingående');
  return [rows[0], last].flatMap((row) => {
    if (!plain(row) || !(namesLooseTotal(nameOf(row, table)) || (changes && row === last))) return [];
    const written = figures.of(row);
    const sum = figures.sum(rows.filter((each) => each !== row && addsUp(each, table)));
    return written !== undefined && sum !== undefined && near(written, sum) ? [row] : [];
  });
}

function totalFlaw(
  total: TableRow,
  sums: readonly number[],
  isBelow: boolean,
  figures: ColumnFigures,
  table: CompiledTable,
): TableFlaw[] {
  const written = figures.of(total);
  const sum = sums.at(-1);
  if (written === undefined || sum === undefined || sums.includes(written)) return [];
  const { column } = figures;
  const [sv, en] = isBelow ? ['ovanför', 'above'] : ['nedanför', 'below'];
  const where = `${nameOf(total, table)}, ${column.rubrik || column.id}`;
  const [whySv, whyEn] = reasonOf(total, figures);
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
function reasonOf(total: TableRow, { column }: ColumnFigures): readonly [sv: string, en: string] {
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
  { column }: ColumnFigures,
): TableFlaw[] {
  if (column.typ === 'text' || !totals.some(({ slag }) => slag === 'summa')) return [];
  const missing = adding.filter((row) => {
    const { value, place } = row.cells[column.id]!;
    // A dash that is written says that there is none.
    return value === null && row.slag !== 'grupp' && row.rader.length === 0 && place === row.place;
  });
  if (missing.length === 0 || missing.length * 2 > adding.length) return [];
  const name = column.rubrik || column.id;
  const [kind, en] = column.typ === 'belopp' ? ['belopp', 'amount'] : ['tal', 'figure'];
  return missing.map(({ place }) => ({
    place,
    message: {
      sv: `Raden saknar ${kind} i kolumnen ”${name}”, så summan räknar den som 0.`,
      en: `The row lacks its ${en} in the column “${name}”, so the sum counts it as 0.`,
    },
    hint: {
      sv: `Fyll i det, eller skriv ${column.id}: null om det inte finns något.`,
      en: `Fill it in, or write ${column.id}: null if there is none.`,
    },
  }));
}
