import type { Cause } from '../compare/cause.js';
import type { Change } from '../compare/change.js';
import type { Segment } from '../compare/excerpt.js';

/** A row of the table of changes: one change, or many of a kind. */
export interface SummaryRow {
  /** In order; never empty. */
  readonly changes: readonly Change[];
  /** The heading above, the nearest; empty for the title page and for what is done throughout. */
  readonly section: string;
  /** Kind of change, in Swedish: part of a document. */
  readonly label: string;
  /** The same in English. */
  readonly en: string;
  /** Lines of the row. */
  readonly lines: readonly (readonly Segment[])[];
  readonly causes: readonly Cause[];
}
