import { EN_DASH } from '../../format/characters.js';
import { formatInterval, formatNumber, formatPercent } from '../../format/number.js';
import { typesetWords } from '../../format/words.js';
import type { CellValue } from '../../model/table.js';
import type { Column } from './columns.js';

/**
 * A value as its cell prints it: an en dash for none, numbers the Swedish way, the column's own words around it where
 * it has any. The percent sign is at the number; any other unit stands once, in the heading, and not in the cells.
 */
export function printCell(value: CellValue, column: Column): string {
  if (value === null) return EN_DASH;
  const text = printValue(value, column);
  return column.mönster === undefined
    ? text
    : typesetWords(column.mönster, column.units).replaceAll('{}', () => text);
}

function printValue(value: Exclude<CellValue, null>, column: Column): string {
  if (typeof value === 'string') return column.typ === 'kod' ? value : typesetWords(value, column.units);
  const percent = column.typ === 'procent' || column.enhet === '%';
  if (typeof value === 'object') return formatInterval(value, percent ? '%' : undefined, column.decimaler);
  return percent ? formatPercent(value, column.decimaler) : formatNumber(value, column.decimaler);
}
