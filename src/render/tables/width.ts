import type { CompiledTable } from '../../model/table.js';
import type { Measured } from '../context.js';
import type { FontMetrics } from '../metrics.js';
import { segments } from './rows.js';

/**
 * Width of a table. `natural`: by its content. `column`: the text column, with long rows broken. `wide`: the whole type
 * area.
 */
export type TableWidth = 'natural' | 'column' | 'wide';

/** Layout of a table. */
export interface TableSetting {
  width: TableWidth;
  /** True when the columns of figures are so narrow that the first column gets all the rest. */
  narrowFigures: boolean;
}

/** From this many columns of figures a table that does not fit is a matrix. */
const MATRIX = 4;
/** Largest part of the text column for unbroken columns of figures. */
const NARROW = 0.45;

/** Chooses the setting from the content, so that short tables are not stretched and long ones do not run out. */
export function tableSetting(table: CompiledTable, { metrics, measures }: Measured): TableSetting {
  const { size, gutter, indent } = measures.table;
  const [first, ...others] = table.kolumner;
  if (!first) return { width: 'natural', narrowFigures: false };
  const rows = segments(table).flat();
  const firstWidth = Math.max(
    metrics.width(first.rubrik, size, 'bold'),
    ...rows
      .filter((each) => !each.spanning)
      .map(
        (each) => metrics.width(each.row.cells[first.id]?.text ?? '', size) + each.parents.length * indent,
      ),
  );
  const widths = others.map(
    (column) =>
      gutter +
      Math.max(
        widestWord(column.rubrik, size, metrics),
        ...rows.map((each) => metrics.width(each.row.cells[column.id]?.text ?? '', size, 'bold')),
      ),
  );
  if (sum(widths) + firstWidth <= measures.column) return { width: 'natural', narrowFigures: false };
  if (widths.length >= MATRIX) return { width: 'wide', narrowFigures: false };
  const figures = others.every(
    (column) => column.typ === 'tal' || column.typ === 'belopp' || column.typ === 'procent',
  );
  const unbroken = others.map((column, index) =>
    Math.max(widths[index]!, gutter + metrics.width(column.rubrik, size, 'bold')),
  );
  return { width: 'column', narrowFigures: figures && sum(unbroken) <= measures.column * NARROW };
}

/** Text column of the narrowest window that a page fits in, 280 of 320 px, in ems of a table. */
const NARROWEST = 280 / 15;
/** Space between columns on a screen. */
const SCREEN_GUTTER = 20 / 15;

/** True when the longest words of the columns beside each other may have no room in a narrow window. */
export function exceedsPhone(table: CompiledTable, { metrics }: Measured): boolean {
  const rows = segments(table).flat();
  const widths = table.kolumner.map(({ id, rubrik }, index) => {
    const cells = rows
      .filter((each) => index > 0 || !each.spanning)
      .map(({ row }) => row.cells[id]?.text ?? '');
    const words = [rubrik, ...cells].flatMap((text) => text.split(BREAKS));
    return Math.max(...words.map((word) => metrics.width(word, 1)));
  });
  return sum(widths) + SCREEN_GUTTER * (widths.length - 1) > NARROWEST;
}

/** A place that a line may end at: a space, and behind a hyphen between letters. */
const BREAKS = /[ \t\n]+|(?<=\p{L}-)(?=\p{L})/u;

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function widestWord(text: string, size: number, metrics: FontMetrics): number {
  return Math.max(...text.split(/\s+/).map((word) => metrics.width(word, size, 'bold')));
}
