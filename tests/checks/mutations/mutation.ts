/** One thing that goes wrong in a real commission, and what has to be said about it. */
export interface Mutation {
  /** What was done, one short sentence. */
  what: string;
  /** The file that is changed. */
  file: string;
  /** The text that is replaced, which stands in the file once, and what takes its place. */
  change: readonly [from: string, to: string];
  /** The rule that must find it. */
  rule: string;
  /**
   * A text on the line where it must be found, unique in its file after the change; the replacement's own first line
   * when left out. `file` when that is another file than the changed one.
   */
  at?: { file?: string; text: string };
  /** What the message must say. */
  says: string;
  /** Other rules that speak of the same fault or what follows from it. Nothing else may be said that was not before. */
  also?: readonly string[];
}

export const SAS = '2026/sodra-alvsborgs-sjukhus';
export const BACKEFORS = '2026/backefors';
export const REGIONHALSAN = '2025-2027/regionhalsan';
export const HABILITERING = '2025-2027/habilitering-halsa';
