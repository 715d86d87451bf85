import { formatNumber } from '../format/number.js';
import type { Text } from '../model/diagnostic.js';
import type { RadensUtfall } from '../model/sources.js';
import type { OutcomeRow } from './rows.js';

/** A field of an outcome that cannot be right, with what is wrong. */
export interface ValueProblem {
  field: keyof RadensUtfall;
  message: Text;
}

/** Finds the fields of an outcome that cannot be right for its row. */
export function valueProblems(row: OutcomeRow, outcome: RadensUtfall): ValueProblem[] {
  const { värde, täljare, nämnare } = outcome;
  const problems: ValueProblem[] = [];
  const add = (field: keyof RadensUtfall, sv: string, en: string) =>
    problems.push({ field, message: { sv, en } });
  if (värde !== undefined && täljare !== undefined)
    add('värde', 'Både ett värde och en täljare är angivna.', 'Both a value and a numerator are given.');
  if (täljare !== undefined && nämnare === undefined)
    add('täljare', 'Täljaren har ingen nämnare.', 'The numerator has no denominator.');
  if (nämnare !== undefined && täljare === undefined)
    add('nämnare', 'Nämnaren har ingen täljare.', 'The denominator has no numerator.');
  if (nämnare === 0) add('nämnare', 'Nämnaren är noll.', 'The denominator is zero.');
  for (const field of ['täljare', 'nämnare'] as const)
    if ((outcome[field] ?? 0) < 0)
      add(field, 'Ett antal kan inte vara negativt.', 'A count cannot be negative.');
  if (täljare !== undefined && nämnare !== undefined && nämnare > 0 && täljare > nämnare && isShare(row))
    add('täljare', 'Täljaren är större än nämnaren.', 'The numerator is greater than the denominator.');
  if (värde !== undefined && isShare(row) && row.måttenhet === '%' && (värde < 0 || värde > 100))
    add(
      'värde',
      `En andel kan inte vara ${formatNumber(värde)} %.`,
      `A share cannot be ${formatNumber(värde)} %.`,
    );
  if (värde !== undefined && värde < 0 && isCount(row))
    add('värde', 'Ett antal kan inte vara negativt.', 'A count cannot be negative.');
  if (row.slag === 'ja-nej' && (värde ?? täljare) !== undefined)
    add('värde', 'Raden frågar efter ja eller nej.', 'The row asks for yes or no.');
  if (row.slag !== 'ja-nej' && outcome.svar !== undefined)
    add('svar', 'Raden frågar inte efter ja eller nej.', 'The row does not ask for yes or no.');
  return problems;
}

/** A share of something: never above all of it. */
function isShare({ indicator }: OutcomeRow): boolean {
  return /^(?:\p{Lu}[^:]*: )?andel(?:en)?(?!\p{L})/iu.test(indicator.plain);
}

function isCount({ indicator }: OutcomeRow): boolean {
  return /^(?:\p{Lu}[^:]*: )?antal(?:et)?(?!\p{L})/iu.test(indicator.plain);
}
