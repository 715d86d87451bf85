import { MILLIMETRE, POINT } from '../../model/css-length.js';
import {
  columnsOf,
  GOAL_COLUMNS,
  type GoalColumn,
  goalColumnsOf,
  PLAN_COLUMNS,
  type PlanColumn,
  type PlanHead,
} from '../../model/plan-columns.js';
import type { ColumnSet } from '../theme-measures.js';

/** One way to share the width of a landscape page between the columns that a plan has. */
export interface PlanColumnSet {
  /** The class that chooses it in the style sheets; undefined for the usual one. */
  className: string | undefined;
  /** Points on paper. */
  widths: Partial<Record<PlanColumn, number>>;
  /** Parts of the table's width on a screen, where nobody knows which words have room on a line. */
  shares: Partial<Record<PlanColumn, number>>;
  /** The columns about a target. */
  goals: readonly GoalColumn[];
  /** The column without air to its right. */
  last: PlanColumn;
}

const MM = MILLIMETRE / POINT;

/** Columns that only some plans have; a theme knows the others, in their order. */
const OPTIONAL = GOAL_COLUMNS.filter(({ neededBy }) => neededBy === 'none');

/** The columns of a plan that the theme's style sheets do not expect. */
export function unexpectedColumns(head: PlanHead): PlanColumn[] {
  return OPTIONAL.map(({ key }) => key).filter((key) => head[key] !== undefined);
}

/**
 * The ways to share the width among the columns of a plan, the usual one first: those of the theme, where each column
 * makes room for those that the theme does not expect. On a screen the widest alone does, so that no word of the others
 * breaks.
 */
export function planColumnSets(
  head: PlanHead,
  sets: readonly [ColumnSet, ...ColumnSet[]],
): [PlanColumnSet, ...PlanColumnSet[]] {
  const more = unexpectedColumns(head);
  const expected = PLAN_COLUMNS.map(({ key }) => key).filter(
    (key) => !OPTIONAL.some((column) => column.key === key),
  );
  const own = OPTIONAL.filter(({ key }) => more.includes(key)).map(
    ({ key, width = 0 }) => [key, width * MM] as const,
  );
  const added = own.reduce((sum, [, width]) => sum + width, 0);
  const setOf = ({ className, widths }: ColumnSet): PlanColumnSet => {
    const page = widths.reduce((sum, width) => sum + width, 0);
    const share = (page - added) / page;
    const narrowed = expected.map((key, index) => [key, (widths[index] ?? 0) * share] as const);
    const widest = Math.max(...widths);
    const shares = expected.map((key, index) => {
      const width = widths[index] ?? 0;
      return [key, width === widest ? width - added : width] as const;
    });
    return {
      className,
      widths: Object.fromEntries([...narrowed, ...own]),
      shares: Object.fromEntries([...shares, ...own].map(([key, width]) => [key, width / page])),
      goals: goalColumnsOf(head),
      last: columnsOf(head).at(-1)!,
    };
  };
  const [usual, ...others] = sets;
  return [setOf(usual), ...others.map(setOf)];
}
