import type { CompiledTable } from '../../model/table.js';
import type { FontMetrics } from '../metrics.js';
import { segments } from './rows.js';

/**
 * How wide a table is set. `natural`: as its content. `column`: the text column (126 mm), with long rows broken.
 * `wide`: the whole type area (160 mm).
 */
export type TableWidth = 'natural' | 'column' | 'wide';

/** How a table is to be set. */
export interface TableSetting {
  width: TableWidth;
  /** True when the columns of figures need so little that the first column is given all the rest. */
  narrowFigures: boolean;
}

const POINTS_PER_MM = 72 / 25.4;
const COLUMN = 126 * POINTS_PER_MM;
const SIZE = 9;
/** Air between two columns of a table of natural width. */
const GUTTER = 9 * POINTS_PER_MM;
const INDENT = 4 * POINTS_PER_MM;
/** From this many columns of figures a table that does not fit is a matrix. */
const MATRIX = 4;
/** The part of the text column that unbroken columns of figures may take. */
const NARROW = 0.45;

/** Chooses the setting from the content, so that short tables are not stretched and long ones do not run out. */
export function tableSetting(table: CompiledTable, metrics: FontMetrics): TableSetting {
  const [first, ...others] = table.kolumner;
  if (!first) return { width: 'natural', narrowFigures: false };
  const rows = segments(table).flat();
  const firstWidth = Math.max(
    metrics.width(first.rubrik, SIZE, 'bold'),
    ...rows
      .filter((each) => !each.spanning)
      .map(
        (each) => metrics.width(each.row.cells[first.id]?.text ?? '', SIZE) + each.parents.length * INDENT,
      ),
  );
  const widths = others.map(
    (column) =>
      GUTTER +
      Math.max(
        widestWord(column.rubrik, metrics),
        ...rows.map((each) => metrics.width(each.row.cells[column.id]?.text ?? '', SIZE, 'bold')),
      ),
  );
  if (sum(widths) + firstWidth <= COLUMN) return { width: 'natural', narrowFigures: false };
  if (widths.length >= MATRIX) return { width: 'wide', narrowFigures: false };
  const figures = others.every(
    (column) => column.typ === 'tal' || column.typ === 'belopp' || column.typ === 'procent',
  );
  const unbroken = others.map((column, index) =>
    Math.max(widths[index]!, GUTTER + metrics.width(column.rubrik, SIZE, 'bold')),
  );
  return { width: 'column', narrowFigures: figures && sum(unbroken) <= COLUMN * NARROW };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function widestWord(text: string, metrics: FontMetrics): number {
  return Math.max(...text.split(/\s+/).map((word) => metrics.width(word, SIZE, 'bold')));
}
