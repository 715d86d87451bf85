import { EN_DASH, NBSP } from './characters.js';

const MONTHS = [
  'januari',
  'februari',
  'mars',
  'april',
  'maj',
  'juni',
  'juli',
  'augusti',
  'september',
  'oktober',
  'november',
  'december',
] as const;

/** A day of the Gregorian calendar. */
export interface CalendarDate {
  year: number;
  /** 1 to 12. */
  month: number;
  /** 1 to 31. */
  day: number;
}

/** The day of a moment where it is read, as an ISO date. */
export function isoDay(moment: Date): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
}

/** Reads an ISO 8601 calendar date, `2025-01-31`; undefined when it is none or the day does not exist. */
export function parseIsoDate(text: string): CalendarDate | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
    ? { year, month, day }
    : undefined;
}

function daysInMonth(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  if (month === 2) return leap ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/**
 * An ISO date in words, `1 januari 2025`, with a no-break space between day and month. A text that is no date is
 * given back as it is: that it is wrong is said where the source is validated.
 */
export function formatDate(iso: string): string {
  const date = parseIsoDate(iso);
  return date ? `${dayAndMonth(date)} ${date.year}` : iso;
}

function dayAndMonth({ day, month }: CalendarDate): string {
  return `${day}${NBSP}${MONTHS[month - 1]}`;
}

/**
 * A period between two ISO dates, both included: whole calendar years as `2025–2027` or `2026`, anything else in
 * words: `1 januari–30 juni 2026`, `1 juli 2025–30 juni 2026`. Texts that are no dates are given back joined by a dash.
 */
export function formatPeriod(period: { från: string; till: string }): string {
  const from = parseIsoDate(period.från);
  const to = parseIsoDate(period.till);
  if (!from || !to) return `${period.från}${EN_DASH}${period.till}`;
  const wholeYears = from.month === 1 && from.day === 1 && to.month === 12 && to.day === 31;
  if (wholeYears) return from.year === to.year ? String(from.year) : `${from.year}${EN_DASH}${to.year}`;
  if (period.från === period.till) return formatDate(period.från);
  const start = from.year === to.year ? dayAndMonth(from) : formatDate(period.från);
  return `${start}${EN_DASH}${formatDate(period.till)}`;
}
