import { toString as textOf } from 'mdast-util-to-string';
import type { Area, Goal, Indicator, PlanHead } from '../../model/plan.js';
import type { FontMetrics } from '../metrics.js';
import { type AreaPart, type UnitPart, wholeArea } from './plan-layout.js';

/*
 * A browser cannot repeat a merged cell's label on the next page, so where an area is divided between pages is decided
 * here, from the width of the text in the embedded fonts. The measures are those of templates/standard/css/print.css.
 */
const MM = 72 / 25.4;
const COLUMN_MM = { område: 29, enhet: 41, indikator: 77, målvärde: 23, källa: 32, uppgiftslämnare: 33, tillfällen: 22 };
const GUTTER_MM = 3.5;
const SIZE = 8.9;
const LINE = 11.9;
const HEAD_SIZE = 8.5;
const HEAD_LINE = 11;
/** Padding above and below, and the rule. */
const ROW_PADDING = 6.1;
const LIST_INDENT_MM = 3.5;
/** Height of the type area of a landscape page: 210 − 28 − 18 mm. */
const PAGE = 164 * MM;
/** Rounding of line heights, and lines that break otherwise than reckoned. */
const SAFETY = 10;
/** A page with less room left than this is left as it is rather than given the beginning of an area. */
const LEAST_ROOM = 0.3;

type Column = keyof typeof COLUMN_MM;

/** Height in points of everything in a plan, reckoned from the text. */
export class PlanMeasure {
  constructor(private readonly metrics: FontMetrics) {}

  /** Height that is left for rows on a page with the repeated head. */
  room(head: PlanHead): number {
    const lines = Math.max(
      ...(Object.keys(COLUMN_MM) as Column[]).map((column) =>
        this.metrics.lines(head[column], width(column), HEAD_SIZE, 'bold'),
      ),
    );
    return PAGE - lines * HEAD_LINE - ROW_PADDING - SAFETY;
  }

  area({ area, units }: AreaPart): number {
    const label = this.cell('område', area.namn) + LINE;
    return Math.max(label, sum(units.map((unit) => this.unit(unit))));
  }

  unit({ unit, indicators }: UnitPart): number {
    const names = sum(unit.namn.map((name) => this.cell('enhet', name)));
    return Math.max(names, sum(indicators.map((each) => this.indicator(each))));
  }

  indicator(indicator: Indicator): number {
    const text = this.metrics.lines(indicator.plain, width('indikator'), SIZE);
    const bullets = indicator.punkter.map((each) =>
      this.metrics.lines(plain(each), width('indikator') - LIST_INDENT_MM * MM, SIZE),
    );
    return Math.max((text + sum(bullets)) * LINE + ROW_PADDING, sum(indicator.mål.map((goal) => this.goal(goal))));
  }

  private goal(goal: Goal): number {
    return Math.max(
      this.cell('målvärde', goal.målvärde?.text ?? ''),
      this.cell('källa', goal.källa ?? ''),
      this.cell('uppgiftslämnare', goal.uppgiftslämnare ?? ''),
      this.cell('tillfällen', goal.tillfällenText),
    );
  }

  private cell(column: Column, text: string): number {
    return this.metrics.lines(text, width(column), SIZE, column === 'område' ? 'bold' : 'regular') * LINE + ROW_PADDING;
  }
}

/**
 * Divides areas into the parts that fit on a page. An area stays whole when a page can hold it; a longer one is divided
 * between units, and a unit longer than a page between indicators. `used` is what stands above the table on its first
 * page, in points.
 */
export function divideAreas(areas: readonly Area[], head: PlanHead, measure: PlanMeasure, used: number): AreaPart[] {
  const room = measure.room(head);
  let left = room - used;
  const parts: AreaPart[] = [];
  for (const area of areas) {
    const whole = wholeArea(area);
    const height = measure.area(whole);
    if (height <= room) {
      left = (height <= left ? left : room) - height;
      parts.push(whole);
      continue;
    }
    const units = whole.units.flatMap((unit) => divideUnit(unit, room, measure));
    let current: UnitPart[] = [];
    if (left < room * LEAST_ROOM) left = room;
    for (const unit of units) {
      const unitHeight = measure.unit(unit);
      if (unitHeight > left && current.length > 0) {
        parts.push(partOf(area, current, parts));
        current = [];
      }
      if (unitHeight > left) left = room;
      current.push(unit);
      left -= unitHeight;
    }
    parts.push(partOf(area, current, parts));
  }
  return parts;
}

function partOf(area: Area, units: UnitPart[], earlier: readonly AreaPart[]): AreaPart {
  return { area, units, part: earlier.filter((each) => each.area === area).length };
}

function divideUnit(unit: UnitPart, room: number, measure: PlanMeasure): UnitPart[] {
  if (measure.unit(unit) <= room) return [unit];
  const parts: UnitPart[] = [];
  let current: Indicator[] = [];
  let height = 0;
  for (const indicator of unit.indicators) {
    const next = measure.indicator(indicator);
    if (height + next > room && current.length > 0) {
      parts.push({ unit: unit.unit, indicators: current, continued: parts.length > 0 });
      current = [];
      height = 0;
    }
    current.push(indicator);
    height += next;
  }
  return [...parts, { unit: unit.unit, indicators: current, continued: parts.length > 0 }];
}

function width(column: Column): number {
  return (COLUMN_MM[column] - (column === 'tillfällen' ? 0 : GUTTER_MM)) * MM;
}

function plain(content: readonly { type: string }[]): string {
  return textOf({ type: 'paragraph', children: content });
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
