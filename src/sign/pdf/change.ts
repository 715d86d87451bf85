import type { Text } from '../../model/diagnostic.js';

/** How a document may grow after it was signed; `other` is what a signature does not survive. */
export type ChangeKind = 'validation-data' | 'time-stamp' | 'signature' | 'other';

/** One thing that came after a signature. */
export interface ChangeAfterSigning {
  kind: ChangeKind;
  what: Text;
}
