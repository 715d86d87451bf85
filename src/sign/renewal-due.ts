import type { Provable } from './report.js';

/** Months before the end of the proof at which `verify` begins to warn. */
export const WARN_MONTHS = 6;

/** True when a document can be verified for less than so many months more. */
export function isDue({ until }: Provable, at: Date, months: number): boolean {
  const limit = new Date(at);
  limit.setUTCMonth(limit.getUTCMonth() + months);
  return until < limit;
}
