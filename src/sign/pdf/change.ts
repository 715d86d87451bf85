import type { Text } from '../../model/diagnostic.js';

/** Kind of a change after signing; `other` invalidates a signature. */
export type ChangeKind = 'validation-data' | 'time-stamp' | 'signature' | 'other';

/** One thing that came after a signature. */
export interface ChangeAfterSigning {
  kind: ChangeKind;
  what: Text;
}
