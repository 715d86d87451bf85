import type { Text } from '../text.js';

/** How grave a diagnostic is. Only `error` makes a document unbuildable. */
export type Severity = 'error' | 'warning' | 'info';

/** One kind of thing that can be wrong, as documentation and reports describe it. */
export interface Rule {
  /** The severity it is reported with unless something else decides. */
  severity: Severity;
  /** True when `regler` in the workspace file may change the severity. */
  adjustable?: true;
  title: Text;
  /** What it means and what to do about it; one to three sentences. */
  about: Text;
}
