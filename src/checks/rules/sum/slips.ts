/** Whether one number is the other with one wrong digit, or with two neighbours that have changed places. */
export function oneSlip(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  const different = [...a].flatMap((digit, index) => (digit === b[index] ? [] : [index]));
  const [first, second] = different;
  if (different.length === 1) return true;
  if (different.length !== 2 || first === undefined || second !== first + 1) return false;
  return a[first] === b[second] && a[second] === b[first];
}

/** Whether a number is another but for a slip, or nearly: within a fifth of it. */
export function near(a: number, b: number): boolean {
  return oneSlip(String(a), String(b)) || Math.abs(a - b) * 5 <= Math.abs(b);
}
