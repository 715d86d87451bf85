import type { Element, ElementContent } from 'hast';
import type { CompiledPlan, Goal, Indicator, PlanHead } from '../../model/plan.js';
import type { Inline, RenderContext } from '../context.js';
import { type Child, el } from '../element.js';
import { narrow } from '../typography.js';
import { DOCUMENT_WORDS } from '../words.js';
import type { TableMarks } from './marks.js';
import { type AreaPart, isUndivided, type PlanRow, planRows } from './plan-layout.js';

const NBSP = '\u00a0';
const DASH = '–';

const COLUMNS = ['område', 'enhet', 'indikator', 'målvärde', 'källa', 'uppgiftslämnare', 'tillfällen'] as const;

/**
 * On a phone the table is set as paragraphs, which takes its meaning away from assistive technology unless the roles
 * are said: https://www.w3.org/WAI/ARIA/apg/patterns/table/
 */
export function role(name: string, { medium }: RenderContext): string | undefined {
  return medium === 'screen' ? name : undefined;
}

/** The column heads of the plan. */
export function planHead(head: PlanHead, key: string, context: RenderContext): Element {
  const cells = COLUMNS.map((column, index) =>
    head[column] === ''
      ? el('td', { role: role('cell', context) }, NBSP)
      : el('th', { id: `${key}-k${index + 1}`, scope: 'col', role: role('columnheader', context) }, narrow(head[column])),
  );
  return el('thead', { role: role('rowgroup', context) }, el('tr', { role: role('row', context) }, cells));
}

/** Renders the areas of one table of the plan, with explicit headings for every cell. */
export class PlanBody {
  constructor(
    private readonly plan: CompiledPlan,
    private readonly head: PlanHead,
    private readonly key: string,
    private readonly inline: Inline,
    private readonly context: RenderContext,
    private readonly marks: TableMarks,
  ) {}

  /** One `tbody`: an area, or the part of it that stands on one page. */
  rows(part: AreaPart): Element {
    const rows = planRows(part);
    // The headings of the unit that the current rows belong to.
    let unitIds: string[] = [];
    const elements = rows.map((row, index) => {
      if (row.unit && !row.shares) unitIds = rows.slice(index).filter((each, i) => i === 0 || (each.shares && sameUnit(each, row))).flatMap((each) => this.unitId(each, part));
      const first = index === 0;
      const className = [first && 'g', !first && row.unit && !row.shares && 'u', row.shares && 'm'];
      return el(
        'tr',
        { className: className.map((each) => each || undefined), role: this.role('row') },
        first ? this.areaCell(part, rows.length) : undefined,
        row.unit && !isUndivided(part) ? this.unitCell(row, part) : undefined,
        row.indicator ? this.indicatorCells(row, [this.areaId(part), ...unitIds]) : this.goalCells(row, [this.areaId(part), ...unitIds]),
      );
    });
    return el('tbody', { role: this.role('rowgroup') }, elements);
  }

  private areaCell(part: AreaPart, rowSpan: number): Element {
    const label = part.part > 0 ? [' ', el('span', { className: ['forts'] }, DOCUMENT_WORDS.fortsättning)] : undefined;
    return el(
      'th',
      {
        id: this.areaId(part),
        scope: 'rowgroup',
        rowSpan,
        colSpan: isUndivided(part) ? 2 : undefined,
        className: ['omr'],
        headers: this.column('område'),
        role: this.role('rowheader'),
      },
      narrow(part.area.namn),
      label,
    );
  }

  private unitCell(row: PlanRow, part: AreaPart): Element {
    const { names, rowSpan, index, part: unitPart } = row.unit!;
    const { unit, continued } = unitPart;
    // On a phone the indicators follow the first of the units that share them: it names the others too.
    const together = index === 0 && this.context.medium === 'screen' && rowSpan === 1 ? unit.namn.slice(1) : [];
    const text = names.length === 0 ? [DASH] : names.map((name) => el('span', { className: ['namn'] }, narrow(name)));
    return el(
      'th',
      {
        id: this.unitId(row, part)[0],
        scope: 'row',
        rowSpan: rowSpan > 1 ? rowSpan : undefined,
        className: ['enh'],
        headers: [...this.column('enhet'), this.areaId(part)],
        role: this.role('rowheader'),
      },
      names.length === 1 ? narrow(names[0]!) : text,
      index === 0 && !continued ? this.marks.marks(unit.noter) : undefined,
      continued ? [' ', el('span', { className: ['forts'] }, DOCUMENT_WORDS.fortsättning)] : undefined,
      together.map((name) => el('span', { className: ['lbl', 'namn'], ariaHidden: 'true' }, name)),
    );
  }

  private indicatorCells(row: PlanRow, headers: string[]): Element[] {
    const { indicator, rowSpan } = row.indicator!;
    const attributes = {
      id: indicator.anchor,
      rowSpan: rowSpan > 1 ? rowSpan : undefined,
      className: ['ind'],
      headers: [...this.column('indikator'), ...headers],
      role: this.role('cell'),
    };
    const target = indicator.hänvisning === undefined ? undefined : this.anchorOf(indicator.hänvisning);
    if (indicator.hänvisning !== undefined) {
      const text = this.inline(indicator.text);
      return [
        el('td', { ...attributes, colSpan: 5 }, target === undefined ? text : el('a', { href: `#${target}` }, text)),
      ];
    }
    return [el('td', attributes, this.indicatorText(indicator)), ...this.goalCells(row, headers)];
  }

  private indicatorText(indicator: Indicator): Child[] {
    const bullets = indicator.punkter.map((each) => el('li', {}, this.inline(each)));
    return [
      this.inline(indicator.text),
      this.marks.marks(indicator.noter),
      bullets.length > 0 ? el('ul', {}, bullets) : undefined,
    ];
  }

  private goalCells(row: PlanRow, headers: string[]): Element[] {
    if (!row.goal) return [];
    const { goal, rowSpan } = row.goal;
    return (['målvärde', 'källa', 'uppgiftslämnare', 'tillfällen'] as const).map((column) =>
      el(
        'td',
        {
          rowSpan: rowSpan > 1 ? rowSpan : undefined,
          headers: [...this.column(column), ...headers],
          role: this.role('cell'),
        },
        this.label(this.head[column]),
        this.goalText(column, goal, row),
      ),
    );
  }

  private goalText(column: 'målvärde' | 'källa' | 'uppgiftslämnare' | 'tillfällen', goal: Goal, row: PlanRow): Element {
    if (column === 'målvärde' && !goal.målvärde && this.isNarrative(goal, row)) {
      return el('span', { className: ['red'] }, DOCUMENT_WORDS.redovisas);
    }
    const text = { ...goal, målvärde: goal.målvärde?.text, tillfällen: goal.tillfällenText }[column];
    return text ? el('span', {}, narrow(text)) : el('span', { className: ['sak'] }, DASH);
  }

  private isNarrative(goal: Goal, row: PlanRow): boolean {
    const indicators = this.plan.områden.flatMap((area) => area.enheter.flatMap((unit) => unit.indikatorer));
    const indicator = row.indicator?.indicator ?? indicators.find((each) => each.mål.includes(goal));
    return indicator?.redovisning ?? false;
  }

  /** A column's head repeated in the cell, for the phone's layout; the head itself is what is read aloud. */
  private label(text: string): ElementContent[] {
    if (this.context.medium !== 'screen') return [];
    return [el('span', { className: ['lbl'], ariaHidden: 'true' }, text), { type: 'text', value: ' ' }];
  }

  private column(column: (typeof COLUMNS)[number]): string[] {
    return this.head[column] === '' ? [] : [`${this.key}-k${COLUMNS.indexOf(column) + 1}`];
  }

  private areaId({ area, part }: AreaPart): string {
    return part === 0 ? area.anchor : `${area.anchor}-forts${part}`;
  }

  private unitId(row: PlanRow, area: AreaPart): string[] {
    if (!row.unit || isUndivided(area)) return [];
    const { part, index } = row.unit;
    const suffix = index > 0 ? `-${index + 1}` : '';
    const continued = part.continued ? `-forts-${part.indicators[0]?.id ?? ''}` : '';
    return [`${part.unit.anchor}${suffix}${continued}`];
  }

  private anchorOf(id: string): string | undefined {
    for (const area of this.plan.områden) {
      if (area.id === id) return area.anchor;
      for (const unit of area.enheter) {
        if (unit.id === id) return unit.anchor;
        const indicator = unit.indikatorer.find((each) => each.id === id);
        if (indicator) return indicator.anchor;
      }
    }
    return undefined;
  }

  private role(name: string): string | undefined {
    return role(name, this.context);
  }
}

function sameUnit(a: PlanRow, b: PlanRow): boolean {
  return a.unit?.part === b.unit?.part;
}
