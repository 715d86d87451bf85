import { distance } from 'fastest-levenshtein';

/**
 * The candidate that a misspelt name most likely means: the one the fewest letters away, at most two in five and
 * never all of them. Capitals, accents and the difference between space, `_` and `-` do not count, so that `malvarde`
 * finds `målvärde`.
 */
export function nearest(name: string, candidates: Iterable<string>): string | undefined {
  const folded = fold(name);
  let best: string | undefined;
  let bestDistance = Math.min(folded.length, Math.max(1, Math.floor(folded.length * 0.4)) + 1);
  for (const candidate of candidates) {
    const away = distance(folded, fold(candidate));
    if (away < bestDistance) [best, bestDistance] = [candidate, away];
  }
  return best;
}

/** Whether two names differ only in capitals, accents, or between space, `_` and `-`. */
export function sameLetters(a: string, b: string): boolean {
  return fold(a) === fold(b);
}

function fold(name: string): string {
  return name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[ _]/g, '-');
}
