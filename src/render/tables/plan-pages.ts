import { type AreaPart, type PlanTable, type UnitPart, wholeArea } from './plan-layout.js';
import type { PlanMeasure } from './plan-measure.js';

/** Smallest part of a page on which an area is begun. */
const LEAST_ROOM = 0.2;

/**
 * Divides the areas of a plan's tables into the parts that fit on a page. A browser cannot repeat a merged cell's label
 * on the next page, so this is decided before. An area stays whole when a page can hold it; a longer one is divided
 * between units, and a unit between indicators where much of a page would be left empty otherwise.
 *
 * @param used what is above the first table on its first page, in points
 */
export function divideTables(tables: readonly PlanTable[], measure: PlanMeasure, used: number): AreaPart[][] {
  const { pageHeight, tableSpace } = measure;
  let left = pageHeight - used;
  return tables.map((table, index) => {
    const room = pageHeight - measure.head(table.head);
    left -= measure.head(table.head) + (index > 0 ? tableSpace : 0);
    return table.areas.flatMap((area): AreaPart[] => {
      const whole = wholeArea(area);
      const height = measure.area(whole);
      if (height <= room) {
        left = (height <= left ? left : room) - height;
        return [whole];
      }
      const pages = fillPages(whole.units, left < room * LEAST_ROOM ? room : left, room, measure);
      const parts = pages.map((units, part) => ({ area, units, part }));
      left = room - measure.area(parts.at(-1)!);
      return parts;
    });
  });
}

/** Units page by page; `left` is the room on the first one. */
function fillPages(
  units: readonly UnitPart[],
  left: number,
  room: number,
  measure: PlanMeasure,
): UnitPart[][] {
  const pages: UnitPart[][] = [];
  let page: UnitPart[] = [];
  let space = left;
  const turn = () => {
    if (page.length > 0) pages.push(page);
    page = [];
    space = room;
  };
  const waiting = [...units];
  for (let unit = waiting.shift(); unit; unit = waiting.shift()) {
    const height = measure.unit(unit);
    if (height <= space) {
      page.push(unit);
      space -= height;
      continue;
    }
    const wholePage = page.length === 0 && space === room;
    const divided = space >= room * LEAST_ROOM ? divideUnit(unit, space, measure) : undefined;
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

/** As many indicators as there is room for, and the rest of the unit; undefined when there is room for none. */
function divideUnit(unit: UnitPart, room: number, measure: PlanMeasure): [UnitPart, UnitPart] | undefined {
  let height = 0;
  let count = 0;
  for (const indicator of unit.indicators) {
    height += measure.indicator(indicator);
    if (height > room) break;
    count++;
  }
  if (count === 0 || count === unit.indicators.length) return undefined;
  return [
    { ...unit, indicators: unit.indicators.slice(0, count) },
    { ...unit, indicators: unit.indicators.slice(count), continued: true },
  ];
}
