import type { Commission } from '../model/commission.js';
import type { RadensUtfall } from '../model/sources.js';
import type { DatedOccasion } from './occasions.js';
import type { Rational } from './rational.js';
import { type OutcomeRow, rowName, rowsOf } from './rows.js';
import type { Series } from './series.js';
import { judge, type RowVerdict } from './verdict.js';

/** A row of the plan at an occasion, judged. */
export interface JudgedRow {
  row: OutcomeRow;
  outcome?: RadensUtfall;
  judgement: RowVerdict;
  /** The value that a rise or fall is measured from. */
  tidigare?: Rational;
}

/** The rows that are followed up at an occasion. */
export function rowsAt(commission: Pick<Commission, 'plan'>, { occasion }: DatedOccasion): OutcomeRow[] {
  return commission.plan
    ? rowsOf(commission.plan).filter(({ goal }) => goal.tillfällen.includes(occasion))
    : [];
}

/**
 * Judges every row that is followed up at an occasion.
 *
 * @param outcomes those reported at the occasion
 * @param idag the day of the judgement, ISO
 */
export function judgeAt(
  commission: Commission,
  at: DatedOccasion,
  outcomes: readonly RadensUtfall[],
  series: Series,
  idag: string,
): JudgedRow[] {
  const byRow = new Map(outcomes.map((outcome) => [rowName(outcome), outcome]));
  return rowsAt(commission, at).map((row) => {
    const outcome = byRow.get(rowName(row));
    const tidigare = series.baseline(commission, row, at);
    const judgement = judge(row, outcome, { idag, dag: at.dag, ...(tidigare && { tidigare }) });
    return { row, ...(outcome && { outcome }), judgement, ...(tidigare && { tidigare }) };
  });
}
