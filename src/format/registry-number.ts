import { pattern } from './pattern.js';

/** The form of registry numbers where a workspace gives no other: OSN 2024-00186. */
const USUAL_REGISTRY_FORM = 'A ÅÅÅÅ-NNNNN';

/** The parts of a registry number. `year` has four figures. */
export interface RegistryNumber {
  board: string;
  year: string;
  serial: string;
}

/** A form of registry numbers, such as `A ÅÅÅÅ-NNNNN` or `A/ÅÅÅÅ:N`. */
export interface RegistryForm {
  /** As it is written in the workspace file. */
  form: string;
  /** Whether a text is a number of this form. */
  has(text: string): boolean;
  /**
   * The number in this form. Undefined when that would take figures that were not given: a serial number of three
   * figures is not one of five.
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
  return {
    form,
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

function partOf(part: string, { board, year, serial }: RegistryNumber): string {
  if (part === 'ÅÅÅÅ') return year;
  if (part === 'ÅÅ') return year.slice(-2);
  if (part.startsWith('A')) return board;
  return part.startsWith('N') ? serial : part;
}
