/** PAdES baseline levels (ETSI EN 319 142-1): signed; proven when; provable later; provable for as long as it is renewed. */
export const LEVELS = ['B-B', 'B-T', 'B-LT', 'B-LTA'] as const;

/** One of {@link LEVELS}. */
export type Level = (typeof LEVELS)[number];

/** True when a level is the other one or more. */
export function reaches(level: Level, other: Level): boolean {
  return LEVELS.indexOf(level) >= LEVELS.indexOf(other);
}
