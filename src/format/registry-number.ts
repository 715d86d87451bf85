import { pattern } from './pattern.js';

/** The form of registry numbers where a workspace gives no other: `RS 2027-01234`. */
export const USUAL_REGISTRY_FORM = 'A ÅÅÅÅ-NNNNN';

/** The parts of a registry number. */
export interface RegistryNumber {
  board: string;
  /** Two or four figures, as written. */
  year: string;
  serial: string;
}

/** A form of registry numbers, such as `A ÅÅÅÅ-NNNNN`, `A/ÅÅÅÅ:N` or `ÅÅAN`. */
export interface RegistryForm {
  /** As it is written in the workspace file. */
  form: string;
  /** The order of its parts: `AÅN`, `ÅAN`; letters of parts that it does not have are missing. */
  order: string;
  /**
   * Source of an expression that finds numbers with these parts in this order, in any dress: with the groups `board`,
   * `year` and `serial`, as far as the form has them.
   */
  loose: string;
  /** Whether a text is a number of this form. */
  has(text: string): boolean;
  /**
   * The number in this form. Undefined when that would take figures that were not given: a serial number of three
   * figures is not one of five, and a year of two is not one of four.
   */
  write(number: RegistryNumber): string | undefined;
}

/**
 * `A` the board, `ÅÅÅÅ` or `ÅÅ` the year, `N` a serial number of any length, `NNNNN` of five figures; all else as it
 * is.
 */
const PARTS = /ÅÅÅÅ|ÅÅ|A+|N+|[\s\S]/g;

/** Reads a form of registry numbers. */
export function registryForm(form: string = USUAL_REGISTRY_FORM): RegistryForm {
  const parts = form.match(PARTS) ?? [];
  const whole = pattern('u')`^${parts.map(expressionOf).join('')}$`;
  const named = parts.filter((part) => /^[AÅN]/.test(part));
  return {
    form,
    order: named.map((part) => part[0]).join(''),
    loose: named.map(looseOf).join('\\s*[-–:/]?\\s*'),
    has: (text) => whole.test(text),
    write: (number) => {
      const written = parts.map((part) => partOf(part, number)).join('');
      return whole.test(written) ? written : undefined;
    },
  };
}

function expressionOf(part: string): string {
  if (part.startsWith('Å')) return `\\d{${part.length}}`;
  if (part.startsWith('A')) return '\\p{L}{1,6}';
  if (part === 'N') return '\\d{1,9}';
  if (part.startsWith('N')) return `\\d{${part.length}}`;
  return part.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}

function looseOf(part: string): string {
  if (part.startsWith('Å')) return '(?<year>(?:19|20)\\d{2}|\\d{2})';
  return part.startsWith('A') ? '(?<board>\\p{L}{2,6})' : '(?<serial>\\d{1,9})';
}

function partOf(part: string, { board, year, serial }: RegistryNumber): string {
  if (part === 'ÅÅÅÅ') return year;
  // A year of three or five figures is a slip, and nobody knows of which.
  if (part === 'ÅÅ') return year.length === 4 ? year.slice(2) : year;
  if (part.startsWith('A')) return board;
  return part.startsWith('N') ? serial : part;
}
