import type { CompiledPlan } from '../../model/plan.js';
import { columnsOf } from '../../model/plan-columns.js';
import type { Measured } from '../context.js';
import { unexpectedColumns } from './column-sets.js';
import { chooseColumns } from './plan-measure.js';

/**
 * Style rules for the widths of a plan's columns, when it has some that the theme's style sheets do not expect; else
 * empty. Points on paper and the same shares on a screen.
 */
export function columnStyles(plan: CompiledPlan | undefined, theme: Measured): string {
  if (!plan || unexpectedColumns(plan.tabellhuvud).length === 0) return '';
  const { widths } = chooseColumns(plan, theme);
  const points = columnsOf(plan.tabellhuvud).map((column) => widths[column] ?? 0);
  const page = points.reduce((sum, width) => sum + width, 0);
  const rules = (width: (points: number) => string) =>
    // Twice the class, to count as much as the rules of the theme that are for some plans only.
    points.map((each, index) => `.plan.plan col:nth-child(${index + 1}){width:${width(each)}}`).join('');
  const screen = rules((each) => `${((each / page) * 100).toFixed(2)}%`);
  return `\n@media screen{${screen}}\n@media print{${rules((each) => `${each.toFixed(3)}pt`)}}\n`;
}
