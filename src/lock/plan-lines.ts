import { type CompiledPlan, goalText, type Indicator, type OwnHead } from '../model/plan.js';
import { columnsOf, goalColumnsOf, PLAN_COLUMNS } from '../model/plan-columns.js';
import { fileStart } from '../source/read-problem.js';
import { inlineText } from './markdown-lines.js';
import type { AddLine } from './table-lines.js';

/** The printed follow-up plan line by line: heads, areas, units, indicators with their targets, notes. */
export function planLines(plan: CompiledPlan, add: AddLine): void {
  const top = fileStart(plan.file);
  if (plan.visaRubrik) add(`# ${plan.titel}`, top);
  add(head(plan.ownHead, plan), top);
  for (const area of plan.områden) {
    add(`## ${area.namn}`, area.place);
    if (area.ownHead) add(head(area.ownHead, plan), area.place);
    for (const unit of area.enheter) {
      if (unit.namn.length > 0) add(`### ${unit.namn.join(' · ')}${notes(unit.noter, plan)}`, unit.place);
      for (const indicator of unit.indikatorer) addIndicator(indicator, plan, add);
    }
  }
  for (const { number, content } of plan.noter) add(`${number}) ${inlineText(content)}`, top);
}

/** The printed analysis template line by line. */
export function templateLines({ analysmall }: CompiledPlan, add: AddLine): void {
  if (!analysmall) return;
  const { titel, visaRubrik, kolumner, områden, place } = analysmall;
  if (visaRubrik) add(`# ${titel}`, place);
  add(`| ${kolumner.map((column) => inlineText(column)).join(' | ')} |`, place);
  for (const name of områden) add(`| ${name} |`, place);
}

function addIndicator(indicator: Indicator, plan: CompiledPlan, add: AddLine): void {
  const { text, punkter, mål, noter, place } = indicator;
  add(`${inlineText(text)}${notes(noter, plan)}`, place);
  for (const point of punkter) add(`- ${inlineText(point)}`, place);
  for (const goal of mål) {
    const cells = goalColumnsOf(plan.tabellhuvud).map((column) => goalText(goal, column));
    if (cells.some((cell) => cell !== '')) add(`| ${cells.join(' | ')} |`, goal.targetPlace ?? goal.place);
  }
}

function notes(keys: readonly string[], plan: CompiledPlan): string {
  const numbers = keys.flatMap((key) => plan.noter.find((note) => note.key === key)?.number ?? []);
  return numbers.length === 0 ? '' : ` ${numbers.join(',')})`;
}

/** A default head is written by its name in locks, independent of the printed one. */
function head(own: OwnHead, { tabellhuvud }: CompiledPlan): string {
  const used = columnsOf(tabellhuvud);
  const names = PLAN_COLUMNS.filter(({ key }) => used.includes(key));
  return `| ${names.map(({ key, lockHeading }) => own[key] ?? lockHeading).join(' | ')} |`;
}
