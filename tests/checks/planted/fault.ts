/** A fault that is planted in a real commission, with what must say so. */
export interface Fault {
  /** What was done, one short sentence. */
  what: string;
  file: string;
  /** Texts that stand in the file once, and what takes their place. */
  change: readonly (readonly [from: string, to: string])[];
  /** Other files that are changed with it, or added. */
  with?: Readonly<Record<string, string>>;
  /** The rule that must find it. */
  rule: string;
  /** A text on the line where it must be found; the first replacement's own first line when left out. */
  at?: string;
  /** So many lines below that. */
  below?: number;
  /** The file that the finding stands in, when it is not the changed one. */
  in?: string;
  /** What the message must hold. */
  says?: string;
  /** Why nothing finds it: such a fault is held to be missed, so that the score is what it says. */
  missed?: string;
}

export const SAS = '2026/sodra-alvsborgs-sjukhus';
export const BACKEFORS = '2026/backefors';
export const REGIONHALSAN = '2025-2027/regionhalsan';
export const HABILITERING = '2025-2027/habilitering-halsa';
