import { formatNumber } from '../../format/number.js';
import type { Report } from '../../model/diagnostic.js';
import type { Place } from '../../model/place.js';
import type { CompiledTable, TableRow } from '../../model/table.js';
import { nearest } from '../../text/suggest.js';
import { didYouMean } from '../reporter.js';
import { isNumeric } from './columns.js';
import { type Figure, figureOf, type TableValue, tableValues } from './values.js';

/** A row with `stämmer-med: tabell.rad.kolumn`: its number must equal that one. */
export interface Agreement {
  table: CompiledTable;
  row: TableRow;
  path: string;
  /** Place of the path. */
  place: Place;
}

/** Checks the agreements of rows with other tables (rule `sum`; `unknown-value` for a wrong path). */
export function checkAgreements(
  agreements: readonly Agreement[],
  tables: readonly CompiledTable[],
  report: Report,
): void {
  if (agreements.length === 0) return;
  const values = tableValues(tables);
  for (const agreement of agreements) {
    const other = findFigure(agreement, values, report);
    if (other) compare(agreement, other, report);
  }
}

function findFigure(
  { path, place }: Agreement,
  values: Readonly<Record<string, TableValue>>,
  report: Report,
): Figure | undefined {
  let found: Readonly<Record<string, TableValue>> = values;
  for (const name of path.split('.')) {
    const next = found[name];
    if (!next) {
      const names = Object.keys(found);
      reportPath(place, report, {
        message: {
          sv: `”${path}” leder ingenstans: ”${name}” finns inte.`,
          en: `“${path}” leads nowhere: there is no “${name}”.`,
        },
        ...didYouMean(nearest(name, names), oneOf(names)),
      });
      return undefined;
    }
    found = next;
  }
  const figure = figureOf(found);
  if (typeof figure?.value === 'number') return figure;
  const names = figure ? [] : Object.keys(found);
  reportPath(place, report, {
    message: { sv: `”${path}” är inget tal.`, en: `“${path}” is no number.` },
    ...didYouMean(undefined, names.length > 0 ? oneOf(names) : undefined),
  });
  return undefined;
}

function oneOf(names: readonly string[]): { sv: string; en: string } | undefined {
  const shown = names.length > 8 ? `${names.slice(0, 8).join(', ')} …` : names.join(', ');
  return names.length > 0 ? { sv: `Här kan stå: ${shown}.`, en: `It can be: ${shown}.` } : undefined;
}

/** The row's own number: in the column of the same name, else in its only column of numbers. */
function compare({ table, row, path, place }: Agreement, other: Figure, report: Report): void {
  const numeric = table.kolumner.filter(isNumeric);
  const column =
    numeric.find((each) => each.id === other.column) ?? (numeric.length === 1 ? numeric[0] : undefined);
  if (!column) {
    reportPath(place, report, {
      message: {
        sv: `Det går inte att avgöra vilken kolumn som ska stämma med ”${path}”.`,
        en: `It is unclear which column is to agree with “${path}”.`,
      },
      hint: {
        sv: `Kolumnen ska heta ”${other.column}”, eller vara tabellens enda med tal.`,
        en: `The column has to be called “${other.column}”, or be the only one with numbers.`,
      },
    });
    return;
  }
  const cell = row.cells[column.id]!;
  if (cell.value === other.value) return;
  const shown = typeof cell.value === 'number' ? formatNumber(cell.value) : undefined;
  const line = `${other.place.file}:${other.place.start.line}`;
  const expected = formatNumber(other.value as number);
  report({
    rule: 'wrong-sum',
    severity: 'error',
    place: cell.place,
    message: shown
      ? {
          sv: `Här står ${shown}, men ${path} är ${expected}.`,
          en: `${shown} is written, but ${path} is ${expected}.`,
        }
      : {
          sv: `Här saknas ett tal; ${path} är ${expected}.`,
          en: `A number is missing; ${path} is ${expected}.`,
        },
    hint: {
      sv: `Det andra talet står på ${line}. De ska vara lika enligt stämmer-med.`,
      en: `The other number is at ${line}. stämmer-med says that they are equal.`,
    },
  });
}

function reportPath(
  place: Place,
  report: Report,
  said: Pick<Parameters<Report>[0], 'message' | 'hint'>,
): void {
  report({ rule: 'unknown-value', severity: 'error', place, ...said });
}
