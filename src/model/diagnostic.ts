import type { Place } from './place.js';
import type { Severity } from './rules/rule.js';
import type { RuleId } from './rules/rules.js';
import type { Text } from './text.js';

export type { Language, Text } from './text.js';
export type { Severity };

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
  /** Set when signs become markup: every letter stays, but a line may become a heading or a word emphasis. */
  structure?: true;
}

/**
 * Something an editor should know. Plain data, with both languages side by side, so that it can be cached, sent and
 * compared.
 */
export interface Diagnostic {
  /** The rule's id, stable and documented in docs/checks.md, e.g. `unknown-block`. */
  rule: RuleId;
  severity: Severity;
  place: Place;
  /** The problem. One sentence. */
  message: Text;
  /** The reason why it matters, when the message does not give it. */
  why?: Text;
  /** The remedy. */
  hint?: Text;
  /** From the innermost use outwards; empty when the place is in the commission itself. */
  chain?: ChainLink[];
  fix?: Fix;
  /** Set for warnings and advice about a decided text: only a revision may change it. */
  decided?: true;
}

/** Receives diagnostics one by one; the order they are reported in does not matter. */
export type Report = (diagnostic: Diagnostic) => void;
