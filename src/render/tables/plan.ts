import type { Element, ElementContent } from 'hast';
import type { Nodes } from 'mdast';
import type { CompiledPlan } from '../../model/plan.js';
import type { Inline, RenderContext } from '../context.js';
import { el } from '../element.js';
import { caption } from './caption.js';
import { heightBefore } from './height-before.js';
import { TableMarks } from './marks.js';
import { PlanBody, planHead } from './plan-body.js';
import { type AreaPart, planTables, wholeArea } from './plan-layout.js';
import { divideAreas, PlanMeasure } from './plan-pages.js';

/**
 * The follow-up plan: areas, units and indicators with merged cells. `before` is what stands above it in its section,
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
  return [
    ...tables.map((table, index): Element => {
      const first = index === 0;
      const tableKey = first ? key : `${key}-${index + 1}`;
      const used = first ? heightBefore(before, context.metrics) : 0;
      const parts = divided(table.areas, table.head, used, context);
      const body = new PlanBody(plan, table.head, tableKey, inline, context, marks);
      const element = el(
        'table',
        {
          id: first ? plan.anchor : undefined,
          className: ['t-reg', 'plan'],
          ariaLabel: plan.visaRubrik && first ? undefined : plan.titel,
          role: context.medium === 'screen' ? 'table' : undefined,
        },
        first ? caption(plan) : undefined,
        el('colgroup', {}, Array.from({ length: 7 }, () => el('col'))),
        planHead(table.head, tableKey, context),
        parts.map((part) => body.rows(part)),
      );
      const last = index === tables.length - 1;
      return el('div', { className: ['tab', 'bredd'] }, element, last ? marks.list(inline, context) : undefined);
    }),
  ];
}

function divided(
  areas: CompiledPlan['områden'],
  head: CompiledPlan['tabellhuvud'],
  used: number,
  context: RenderContext,
): AreaPart[] {
  if (context.medium === 'screen') return areas.map(wholeArea);
  return divideAreas(areas, head, new PlanMeasure(context.metrics), used);
}
