/** A rectangle: left, bottom, right, top. */
export type Box = readonly [number, number, number, number];

/** `a b c d e f` of a transformation (ISO 32000-1, 8.3.3). */
export type Matrix = readonly [number, number, number, number, number, number];

/** The transformation that changes nothing. */
export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** Six operands as a matrix. */
export function matrixOf(operands: readonly (string | number)[]): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = operands.map(Number);
  return [a, b, c, d, e, f];
}

/** Product of two transformations: first `inner`, then `outer`. */
export function combined(inner: Matrix, outer: Matrix): Matrix {
  const [a, b, c, d, e, f] = inner;
  const [A, B, C, D, E, F] = outer;
  return [a * A + b * C, a * B + b * D, c * A + d * C, c * B + d * D, e * A + f * C + E, e * B + f * D + F];
}

/** The smallest box around both. */
export function around(one: Box | undefined, other: Box | undefined): Box | undefined {
  if (!one || !other) return one ?? other;
  return [
    Math.min(one[0], other[0]),
    Math.min(one[1], other[1]),
    Math.max(one[2], other[2]),
    Math.max(one[3], other[3]),
  ];
}

/** The box around points, each `x, y`, after a transformation. */
export function boxAround(points: readonly (readonly [number, number])[], matrix: Matrix): Box | undefined {
  const [a, b, c, d, e, f] = matrix;
  return points
    .map(([x, y]): Box => {
      const [X, Y] = [a * x + c * y + e, b * x + d * y + f];
      return [X, Y, X, Y];
    })
    .reduce<Box | undefined>((box, point) => around(box, point), undefined);
}
