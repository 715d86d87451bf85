import type { Area, Better, CompiledPlan, Goal, Indicator, Target, Unit } from '../model/plan.js';

/** TargetOperator of an outcome with a number. */
export type TargetOperator = '≥' | '>' | '≤' | '<' | '=';

/**
 * The kind of a row, which decides what is asked of the provider and how the answer is judged. `tal`: a number with a
 * target; `ja-nej`: yes or no; `riktning`: a number that is to rise or fall; `ord`: a target in words, which a person
 * judges; `redovisning`: a report in words; `följs`: no target, or one that is openly missing; `hänvisning`: the row
 * only points to another.
 */
export type RowKind = 'tal' | 'ja-nej' | 'riktning' | 'ord' | 'redovisning' | 'följs' | 'hänvisning';

/** The key of a row: what an outcome names. */
export interface RowKey {
  /** Id of the indicator. */
  indikator: string;
  /** Number of the target, from 1, when the indicator has several. */
  mål?: number;
  /** The party, when the target is a number for each. */
  part?: string;
}

/** A row of the plan that is followed up: one target of one indicator, for one party. */
export interface OutcomeRow extends RowKey {
  slag: RowKind;
  area: Area;
  unit: Unit;
  indicator: Indicator;
  goal: Goal;
  /** The target as it stands in the document: `≥ 90 %`; absent when there is none. */
  målvärde?: string;
  /** The number to reach. */
  tal?: number;
  /** Unit of the number, `%`. */
  måttenhet?: string;
  /** Relation that an outcome must have to the number. Absent when neither the target nor `bättre` says it. */
  jämförelse?: TargetOperator;
  /** Set when outcomes are followed and not judged, by the editor's wish. */
  neutral?: true;
  /** The answer that is right, for `ja-nej`. */
  svar?: boolean;
  /** Whether the number is to rise or fall, for `riktning`. */
  riktning?: 'öka' | 'minska';
  /** Distance from the number within which an outcome is near it. */
  marginal?: number;
}

/** The rows of a plan in its order. */
export function rowsOf(plan: CompiledPlan): OutcomeRow[] {
  return plan.områden.flatMap((area) =>
    area.enheter.flatMap((unit) =>
      unit.indikatorer.flatMap((indicator) =>
        indicator.mål.flatMap((goal, index) =>
          targetRows(goal, indicator).map((row) => ({
            indikator: indicator.id,
            ...(indicator.mål.length > 1 && { mål: index + 1 }),
            area,
            unit,
            indicator,
            goal,
            ...(goal.målvärde && { målvärde: goal.målvärde.text }),
            ...row,
          })),
        ),
      ),
    ),
  );
}

/** Text of a key for maps, and for reading: `bum-telefonsamtal`, `iva:2`, `iva/RGT`. */
export function rowName({ indikator, mål, part }: RowKey): string {
  return `${indikator}${mål === undefined ? '' : `:${mål}`}${part === undefined ? '' : `/${part}`}`;
}

type OfTarget = Pick<
  OutcomeRow,
  'slag' | 'part' | 'tal' | 'måttenhet' | 'jämförelse' | 'neutral' | 'svar' | 'riktning' | 'marginal'
>;

function targetRows(goal: Goal, indicator: Indicator): OfTarget[] {
  if (indicator.hänvisning !== undefined) return [{ slag: 'hänvisning' }];
  if (indicator.redovisning) return [{ slag: 'redovisning' }];
  return ofTarget(goal.målvärde, goal);
}

function ofTarget(target: Target | undefined, { bättre, marginal }: Goal): OfTarget[] {
  const direction = COMPARISONS[bättre ?? 'none'];
  const chosen = {
    ...(bättre === 'neutral' && { neutral: true as const }),
    ...(marginal !== undefined && { marginal }),
  };
  switch (target?.slag) {
    case 'tal': {
      const comparison = target.explicit ? target.operator : (direction ?? oneSided(target));
      return [
        {
          slag: 'tal',
          tal: target.värde,
          ...(target.enhet !== undefined && { måttenhet: target.enhet }),
          ...(comparison && { jämförelse: comparison }),
          ...chosen,
        },
      ];
    }
    case 'flera':
      return target.delar.map(({ part, värde }) => ({
        slag: 'tal',
        part,
        tal: värde,
        ...(direction && { jämförelse: direction }),
        ...chosen,
      }));
    case 'ja-nej':
      return [{ slag: 'ja-nej', svar: target.värde }];
    case 'riktning':
      return [{ slag: 'riktning', riktning: target.riktning }];
    case 'ord':
      return [{ slag: 'ord' }];
    default:
      return [{ slag: 'följs' }];
  }
}

/** All of something, or none of it: there is no other side. */
function oneSided({ värde, enhet }: Extract<Target, { slag: 'tal' }>): TargetOperator | undefined {
  if (värde === 100 && enhet === '%') return '≥';
  return värde === 0 ? '≤' : undefined;
}

const COMPARISONS: Record<Better | 'none', TargetOperator | undefined> = {
  högre: '≥',
  lägre: '≤',
  lika: '=',
  neutral: undefined,
  none: undefined,
};
