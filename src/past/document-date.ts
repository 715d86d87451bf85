import type { CommissionMeta } from '../model/commission.js';

/**
 * Origin of a document's date: the board's latest decision; for a draft the environment variable `SOURCE_DATE_EPOCH`
 * (https://reproducible-builds.org/specs/source-date-epoch/), else the commit that its sources come from; `saknas` when
 * there is none of these.
 */
export type DateBasis = 'beslut' | 'SOURCE_DATE_EPOCH' | 'incheckning' | 'saknas';

/** The date a document bears: never the clock's. */
export interface DocumentDate {
  /** ISO 8601 in UTC with whole seconds: `2025-03-28T12:00:00Z`. */
  tid: string;
  grund: DateBasis;
}

/** The date of a draft without any other: the earliest that every archive format can hold. */
export const NO_DATE: DocumentDate = { tid: '1980-01-01T00:00:00Z', grund: 'saknas' };

/**
 * The date of a commission's documents. A decision has a day and no hour; it is written as noon in UTC, which is the
 * same day in almost every time zone.
 */
export function documentDate({ status, beslut }: CommissionMeta, draft: DocumentDate): DocumentDate {
  if (status === 'utkast' || beslut.length === 0) return draft;
  // The front matter may list them in any order.
  const latest = beslut
    .map(({ datum }) => datum)
    .sort()
    .at(-1);
  return { tid: `${latest}T12:00:00Z`, grund: 'beslut' };
}

/** A time in whole seconds since 1970 as ISO 8601 in UTC. */
export function isoTime(seconds: number): string {
  return new Date(seconds * 1000).toISOString().replace(/\.\d+Z$/, 'Z');
}
