import type { PhrasingContent } from 'mdast';
import { indicatorLook, type Look, planLook, unitLook } from '../lock/look.js';
import {
  type Area,
  type CompiledPlan,
  type Goal,
  goalText,
  type Indicator,
  type Unit,
} from '../model/plan.js';
import { type GoalColumn, goalColumnsOf, type PlanHead } from '../model/plan-columns.js';
import { DOCUMENT_WORDS } from '../render/words.js';
import { cell, type Grid, type GridCell, type GridRow } from './grid.js';
import { noteMarks, textIn } from './table-text.js';

const PLAN = 'plan';
const DASH = '–';

/**
 * The follow-up plan as it is compared: one row for each indicator, under rows for its area and its unit, so that a new
 * name of an area is one change and an indicator that goes to another unit is a move.
 */
export function gridOfPlan(plan: CompiledPlan): Grid {
  return {
    id: PLAN,
    kind: 'plan',
    title: plan.titel,
    file: plan.file,
    columns: columnsOfIndicators(plan).map((id) => ({
      id,
      head: cell([textIn(plan.file, plan.tabellhuvud[id] ?? '')]),
    })),
    rows: plan.områden.flatMap((area) => areaRows(area, plan)),
    look: { ...planLook(plan), ...groupHeads(plan.tabellhuvud) },
  };
}

/** Heads of the columns that have no column here: an area and a unit are rows. */
function groupHeads({ område, enhet }: PlanHead): Look {
  return { 'rubrik för områden': område, 'rubrik för enheter': enhet };
}

/** Columns of the plan that describe an indicator: its words, and those of its goals. */
function columnsOfIndicators({ tabellhuvud }: CompiledPlan): ['indikator', ...GoalColumn[]] {
  return ['indikator', ...goalColumnsOf(tabellhuvud)];
}

function areaRows(area: Area, plan: CompiledPlan): GridRow[] {
  const heads = area.tabellhuvud ? [headRow(area.id, area.tabellhuvud, plan)] : [];
  const name = groupRow(area.id, area.id, 0, [textIn(plan.file, area.namn, area.place)], area.place, plan);
  return [...heads, name, ...area.enheter.flatMap((unit) => unitRows(unit, area, plan))];
}

function headRow(id: string, head: PlanHead, plan: CompiledPlan): GridRow {
  const cells = columnsOfIndicators(plan).map((column) => cell([textIn(plan.file, head[column] ?? '')]));
  return { path: `${id}#`, id: `${id}#`, level: 0, kind: 'huvud', cells, look: groupHeads(head) };
}

function groupRow(
  path: string,
  id: string,
  level: number,
  content: PhrasingContent[],
  place: GridRow['place'],
  { tabellhuvud }: CompiledPlan,
): GridRow {
  const empty = goalColumnsOf(tabellhuvud).map(() => cell([]));
  return { path, id, level, kind: 'grupp', cells: [cell(content), ...empty], place };
}

function unitRows(unit: Unit, area: Area, plan: CompiledPlan): GridRow[] {
  const path = `${area.id}/${unit.id}`;
  const named = unit.namn.length > 0;
  const name = [
    textIn(plan.file, unit.namn.join(', '), unit.place),
    ...noteMarks(plan.file, unit.noter, PLAN),
  ];
  return [
    ...(named ? [{ ...groupRow(path, unit.id, 1, name, unit.place, plan), look: unitLook(unit) }] : []),
    ...unit.indikatorer.map((each) => indicatorRow(each, path, named ? 2 : 1, plan)),
  ];
}

function indicatorRow(indicator: Indicator, path: string, level: number, plan: CompiledPlan): GridRow {
  const { file, tabellhuvud } = plan;
  const { id, text, punkter, noter, place } = indicator;
  const bullets = punkter.flatMap((each): PhrasingContent[] => [
    { type: 'break' },
    textIn(file, `${DASH} `),
    ...each,
  ]);
  const words = [...text, ...noteMarks(file, noter, PLAN), ...bullets];
  const columns = goalColumnsOf(tabellhuvud);
  return {
    path: `${path}/${id}`,
    id,
    level,
    kind: 'rad',
    cells: [
      cell(words),
      ...columns.map((column) =>
        indicator.hänvisning === undefined ? goalCell(indicator, column, file) : cell([]),
      ),
    ],
    look: indicatorLook(indicator, plan),
    place,
  };
}

/** The goals of an indicator in one column: a single text when all are equal, else a line each. */
function goalCell(indicator: Indicator, column: GoalColumn, file: string): GridCell {
  const texts = indicator.mål.map((goal) => shownText(goal, column, indicator));
  const lines = texts.every((text) => text === texts[0]) ? texts.slice(0, 1) : texts;
  return cell(
    lines.flatMap((text, index): PhrasingContent[] => [
      ...(index > 0 ? [{ type: 'break' } as const] : []),
      textIn(file, text, indicator.mål[index]?.place),
    ]),
  );
}

function shownText(goal: Goal, column: GoalColumn, { redovisning }: Indicator): string {
  if (column === 'målvärde' && !goal.målvärde && redovisning) return DOCUMENT_WORDS.redovisas;
  const text = goalText(goal, column);
  return text === '' && column === 'tillfällen' && goal.tillfällen.length > 0 ? '' : text || DASH;
}

/** The form that the provider fills in. */
export function gridOfForm(plan: CompiledPlan): Grid {
  const form = plan.analysmall!;
  return {
    id: 'analysmall',
    kind: 'form',
    title: form.titel,
    file: plan.file,
    columns: form.kolumner.map((content) => ({ id: '', head: cell(content) })),
    rows: form.områden.map((area) => ({
      path: area,
      id: area,
      level: 0,
      kind: 'rad',
      cells: form.kolumner.map((_, index) => cell(index === 0 ? [textIn(plan.file, area)] : [])),
    })),
    look: planLook(form),
  };
}
