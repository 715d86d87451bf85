import type { OwnHead } from '../../model/plan.js';
import { GOAL_COLUMNS, PLAN_COLUMNS, type PlanColumn, type PlanHead } from '../../model/plan-columns.js';
import type { Uppfoljningsplan } from '../../model/sources.js';

/** The columns of a plan: those of every plan, and the optional ones that it uses. */
export function usedColumns({ områden }: Uppfoljningsplan): ReadonlySet<PlanColumn> {
  const indicators = områden.flatMap(({ enheter }) => enheter.flatMap(({ indikatorer }) => indikatorer));
  const goals = indicators.flatMap((indicator) => [indicator, ...(indicator.mål ?? [])]);
  const unused = GOAL_COLUMNS.filter(
    ({ key, neededBy }) => neededBy === 'none' && goals.every((goal) => goal[key] === undefined),
  ).map(({ key }): PlanColumn => key);
  return new Set(PLAN_COLUMNS.map(({ key }) => key).filter((key) => !unused.includes(key)));
}

/** The heads as printed: those that the editor wrote, else the usual ones. */
export function headOf(own: OwnHead, columns: ReadonlySet<PlanColumn>): PlanHead {
  const heads = PLAN_COLUMNS.filter(({ key }) => columns.has(key)).map(({ key, heading }) => [
    key,
    own[key] ?? heading,
  ]);
  return Object.fromEntries(heads) as PlanHead;
}
