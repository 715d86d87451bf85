/**
 * Limits of what is verified of a document: a hostile one could keep the program busy. Real ones have a few of each.
 */
export const SIGN_LIMITS = {
  /** Signatures and document time-stamps together. */
  signatures: 200,
  /** Certificates, OCSP answers and CRLs in the validation data together. */
  validationData: 500,
} as const;
