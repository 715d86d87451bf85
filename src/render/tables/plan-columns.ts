import type { PlanHead } from '../../model/plan.js';

/** A column of the follow-up plan. */
export type PlanColumn = keyof PlanHead;

/** The columns in printed order. */
export const PLAN_COLUMNS = [
  'område',
  'enhet',
  'indikator',
  'målvärde',
  'källa',
  'uppgiftslämnare',
  'tillfällen',
] as const satisfies readonly PlanColumn[];

/** The columns of one goal: what is said of each indicator. */
export const GOAL_COLUMNS = ['målvärde', 'källa', 'uppgiftslämnare', 'tillfällen'] as const;

/** How the 257 mm of a landscape page are shared; the name is a class in the style sheets, which must say the same. */
export interface ColumnSet {
  className: string | undefined;
  /** Millimetres. */
  widths: Record<PlanColumn, number>;
}

/** Figures as targets need little room, sentences much. */
export const COLUMN_SETS: readonly ColumnSet[] = [
  {
    className: undefined,
    widths: {
      område: 29,
      enhet: 41,
      indikator: 77,
      målvärde: 23,
      källa: 32,
      uppgiftslämnare: 33,
      tillfällen: 22,
    },
  },
  {
    className: 'ordmal',
    widths: {
      område: 29,
      enhet: 38,
      indikator: 65,
      målvärde: 39,
      källa: 33,
      uppgiftslämnare: 31,
      tillfällen: 22,
    },
  },
];
