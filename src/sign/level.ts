import { RequestError } from '../model/request-error.js';

/**
 * PAdES baseline levels (ETSI EN 319 142-1): signed; proven when; provable later; provable for as long as it is
 * renewed.
 */
export const LEVELS = ['B-B', 'B-T', 'B-LT', 'B-LTA'] as const;

/** One of {@link LEVELS}. */
export type Level = (typeof LEVELS)[number];

/** True when a level is the other one or more. */
export function reaches(level: Level, other: Level): boolean {
  return LEVELS.indexOf(level) >= LEVELS.indexOf(other);
}

/** Options that decide how long a signature can be proven. */
export interface LevelRequest {
  level?: Level;
  /** True when a time-stamp service is named. */
  hasService: boolean;
  timestampRequired: boolean;
}

/**
 * The level that is asked for, else the highest that needs nothing more: B-T with a time-stamp service, B-B without.
 *
 * @throws RequestError when it needs a time-stamp service and none is named
 */
export function levelFor({ level, hasService, timestampRequired }: LevelRequest): Level {
  const wanted = level ?? (hasService ? 'B-T' : 'B-B');
  const isStamped = reaches(wanted, 'B-T');
  if (hasService || !(isStamped || timestampRequired)) return wanted;
  const needed = isStamped ? wanted : 'B-T';
  throw new RequestError(
    {
      sv: `Nivån ${needed} behöver en tidsstämplingstjänst.`,
      en: `The level ${needed} needs a time-stamp service.`,
    },
    { sv: 'Ange tjänstens adress med --tsa.', en: 'Give the address of the service with --tsa.' },
  );
}
