import type { Commission } from '../model/commission.js';
import type { Atgard } from '../model/sources.js';
import type { FollowedRef } from '../outcome/followed.js';
import { type JudgedRow, judgeAt } from '../outcome/judged.js';
import { type DatedOccasion, occasionsOf } from '../outcome/occasions.js';
import { rowName } from '../outcome/rows.js';
import { Series, type SeriesPoint } from '../outcome/series.js';
import type { OutcomeVerdict } from '../outcome/verdict.js';

/** An action that has been promised for a row. */
export interface PromisedAction extends Atgard {
  /** Whether its day has passed and it is not finished. */
  late: boolean;
}

/** A judged row with what a report says of it. */
export interface ReportedRow extends JudgedRow {
  /** The values before, the oldest first. */
  before: readonly SeriesPoint[];
  /** The verdict a year ago or, without one, at the occasion before; absent when it was not judged. */
  earlier?: OutcomeVerdict;
  actions: readonly PromisedAction[];
}

/** The outcomes of a commission at an occasion. */
export interface ReportPart {
  commission: Commission;
  at: DatedOccasion;
  rows: readonly ReportedRow[];
  /** Names of those who have delivered. */
  senders: readonly string[];
  analysis: readonly { område: string; svar: readonly string[] }[];
}

/** A report of outcomes: of one commission, of those to one provider, or of all. */
export interface OutcomeReport {
  /** `2026-T2`. */
  occasion: string;
  /** Last day of the period, ISO. */
  dag: string;
  /** The day of the verdicts, ISO. */
  idag: string;
  /** Whether some of the outcomes are invented. */
  exempel: boolean;
  parts: readonly ReportPart[];
}

/**
 * Judges the outcomes of commissions at an occasion. Commissions without that occasion are left out.
 *
 * @param all every commission with outcomes, for series across them
 * @param chosen ids of those that the report is about
 */
export function outcomeReport(
  all: readonly FollowedRef[],
  chosen: ReadonlySet<string>,
  occasion: string,
  idag: string,
): OutcomeReport {
  const series = new Series(all);
  let exempel = false;
  const parts = all.flatMap(({ ref, commission, files }): ReportPart[] => {
    const at = occasionsOf(commission).find(({ key }) => key === occasion);
    if (!at || !chosen.has(ref.id)) return [];
    const said = files.find(({ key }) => key === occasion)?.yaml.value;
    exempel ||= said?.exempel ?? false;
    const earlier = earlierVerdicts(commission, at, files, series, idag);
    const rows = judgeAt(commission, at, said?.utfall ?? [], series, idag).map((judged): ReportedRow => {
      const before = series.of(commission, judged.row).filter(({ dag }) => dag < at.dag);
      const verdict = earlier.get(rowName(judged.row));
      const actions = (judged.outcome?.åtgärder ?? []).map((action) => ({
        ...action,
        late: action.klar === undefined && action.när < idag,
      }));
      return { ...judged, before, actions, ...(verdict && { earlier: verdict }) };
    });
    const senders = [...new Set((said?.mottaget ?? []).map(({ avsändare }) => avsändare))];
    return [{ commission, at, rows, senders, analysis: said?.analys ?? [] }];
  });
  return { occasion, dag: parts[0]?.at.dag ?? '', idag, exempel, parts };
}

/**
 * Verdicts of a commission at the same occasion a year before or, where that was not followed up, at the one before.
 */
function earlierVerdicts(
  commission: Commission,
  at: DatedOccasion,
  files: FollowedRef['files'],
  series: Series,
  idag: string,
): Map<string, OutcomeVerdict> {
  const reported = occasionsOf(commission).filter(
    ({ key, dag }) => dag < at.dag && files.some((file) => file.key === key),
  );
  const yearBefore = `${Number(at.dag.slice(0, 4)) - 1}${at.dag.slice(4)}`;
  const then =
    reported.find(({ dag, occasion }) => occasion === at.occasion && dag === yearBefore) ?? reported.at(-1);
  const said = files.find(({ key }) => key === then?.key)?.yaml.value.utfall ?? [];
  const judged = then ? judgeAt(commission, then, said, series, idag) : [];
  return new Map(judged.map(({ row, judgement }) => [rowName(row), judgement.verdikt]));
}

/** Number of rows by verdict. */
export function countVerdicts(rows: readonly ReportedRow[]): Map<OutcomeVerdict, number> {
  const counts = new Map<OutcomeVerdict, number>();
  for (const { judgement } of rows) counts.set(judgement.verdikt, (counts.get(judgement.verdikt) ?? 0) + 1);
  return counts;
}
