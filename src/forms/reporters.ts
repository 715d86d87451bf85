import type { Organisation } from '../model/commission.js';
import type { OutcomeRow } from '../outcome/rows.js';

/** Words for the provider itself in the plan's column of reporters. */
const PROVIDER = /^utförare(?:n|ns)?(?!\p{L})/iu;

/**
 * The reporter of a row, named alike wherever the plan means the same one: an organisation of the register that the
 * words begin with, the provider itself for “Utföraren” and where nothing is said, else the words up to the first stop.
 */
export function reporterOf(
  row: OutcomeRow,
  provider: Organisation,
  organisations: Iterable<Organisation>,
): string {
  const words = (row.goal.uppgiftslämnare ?? '').replace(/[\s\u00a0]+/g, ' ').trim();
  if (words === '' || PROVIDER.test(words)) return provider.namn;
  for (const { namn, kort } of organisations)
    for (const name of [namn, kort]) if (name !== undefined && beginsWith(words, name)) return namn;
  return words.split(/[.;,(]/, 1)[0]!.trim();
}

function beginsWith(words: string, name: string): boolean {
  if (!words.toLocaleLowerCase('sv').startsWith(name.toLocaleLowerCase('sv'))) return false;
  return !/^[\p{L}\p{N}]/u.test(words.slice(name.length));
}
