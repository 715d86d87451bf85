import type { PhrasingContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { type CompiledPlan, type Goal, goalText, type Indicator } from '../../model/plan.js';
import { columnsOf, type PlanColumn, type PlanHead } from '../../model/plan-columns.js';
import type { Measured } from '../context.js';
import type { MeasuredFont } from '../metrics.js';
import type { ThemeMeasures } from '../theme-measures.js';
import { type Fits, hyphenated } from '../typography.js';
import { type PlanColumnSet, planColumnSets } from './column-sets.js';
import { type AreaPart, planTables, type UnitPart, wholeArea } from './plan-layout.js';

/** A line that is reckoned wrongly must not push the last row of a part to the next page. Points. */
const SAFETY = 6;

/** Other columns than the usual ones must make the plan at least this much shorter. */
const WORTH_HAVING = 0.96;

/** Height in points of everything in a plan, reckoned from the text. Agrees with Chromium to a few points a page. */
export class PlanMeasure {
  /** Height that a landscape page has for tables. */
  readonly pageHeight: number;
  /** Between two tables. */
  readonly tableSpace: number;
  private readonly metrics: Measured['metrics'];
  private readonly measures: ThemeMeasures['plan'];

  constructor(
    { metrics, measures }: Measured,
    private readonly columns: PlanColumnSet,
  ) {
    this.metrics = metrics;
    this.measures = measures.plan;
    this.pageHeight = measures.landscape.height - SAFETY;
    this.tableSpace = measures.table.space;
  }

  /** Height of a table's head, which is on every page. */
  head(head: PlanHead): number {
    const { size, line } = this.measures.head;
    const lines = columnsOf(head).map((column) =>
      this.metrics.lines(
        hyphenated(head[column] ?? '', this.fitsHead(column)),
        this.width(column),
        size,
        'bold',
      ),
    );
    return Math.max(...lines) * line + this.measures.rowPadding;
  }

  /** Height of an area or a part of one. */
  area({ area, units, part }: Pick<AreaPart, 'area' | 'units' | 'part'>): number {
    const label = this.cell('område', area.namn) + (part > 0 ? this.measures.line : 0);
    return Math.max(label, sum(units.map((unit) => this.unit(unit))));
  }

  /** Height of a unit's rows: of the names that share them, or of the indicators, whichever is more. */
  unit({ unit, indicators, continued }: UnitPart): number {
    const names =
      sum(unit.namn.map((name) => this.cell('enhet', name))) + (continued ? this.measures.line : 0);
    return Math.max(names, sum(indicators.map((each) => this.indicator(each))));
  }

  /** Height of an indicator with its list and its goals. */
  indicator(indicator: Indicator): number {
    const column = this.width('indikator');
    const text = this.metrics.lines(indicator.plain, column, this.measures.size);
    const bullets = indicator.punkter.map((each) =>
      this.metrics.lines(plain(each), column - this.measures.listIndent, this.measures.size),
    );
    return Math.max(
      (text + sum(bullets)) * this.measures.line + this.measures.rowPadding,
      sum(indicator.mål.map((goal) => this.goal(goal))),
    );
  }

  /** Tests whether words fit on one line of a column. */
  fits(column: PlanColumn): Fits {
    const width = this.width(column);
    return (word) => this.metrics.width(word, this.measures.size, fontOf(column)) <= width;
  }

  /** Tests whether words fit on one line of a column's head. */
  fitsHead(column: PlanColumn): Fits {
    const width = this.width(column);
    return (word) => this.metrics.width(word, this.measures.head.size, 'bold') <= width;
  }

  private goal(goal: Goal): number {
    return Math.max(...this.columns.goals.map((column) => this.cell(column, goalText(goal, column))));
  }

  private cell(column: PlanColumn, text: string): number {
    const hyphens = hyphenated(text, this.fits(column));
    return (
      this.metrics.lines(hyphens, this.width(column), this.measures.size, fontOf(column)) *
        this.measures.line +
      this.measures.rowPadding
    );
  }

  private width(column: PlanColumn): number {
    const gutter = column === this.columns.last ? 0 : this.measures.gutter;
    return (this.columns.widths[column] ?? 0) - gutter;
  }
}

/** One choice for screen and print, which are rendered from the same plan. */
const chosen = new WeakMap<CompiledPlan, { measures: ThemeMeasures; columns: PlanColumnSet }>();

/** The columns that make a plan shortest; the usual ones unless others save something worth having. */
export function chooseColumns(plan: CompiledPlan, theme: Measured): PlanColumnSet {
  const known = chosen.get(plan);
  if (known?.measures === theme.measures) return known.columns;
  const columns = shortest(plan, theme);
  chosen.set(plan, { measures: theme.measures, columns });
  return columns;
}

function shortest(plan: CompiledPlan, theme: Measured): PlanColumnSet {
  const tables = planTables(plan);
  const height = (columns: PlanColumnSet) => {
    const measure = new PlanMeasure(theme, columns);
    return sum(tables.flatMap((table) => table.areas.map((area) => measure.area(wholeArea(area)))));
  };
  const [usual, ...others] = planColumnSets(plan.tabellhuvud, theme.measures.plan.columnSets);
  const limit = height(usual) * WORTH_HAVING;
  return others.find((columns) => height(columns) < limit) ?? usual;
}

function fontOf(column: PlanColumn): MeasuredFont {
  return column === 'område' ? 'bold' : 'regular';
}

function plain(content: PhrasingContent[]): string {
  return textOf({ type: 'paragraph', children: content });
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
