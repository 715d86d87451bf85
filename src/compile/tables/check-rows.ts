import type { Diagnostic, Report } from '../../model/diagnostic.js';
import type { Place } from '../../model/place.js';
import type { RuleId } from '../../model/rules/rules.js';
import type { Columns } from './columns.js';
import type { WrittenRow } from './written-row.js';

/** Reports what a row may not hold because of its kind, and rows without a heading. */
export function checkRowKinds(rows: readonly WrittenRow[], columns: Columns, report: Report): void {
  const heading = columns.list[0];
  for (const row of rows) {
    const cell = heading && row.cells[heading.index];
    if (heading && (!cell || cell.blank)) reportNoHeading(heading.id, row, report);
    if (row.slag === 'grupp') checkGroup(row, report);
    if (row.slag === 'summa') checkBelowSum(row, report);
    checkRowKinds(row.rader, columns, report);
  }
}

function reportNoHeading(column: string, row: WrittenRow, report: Report): void {
  error('row-heading', row.place, report, {
    severity: 'warning',
    message: {
      sv: `Raden saknar rubrik: cellen ”${column}”.`,
      en: `The row lacks its heading: the cell “${column}”.`,
    },
    hint: {
      sv: 'Den första kolumnen säger vad raden handlar om; utan den kan raden inte läsas upp begripligt.',
      en: 'The first column says what the row is about; without it the row cannot be read aloud and understood.',
    },
  });
}

function checkGroup(row: WrittenRow, report: Report): void {
  for (const cell of row.cells.slice(1)) {
    if (!cell || cell.value === null) continue;
    error('group-cell', cell.place, report, {
      message: {
        sv: 'En grupprad har bara en rubrik, inga värden.',
        en: 'A group row has a heading only, no values.',
      },
      hint: { sv: 'Ta bort cellen, eller slag: grupp.', en: 'Remove the cell, or slag: grupp.' },
    });
  }
}

function checkBelowSum(row: WrittenRow, report: Report): void {
  for (const child of row.rader.filter((each) => each.slag !== 'varav')) {
    error('sum-children', child.place, report, {
      message: {
        sv: 'Under en summarad kan bara stå varav-rader.',
        en: 'Below a sum there can be rows of the kind varav only.',
      },
      hint: {
        sv: 'Flytta raden så att den står före summan, eller skriv slag: varav.',
        en: 'Move the row before the sum, or write slag: varav.',
      },
    });
  }
}

function error(
  rule: RuleId,
  place: Place,
  report: Report,
  said: Pick<Diagnostic, 'message' | 'hint'> & { severity?: Diagnostic['severity'] },
): void {
  report({ rule, severity: 'error', place, ...said });
}
