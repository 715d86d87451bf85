import { isPrinted, type Leftover } from './leftover.js';

const ROW = /^\|.*\|\s*$/;
const RULER = /^[\s|:-]*-[\s|:-]*$/;

/**
 * The first of rows that were meant as a table: without the line of hyphens under its headings a table is a paragraph.
 *
 * @param text a paragraph as it is read
 */
export function tableRows(text: string): Leftover[] {
  const lines = text.split('\n');
  const first = lines.findIndex((line, at) => ROW.test(line) && ROW.test(lines[at + 1] ?? ''));
  if (first < 0) return [];
  const rows = lines.slice(first).filter((line) => ROW.test(line));
  const index = lines.slice(0, first).join('\n').length + (first > 0 ? 1 : 0);
  const end = index + lines[first]!.trimEnd().length;
  const ruled = rows.some((row) => RULER.test(row));
  const columns = new Set(rows.map(cells));
  const mendable = !ruled && columns.size === 1 && rows.length === lines.length;
  return [
    {
      index,
      end,
      message: isPrinted('|', { sv: 'raderna blir ingen tabell', en: 'the lines are no table' }),
      hint: ruled
        ? {
            sv: 'Raden med --- ska ha lika många kolumner som rubrikerna, och en tom rad ska stå före tabellen.',
            en: 'The line of --- has as many columns as the headings, and an empty line stands before the table.',
          }
        : {
            sv: 'Skriv en rad | --- | --- | under rubrikerna.',
            en: 'Write a line | --- | --- | below the headings.',
          },
      ...(mendable && {
        better: { index: end, end, text: `\n|${' --- |'.repeat(cells(rows[0]!))}` },
      }),
    },
  ];
}

function cells(row: string): number {
  return row.trim().slice(1, -1).split('|').length;
}
