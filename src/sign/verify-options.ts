import type { Certificate } from './crypto/certificate.js';
import type { TrustLists } from './trust-list/trusted-service.js';

/** Options for verifying a document. */
export interface VerifyOptions {
  /** Certificates of authorities that are trusted. */
  anchors: readonly Certificate[];
  /** The time to judge at, for what no time-stamp proves. */
  at: Date;
  /** True to ask status services where the document does not answer. */
  online: boolean;
  /** Trust lists: their services are trusted as the certificates are, and tell what is qualified. */
  lists?: TrustLists;
  signal?: AbortSignal;
}
