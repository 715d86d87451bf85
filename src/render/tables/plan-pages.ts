import type { Area, PlanHead } from '../../model/plan.js';
import { type AreaPart, type UnitPart, wholeArea } from './plan-layout.js';
import type { PlanMeasure } from './plan-measure.js';

/** A page with less room left than this is left as it is rather than given the beginning of an area. */
const LEAST_ROOM = 0.3;

/**
 * Divides areas into the parts that fit on a page. A browser cannot repeat a merged cell's label on the next page, so
 * this is decided before. An area stays whole when a page can hold it; a longer one is divided between units, and a
 * unit between indicators where much of a page would be left empty otherwise. `used` is what stands above the table on
 * its first page, in points.
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
    } else {
      if (left < room * LEAST_ROOM) left = room;
      const pages = fillPages(whole.units, left, room, measure);
      for (const [part, units] of pages.entries()) parts.push({ area, units, part });
      left = room - measure.area({ area, units: pages.at(-1)!, part: 1 });
    }
  }
  return parts;
}

/** Units page by page; `left` is the room on the first one. */
function fillPages(units: readonly UnitPart[], left: number, room: number, measure: PlanMeasure): UnitPart[][] {
  const pages: UnitPart[][] = [];
  let page: UnitPart[] = [];
  const turn = () => {
    if (page.length > 0) pages.push(page);
    page = [];
    left = room;
  };
  const waiting = [...units];
  for (let unit = waiting.shift(); unit; unit = waiting.shift()) {
    const height = measure.unit(unit);
    if (height <= left) {
      page.push(unit);
      left -= height;
      continue;
    }
    const wholePage = page.length === 0 && left === room;
    const divided = left >= room * LEAST_ROOM ? divideUnit(unit, left, measure) : undefined;
    if (divided) {
      page.push(divided[0]);
      waiting.unshift(divided[1]);
    } else if (wholePage) {
      // Longer than a page and impossible to divide: left to the browser.
      page.push(unit);
    } else {
      waiting.unshift(unit);
    }
    turn();
  }
  turn();
  return pages;
}

/** As many indicators as there is room for, and the rest of the unit; undefined when there is not room for two. */
function divideUnit(unit: UnitPart, room: number, measure: PlanMeasure): [UnitPart, UnitPart] | undefined {
  let height = 0;
  let count = 0;
  for (const indicator of unit.indicators) {
    height += measure.indicator(indicator);
    if (height > room) break;
    count++;
  }
  if (count < 2 || count === unit.indicators.length) return undefined;
  return [
    { ...unit, indicators: unit.indicators.slice(0, count) },
    { ...unit, indicators: unit.indicators.slice(count), continued: true },
  ];
}
