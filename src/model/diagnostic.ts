import type { Place } from './place.js';

/** How grave a diagnostic is. Only `error` makes a document unbuildable. */
export type Severity = 'error' | 'warning' | 'info';

/** The languages the program speaks with its users. */
export type Language = 'sv' | 'en';

/** One thing said in every language the program speaks. */
export type Text = Record<Language, string>;

/** One step outwards from a diagnostic's place: the directive that brought the file in. */
export interface ChainLink {
  place: Place;
  /** The block that was used there, as `id@version`. */
  block: string;
}

/** A repair that has one right answer: replace `place` by `text`. */
export interface Fix {
  place: Place;
  text: string;
}

/**
 * Something an editor should know. Plain data, with both languages side by side, so that it can be cached, sent and
 * compared.
 */
export interface Diagnostic {
  /** The rule's id, stable and documented, e.g. `unknown-block`. */
  rule: string;
  severity: Severity;
  place: Place;
  /** What is wrong. One sentence. */
  message: Text;
  /** Why it matters, when the message does not say it already. */
  why?: Text;
  /** What to do about it. */
  hint?: Text;
  /** From the innermost use outwards; empty when the place is in the commission itself. */
  chain?: ChainLink[];
  fix?: Fix;
}

/** Receives diagnostics one by one; the order they are reported in does not matter. */
export type Report = (diagnostic: Diagnostic) => void;
