import type { ElementContent } from 'hast';
import { toString as textOf } from 'mdast-util-to-string';
import type { CompiledPlan } from '../../model/plan.js';
import type { Inline, RenderContext } from '../context.js';
import { el } from '../element.js';
import { narrow } from '../typography.js';
import { caption } from './caption.js';
import { role } from './plan-body.js';

const NBSP = '\u00a0';

/** The template that the provider fills in: one row per area, with room to write. */
export function analysisTemplate(
  plan: CompiledPlan,
  inline: Inline,
  context: RenderContext,
): ElementContent[] {
  const template = plan.analysmall;
  if (!template) return [];
  const [, ...answers] = template.kolumner;
  const headings = template.kolumner.map((column) =>
    el('th', { scope: 'col', role: role('columnheader', context) }, inline(column)),
  );
  const label = (text: string) =>
    context.medium === 'screen' ? el('span', { className: ['lbl'], ariaHidden: 'true' }, text) : undefined;
  const { metrics, measures } = context.theme;
  const { size, labelWidth } = measures.analysis;
  const fits = (word: string) => metrics.width(word, size, 'bold') <= labelWidth;
  const rows = template.områden.map((area) =>
    el(
      'tr',
      { role: role('row', context) },
      el(
        'th',
        { scope: 'row', role: role('rowheader', context) },
        narrow(area, context.medium === 'print' ? fits : undefined),
      ),
      answers.map((column) => {
        const heading = textOf({ type: 'paragraph', children: column });
        return el('td', { role: role('cell', context) }, label(heading), NBSP);
      }),
    ),
  );
  const table = el(
    'table',
    {
      id: template.anchor,
      className: ['mall'],
      ariaLabel: template.visaRubrik ? undefined : template.titel,
      role: role('table', context),
    },
    caption(template),
    el('thead', { role: role('rowgroup', context) }, el('tr', { role: role('row', context) }, headings)),
    el('tbody', { role: role('rowgroup', context) }, rows),
  );
  return [el('div', { className: ['tab', 'bredd'] }, table)];
}
