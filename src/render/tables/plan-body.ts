import type { Element, ElementContent } from 'hast';
import type { RemainingMark } from '../../model/commission.js';
import { type CompiledPlan, type Goal, goalText, type Indicator } from '../../model/plan.js';
import {
  columnsOf,
  GOAL_COLUMNS,
  type GoalColumn,
  goalColumnsOf,
  type PlanColumn,
  type PlanHead,
} from '../../model/plan-columns.js';
import { type Inline, type RenderContext, writtenAt } from '../context.js';
import { type Child, el } from '../element.js';
import { marksByRow } from '../remaining.js';
import { narrow } from '../typography.js';
import { rowMarks } from '../unsettled.js';
import { DOCUMENT_WORDS } from '../words.js';
import type { TableMarks } from './marks.js';
import {
  type AreaPart,
  isUndivided,
  type NotesAfter,
  type PlanRow,
  planRows,
  type UnitPart,
} from './plan-layout.js';
import type { PlanMeasure } from './plan-measure.js';

const NBSP = '\u00a0';
const DASH = '–';

/**
 * On a phone the table is set as paragraphs, which takes its meaning away from assistive technology unless the roles
 * are said: https://www.w3.org/WAI/ARIA/apg/patterns/table/
 */
export function role(name: string, { medium }: RenderContext): string | undefined {
  return medium === 'screen' ? name : undefined;
}

/** The column heads of the plan. */
export function planHead(head: PlanHead, key: string, context: RenderContext, measure: PlanMeasure): Element {
  const fits = (column: PlanColumn) => (context.medium === 'print' ? measure.fitsHead(column) : undefined);
  const cells = columnsOf(head).map((column, index) =>
    head[column] === ''
      ? el('td', { role: role('cell', context) }, NBSP)
      : el(
          'th',
          { id: `${key}_k${index + 1}`, scope: 'col', role: role('columnheader', context) },
          narrow(head[column] ?? '', fits(column)),
        ),
  );
  return el('thead', { role: role('rowgroup', context) }, el('tr', { role: role('row', context) }, cells));
}

/** Renders the areas of one table of the plan, with explicit headings for every cell. */
export class PlanBody {
  private readonly columns: readonly PlanColumn[];
  private readonly goalColumns: readonly GoalColumn[];
  /** The marks for remaining work of each indicator. */
  private readonly toDo: ReadonlyMap<Indicator, readonly RemainingMark[]>;

  constructor(
    private readonly plan: CompiledPlan,
    private readonly head: PlanHead,
    private readonly key: string,
    private readonly inline: Inline,
    private readonly context: RenderContext,
    private readonly marks: TableMarks,
    private readonly measure: PlanMeasure,
  ) {
    this.columns = columnsOf(head);
    this.goalColumns = goalColumnsOf(head);
    const units = plan.områden.flatMap(({ enheter }) => enheter);
    this.toDo = marksByRow(
      units.flatMap(({ indikatorer }) => indikatorer),
      context.remaining,
    );
  }

  /** One `tbody`: an area, or the part of it that is on one page. */
  rows(part: AreaPart): Element {
    const rows = planRows(part, 1 + this.goalColumns.length, this.notesAfter());
    const undivided = isUndivided(part);
    let above = [areaId(part)];
    const elements = rows.map((row, index) => {
      if (row.unit && !row.shares && !undivided) above = [areaId(part), ...headingsOf(row.unit)];
      return el(
        'tr',
        { className: [rowClass(row, index)], role: this.role('row') },
        index === 0 ? this.areaCell(part, rows.length, undivided) : undefined,
        row.unit && !undivided ? this.unitCell(row.unit, part) : undefined,
        row.notes ? this.noteCell(row.notes) : undefined,
        row.indicator
          ? this.indicatorCells(row.indicator, row.goal!, above)
          : this.goalCells(row.goal, above),
      );
    });
    return el('tbody', { role: this.role('rowgroup') }, elements);
  }

  private notesAfter(): NotesAfter {
    if (this.context.medium === 'print') return () => [];
    return (indicator) => this.plan.noter.filter((note) => note.efter === indicator.id);
  }

  private noteCell({ notes, colSpan }: NonNullable<PlanRow['notes']>): Element {
    const items = notes.map((note) => this.marks.item(note, this.inline, this.context));
    return el(
      'td',
      { colSpan, className: ['noter'], role: this.role('cell') },
      el('ol', { start: notes[0]!.number === 1 ? undefined : notes[0]!.number }, items),
    );
  }

  private areaCell(part: AreaPart, rowSpan: number, undivided: boolean): Element {
    return el(
      'th',
      {
        id: areaId(part),
        scope: 'rowgroup',
        rowSpan,
        colSpan: undivided ? 2 : undefined,
        className: ['omr'],
        headers: this.column('område'),
        role: this.role('rowheader'),
        ...this.context.mark?.(part.area.place),
        ...writtenAt(part.area.place, this.context),
      },
      this.narrow('område', part.area.namn),
      part.part > 0 ? continuation() : undefined,
    );
  }

  private unitCell({ names, rowSpan, index, part }: NonNullable<PlanRow['unit']>, area: AreaPart): Element {
    const span = rowSpan > 1 ? rowSpan : undefined;
    if (names.length === 0)
      return el('td', { rowSpan: span, className: ['enh', 'tom'], role: this.role('cell') }, NBSP);
    // On a phone the indicators follow the first of the units that share them, which names the others too.
    const others =
      index === 0 && names.length === 1 && this.context.medium === 'screen' ? part.unit.namn.slice(1) : [];
    return el(
      'th',
      {
        id: unitIds(part)[index],
        scope: 'row',
        rowSpan: span,
        className: ['enh'],
        headers: [...this.column('enhet'), areaId(area)],
        role: this.role('rowheader'),
        ...this.context.mark?.(part.unit.place),
        ...writtenAt(part.unit.place, this.context),
      },
      names.length === 1
        ? this.narrow('enhet', names[0]!)
        : names.map((name) => el('span', { className: ['namn'] }, this.narrow('enhet', name), ' ')),
      index === 0 && !part.continued ? this.marks.marks(part.unit.noter) : undefined,
      part.continued ? continuation() : undefined,
      others.map((name) => el('span', { className: ['lbl', 'namn'], ariaHidden: 'true' }, name)),
    );
  }

  private indicatorCells(
    { indicator, rowSpan }: NonNullable<PlanRow['indicator']>,
    goal: NonNullable<PlanRow['goal']>,
    above: string[],
  ): Element[] {
    const attributes = {
      id: indicator.anchor,
      rowSpan: rowSpan > 1 ? rowSpan : undefined,
      className: ['ind'],
      headers: [...this.column('indikator'), ...above],
      role: this.role('cell'),
      ...this.context.mark?.(indicator.place),
      ...writtenAt(indicator.place, this.context),
    };
    if (indicator.hänvisning === undefined) {
      return [el('td', attributes, this.indicatorText(indicator)), ...this.goalCells(goal, above)];
    }
    const target = anchorOf(this.plan, indicator.hänvisning);
    const text = this.inline(indicator.text);
    const content = target === undefined ? text : el('a', { href: `#${target}` }, text);
    return [el('td', { ...attributes, colSpan: 1 + this.goalColumns.length }, content)];
  }

  private indicatorText(indicator: Indicator): Child[] {
    const bullets = indicator.punkter.map((each) => el('li', {}, this.inline(each)));
    return [
      this.inline(indicator.text),
      this.marks.marks(indicator.noter),
      rowMarks(this.toDo.get(indicator)),
      bullets.length > 0 ? el('ul', {}, bullets) : undefined,
    ];
  }

  private goalCells(row: PlanRow['goal'], above: string[]): Element[] {
    if (!row) return [];
    const rowSpan = row.rowSpan > 1 ? row.rowSpan : undefined;
    return this.goalColumns.map((column) =>
      el(
        'td',
        {
          rowSpan,
          headers: [...this.column(column), ...above],
          role: this.role('cell'),
          ...this.context.mark?.(row.goal.place),
          ...writtenAt(row.goal.place, this.context),
        },
        this.label(column),
        this.goalContent(column, row.goal, row.indicator),
      ),
    );
  }

  private goalContent(column: GoalColumn, goal: Goal, indicator: Indicator): Child {
    if (column === 'målvärde' && !goal.målvärde && indicator.redovisning) {
      return el('span', { className: ['red'] }, DOCUMENT_WORDS.redovisas);
    }
    const text = goalText(goal, column);
    // Occasions that the document says elsewhere.
    if (column === 'tillfällen' && text === '' && goal.tillfällen.length > 0) return NBSP;
    if (!text) return el('span', { className: ['sak'] }, DASH);
    const content = this.narrow(column, text);
    // Beside its label on a phone the value must be one thing.
    return this.context.medium === 'screen' ? el('span', {}, content) : content;
  }

  /** The column's width is known in print only. */
  private narrow(column: PlanColumn, text: string): ElementContent[] {
    return narrow(text, this.context.medium === 'print' ? this.measure.fits(column) : undefined);
  }

  /** The column's name in the cell, for the phone's layout; what is read aloud is the column's head. */
  private label(column: GoalColumn): ElementContent[] {
    if (this.context.medium !== 'screen') return [];
    const [years] = /\d{4}(?:–\d{4})?/.exec(this.head[column] ?? '') ?? [];
    const label = GOAL_COLUMNS.find(({ key }) => key === column)!.label.sv;
    const text = years === undefined ? label : `${label} ${years}`;
    return [el('span', { className: ['lbl'], ariaHidden: 'true' }, text), { type: 'text', value: ' ' }];
  }

  private column(column: PlanColumn): string[] {
    return this.head[column] === '' ? [] : [`${this.key}_k${this.columns.indexOf(column) + 1}`];
  }

  private role(name: string): string | undefined {
    return role(name, this.context);
  }
}

/** Class for the rule above a row: a new area, a new unit, or a unit that shares the row above. */
function rowClass(row: PlanRow, index: number): string | undefined {
  if (index === 0) return 'g';
  if (row.shares) return 'm';
  if (row.notes) return 'notrad';
  return row.unit ? 'u' : undefined;
}

function continuation(): Child[] {
  return [' ', el('span', { className: ['forts'] }, DOCUMENT_WORDS.fortsättning)];
}

function areaId({ area, part }: AreaPart): string {
  return part === 0 ? area.anchor : `${area.anchor}_forts-${part}`;
}

/** One id for each name; the rest of a divided unit has ids of its own. */
function unitIds({ unit, indicators, continued }: UnitPart): string[] {
  const base = continued ? `${unit.anchor}_forts-${unit.indikatorer.indexOf(indicators[0]!)}` : unit.anchor;
  return unit.namn.map((_, index) => (index === 0 ? base : `${base}_${index + 1}`));
}

/** Units that share one row have a cell each, units that share several have one together. */
function headingsOf({ part, names }: NonNullable<PlanRow['unit']>): string[] {
  return names.length > 1 ? unitIds(part).slice(0, 1) : unitIds(part);
}

function anchorOf(plan: CompiledPlan, id: string): string | undefined {
  const units = plan.områden.flatMap((area) => area.enheter);
  const everything = [...plan.områden, ...units, ...units.flatMap((unit) => unit.indikatorer)];
  return everything.find((each) => each.id === id)?.anchor;
}
