import type { CompiledPlan } from '../../model/plan.js';
import { columnsOf, type PlanColumn } from '../../model/plan-columns.js';
import type { Measured } from '../context.js';
import { unexpectedColumns } from './column-sets.js';
import { chooseColumns } from './plan-measure.js';

/**
 * Style rules for the widths of a plan's columns, when it has some that the theme's style sheets do not expect; else
 * empty.
 */
export function columnStyles(plan: CompiledPlan | undefined, theme: Measured): string {
  if (!plan || unexpectedColumns(plan.tabellhuvud).length === 0) return '';
  const { widths, shares } = chooseColumns(plan, theme);
  const columns = columnsOf(plan.tabellhuvud);
  const rules = (width: (column: PlanColumn) => string) =>
    // Twice the class, to count as much as the rules of the theme that are for some plans only.
    columns.map((key, index) => `.plan.plan col:nth-child(${index + 1}){width:${width(key)}}`).join('');
  const screen = rules((key) => `${((shares[key] ?? 0) * 100).toFixed(2)}%`);
  const print = rules((key) => `${(widths[key] ?? 0).toFixed(3)}pt`);
  return `\n@media screen{${screen}}\n@media print{${print}}\n`;
}
