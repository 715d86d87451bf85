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
