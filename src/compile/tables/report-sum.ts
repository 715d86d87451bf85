import { MINUS } from '../../format/characters.js';
import { addDecimals } from '../../format/decimal.js';
import { formatNumber } from '../../format/number.js';
import type { Report } from '../../model/diagnostic.js';
import type { Place } from '../../model/place.js';
import type { Column, Columns } from './columns.js';
import { printCell } from './print-cell.js';
import type { TotalledRow } from './totalled-row.js';

/** A written number that is not the sum it should be. */
export interface Addition {
  row: TotalledRow;
  column: Column;
  columns: Columns;
  written: number;
  sum: number;
  /** The rows that were added; none when the column's parts were. */
  rows: readonly TotalledRow[];
}

/** Number of terms shown of a sum; a longer one is shortened in its middle. */
const SHOWN_TERMS = 6;

/** Reports a sum that does not hold, with the value written, the value computed and how that is made up. */
export function reportSum(addition: Addition, place: Place, report: Report): void {
  const { row, column, columns, written, sum } = addition;
  const heading = columns.list[0];
  const name = heading ? printCell(row.cells[heading.index]?.value ?? null, heading) : '';
  const where = `${name}, ${column.rubrik || column.id}`;
  const terms = termsOf(addition);
  const equation = `${showTerms(terms)} = ${formatNumber(sum)}`;
  const [sv, en] = whatIsAdded(addition);
  const difference = formatNumber(Math.abs(addDecimals([written, -sum])));
  report({
    rule: 'wrong-sum',
    severity: 'error',
    place,
    message: {
      sv: `${where}: här står ${formatNumber(written)}, men ${sv} blir ${equation}.`,
      en: `${where}: ${formatNumber(written)} is written, but ${en} make ${equation}.`,
    },
    hint: {
      sv: `Skillnaden är ${difference}. Rätta det tal som är fel, eller ta bort summan så räknas den ut.`,
      en: `The difference is ${difference}. Correct the figure that is wrong, or remove the sum to have it computed.`,
    },
  });
}

function whatIsAdded({ row, column, rows }: Addition): [sv: string, en: string] {
  if (rows.length === 0) {
    const parts = column.parts.map((part) => part.id).join(' + ');
    return [parts, parts];
  }
  const total = row.written.slag === 'summa';
  return total ? ['raderna ovanför', 'the rows above'] : ['underraderna', 'the rows below it'];
}

function termsOf({ row, column, rows }: Addition): number[] {
  const terms =
    rows.length > 0
      ? rows.map((each) => each.weights[column.index] ?? null)
      : column.parts.map((part) => row.cells[part.index]?.value as number | null);
  return terms.filter((term) => term !== null);
}

/** `1 177 + 712`, `4 141 207 + 91 107 − 1 204`; of a long sum the first terms and the last, without zeros. */
function showTerms(terms: readonly number[]): string {
  const long = terms.length > SHOWN_TERMS;
  const shown = long ? terms.filter((term) => term !== 0) : terms;
  const texts = shown.map((term, index) => {
    if (index === 0) return formatNumber(term);
    return `${term < 0 ? MINUS : '+'} ${formatNumber(Math.abs(term))}`;
  });
  if (texts.length <= SHOWN_TERMS) return texts.join(' ') || '0';
  return [...texts.slice(0, 3), '+ …', texts.at(-1)].join(' ');
}
