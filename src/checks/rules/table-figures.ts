import type { Table, TableCell, TableRow } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { addDecimals, decimalsOf } from '../../format/decimal.js';
import { formatNumber } from '../../format/number.js';
import { visit } from '../../model/visit.js';
import { looseNumber, namesTotal } from '../../passages/loose-figures.js';
import { originOf, placeOf } from '../../source/markdown.js';
import { type CheckContext, defineCheck } from '../check.js';

/** Cells of one column below its head, in order; undefined where a row is shorter. */
interface Column {
  head: TableCell | undefined;
  cells: (TableCell | undefined)[];
}

export default defineCheck({
  id: 'table-figures',
  severity: 'warning',
  title: { sv: 'Tabeller som är skrivna i texten', en: 'Tables typed in the text' },
  about: {
    sv: 'En tabell som skrivs med | i texten räknas inte ut när uppdraget byggs. Kontrollen räknar om dess summarad (den rad som heter Totalt eller Summa), och säger till om en tom cell bland siffror. Belopp hör hemma i en tabellfil, där summor räknas och texten kan hämta tal.',
    en: 'A table typed with | in the text is not computed when the commission is built. The check adds up its total (the row called Totalt or Summa), and tells of an empty cell among figures. Amounts belong in a table file, where sums are computed and the text can fetch figures.',
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
      shows: 'Avrundade tal, andelar, årtal och en blankett.',
      body: '# Priser\n\n| Post | År | Mnkr | Andel | Utfall |\n|---|--|--:|--:|--|\n| Drift | 2025 | 1,4 | 33 % | |\n| Hyra | 2026 | 2,4 | 57 % | |\n| Totalt | 2027 | 3,9 | 91 % | |\n',
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
  const columns = head.children.map((cell, index) => ({
    head: cell,
    cells: rows.map(({ children }) => children[index]),
  }));
  // The number of other cells that say something in each row.
  const filled = rows.map(({ children }) => children.slice(1).filter((cell) => textIn(cell) !== '').length);
  for (const [index, column] of columns.entries()) {
    if (index > 0 && areFigures(column)) {
      checkSum(column, rows, context);
      checkGaps(column, rows, filled, context);
    }
  }
}

const textIn = (cell: TableCell | undefined) => (cell ? textOf(cell).trim() : '');

/** At least two figures and nothing else but dashes and empty cells; not years. */
function areFigures({ cells }: Column): boolean {
  const texts = cells.map(textIn).filter((text) => text !== '' && !/^[-\u2013\u2212]$/.test(text));
  const figures = texts.map(looseNumber);
  const years = texts.every((text) => /^(?:19|20)\d\d$/.test(text));
  return texts.length >= 2 && !years && figures.every((figure) => figure !== undefined);
}

/**
 * A total is the sum of the rows above it, or of those since the total before; rounded figures may miss it a little.
 */
function checkSum(column: Column, rows: readonly TableRow[], { report }: CheckContext): void {
  const all: number[] = [];
  let since: number[] = [];
  for (const [index, row] of rows.entries()) {
    const cell = column.cells[index];
    const figure = looseNumber(textIn(cell));
    const name = textIn(row.children[0]);
    if (!namesTotal(name)) {
      if (figure !== undefined && !/^varav\b/i.test(name)) {
        all.push(figure);
        since.push(figure);
      }
      continue;
    }
    const sums = [since, all].filter(({ length }) => length > 1).map(addDecimals);
    const slack = (all.length + 1) * 0.5 * 10 ** -Math.max(0, ...[...all, figure ?? 0].map(decimalsOf));
    const exact = [...all, figure ?? 0].every(Number.isInteger);
    const holds = (sum: number) => sum === figure || (!exact && Math.abs(sum - (figure ?? 0)) <= slack);
    if (cell && figure !== undefined && sums.length > 0 && !sums.some(holds)) {
      const [written, sum] = [formatNumber(figure), formatNumber(sums.at(-1)!)];
      const where = `${name}, ${textIn(column.head)}`;
      report({
        place: placeOf(cell.children[0] ?? cell),
        origin: originOf(cell),
        message: {
          sv: `${where}: här står ${written}, men raderna ovanför blir ${sum}.`,
          en: `${where}: ${written} is written, but the rows above make ${sum}.`,
        },
        hint: {
          sv: 'Rätta det tal som är fel, eller lägg tabellen i en tabellfil, där summan räknas ut.',
          en: 'Correct the figure that is wrong, or put the table into a table file, where the sum is computed.',
        },
      });
    }
    since = [];
  }
}

/** A single gap in a column of figures; a row without any figure is a heading. */
function checkGaps(
  column: Column,
  rows: readonly TableRow[],
  filled: readonly number[],
  { report }: CheckContext,
): void {
  const empty = rows.filter(
    (row, index) => textIn(column.cells[index]) === '' && (filled[index]! > 0 || row.children.length <= 2),
  );
  if (empty.length !== 1 || rows.length < 3) return;
  const row = empty[0]!;
  const cell = column.cells[rows.indexOf(row)] ?? row;
  const [name, head] = [textIn(row.children[0]), textIn(column.head)];
  report({
    severity: 'info',
    place: placeOf(row),
    origin: originOf(cell),
    message: {
      sv: `${name} saknar tal i kolumnen ”${head}”: cellen är tom.`,
      en: `${name} has no figure in the column “${head}”: the cell is empty.`,
    },
    hint: {
      sv: 'Skriv talet, eller – om det inte finns något.',
      en: 'Write the figure, or – if there is none.',
    },
  });
}
