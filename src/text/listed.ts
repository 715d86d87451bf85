/** A list in running text: `a`, `a och b`, `a, b och c`. */
export function listed(parts: readonly string[], and: string): string {
  return [parts.slice(0, -1).join(', '), ...parts.slice(-1)].filter(Boolean).join(` ${and} `);
}
