import { formatNumber } from '../../../format/number.js';
import { parseSwedishNumber } from '../../../format/parse-number.js';
import type { CompiledTable } from '../../../model/table.js';
import { type ColumnFigures, nameOf, type TableFlaw } from './column-figures.js';

const SHARE = /(\d+(?:,\d+)?)[ \u00a0]?(?:%|procent(?!enhet))/giu;
const OF_THE_BASE = /uppräkn|index|höjning|ökning|minskning|sänkning/iu;

/** In a table of changes: `Uppräkningsfaktor 2,2 %` with an amount that is another share of what it begins with. */
export function sharesOfTheBase(table: CompiledTable, figures: ColumnFigures): TableFlaw[] {
  const base = table.rader.find(({ slag }) => slag === 'ingående');
  const from = base && figures.of(base);
  if (!from || table.slag !== 'förändringar' || figures.column.typ !== 'belopp') return [];
  return table.rader.flatMap((row): TableFlaw[] => {
    const name = nameOf(row, table);
    const [share, second] = [...name.matchAll(SHARE)];
    const value = figures.of(row);
    if (row === base || !share || second || value === undefined || !OF_THE_BASE.test(name)) return [];
    const said = share[1]!;
    const decimals = said.split(',')[1]?.length ?? 0;
    const real = formatNumber((Math.abs(value) / from) * 100, decimals);
    if (real === formatNumber(parseSwedishNumber(said) ?? 0, decimals)) return [];
    const [amount, of] = [formatNumber(value), formatNumber(from)];
    return [
      {
        place: row.cells[table.kolumner[0]!.id]!.place,
        message: {
          sv: `Raden säger ${said} %, men ${amount} är ${real} % av ${of}.`,
          en: `The row says ${said} %, but ${amount} is ${real} % of ${of}.`,
        },
        hint: { sv: 'Rätta procenttalet eller beloppet.', en: 'Correct the percentage or the amount.' },
      },
    ];
  });
}
