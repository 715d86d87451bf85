import type { ElementContent } from 'hast';
import type { Nodes } from 'mdast';
import type { CompiledPlan } from '../../model/plan.js';
import { columnsOf } from '../../model/plan-columns.js';
import type { Inline, RenderContext } from '../context.js';
import { el } from '../element.js';
import { caption } from './caption.js';
import { heightBefore } from './height-before.js';
import { TableMarks } from './marks.js';
import { PlanBody, planHead, role } from './plan-body.js';
import { planTables, wholeArea } from './plan-layout.js';
import { chooseColumns, PlanMeasure } from './plan-measure.js';
import { divideTables } from './plan-pages.js';

/**
 * The follow-up plan: areas, units and indicators with merged cells. `before` is what is above it in its section,
 * which decides how much of it the first page can hold.
 */
export function followUpPlan(
  plan: CompiledPlan,
  inline: Inline,
  context: RenderContext,
  before: readonly Nodes[],
): ElementContent[] {
  const key = plan.anchor ?? 'uppfoljningsplan';
  const marks = new TableMarks(plan.noter, key);
  const tables = planTables(plan);
  const columns = chooseColumns(plan, context.theme);
  const measure = new PlanMeasure(context.theme, columns);
  const parts =
    context.medium === 'screen'
      ? tables.map((table) => table.areas.map(wholeArea))
      : divideTables(tables, measure, heightBefore(before, plan.visaRubrik, context.theme));
  return tables.map((table, index) => {
    const first = index === 0;
    const tableKey = first ? key : `${key}_${index + 1}`;
    const body = new PlanBody(plan, table.head, tableKey, inline, context, marks, measure);
    const element = el(
      'table',
      {
        id: first ? plan.anchor : undefined,
        className: ['t-reg', 'plan', columns.className],
        ariaLabel: plan.visaRubrik && first ? undefined : plan.titel,
        role: role('table', context),
      },
      first ? caption(plan) : undefined,
      el(
        'colgroup',
        {},
        columnsOf(table.head).map(() => el('col')),
      ),
      planHead(table.head, tableKey, context, measure),
      parts[index]!.map((part) => body.rows(part)),
    );
    const last = index === tables.length - 1;
    return el(
      'div',
      { className: ['tab', 'bredd'] },
      element,
      last ? marks.list(inline, context) : undefined,
    );
  });
}
