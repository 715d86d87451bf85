import type { ListForm } from '../model/tree.js';

const ROMAN: readonly [value: number, letters: string][] = [
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

/** Longest Roman number that is read. */
export const LONGEST_ROMAN = 6;

/**
 * The form of a list whose first item begins with these letters and a bracket: `a)`, `ii)`. A single letter is one of
 * the alphabet, but a list that begins with `i` is Roman. Undefined for letters that are neither.
 */
export function lettersForm(letters: string): ListForm | undefined {
  const small = letters.toLowerCase();
  const capital = letters === small ? false : letters === letters.toUpperCase() ? true : undefined;
  if (capital === undefined) return undefined;
  if (small.length === 1 && small !== 'i') return capital ? 'A)' : 'a)';
  return romanNumber(small) === undefined ? undefined : capital ? 'I)' : 'i)';
}

/** The number that letters stand for in a list of a form; undefined when they stand for none. */
export function letterNumber(letters: string, form: ListForm): number | undefined {
  const small = letters.toLowerCase();
  if ((form === 'a)' || form === 'i)') !== (letters === small)) return undefined;
  if (form === 'i)' || form === 'I)') return romanNumber(small);
  return /^[a-z]$/.test(small) ? small.charCodeAt(0) - 96 : undefined;
}

/** A number as it is printed before an item, `b)` for 2; `2.` in a list of no form of its own. */
export function listNumber(number: number, form: ListForm | undefined): string {
  switch (form) {
    case undefined:
      return `${number}.`;
    case '1)':
      return `${number})`;
    case 'a)':
      return `${alphabetic(number)})`;
    case 'A)':
      return `${alphabetic(number).toUpperCase()})`;
    case 'i)':
      return `${roman(number)})`;
    case 'I)':
      return `${roman(number).toUpperCase()})`;
  }
}

/** As browsers count: after z comes aa (https://www.w3.org/TR/css-counter-styles-3/#alphabetic-system). */
function alphabetic(number: number): string {
  let text = '';
  for (let left = number; left > 0; left = Math.floor((left - 1) / 26))
    text = String.fromCharCode(97 + ((left - 1) % 26)) + text;
  return text || String(number);
}

function roman(number: number): string {
  let text = '';
  let left = number;
  for (const [value, letters] of ROMAN) for (; left >= value; left -= value) text += letters;
  return text || String(number);
}

function romanNumber(letters: string): number | undefined {
  let left = letters;
  let number = 0;
  for (const [value, each] of ROMAN)
    while (left.startsWith(each)) {
      number += value;
      left = left.slice(each.length);
    }
  return left === '' && number > 0 && roman(number) === letters ? number : undefined;
}
