import type { Area, CompiledPlan, Goal, Indicator, Unit } from '../../model/plan.js';
import type { PlanHead } from '../../model/plan-columns.js';
import type { TableNote } from '../../model/table.js';

/** A unit with those of its indicators that stand together; all of them unless the unit goes on on another page. */
export interface UnitPart {
  unit: Unit;
  indicators: readonly Indicator[];
  /** True when the unit began on the page before. */
  continued: boolean;
}

/** An area, or the part of one that stands together. One `tbody`. */
export interface AreaPart {
  area: Area;
  units: readonly UnitPart[];
  /** 0 for the beginning of the area, then 1, 2 … for what follows on later pages. */
  part: number;
}

/** One table of the plan: a new one begins where an area has column heads of its own. */
export interface PlanTable {
  head: PlanHead;
  areas: Area[];
}

/** One row of the printed table. What is absent is covered by a cell from a row above. */
export interface PlanRow {
  unit?: { names: readonly string[]; rowSpan: number; part: UnitPart; index: number };
  indicator?: { indicator: Indicator; rowSpan: number };
  goal?: { goal: Goal; indicator: Indicator; rowSpan: number };
  /** Notes that are between the rows; the row holds nothing else. */
  notes?: { notes: readonly TableNote[]; colSpan: number };
  /** True for a unit that shares the indicators of the unit above. */
  shares: boolean;
}

/** The tables a plan is printed as. */
export function planTables(plan: CompiledPlan): PlanTable[] {
  const tables: PlanTable[] = [];
  for (const area of plan.områden) {
    if (tables.length === 0 || area.tabellhuvud)
      tables.push({ head: area.tabellhuvud ?? plan.tabellhuvud, areas: [] });
    tables.at(-1)!.areas.push(area);
  }
  return tables;
}

/** An area in one piece. */
export function wholeArea(area: Area): AreaPart {
  const units = area.enheter.map((unit) => ({ unit, indicators: unit.indikatorer, continued: false }));
  return { area, units, part: 0 };
}

/** True when the area has no units, so that its name spans both columns. */
export function isUndivided({ area }: AreaPart): boolean {
  return area.enheter.every((unit) => unit.namn.length === 0);
}

/** Finds the notes that stand directly after an indicator. */
export type NotesAfter = (indicator: Indicator) => readonly TableNote[];

/**
 * The rows of an area, or of a part of one, unit by unit.
 *
 * @param columns how many there are from the indicator to the last, which notes take up
 */
export function planRows({ units }: AreaPart, columns: number, notesAfter: NotesAfter): PlanRow[] {
  return units.flatMap((part) => {
    const names = part.unit.namn;
    const goalRows = part.indicators.reduce((sum, each) => sum + each.mål.length, 0);
    // Several units with one row in common each get a row, and the rest of the row is theirs together.
    return names.length > 1 && goalRows === 1
      ? sharedRows(part, columns, notesAfter)
      : unitRows(part, goalRows, columns, notesAfter);
  });
}

function sharedRows(part: UnitPart, columns: number, notesAfter: NotesAfter): PlanRow[] {
  const [indicator] = part.indicators;
  const rows = part.unit.namn.map(
    (name, index): PlanRow => ({
      unit: { names: [name], rowSpan: 1, part, index },
      ...(index === 0 && {
        indicator: { indicator: indicator!, rowSpan: part.unit.namn.length },
        goal: { goal: indicator!.mål[0]!, indicator: indicator!, rowSpan: part.unit.namn.length },
      }),
      shares: index > 0,
    }),
  );
  return [...rows, ...noteRow(notesAfter(indicator!), columns + 1)];
}

function unitRows(part: UnitPart, goalRows: number, columns: number, notesAfter: NotesAfter): PlanRow[] {
  const noteRows = part.indicators.filter((each) => notesAfter(each).length > 0).length;
  const unit = { names: part.unit.namn, rowSpan: goalRows + noteRows, part, index: 0 };
  return part.indicators.flatMap((indicator, position) => [
    ...indicator.mål.map(
      (goal, index): PlanRow => ({
        ...(position === 0 && index === 0 && { unit }),
        ...(index === 0 && { indicator: { indicator, rowSpan: indicator.mål.length } }),
        goal: { goal, indicator, rowSpan: 1 },
        shares: false,
      }),
    ),
    ...noteRow(notesAfter(indicator), columns),
  ]);
}

function noteRow(notes: readonly TableNote[], colSpan: number): PlanRow[] {
  return notes.length === 0 ? [] : [{ notes: { notes, colSpan }, shares: false }];
}
