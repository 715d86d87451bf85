import type { Root, TableCell } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import type { Report } from '../model/diagnostic.js';
import { visit } from '../model/visit.js';
import { originOf, placeOf } from '../source/markdown.js';
import { reportPlace } from './reporter.js';

/** Finds cells beyond the last heading of their table, which no document would show. Empty ones are nothing lost. */
export function checkTableCells(body: Root, report: Report): void {
  visit(body, 'table', ({ children: [head, ...rows] }) => {
    const columns = head?.children.length ?? 0;
    for (const row of rows)
      for (const cell of row.children.slice(columns))
        if (!isEmpty(cell)) reportSurplus(cell, columns, report);
  });
}

function isEmpty(cell: TableCell): boolean {
  return cell.children.every((node) => node.type === 'html' || (node.type === 'text' && !node.value.trim()));
}

function reportSurplus(cell: TableCell, columns: number, report: Report): void {
  const place = placeOf(cell.children[0]!);
  const { end } = placeOf(cell.children.at(-1)!);
  const text = textOf(cell).trim();
  reportPlace(report, { ...place, end }, originOf(cell), {
    rule: 'surplus-cell',
    message: {
      sv: `Cellen ”${text}” har ingen kolumn: tabellens huvud har ${columns}.`,
      en: `The cell “${text}” has no column: the head of the table has ${columns}.`,
    },
    why: { sv: 'Den skulle inte skrivas ut.', en: 'It would not be printed.' },
    hint: {
      sv: 'Ge tabellen en kolumn till. Hör strecket till texten, skriv \\|.',
      en: 'Give the table one more column. If the bar belongs to the text, write \\|.',
    },
  });
}
