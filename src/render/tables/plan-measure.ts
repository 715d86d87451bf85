import type { PhrasingContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import type { CompiledPlan, Goal, Indicator, PlanHead } from '../../model/plan.js';
import type { FontMetrics, TableFont } from '../metrics.js';
import { type Fits, hyphenated } from '../typography.js';
import { COLUMN_SETS, type ColumnSet, GOAL_COLUMNS, PLAN_COLUMNS, type PlanColumn } from './plan-columns.js';
import { type AreaPart, type PlanTable, planTables, type UnitPart, wholeArea } from './plan-layout.js';

/* The measures are those of templates/standard/css/print.css and print-tables.css. */
const MM = 72 / 25.4;
const GUTTER_MM = 3.5;
const SIZE = 8.9;
const LINE = 11.9;
const HEAD_SIZE = 8.5;
const HEAD_LINE = 11;
/** Padding above and below, and the rule. */
const ROW_PADDING = 6.1;
const LIST_INDENT_MM = 3.5;
/** A line that is reckoned wrongly must not push the last row of a part to the next page. */
const SAFETY = 6;
/** Height of the type area of a landscape page: 210 − 28 − 18 mm. */
export const PAGE_HEIGHT = 164 * MM - SAFETY;
/** Between two tables. */
export const TABLE_SPACE = 13;

/** Other columns than the usual ones must make the plan at least this much shorter. */
const WORTH_HAVING = 0.96;

/** Height in points of everything in a plan, reckoned from the text. Agrees with Chromium to a few points a page. */
export class PlanMeasure {
  constructor(
    private readonly metrics: FontMetrics,
    private readonly columns: ColumnSet,
  ) {}

  /** Height of a table's head, which stands on every page. */
  head(head: PlanHead): number {
    const lines = PLAN_COLUMNS.map((column) =>
      this.metrics.lines(
        hyphenated(head[column], this.fitsHead(column)),
        this.width(column),
        HEAD_SIZE,
        'bold',
      ),
    );
    return Math.max(...lines) * HEAD_LINE + ROW_PADDING;
  }

  /** Height of an area or a part of one. */
  area({ area, units, part }: Pick<AreaPart, 'area' | 'units' | 'part'>): number {
    const label = this.cell('område', area.namn) + (part > 0 ? LINE : 0);
    return Math.max(label, sum(units.map((unit) => this.unit(unit))));
  }

  /** Height of a unit's rows: of the names that share them, or of the indicators, whichever is more. */
  unit({ unit, indicators, continued }: UnitPart): number {
    const names = sum(unit.namn.map((name) => this.cell('enhet', name))) + (continued ? LINE : 0);
    return Math.max(names, sum(indicators.map((each) => this.indicator(each))));
  }

  /** Height of an indicator with its list and its goals. */
  indicator(indicator: Indicator): number {
    const column = this.width('indikator');
    const text = this.metrics.lines(indicator.plain, column, SIZE);
    const bullets = indicator.punkter.map((each) =>
      this.metrics.lines(plain(each), column - LIST_INDENT_MM * MM, SIZE),
    );
    return Math.max(
      (text + sum(bullets)) * LINE + ROW_PADDING,
      sum(indicator.mål.map((goal) => this.goal(goal))),
    );
  }

  /** Which words have room on one line of a column. */
  fits(column: PlanColumn): Fits {
    const width = this.width(column);
    return (word) => this.metrics.width(word, SIZE, fontOf(column)) <= width;
  }

  /** Which words have room on one line of a column's head. */
  fitsHead(column: PlanColumn): Fits {
    const width = this.width(column);
    return (word) => this.metrics.width(word, HEAD_SIZE, 'bold') <= width;
  }

  private goal(goal: Goal): number {
    const texts = { ...goal, målvärde: goal.målvärde?.text, tillfällen: goal.tillfällenText };
    return Math.max(...GOAL_COLUMNS.map((column) => this.cell(column, texts[column] ?? '')));
  }

  private cell(column: PlanColumn, text: string): number {
    const hyphens = hyphenated(text, this.fits(column));
    return this.metrics.lines(hyphens, this.width(column), SIZE, fontOf(column)) * LINE + ROW_PADDING;
  }

  private width(column: PlanColumn): number {
    return (this.columns.widths[column] - (column === 'tillfällen' ? 0 : GUTTER_MM)) * MM;
  }
}

/** Screen and print are rendered from one plan and choose alike. */
const chosen = new WeakMap<CompiledPlan, { metrics: FontMetrics; columns: ColumnSet }>();

/** The columns that make a plan shortest; the usual ones unless others save something worth having. */
export function chooseColumns(plan: CompiledPlan, metrics: FontMetrics): ColumnSet {
  const known = chosen.get(plan);
  if (known?.metrics === metrics) return known.columns;
  const columns = shortest(planTables(plan), metrics);
  chosen.set(plan, { metrics, columns });
  return columns;
}

function shortest(tables: readonly PlanTable[], metrics: FontMetrics): ColumnSet {
  const height = (columns: ColumnSet) => {
    const measure = new PlanMeasure(metrics, columns);
    return sum(tables.flatMap((table) => table.areas.map((area) => measure.area(wholeArea(area)))));
  };
  const [usual, ...others] = COLUMN_SETS;
  const limit = height(usual!) * WORTH_HAVING;
  return others.find((columns) => height(columns) < limit) ?? usual!;
}

function fontOf(column: PlanColumn): TableFont {
  return column === 'område' ? 'bold' : 'regular';
}

function plain(content: PhrasingContent[]): string {
  return textOf({ type: 'paragraph', children: content });
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
