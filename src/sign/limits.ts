/** The most that a document is verified with; beyond it a hostile one could keep the program busy. Real ones have a few. */
export const SIGN_LIMITS = {
  /** Signatures and document time-stamps together. */
  signatures: 200,
  /** Certificates, OCSP answers and CRLs in the validation data together. */
  validationData: 500,
} as const;
