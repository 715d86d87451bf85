import { type CompiledPlan, goalText, type Indicator } from '../../model/plan.js';
import { GOAL_COLUMNS, type GoalColumn } from '../../model/plan-columns.js';
import { tellingWords } from '../../text/related-words.js';

/** A printed fact of an indicator; several targets have a line each. */
export type IndicatorFact = 'text' | GoalColumn;

/** An indicator that is not as it was. */
export interface IndicatorChange {
  change: 'added' | 'removed' | 'changed';
  /** Its text; of a changed one as it reads now. */
  indicator: string;
  /** Area and units: `Vuxenpsykiatri, mottagning A`. */
  where: string;
  /** Facts that differ; for an added or removed indicator all of them, with nothing on the other side. */
  facts: { fact: IndicatorFact; before: string; after: string }[];
}

/** An indicator with where it stands. */
interface Placed {
  where: string;
  indicator: Indicator;
}

/** Less than half of the words in common, and it is another indicator. */
const FEWEST_COMMON = 0.5;

/**
 * Compares the indicators of two plans: added and changed ones in the order of the later plan, then the removed ones.
 * An indicator is found again by its id, or where that is new by its words among those of the same unit.
 */
export function compareIndicators(
  before: CompiledPlan | undefined,
  after: CompiledPlan | undefined,
): IndicatorChange[] {
  const lost = new Map(placed(before).map((each) => [each.indicator.id, each]));
  const now = placed(after);
  const pairs = new Map<Placed, Placed>();
  for (const each of now) {
    const old = lost.get(each.indicator.id);
    if (!old) continue;
    pairs.set(each, old);
    lost.delete(each.indicator.id);
  }
  for (const each of now.filter((candidate) => !pairs.has(candidate))) {
    const old = mostAlike(each, [...lost.values()]);
    if (!old) continue;
    pairs.set(each, old);
    lost.delete(old.indicator.id);
  }
  const changes = now.flatMap((each) => changeOf(pairs.get(each), each) ?? []);
  return [...changes, ...[...lost.values()].map((old) => changeOf(old, undefined)!)];
}

function placed(plan: CompiledPlan | undefined): Placed[] {
  return (plan?.områden ?? []).flatMap(({ namn: area, enheter }) =>
    enheter.flatMap(({ namn, indikatorer }) =>
      indikatorer.map((indicator) => ({ where: [area, ...namn].join(', '), indicator })),
    ),
  );
}

function mostAlike({ where, indicator }: Placed, candidates: readonly Placed[]): Placed | undefined {
  const words = new Set(tellingWords(indicator.plain));
  const alike = (other: Placed) => {
    const others = tellingWords(other.indicator.plain);
    const most = Math.max(words.size, others.length);
    return most === 0 ? 0 : others.filter((word) => words.has(word)).length / most;
  };
  return candidates
    .filter((other) => other.where === where)
    .map((other) => ({ other, likeness: alike(other) }))
    .filter(({ likeness }) => likeness >= FEWEST_COMMON)
    .sort((a, b) => b.likeness - a.likeness)[0]?.other;
}

function changeOf(before: Placed | undefined, after: Placed | undefined): IndicatorChange | undefined {
  const { indicator, where } = (after ?? before)!;
  const [old, now] = [factsOf(before?.indicator), factsOf(after?.indicator)];
  const facts = (Object.keys(old) as IndicatorFact[])
    .map((fact) => ({ fact, before: old[fact], after: now[fact] }))
    .filter((each) => each.before !== each.after);
  const change = before === undefined ? 'added' : after === undefined ? 'removed' : 'changed';
  if (change === 'changed' && facts.length === 0) return undefined;
  const shown = change === 'changed' ? facts : facts.filter(({ fact }) => fact !== 'text');
  return { change, indicator: indicator.plain, where, facts: shown };
}

function factsOf(indicator: Indicator | undefined): Record<IndicatorFact, string> {
  const goals = indicator?.mål ?? [];
  const facts = GOAL_COLUMNS.map(({ key }) => [
    key,
    goals.flatMap((goal) => goalText(goal, key) || []).join('\n'),
  ]);
  return { text: indicator?.plain ?? '', ...Object.fromEntries(facts) };
}
