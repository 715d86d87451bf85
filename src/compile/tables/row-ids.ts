import { Names, slug } from '../../format/slug.js';
import type { Report } from '../../model/diagnostic.js';
import type { Columns } from './columns.js';
import { printCell } from './print-cell.js';
import type { TotalledRow } from './totalled-row.js';

/**
 * The ids of rows that stand side by side: the editor's own, else derived from the first cell. An id given twice is
 * reported, as is one that a nested row shares with a column: both would be called the same in an expression.
 */
export function rowIds(siblings: readonly TotalledRow[], columns: Columns, report: Report): string[] {
  const names = new Names();
  const nested = siblings.some(({ written }) => written.level > 1);
  if (nested) for (const id of columns.byId.keys()) names.take(id);
  const firstLine = new Map<string, number>();
  const given = siblings.map(({ written: { id } }) => {
    if (id && names.take(id.text)) {
      firstLine.set(id.text, id.place.start.line);
      return id.text;
    }
    if (id) reportTaken(id.text, firstLine.get(id.text), id.place, report);
    return undefined;
  });
  return siblings.map(
    (row, index) => given[index] ?? names.distinct(row.written.id?.text ?? derivedName(row, columns)),
  );
}

function derivedName(row: TotalledRow, columns: Columns): string {
  const heading = columns.list[0];
  const value = heading && row.cells[heading.index]?.value;
  if (!heading || value === null || value === undefined) return 'rad';
  return slug(printCell(value, { ...heading, mönster: '{}' }));
}

function reportTaken(
  id: string,
  line: number | undefined,
  place: Parameters<Report>[0]['place'],
  report: Report,
): void {
  report({
    rule: 'duplicate-row',
    severity: 'error',
    place,
    message:
      line === undefined
        ? {
            sv: `Raden heter ”${id}” som en av kolumnerna.`,
            en: `The row is called “${id}” like one of the columns.`,
          }
        : {
            sv: `Raden ”${id}” finns redan på rad ${line}.`,
            en: `There is a row “${id}” on line ${line} already.`,
          },
    hint: { sv: 'Ge raden ett eget id.', en: 'Give the row an id of its own.' },
  });
}
