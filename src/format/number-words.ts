const ONES = ['noll', 'en', 'två', 'tre', 'fyra', 'fem', 'sex', 'sju', 'åtta', 'nio', 'tio', 'elva', 'tolv'];
const TEENS = ['tretton', 'fjorton', 'femton', 'sexton', 'sjutton', 'arton', 'nitton'];
const TENS = ['tjugo', 'trettio', 'fyrtio', 'femtio', 'sextio', 'sjuttio', 'åttio', 'nittio'];

const VALUES = new Map<string, number>([
  ['ett', 1],
  ...[...ONES, ...TEENS].map((word, value): [string, number] => [word, value]),
  ...TENS.map((word, index): [string, number] => [word, (index + 2) * 10]),
]);
const SCALES = new Map<string, number>([
  ['hundra', 100],
  ['tusen', 1e3],
  ...['miljon', 'miljoner'].map((word): [string, number] => [word, 1e6]),
  ...['miljarder', 'miljard'].map((word): [string, number] => [word, 1e9]),
]);

/** The longest first: `sjutton` begins with `sju`. */
const PARTS = [...VALUES.keys(), ...SCALES.keys()].sort((a, b) => b.length - a.length);
const PART = new RegExp(PARTS.join('|'), 'gi');

/** A number in Swedish words, as a source of larger patterns: `nio miljoner`, `tvåhundrafemtio tusen`. */
export const NUMBER_WORDS = `(?:(?:${PARTS.join('|')}){1,8}(?:[ \\u00a0]|$|(?=[^\\p{L}]))){1,8}`;

/** Reads a number in Swedish words, capitals and spaces aside; undefined when it is none. */
export function parseNumberWords(text: string): number | undefined {
  const plain = text.toLowerCase().replace(/\s+/g, '');
  const parts = plain.match(PART) ?? [];
  if (parts.length === 0 || parts.join('') !== plain) return undefined;
  let [total, group, last] = [0, 0, Number.POSITIVE_INFINITY];
  for (const part of parts) {
    const scale = SCALES.get(part);
    if (scale === undefined) group += VALUES.get(part)!;
    else if (scale === 100) group = Math.max(group, 1) * 100;
    else {
      if (scale >= last) return undefined;
      total += Math.max(group, 1) * scale;
      [group, last] = [0, scale];
    }
  }
  return total + group;
}
