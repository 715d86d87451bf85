import type { FontFace } from './metrics.js';

/**
 * A page with the fonts that only its own characters need. It is made a second time when there are such fonts.
 *
 * @param make the page, with these style rules besides the theme's
 */
export function withSupplements(
  theme: { supplements(page: string): string },
  make: (rules: string) => string,
): string {
  const page = make('');
  const rules = theme.supplements(page);
  return rules === '' ? page : make(rules);
}

/** Finds the supplements that a page needs. Each file is read when it is first needed. */
export function supplementsOf(
  fonts: readonly FontFace[],
  rule: (face: FontFace) => string,
): (page: string) => string {
  const supplements = fonts
    .filter(({ supplement }) => supplement)
    .map((face) => ({ face, characters: new Set(Object.keys(face.widths)), rule: '' }));
  if (supplements.length === 0) return () => '';
  const all = supplements.flatMap(({ characters }) => [...characters]);
  const pattern = new RegExp(`[${characterClass(all)}]`, 'gu');
  return (page) => {
    const used = new Set(page.match(pattern));
    if (used.size === 0) return '';
    return supplements
      .filter(({ characters }) => [...used].some((character) => characters.has(character)))
      .map((each) => (each.rule ||= rule(each.face)))
      .join('\n');
  };
}

/** Characters as the inside of a character class of an expression with the flag `u`. */
export function characterClass(characters: Iterable<string>): string {
  return ranges(characters)
    .map(([first, last]) => `\\u{${hex(first)}}-\\u{${hex(last)}}`)
    .join('');
}

/** Characters as the value of `unicode-range` (https://www.w3.org/TR/css-fonts-4/#unicode-range-desc). */
export function unicodeRange(characters: Iterable<string>): string {
  return ranges(characters)
    .map(([first, last]) => (first === last ? `U+${hex(first)}` : `U+${hex(first)}-${hex(last)}`))
    .join(',');
}

/** The code points of characters as ranges, in order, both ends included. */
function ranges(characters: Iterable<string>): [first: number, last: number][] {
  const codes = [...new Set([...characters].map((character) => character.codePointAt(0)!))];
  const found: [first: number, last: number][] = [];
  for (const code of codes.sort((a, b) => a - b)) {
    const range = found.at(-1);
    if (range?.[1] === code - 1) range[1] = code;
    else found.push([code, code]);
  }
  return found;
}

function hex(code: number): string {
  return code.toString(16);
}
