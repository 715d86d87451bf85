import type { CommissionMeta } from './commission.js';
import { USUAL_DOCUMENT_KINDS } from './region.js';

/** The facts that tell a kind of document. */
type OfAKind = Pick<CommissionMeta, 'typ' | 'dokument'>;

/** The name of a document's kind, above its title: `Långsiktigt uppdrag`. */
export function kindName({ typ, dokument }: OfAKind): string {
  return dokument?.benämning ?? USUAL_DOCUMENT_KINDS.get(typ)?.benämning ?? typ;
}

/** The word before the period in a document's title: `Uppdrag`. */
export function titleWord({ typ, dokument }: OfAKind): string {
  return dokument?.titel ?? USUAL_DOCUMENT_KINDS.get(typ)?.titel ?? typ;
}
