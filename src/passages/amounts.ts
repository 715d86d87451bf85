import { parseSwedishNumber, SWEDISH_DIGITS } from '../format/parse-number.js';
import { pattern } from '../format/pattern.js';

/** A number in a text, with the currency after it if there is one. */
export interface Amount {
  value: number;
  /** Offsets of the number itself. */
  start: number;
  end: number;
  /** As written, without the currency. */
  digits: string;
  /** Whether it is written as an amount: thousands apart. */
  grouped: boolean;
  currency?: { text: string; kronor: number; end: number };
}

/** The value of one unit of money in kronor. */
const CURRENCIES: readonly (readonly [pattern: string, kronor: number])[] = [
  ['tusen kronor|tkr|tusental kronor', 1e3],
  ['miljoner kronor|miljon kronor|mnkr|mkr|msek', 1e6],
  ['miljarder kronor|miljard kronor|mdkr|mdr kronor', 1e9],
  ['kronor|kr|sek', 1],
];

const ALL = CURRENCIES.map(([pattern]) => pattern)
  .join('|')
  .replaceAll(' ', '[ \\u00a0]');
const AMOUNT = pattern(
  'giu',
)`(?<![\p{L}\d,:/–-]|[\d.]\.|\d[ \u00a0])(${SWEDISH_DIGITS})(?!\d|[.:/–-]\d|:\p{L}|[ \u00a0]\d)(?:[ \u00a0]?(${ALL})(?!\p{L}))?`;
const WORDS = pattern('iu')`(?<!\p{L})(${ALL})(?!\p{L})`;

/** The value of a unit in kronor: `tusen kronor` is 1000; undefined for a unit that is no money. */
export function kronorIn(unit: string | undefined): number | undefined {
  const plain = unit?.replaceAll('\u00a0', ' ').trim();
  if (!plain) return undefined;
  return CURRENCIES.find(([pattern]) => new RegExp(`^(?:${pattern})$`, 'i').test(plain))?.[1];
}

/** Whether a text names a unit of money somewhere. */
export function namesMoney(text: string): boolean {
  return WORDS.test(text);
}

/** The numbers in a text that could be amounts, in order. Years and parts of dates, ranges and references are none. */
export function amountsIn(text: string): Amount[] {
  if (!/\d/.test(text)) return [];
  return [...text.matchAll(AMOUNT)].flatMap(({ 0: whole, 1: digits = '', 2: unit, index }): Amount[] => {
    const value = parseSwedishNumber(digits);
    if (value === undefined) return [];
    const kronor = kronorIn(unit);
    return [
      {
        value,
        start: index,
        end: index + digits.length,
        digits,
        grouped: /\d[\s]\d/.test(digits),
        ...(unit !== undefined &&
          kronor !== undefined && { currency: { text: unit, kronor, end: index + whole.length } }),
      },
    ];
  });
}
