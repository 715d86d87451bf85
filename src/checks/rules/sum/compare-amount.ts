import type { Amount } from '../../../passages/amounts.js';
import type { TableFigure } from '../../../passages/figures.js';
import { oneSlip } from './slips.js';
import { LEAST, type Stated } from './stated-amounts.js';

/** A figure with one wrong digit is distinguished from an unrelated figure by its length. */
const LEAST_TO_RESEMBLE = 10_000;
const LEAST_WITHOUT_CURRENCY = 100_000;

/** The figures that the tables have for an amount of the text. */
export type AmountMatch =
  | { kind: 'equal'; figures: readonly TableFigure[] }
  | { kind: 'other-unit' | 'similar'; figure: TableFigure }
  | { kind: 'unknown' };

/** Compares an amount with the figures of the tables, by their values; undefined when there is nothing to say. */
export function compareAmount(
  amount: Stated,
  figures: ReadonlyMap<number, readonly TableFigure[]>,
): AmountMatch | undefined {
  const same = (figures.get(amount.value) ?? []).filter((figure) => comparable(amount, figure));
  if (same.length > 0) return { kind: 'equal', figures: same };
  const otherUnit =
    amount.value >= LEAST
      ? figures.get(amount.value)?.find((each) => countsOtherwise(amount, each))
      : undefined;
  if (otherUnit) return { kind: 'other-unit', figure: otherUnit };
  const similar = resembling(amount, figures);
  if (similar) return { kind: 'similar', figure: similar };
  return amount.frame && !isKnown(amount, figures) ? { kind: 'unknown' } : undefined;
}

/** The same digits, in kronor here and in thousands of kronor there. */
function countsOtherwise({ currency, value, frame }: Stated, { kronor, column }: TableFigure): boolean {
  if (!currency || kronor === undefined || column.typ !== 'belopp') return false;
  return currency.kronor !== kronor && (value >= LEAST_TO_RESEMBLE || frame !== undefined);
}

/**
 * Whether a table has an amount, be it in another unit or with more digits; also where there is nothing to compare
 * with: no table has amounts, or this is no amount of this size.
 */
function isKnown(
  { value, currency, digits }: Stated,
  figures: ReadonlyMap<number, readonly TableFigure[]>,
): boolean {
  const kronor = value * (currency?.kronor ?? 1);
  if (kronor < LEAST) return true;
  const amounts = [...figures.values()].flat().filter(({ column }) => column.typ === 'belopp');
  const step = 10 ** -(digits.split(',')[1]?.length ?? 0) * (currency?.kronor ?? 1);
  return (
    amounts.length === 0 ||
    amounts.some((figure) => {
      const other = Math.abs(figure.value) * (figure.kronor ?? currency?.kronor ?? 1);
      return Math.abs(other - kronor) < (currency && currency.kronor > 1 ? step / 2 : 0.005);
    })
  );
}

/** Both count in the same unit, as far as they say. */
function comparable({ currency }: Amount, { kronor, column }: TableFigure): boolean {
  if (currency && column.typ !== 'belopp') return false;
  return !currency || kronor === undefined || currency.kronor === kronor;
}

/** The only figure that the amount could be a slip for: one digit is another, or two neighbours have changed places. */
function resembling(
  amount: Stated,
  figures: ReadonlyMap<number, readonly TableFigure[]>,
): TableFigure | undefined {
  const { value, currency, frame } = amount;
  const least = frame ? LEAST : currency ? LEAST_TO_RESEMBLE : LEAST_WITHOUT_CURRENCY;
  if (value < least || !Number.isInteger(value)) return undefined;
  const found: TableFigure[] = [];
  for (const [other, of] of figures) {
    if (!oneSlip(String(value), String(other))) continue;
    const figure = of.find((each) => comparable(amount, each));
    if (figure) found.push(figure);
  }
  return found.length === 1 ? found[0] : undefined;
}
