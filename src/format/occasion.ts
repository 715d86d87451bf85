/**
 * Occasions in the order given, as a document labels them, separated by commas and with a capital at the beginning:
 * `T2, ÅR`, `Delår augusti, helår`, `Månadsvis`. No occasions give an empty text.
 */
export function formatOccasions(labels: readonly string[]): string {
  const text = labels.join(', ');
  return text.charAt(0).toLocaleUpperCase('sv') + text.slice(1);
}

/**
 * The dates of an occasion's days in a year, each once.
 *
 * @param days `08-15` of every year, `08` the last day of the month, `2027-02-15` once
 */
export function daysInYear(year: number, days: readonly string[]): string[] {
  const own = days.flatMap((day) =>
    /^\d{4}/.test(day) ? (day.startsWith(`${year}-`) ? [day.slice(5)] : []) : [day],
  );
  return [...new Set(own.map((day) => dateOf(year, day)))];
}

/**
 * `08-15` of a year, or the last day of a month, which is also the day that a shorter month does not have: day 0 of the
 * next, in a calendar without time zones.
 */
function dateOf(year: number, day: string): string {
  const last = new Date(Date.UTC(year, Number(day.slice(0, 2)), 0)).toISOString().slice(0, 10);
  const date = `${year}-${day}`;
  return day.length > 2 && date < last ? date : last;
}
