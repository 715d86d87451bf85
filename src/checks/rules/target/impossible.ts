import { pattern } from '../../../format/pattern.js';
import type { Text } from '../../../model/diagnostic.js';
import type { Target } from '../../../model/plan.js';

type NumericTarget = Extract<Target, { slag: 'tal' }>;

/** A part of a whole: never more than all of it. */
const SHARE = pattern('iu')`(?<!\p{L})(?:andel|täckningsgrad|svarsfrekvens|följsamhet)`;
/** Measures compared with a plan, an earlier year or a number of places: they can be more than all. */
const COMPARED = pattern(
  'iu',
)`beläggning|måluppfyllelse|i förhållande till|jämfört|av plan|budget|ökning|förändring`;
/** Measures that can be less than nothing. */
const SIGNED = pattern(
  'iu',
)`förändring|utveckling|minskning|ökning|resultat|avvikelse|skillnad|differens|saldo|temperatur|trend|jämfört|netto`;

/** A greater percentage is no result of anything that is compared with a plan or a number of places. */
const MOST = 200;

/** The reason why a target can never be measured; undefined when it can. */
export function impossible({ värde, enhet, operator }: NumericTarget, indicator: string): Text | undefined {
  if (värde < 0 && enhet !== undefined && !SIGNED.test(indicator))
    return { sv: 'det är mindre än noll', en: 'it is less than nothing' };
  if (enhet === '%' && värde > MOST && !SIGNED.test(indicator))
    return { sv: `det är mer än ${MOST} %`, en: `it is more than ${MOST} %` };
  if (enhet !== '%' || !SHARE.test(indicator) || COMPARED.test(indicator)) return undefined;
  const least = värde === 100 && operator === '>';
  if (värde > 100 || least) return { sv: 'en andel är högst 100 %', en: 'a share is at most 100 %' };
  return undefined;
}
