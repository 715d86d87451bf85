import { formatNumber } from '../../../format/number.js';
import type { TableRow } from '../../../model/table.js';
import type { ColumnFigures, TableFlaw } from './column-figures.js';

/** Parts of a whole (`varav`) that together are more than it. */
export function tooLargeParts(
  rows: readonly TableRow[],
  whole: number | undefined,
  figures: ColumnFigures,
): TableFlaw[] {
  const flaws: TableFlaw[] = [];
  let group: TableRow[] = [];
  let last = whole;
  const close = () => {
    const sum = figures.sum(group);
    if (last !== undefined && sum !== undefined && last >= 0 && sum > last)
      flaws.push(tooMuch(group, sum, last, figures));
    group = [];
  };
  for (const row of rows) {
    const value = figures.of(row);
    if (row.slag === 'varav') {
      if (value === undefined || value >= 0) group.push(row);
    } else {
      close();
      if (value !== undefined) last = value;
    }
    flaws.push(...tooLargeParts(row.rader, row.slag === 'grupp' ? last : value, figures));
  }
  close();
  return flaws;
}

function tooMuch(group: readonly TableRow[], sum: number, whole: number, figures: ColumnFigures): TableFlaw {
  const largest = group.reduce((a, b) => ((figures.of(b) ?? 0) > (figures.of(a) ?? 0) ? b : a));
  const [all, of] = [formatNumber(sum), formatNumber(whole)];
  return {
    place: largest.cells[figures.column.id]!.place,
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
