/** A pair of positions, old and new. */
export type Pair = readonly [old: number, now: number];

/**
 * Of weighted pairs, the heaviest chain that rises on both sides, by a Fenwick tree of maxima: O(n log n).
 *
 * @param size how many positions the new side has
 */
export function heaviestChain(pairs: readonly (readonly [number, number, number])[], size: number): Pair[] {
  const order = [...pairs.keys()].sort((x, y) => pairs[x]![0] - pairs[y]![0] || pairs[y]![1] - pairs[x]![1]);
  const best = new Float64Array(size + 1);
  const holder = new Int32Array(size + 1).fill(-1);
  const previous = new Int32Array(pairs.length).fill(-1);
  const heaviestBefore = (position: number): number => {
    let found = -1;
    let weight = 0;
    for (let at = position; at > 0; at -= at & -at) {
      if (best[at]! > weight) {
        weight = best[at]!;
        found = at;
      }
    }
    return found;
  };
  for (const index of order) {
    const [, now, weight] = pairs[index]!;
    const before = heaviestBefore(now);
    const sum = weight + (before < 0 ? 0 : best[before]!);
    previous[index] = before < 0 ? -1 : holder[before]!;
    for (let at = now + 1; at <= size; at += at & -at) {
      if (sum > best[at]!) {
        best[at] = sum;
        holder[at] = index;
      }
    }
  }
  const chain: Pair[] = [];
  const top = heaviestBefore(size);
  for (let index = top < 0 ? -1 : holder[top]!; index >= 0; index = previous[index]!) {
    chain.push([pairs[index]![0], pairs[index]![1]]);
  }
  return chain.reverse();
}
