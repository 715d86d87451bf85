import { daysInYear } from '../format/occasion.js';
import type { Commission } from '../model/commission.js';
import type { Occasion } from '../model/plan.js';

/** An occasion in a year, when outcomes are asked for. */
export interface DatedOccasion {
  /** `2026-T2`, `2026-03` for March, `2026-K1` for the first quarter. Names the file of its outcomes. */
  key: string;
  occasion: Occasion;
  /** Last day of the period that is followed up, ISO. */
  dag: string;
}

/** Every occasion of a commission's plan while it holds, by day and then in the order of the plan. */
export function occasionsOf({ meta, plan }: Pick<Commission, 'meta' | 'plan'>): DatedOccasion[] {
  const named = new Set<Occasion>();
  for (const { enheter } of plan?.områden ?? [])
    for (const { indikatorer } of enheter)
      for (const { mål } of indikatorer)
        for (const goal of mål) for (const each of goal.tillfällen) named.add(each);
  const { från, till } = meta.giltighet;
  const years: number[] = [];
  for (let year = Number(från.slice(0, 4)); year <= Number(till.slice(0, 4)); year += 1) years.push(year);
  return [...named]
    .flatMap((occasion) =>
      years.flatMap((year) => inYear(occasion, plan?.occasions.get(occasion)?.dagar ?? [], year)),
    )
    .filter(({ dag }) => från <= dag && dag <= till)
    .sort((a, b) => (a.dag < b.dag ? -1 : a.dag > b.dag ? 1 : 0));
}

function inYear(occasion: Occasion, days: readonly string[], year: number): DatedOccasion[] {
  return daysInYear(year, days).map((dag, index) => ({
    key: occasion === dag ? dag : `${year}-${partOf(occasion, days, index, dag)}`,
    occasion,
    dag,
  }));
}

/** The part of a key after the year. */
function partOf(occasion: Occasion, days: readonly string[], index: number, dag: string): string {
  if (days.length === 1) return occasion;
  if (days.length === 12) return dag.slice(5, 7);
  return days.length === 4 ? `K${index + 1}` : dag.slice(5);
}
