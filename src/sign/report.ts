import type { Level } from './level.js';
import type { ChangeAfterSigning } from './pdf/change.js';
import type { Problem } from './problem.js';
import type { Qualification } from './trust-list/qualification.js';
import type { Unsettled } from './unsettled.js';

/**
 * Status of a signature. `valid`: intact, trusted, not revoked. `invalid`: it does not hold. `unproven`: intact, but
 * trust, time or revocation cannot be established (ETSI EN 319 102-1: TOTAL-PASSED, TOTAL-FAILED, INDETERMINATE).
 */
export type Verdict = 'valid' | 'invalid' | 'unproven';

/** Subject, issuer and validity of a certificate. */
export interface CertificateReport {
  name: string;
  subject: string;
  issuer: string;
  /** Hexadecimal. */
  serial: string;
  validFrom: Date;
  validTo: Date;
}

/** Revocation status of a certificate, with its source. */
export interface RevocationReport {
  certificate: string;
  status: 'good' | 'revoked' | 'unknown';
  source?: 'OCSP' | 'CRL';
  /** True when the document carries the answer itself. */
  isEmbedded: boolean;
  since?: Date;
}

/**
 * The end of a proof: until then all certificates from the last time-stamp (without one, from the signature) up to the
 * trust anchor are valid. A new document time-stamp before that day moves it on.
 */
export interface Provable {
  until: Date;
  /** Name of the certificate that ends first. */
  certificate: string;
}

/** One signature or document time-stamp. */
export interface SignatureReport {
  field: string;
  kind: 'signature' | 'time-stamp';
  verdict: Verdict;
  level?: Level;
  signer?: CertificateReport;
  /** Names of the certificates from the signer to the trust anchor. */
  chain: readonly string[];
  /** The signer's own claims of time, name, reason and place, which nothing proves. */
  claims: { time?: Date; name?: string; reason?: string; location?: string };
  /** When a time-stamp proves that the signature existed, and by whom. */
  proven?: { time: Date; by: string };
  /** Number of bytes of the file that it covers, from the first; the signature itself is included. */
  covers: { bytes: number; of: number };
  /** Changes that a certification signature allows later. */
  certifies?: 'inget' | 'underskrifter' | 'anteckningar';
  revocation: readonly RevocationReport[];
  /** Its legal quality by the trust lists, when there are any and it is valid. */
  qualification?: Qualification;
  /** The same of the time-stamp in a signature. */
  stampQualification?: Qualification;
  /** End of its proof; absent when a later document time-stamp proves it, or nothing does. */
  provable?: Provable;
  /** Changes after it. */
  laterChanges: readonly ChangeAfterSigning[];
  problems: readonly Problem[];
}

/** Standards that a document's metadata claims to conform to, such as `PDF/A-3a`. A claim; validators judge it. */
export type ConformanceClaim = readonly string[];

/** A whole document. */
export interface DocumentReport {
  /** True when there is a signature, all are valid, and nothing else is wrong. */
  isWell: boolean;
  signatures: readonly SignatureReport[];
  conformance: ConformanceClaim;
  /** End of the proof of the whole document; absent when something in it cannot be proven. */
  provable?: Provable;
  /**
   * Set for a draft, and for what holds marks for remaining work, by what is embedded in it. No fault of a signature.
   */
  unsettled?: Unsettled;
  problems: readonly Problem[];
}
