import type { Place } from '../model/place.js';
import type { Area, CompiledPlan, Indicator, Unit } from '../model/plan.js';
import { placeOf } from '../source/markdown.js';

/** An indicator with what it is under. */
export interface PlacedIndicator {
  area: Area;
  unit: Unit;
  indicator: Indicator;
}

/** Every indicator of a plan in the order of the document. */
export function rowsOf(plan: CompiledPlan | undefined): PlacedIndicator[] {
  return (plan?.områden ?? []).flatMap((area) =>
    area.enheter.flatMap((unit) => unit.indikatorer.map((indicator) => ({ area, unit, indicator }))),
  );
}

/** The place of an indicator's text, for findings about something that it lacks. */
export function wordsPlace({ text, place }: Indicator): Place {
  const [first] = text;
  return first ? placeOf(first) : place;
}
