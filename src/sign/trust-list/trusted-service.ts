import type { Certificate } from '../crypto/certificate.js';

/** A trust list as it stands in its verified XML (ETSI TS 119 612); plain data, so that it can be kept in a cache. */
export interface TrustListContent {
  isListOfLists: boolean;
  /** Country, or `EU` for the list of lists. */
  territory: string;
  /** ISO 8601; undefined for a list that is closed. */
  nextUpdate?: string;
  /** Other lists, with the certificates that may sign them, as DER in Base64. */
  pointers: readonly { territory: string; signers: readonly string[] }[];
  services: readonly ListedService[];
}

/** A service that issues qualified certificates (CA/QC) or qualified time-stamps (QTST). */
export interface ListedService {
  kind: 'CA/QC' | 'QTST';
  territory: string;
  provider: string;
  name: string;
  /** Its certificates, as DER in Base64. */
  certificates: readonly string[];
  /** Status over time, the latest first. */
  history: readonly ServiceState[];
}

/** State of a service from a day on. */
export interface ServiceState {
  /** ISO 8601. */
  from: string;
  /** URI of the status. */
  status: string;
  /** The last parts of the additional information, such as `ForeSignatures`. */
  purposes: readonly string[];
  qualifications: readonly QualifierRule[];
}

/** Qualifiers for the certificates that criteria pick out (ETSI TS 119 612, 5.5.9.2). */
export interface QualifierRule {
  /** The last parts of the URIs, such as `QCWithQSCD`. */
  qualifiers: readonly string[];
  criteria: Criteria;
}

/** Criteria for certificates; `unknown` when there are any that this program does not understand. */
export interface Criteria {
  assert: 'all' | 'atLeastOne' | 'none';
  /** Bits of keyUsage by their names, each of which must be as stated. */
  keyUsages: readonly Readonly<Record<string, boolean>>[];
  /** Certificate policies, all of a set being needed. */
  policies: readonly (readonly string[])[];
  nested: readonly Criteria[];
  unknown: boolean;
}

/** A service with those of its certificates that count for a document. */
export interface TrustedService extends Omit<ListedService, 'certificates'> {
  certificates: readonly Certificate[];
}

/** Services of the lists that were read and verified. */
export interface TrustLists {
  services: readonly ListedService[];
  /** Countries of lists that say they are out of date at the time of judging. */
  outdated: readonly { territory: string; since: Date }[];
}
