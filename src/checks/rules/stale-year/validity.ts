import type { Years } from '../../../format/years.js';
import type { Text } from '../../../model/diagnostic.js';

/** The first and last year in which the commission is valid. */
export interface Validity {
  first: number;
  last: number;
}

/** The side of the validity on which years lie. */
export type YearsSide = 'before' | 'within' | 'after';

/** Compares years with the validity; those that reach into it are within. */
export function sideOf({ first, last }: Years, validity: Validity): YearsSide {
  if (last < validity.first) return 'before';
  return first > validity.last ? 'after' : 'within';
}

/** The validity as it is printed: `2026`, `2025–2027`. */
export function shownPeriod({ first, last }: Validity): string {
  return first === last ? String(first) : `${first}–${last}`;
}

/** The message for years outside the validity. */
export function outside(shown: string, side: YearsSide, validity: Validity): { message: Text; hint: Text } {
  const [sv, en] = side === 'before' ? ['före', 'before'] : ['efter', 'after'];
  return {
    message: {
      sv: `${shown} ligger ${sv} uppdragets giltighet, ${shownPeriod(validity)}.`,
      en: `${shown} is ${en} the commission’s validity, ${shownPeriod(validity)}.`,
    },
    hint: {
      sv: 'Har årtalet blivit kvar från ett äldre uppdrag?',
      en: 'Is the year left over from an older commission?',
    },
  };
}
