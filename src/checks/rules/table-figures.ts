import type { Table, TableCell, TableRow } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { addDecimals, decimalsOf } from '../../format/decimal.js';
import { formatNumber } from '../../format/number.js';
import type { Text } from '../../model/diagnostic.js';
import { visit } from '../../model/visit.js';
import { looseNumbers, namesLooseTotal, namesTotal } from '../../passages/loose-figures.js';
import { originOf, placeOf } from '../../source/markdown.js';
import { type CheckContext, defineCheck } from '../check.js';
import { near } from './sum/slips.js';

/** A column below its head: the cells in order, undefined where a row is shorter, and the figures they hold. */
interface Column {
  head: TableCell;
  cells: (TableCell | undefined)[];
  figures: (number | undefined)[];
}

export default defineCheck({
  id: 'table-figures',
  severity: 'warning',
  title: { sv: 'Tabeller som är skrivna i texten', en: 'Tables typed in the text' },
  about: {
    sv: 'En tabell som skrivs med | i texten räknas inte ut när uppdraget byggs. Kontrollen räknar om dess summarad (den rad som heter Totalt eller Summa, eller den första eller sista som heter något i stil med Summa platser) och summakolumn, och säger till om en tom cell bland siffror och om en kolumn som är helt tom. Belopp hör hemma i en tabellfil, där summor räknas och texten kan hämta tal.',
    en: 'A table typed with | in the text is not computed when the commission is built. The check adds up its total (the row called Totalt or Summa, or the first or last that is called something like Summa platser) and its column of sums, and tells of an empty cell among figures and of a column without any text. Amounts belong in a table file, where sums are computed and the text can fetch figures.',
  },
  examples: [
    {
      shows: 'Summan är inte summan av raderna.',
      body: '# Priser\n\n| Post | Antal | Belopp |\n|---|--:|--:|\n| Koloskopi | 10 | 1 000 kr |\n| Gastroskopi | 20 | 2 000 kr |\n| **Summa** | 30 | 3 100 kr |\n',
      expect: ['7:20-7:28 Summa, Belopp: här står 3 100, men raderna ovanför blir 3 000.'],
    },
    {
      shows: 'En cell bland siffror är tom.',
      body: '# Priser\n\n| Post | Antal |\n|---|--:|\n| Koloskopi | 10 |\n| Gastroskopi | 20 |\n| Rektoskopi | |\n| Endoskopi | 5 |\n',
      expect: ['7:1-7:17 Rektoskopi saknar tal i kolumnen ”Antal”: cellen är tom.'],
    },
    {
      shows: 'Summan står först, tusental har punkt, och en summakolumn har fel.',
      body: '# Priser\n\n| Post | T1 | T2 | Totalt | Not |\n|---|--:|--:|--:|---|\n| Summa besök | 2.100 | 700 | 2.800 | |\n| Läkare | 1.000 | 500 | 1.500 | |\n| Sjuksköterska | 1.000 | 200 | 1.300 | |\n',
      expect: [
        '5:17-5:22 Summa besök, T1: här står 2 100, men raderna nedanför blir 2 000.',
        '7:33-7:38 Sjuksköterska, Totalt: här står 1 300, men raden blir 1 200.',
        '3:29-3:32 Kolumnen ”Not” är tom i alla rader.',
      ],
    },
    {
      shows: 'Avrundade tal, andelar, årtal och en blankett.',
      body: '# Priser\n\n| Post | År | Mnkr | Andel | Utfall | Signatur |\n|---|--|--:|--:|--|--|\n| Drift | 2025 | 1,4 | 33 % | | |\n| Hyra | 2026 | 2,4 | 57 % | | |\n| Totalt | 2027 | 3,9 | 91 % | | |\n',
      expect: [],
    },
  ],
  run(context) {
    visit(context.commission.body, 'table', (table: Table) => checkTable(table, context));
  },
});

function checkTable(table: Table, context: CheckContext): void {
  const [head, ...rows] = table.children;
  if (!head || rows.length < 2) return;
  const columns = head.children.map((cell, index): Column => {
    const cells = rows.map(({ children }) => children[index]);
    return { head: cell, cells, figures: looseNumbers(cells.map(textIn)) };
  });
  const counted = columns.filter((column, index) => index > 0 && areFigures(column));
  const totals = totalRows(rows, counted);
  for (const column of counted) {
    checkSum(column, rows, totals, context);
    checkGaps(column, rows, context);
  }
  checkAcross(counted, rows, context);
  checkEmpty(columns, rows, context);
}

const textIn = (cell: TableCell | undefined) => (cell ? textOf(cell).trim() : '');

/** At least two figures and nothing else but dashes and empty cells; not years. */
function areFigures({ cells, figures }: Column): boolean {
  const texts = cells.map(textIn);
  const says = (text: string) => text !== '' && !/^[-\u2013\u2212]$/.test(text);
  const years = texts.every((text) => !says(text) || /^(?:19|20)\d\d$/.test(text));
  return (
    figures.filter((figure) => figure !== undefined).length >= 2 &&
    !years &&
    texts.every((text, index) => !says(text) || figures[index] !== undefined)
  );
}

/**
 * The indexes of the rows that are totals: those called nothing else, or the first or the last called a total of
 * something, where most of its figures are nearly the sums of the others.
 */
function totalRows(rows: readonly TableRow[], columns: readonly Column[]): Set<number> {
  const name = (index: number) => textIn(rows[index]?.children[0]);
  const sure = [...rows.keys()].filter((index) => namesTotal(name(index)));
  if (sure.length > 0 || rows.length < 3) return new Set(sure);
  const loose = [0, rows.length - 1].filter((index) => {
    if (!namesLooseTotal(name(index))) return false;
    const fitting = columns.filter(({ figures }) => {
      const others = figures.flatMap((figure, at) => (at === index || figure === undefined ? [] : [figure]));
      return figures[index] !== undefined && near(figures[index], addDecimals(others));
    });
    return fitting.length * 2 > columns.length;
  });
  return new Set(loose);
}

/**
 * A total is the sum of the rows above it, or of those since the total before, or, where it stands first, of those
 * below; rounded figures may miss it a little.
 */
function checkSum(
  column: Column,
  rows: readonly TableRow[],
  totals: ReadonlySet<number>,
  context: CheckContext,
): void {
  const terms = (from: number, to: number) =>
    rows.slice(from, to).flatMap((row, at) => {
      const figure = column.figures[from + at];
      const counts = !totals.has(from + at) && !/^varav\b/i.test(textIn(row.children[0]));
      return figure !== undefined && counts ? [figure] : [];
    });
  let since = 0;
  for (const index of totals) {
    const figure = column.figures[index];
    const above = [terms(since, index), terms(0, index)];
    const isBelow = above[1]!.length > 0;
    const sums = (isBelow ? above : [terms(index, rows.length)]).filter(({ length }) => length > 1);
    since = index;
    if (figure === undefined || sums.length === 0 || sums.some((each) => adds(each, figure))) continue;
    const [written, sum] = [formatNumber(figure), formatNumber(addDecimals(sums.at(-1)!))];
    const [sv, en] = isBelow ? ['ovanför', 'above'] : ['nedanför', 'below'];
    reportSum(index, column, rows, context, {
      sv: `här står ${written}, men raderna ${sv} blir ${sum}.`,
      en: `${written} is written, but the rows ${en} make ${sum}.`,
    });
  }
}

/** Whether terms add up to a figure, but for what rounding may do to figures with decimals. */
function adds(terms: readonly number[], figure: number): boolean {
  const sum = addDecimals(terms);
  const all = [...terms, figure];
  const slack = all.length * 0.5 * 10 ** -Math.max(0, ...all.map(decimalsOf));
  return sum === figure || (!all.every(Number.isInteger) && Math.abs(sum - figure) <= slack);
}

const SUM_HEAD = /^(?:summa|total|totalt|sammanlagt)$/i;

/** A last column called a total, which is the sum of the others in most rows. */
function checkAcross(columns: readonly Column[], rows: readonly TableRow[], context: CheckContext): void {
  const last = columns.at(-1);
  if (!last || columns.length < 3 || !SUM_HEAD.test(textIn(last.head))) return;
  const wrong: { index: number; terms: number[]; figure: number }[] = [];
  let right = 0;
  for (const index of rows.keys()) {
    const terms = columns.slice(0, -1).flatMap(({ figures }) => figures[index] ?? []);
    const figure = last.figures[index];
    if (figure === undefined || terms.length < 2) continue;
    if (adds(terms, figure)) right += 1;
    else wrong.push({ index, terms, figure });
  }
  if (wrong.length > right) return;
  for (const { index, terms, figure } of wrong) {
    const [written, sum] = [formatNumber(figure), formatNumber(addDecimals(terms))];
    reportSum(index, last, rows, context, {
      sv: `här står ${written}, men raden blir ${sum}.`,
      en: `${written} is written, but the row makes ${sum}.`,
    });
  }
}

function reportSum(
  index: number,
  { head, cells }: Column,
  rows: readonly TableRow[],
  { report }: CheckContext,
  said: Text,
): void {
  const cell = cells[index]!;
  const where = `${textIn(rows[index]?.children[0])}, ${textIn(head)}`;
  report({
    place: placeOf(cell.children[0] ?? cell),
    origin: originOf(cell),
    message: { sv: `${where}: ${said.sv}`, en: `${where}: ${said.en}` },
    hint: {
      sv: 'Rätta det tal som är fel, eller lägg tabellen i en tabellfil, där summan räknas ut.',
      en: 'Correct the figure that is wrong, or put the table into a table file, where the sum is computed.',
    },
  });
}

/** A single gap in a column of figures; a row without any figure is a heading. */
function checkGaps({ head, cells }: Column, rows: readonly TableRow[], { report }: CheckContext): void {
  const saysMore = ({ children }: TableRow) => children.slice(1).some((cell) => textIn(cell) !== '');
  const empty = [...rows.keys()].filter(
    (index) => textIn(cells[index]) === '' && (saysMore(rows[index]!) || rows[index]!.children.length <= 2),
  );
  const [index] = empty;
  if (index === undefined || empty.length > 1 || rows.length < 3) return;
  const row = rows[index]!;
  const [name, column] = [textIn(row.children[0]), textIn(head)];
  report({
    severity: 'info',
    place: placeOf(row),
    origin: originOf(cells[index] ?? row),
    message: {
      sv: `${name} saknar tal i kolumnen ”${column}”: cellen är tom.`,
      en: `${name} has no figure in the column “${column}”: the cell is empty.`,
    },
    hint: {
      sv: 'Skriv talet, eller – om det inte finns något.',
      en: 'Write the figure, or – if there is none.',
    },
  });
}

/** The one column of several that has a heading and nothing below it; a form to fill in has more of them. */
function checkEmpty(columns: readonly Column[], rows: readonly TableRow[], { report }: CheckContext): void {
  const empty = columns.filter(({ cells }) => cells.every((cell) => textIn(cell) === ''));
  const [column] = empty;
  if (!column || empty.length > 1 || columns.length < 3 || rows.length < 2 || textIn(column.head) === '')
    return;
  const name = textIn(column.head);
  report({
    severity: 'info',
    place: placeOf(column.head.children[0] ?? column.head),
    origin: originOf(column.head),
    message: {
      sv: `Kolumnen ”${name}” är tom i alla rader.`,
      en: `The column “${name}” is empty in every row.`,
    },
    hint: { sv: 'Fyll i den, eller ta bort den.', en: 'Fill it in, or remove it.' },
  });
}
