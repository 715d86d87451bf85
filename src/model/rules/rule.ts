import type { Text } from '../text.js';

/** Severity of a diagnostic. Only `error` prevents a document from being built. */
export type Severity = 'error' | 'warning' | 'info';

/** One kind of thing that can be wrong, as documentation and reports describe it. */
export interface Rule {
  /** The severity it is reported with unless something else decides. */
  severity: Severity;
  /** True when `regler` in the workspace file may change the severity. */
  adjustable?: true;
  title: Text;
  /** Meaning and remedy; one to three sentences. */
  about: Text;
}
