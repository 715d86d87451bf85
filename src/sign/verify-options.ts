import type { Certificate } from './crypto/certificate.js';

/** Options for verifying a document. */
export interface VerifyOptions {
  /** Certificates of authorities that are trusted. */
  anchors: readonly Certificate[];
  /** The time to judge at, for what no time-stamp proves. */
  at: Date;
  /** True to ask status services where the document does not answer. */
  online: boolean;
  signal?: AbortSignal;
}
