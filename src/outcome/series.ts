import { parseSwedishNumber } from '../format/parse-number.js';
import type { Commission } from '../model/commission.js';
import type { OutcomeFile } from './load.js';
import { type DatedOccasion, occasionsOf } from './occasions.js';
import { type Rational, rationalOf } from './rational.js';
import { type OutcomeRow, rowName, rowsOf } from './rows.js';
import { outcomeValue } from './verdict.js';

/** A commission with the outcomes that have been reported of it. */
export interface FollowedUp {
  commission: Commission;
  files: readonly OutcomeFile[];
}

/** A value that was reported of a row. */
export interface SeriesPoint extends DatedOccasion {
  value: Rational;
  /** The commission it was reported of. */
  uppdrag: string;
}

/** The values of rows over time, across commissions that replace each other. */
export class Series {
  readonly #points = new Map<string, SeriesPoint[]>();
  /** Commissions by id, in the order they begin. */
  readonly #commissions: readonly Commission[];

  constructor(all: readonly FollowedUp[]) {
    this.#commissions = all
      .map(({ commission }) => commission)
      .sort((a, b) => (a.meta.giltighet.från < b.meta.giltighet.från ? -1 : 1));
    for (const each of all) this.#add(each);
  }

  /** The values of a row, the oldest first, with those of the rows that it replaces. */
  of(commission: Commission, row: OutcomeRow): readonly SeriesPoint[] {
    return this.#chain(commission, row, new Set());
  }

  /**
   * The value that a rise or fall is measured from: the baseline that the plan gives, else what was reported at the
   * same occasion a year before, else the latest value before.
   */
  baseline(commission: Commission, row: OutcomeRow, at: DatedOccasion): Rational | undefined {
    const given = givenBaseline(row);
    if (given) return given;
    const before = this.of(commission, row).filter(({ dag }) => dag < at.dag);
    const yearBefore = `${Number(at.dag.slice(0, 4)) - 1}${at.dag.slice(4)}`;
    const same = before.find(({ dag, occasion }) => occasion === at.occasion && dag === yearBefore);
    return (same ?? before.at(-1))?.value;
  }

  #add({ commission, files }: FollowedUp): void {
    if (!commission.plan) return;
    const rows = new Map(rowsOf(commission.plan).map((row) => [rowName(row), row]));
    const occasions = new Map(occasionsOf(commission).map((each) => [each.key, each]));
    for (const { key, yaml } of files) {
      const at = occasions.get(key);
      if (!at) continue;
      for (const outcome of yaml.value.utfall) {
        const row = rows.get(rowName(outcome));
        const value = row && outcomeValue(row, outcome);
        if (!value) continue;
        const name = `${commission.meta.id} ${rowName(outcome)}`;
        const points = this.#points.get(name) ?? [];
        this.#points.set(
          name,
          [...points, { ...at, value, uppdrag: commission.meta.id }].sort((a, b) => (a.dag < b.dag ? -1 : 1)),
        );
      }
    }
  }

  #chain(commission: Commission, row: OutcomeRow, seen: Set<string>): SeriesPoint[] {
    const name = `${commission.meta.id} ${rowName(row)}`;
    if (seen.has(name)) return [];
    seen.add(name);
    const own = this.#points.get(name) ?? [];
    const earlier = this.#replaced(commission, row);
    return earlier ? [...this.#chain(...earlier, seen), ...own] : own;
  }

  /** The row that one replaces, in the commission it names or the latest earlier one to the same provider. */
  #replaced(commission: Commission, row: OutcomeRow): [Commission, OutcomeRow] | undefined {
    const { ersätter } = row.indicator;
    if (ersätter === undefined) return undefined;
    const colon = ersätter.lastIndexOf(':');
    const id = ersätter.slice(colon + 1);
    const among =
      colon < 0
        ? this.#commissions.filter(
            ({ meta }) =>
              meta.till.id === commission.meta.till.id &&
              meta.giltighet.från < commission.meta.giltighet.från,
          )
        : this.#commissions.filter(({ meta }) => meta.id === ersätter.slice(0, colon));
    for (const each of [...among].reverse()) {
      const found = each.plan && rowsOf(each.plan).find((one) => replaces(one, id, row));
      if (found) return [each, found];
    }
    return undefined;
  }
}

function replaces(earlier: OutcomeRow, id: string, { mål, part }: OutcomeRow): boolean {
  return (
    rowName(earlier) ===
    rowName({ indikator: id, ...(mål !== undefined && { mål }), ...(part !== undefined && { part }) })
  );
}

/** The number that stands first in the plan's baseline: 82 of `82 % (2024)`. */
function givenBaseline({ goal }: OutcomeRow): Rational | undefined {
  const words = goal.utgångsvärde?.replace(/[\u00a0\u202f]/g, ' ').trim();
  const number = words === undefined ? undefined : /^[-\u2212]?\d[\d ]*(?:,\d+)?/.exec(words)?.[0];
  const value = number === undefined ? undefined : parseSwedishNumber(number.trim());
  return value === undefined ? undefined : rationalOf(value);
}
