import { formatNumber, formatQuantity } from '../format/number.js';
import type { Text } from '../model/diagnostic.js';
import type { RadensUtfall } from '../model/sources.js';
import { compareRationals, distance, fixed, quotient, type Rational, rationalOf, times } from './rational.js';
import type { OutcomeRow, TargetOperator } from './rows.js';

/** A verdict on a row at an occasion. */
export type OutcomeVerdict =
  | 'nått'
  | 'nära'
  | 'ej nått'
  | 'avvikelse godtagen'
  | 'kan inte bedömas'
  | 'för tidigt'
  | 'saknas'
  | 'besvarad'
  | 'obesvarad'
  | 'följs'
  | 'hänvisar';

/** A verdict with its reasons. */
export interface RowVerdict {
  verdikt: OutcomeVerdict;
  /** The outcome as it is shown: with as many digits as keep the verdict true. */
  visat?: string;
  /** Why it cannot be judged, or who judged it. */
  skäl?: Text;
  /** Last day of an accepted deviation, ISO. */
  till?: string;
}

/** The circumstances of a judgement. */
export interface Circumstances {
  /** The day it is made, ISO. */
  idag: string;
  /** The last day of the period that is followed up, ISO. */
  dag: string;
  /** The previous value of the same measure, for targets that are to rise or fall. */
  tidigare?: Rational;
}

/**
 * Judges a row by what was reported. Values are compared as they are, never rounded: 99,6 % is not 100 %. A person's
 * judgement counts where nothing can be reckoned, or to say that an outcome cannot be judged; it never makes a miss a
 * hit.
 */
export function judge(
  row: OutcomeRow,
  outcome: RadensUtfall | undefined,
  circumstances: Circumstances,
): RowVerdict {
  if (row.slag === 'hänvisning') return { verdikt: 'hänvisar' };
  if (!outcome || !isAnswered(outcome)) return unanswered(row, circumstances);
  const judged = judgeAnswer(row, outcome, circumstances);
  const { avvikelse } = outcome;
  const missed = judged.verdikt === 'ej nått' || judged.verdikt === 'nära';
  return missed && avvikelse && circumstances.idag <= avvikelse.till
    ? { ...judged, verdikt: 'avvikelse godtagen', till: avvikelse.till, skäl: same(avvikelse.skäl) }
    : judged;
}

/** Value of an outcome: the number, or the share in the unit of the row. Undefined when there is none. */
export function outcomeValue(
  row: Pick<OutcomeRow, 'måttenhet'>,
  outcome: RadensUtfall,
): Rational | undefined {
  const { värde, täljare, nämnare } = outcome;
  if (täljare !== undefined && nämnare !== undefined) {
    const share = quotient(täljare, nämnare);
    return share && row.måttenhet === '%' ? times(share, 100n) : share;
  }
  return värde === undefined ? undefined : rationalOf(värde);
}

/** Whether anything was said. */
export function isAnswered(outcome: RadensUtfall): boolean {
  const { värde, täljare, svar, text, bedömning } = outcome;
  return [värde, täljare, outcome['färre-än'], svar, text, bedömning].some((each) => each !== undefined);
}

function unanswered({ slag }: OutcomeRow, { idag, dag }: Circumstances): RowVerdict {
  if (idag <= dag) return { verdikt: 'för tidigt' };
  return { verdikt: slag === 'redovisning' ? 'obesvarad' : 'saknas' };
}

function judgeAnswer(row: OutcomeRow, outcome: RadensUtfall, circumstances: Circumstances): RowVerdict {
  const { bedömning } = outcome;
  const person = bedömning && by(bedömning.av, bedömning.skäl);
  if (bedömning?.utfall === 'kan inte bedömas')
    return { ...shownValue(row, outcome), verdikt: 'kan inte bedömas', skäl: person! };
  switch (row.slag) {
    case 'redovisning':
      return {
        ...shownValue(row, outcome),
        verdikt:
          outcome.text === undefined && bedömning === undefined && outcomeValue(row, outcome) === undefined
            ? 'obesvarad'
            : 'besvarad',
      };
    case 'ord':
      return bedömning
        ? { ...shownValue(row, outcome), verdikt: bedömning.utfall, skäl: person! }
        : { ...shownValue(row, outcome), verdikt: 'kan inte bedömas', skäl: NEEDS_PERSON };
    case 'ja-nej':
      return judgeAnswerYesNo(row, outcome);
    case 'riktning':
      return judgeDirection(row, outcome, circumstances);
    case 'tal':
      return row.neutral ? { ...shownValue(row, outcome), verdikt: 'följs' } : judgeNumber(row, outcome);
    default:
      return { ...shownValue(row, outcome), verdikt: 'följs' };
  }
}

function judgeAnswerYesNo(row: OutcomeRow, { svar }: RadensUtfall): RowVerdict {
  if (svar === undefined) return { verdikt: 'kan inte bedömas', skäl: NO_ANSWER };
  return { verdikt: svar === row.svar ? 'nått' : 'ej nått', visat: svar ? 'Ja' : 'Nej' };
}

function judgeDirection(row: OutcomeRow, outcome: RadensUtfall, { tidigare }: Circumstances): RowVerdict {
  const value = outcomeValue(row, outcome);
  if (!value) return cannotReckon(row, outcome);
  if (!tidigare) return { ...shownValue(row, outcome), verdikt: 'kan inte bedömas', skäl: NO_BASELINE };
  const comparison = row.riktning === 'öka' ? '>' : '<';
  return {
    verdikt: holds(value, comparison, tidigare) ? 'nått' : 'ej nått',
    visat: approximately(outcome, shown(value, tidigare, row.måttenhet)),
  };
}

function judgeNumber(row: OutcomeRow, outcome: RadensUtfall): RowVerdict {
  const { jämförelse, tal, marginal, måttenhet } = row;
  if (!jämförelse || tal === undefined) {
    return { ...shownValue(row, outcome), verdikt: 'kan inte bedömas', skäl: NO_DIRECTION };
  }
  const target = rationalOf(tal);
  const hidden = outcome['färre-än'];
  if (hidden !== undefined) return judgeHidden(hidden, jämförelse, target, row);
  const value = outcomeValue(row, outcome);
  if (!value) return cannotReckon(row, outcome);
  const visat = approximately(outcome, shown(value, target, måttenhet));
  if (holds(value, jämförelse, target)) return { verdikt: 'nått', visat };
  const near = marginal !== undefined && compareRationals(distance(value, target), rationalOf(marginal)) <= 0;
  return { verdikt: near ? 'nära' : 'ej nått', visat };
}

/** A hidden number is below a limit and not negative: sometimes that is enough to tell. */
function judgeHidden(
  limit: number,
  comparison: TargetOperator,
  target: Rational,
  { måttenhet }: OutcomeRow,
): RowVerdict {
  const visat = `färre än ${formatQuantity(limit, måttenhet)}`;
  const [least, bound] = [rationalOf(0), rationalOf(limit)];
  const below = comparison === '≤' || comparison === '<';
  if (below && compareRationals(bound, target) <= 0) return { verdikt: 'nått', visat };
  if (!below && compareRationals(bound, target) <= 0) return { verdikt: 'ej nått', visat };
  if (below && !holds(least, comparison, target)) return { verdikt: 'ej nått', visat };
  return { verdikt: 'kan inte bedömas', visat, skäl: HIDDEN };
}

function cannotReckon(row: OutcomeRow, outcome: RadensUtfall): RowVerdict {
  return { ...shownValue(row, outcome), verdikt: 'kan inte bedömas', skäl: NO_NUMBER };
}

/** Whether a value compares with a target as it is to. */
function holds(value: Rational, comparison: TargetOperator, target: Rational): boolean {
  const order = compareRationals(value, target);
  switch (comparison) {
    case '≥':
      return order >= 0;
    case '>':
      return order > 0;
    case '≤':
      return order <= 0;
    case '<':
      return order < 0;
    default:
      return order === 0;
  }
}

/** Most decimals that are shown to tell a value from its target. */
const MOST_DECIMALS = 6;
/** Decimals of a share that nothing is compared with. */
const USUAL_DECIMALS = 1;

/** A value with the fewest decimals, no fewer than one where it has them, that compare with the target as it does. */
function shown(value: Rational, target: Rational, unit: string | undefined): string {
  const order = compareRationals(value, target);
  for (let decimals = fewest(value); decimals <= MOST_DECIMALS; decimals += 1) {
    const text = fixed(value, decimals);
    if (compareRationals(rationalOf(Number(text)), target) === order) return quantity(text, unit);
  }
  const bound = formatQuantity(Number(fixed(target, decimalsIn(target))), unit);
  return order < 0 ? `strax under ${bound}` : `strax över ${bound}`;
}

/** The outcome as it stands, when it is compared with nothing. */
function shownValue(row: OutcomeRow, outcome: RadensUtfall): Pick<RowVerdict, 'visat'> {
  const hidden = outcome['färre-än'];
  if (hidden !== undefined) return { visat: `färre än ${formatQuantity(hidden, row.måttenhet)}` };
  const value = outcomeValue(row, outcome);
  if (value) return { visat: approximately(outcome, shownPoint(value, row.måttenhet)) };
  return outcome.svar === undefined ? {} : { visat: outcome.svar ? 'Ja' : 'Nej' };
}

/** A value as it is shown where it is compared with nothing. */
export function shownPoint(value: Rational, unit: string | undefined): string {
  return quantity(fixed(value, fewest(value)), unit);
}

/** Fewest decimals to show a value with: its own up to two, one for a share that does not end. */
function fewest(value: Rational): number {
  const own = decimalsIn(value);
  return own <= 2 ? own : USUAL_DECIMALS;
}

/** Decimals of a fraction's value; a great many when it does not end. */
function decimalsIn({ over, under }: Rational): number {
  let [rest, decimals] = [under / gcd(over < 0n ? -over : over, under), 0];
  while (rest > 1n && decimals <= MOST_DECIMALS) {
    if (rest % 10n === 0n) rest /= 10n;
    else if (rest % 2n === 0n) rest /= 2n;
    else if (rest % 5n === 0n) rest /= 5n;
    else return MOST_DECIMALS + 1;
    decimals += 1;
  }
  return decimals;
}

function gcd(a: bigint, b: bigint): bigint {
  return b === 0n ? a : gcd(b, a % b);
}

function quantity(plain: string, unit: string | undefined): string {
  const decimals = plain.split('.')[1]?.length ?? 0;
  const number = formatNumber(Number(plain), decimals);
  return unit === undefined ? number : `${number}\u00a0${unit}`;
}

function approximately({ ungefär }: RadensUtfall, text: string): string {
  return ungefär ? `ca ${text}` : text;
}

function by(name: string, reasons: string): Text {
  return { sv: `${reasons} (${name})`, en: `${reasons} (${name})` };
}

function same(words: string): Text {
  return { sv: words, en: words };
}

const NEEDS_PERSON: Text = {
  sv: 'Målet är i ord och behöver en namngiven persons bedömning.',
  en: 'The target is in words and needs the judgement of a named person.',
};
const NO_ANSWER: Text = { sv: 'Svaret är varken ja eller nej.', en: 'The answer is neither yes nor no.' };
const NO_BASELINE: Text = {
  sv: 'Det finns inget tidigare värde att jämföra med.',
  en: 'There is no earlier value to compare with.',
};
const NO_DIRECTION: Text = {
  sv: 'Planen säger inte om ett högre eller lägre tal är bättre (bättre).',
  en: 'The plan does not say whether a higher or a lower number is better (bättre).',
};
const NO_NUMBER: Text = { sv: 'Det finns inget tal.', en: 'There is no number.' };
const HIDDEN: Text = {
  sv: 'Talet är dolt för att det är litet.',
  en: 'The number is hidden because it is small.',
};
