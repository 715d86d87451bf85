/**
 * The days in a month of the Gregorian calendar.
 *
 * @param month 1–12
 */
export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** Whether a text is a date that exists, written as in ISO 8601-1 (`2025-02-28`), with a year from 1000. */
export function isDate(text: string): boolean {
  const match = /^([1-9]\d{3})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** The formats that the schemas use, for the compiled validators. */
export const formats = { date: isDate };
