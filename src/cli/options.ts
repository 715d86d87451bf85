import { parseIsoDate } from '../format/date.js';
import type { Language, Text } from '../model/diagnostic.js';
import { RequestError } from '../model/request-error.js';

/** Options that several commands have. */
export interface CommonOptions {
  root?: string;
  lang?: Language;
}

const MOST_JOBS = 64;

/** Reads `sv` or `en`. @throws RequestError for anything else */
export function parseLanguage(value: string): Language {
  return oneOf('--lang', ['sv', 'en'], value);
}

/** Reads one of a few words. @throws RequestError for anything else */
export function oneOf<T extends string>(flag: string, allowed: readonly T[], value: string): T {
  const found = allowed.find((each) => each === value.toLowerCase());
  if (found === undefined) throw notAllowed(flag, value, allowed);
  return found;
}

/**
 * Reads a comma-separated list of words; each may occur more than once. @throws RequestError for a word that is not
 * allowed
 */
export function someOf<T extends string>(flag: string, allowed: readonly T[], value: string): ReadonlySet<T> {
  const words = value.split(',').map((word) => word.trim());
  return new Set(words.map((word) => oneOf(flag, allowed, word)));
}

/** Reads a number of months. @throws RequestError when it is none */
export function parseMonths(flag: string, value: string): number {
  const months = Number(value);
  if (/^\d{1,3}$/.test(value) && months <= 600) return months;
  throw cannotBe(flag, value, { sv: 'Ange hela månader, 0 till 600.', en: 'Give whole months, 0 to 600.' });
}

/** Reads a number of jobs. @throws RequestError when it is none */
export function parseJobs(value: string): number {
  const jobs = Number(value);
  if (/^\d+$/.test(value) && jobs >= 1 && jobs <= MOST_JOBS) return jobs;
  throw cannotBe('--jobs', value, {
    sv: `Ange ett heltal från 1 till ${MOST_JOBS}.`,
    en: `Give a whole number from 1 to ${MOST_JOBS}.`,
  });
}

/** Reads a date, ISO 8601. @throws RequestError when there is no such day */
export function parseDate(flag: string, value: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(value) && parseIsoDate(value)) return value;
  throw cannotBe(flag, value, {
    sv: 'Ange ett datum som 2025-03-28.',
    en: 'Give a date such as 2025-03-28.',
  });
}

/** Reads the version of a block. @throws RequestError when it is none */
export function parseVersion(value: string): number {
  if (/^[1-9]\d{0,5}$/.test(value)) return Number(value);
  throw new RequestError(
    { sv: `”${value}” är ingen version.`, en: `“${value}” is no version.` },
    { sv: 'Ange ett heltal från 1.', en: 'Give a whole number from 1.' },
  );
}

/** Reads the number of a section, with or without its mark. @throws RequestError when it is none */
export function parseParagraph(value: string): number {
  const number = /^(?:§\s*)?([1-9]\d{0,5})$/.exec(value.trim())?.[1];
  if (number !== undefined) return Number(number);
  throw cannotBe('--paragraph', value, {
    sv: 'Ange paragrafens nummer, som 85.',
    en: 'Give the number of the section, such as 85.',
  });
}

/** Reads a year of this century or the next. @throws RequestError when it is none */
export function parseYear(flag: string, value: string): number {
  if (/^2[01]\d\d$/.test(value.trim())) return Number(value);
  throw cannotBe(flag, value, { sv: 'Ange ett år som 2027.', en: 'Give a year such as 2027.' });
}

/** Reads how many years something is valid. @throws RequestError when it is no number from 1 to 10 */
export function parseYears(value: string): number {
  if (/^(?:[1-9]|10)$/.test(value)) return Number(value);
  throw cannotBe('--years', value, {
    sv: 'Ange ett heltal från 1 till 10.',
    en: 'Give a whole number from 1 to 10.',
  });
}

/** Reads how many warnings are allowed. @throws RequestError when it is no number */
export function parseMaxWarnings(value: string): number {
  if (/^\d{1,9}$/.test(value)) return Number(value);
  throw cannotBe('--max-warnings', value, {
    sv: 'Ange ett heltal, 0 eller mer.',
    en: 'Give a whole number, 0 or more.',
  });
}

function notAllowed(flag: string, value: string, allowed: readonly string[]): RequestError {
  const list = allowed.join(', ');
  return cannotBe(flag, value, { sv: `Möjliga värden: ${list}.`, en: `Possible values: ${list}.` });
}

/** An option that has a value it cannot have. */
export function cannotBe(flag: string, value: string, hint: Text): RequestError {
  return new RequestError(
    { sv: `${flag} kan inte vara ”${value}”.`, en: `${flag} cannot be “${value}”.` },
    hint,
  );
}
