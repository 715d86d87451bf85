/**
 * Old tokens `[oldFrom, oldTo)` beside new tokens `[newFrom, newTo)`; `figure` is one figure that replaced another, or
 * what an expression was filled in with.
 */
export interface Run {
  kind: 'equal' | 'figure' | 'change';
  oldFrom: number;
  oldTo: number;
  newFrom: number;
  newTo: number;
}

/** One change for a text that has nothing in common with the other. */
export function rewritten(before: number, after: number): Run[] {
  return [{ kind: 'change', oldFrom: 0, oldTo: before, newFrom: 0, newTo: after }];
}
