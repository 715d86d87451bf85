import type { Text } from '../model/diagnostic.js';
import { MalformedPdf } from '../pdf-syntax/malformed.js';

/** Problems of a signed document. The codes are part of the JSON report and do not change. */
export type ProblemCode =
  /** The file or the signature in it cannot be read in one way only. */
  | 'malformed'
  /** The signed bytes are not those that were signed. */
  | 'digest-mismatch'
  /** The signature value does not belong to the certificate and the signed attributes. */
  | 'signature-invalid'
  /** Not a PAdES baseline signature (ETSI EN 319 142-1). */
  | 'not-pades'
  /** Something that a signature does not survive came after it. */
  | 'changed-after-signing'
  /** Bytes after the last signature that are not in the form this program writes. */
  | 'not-covered'
  | 'certificate-expired'
  | 'certificate-not-yet-valid'
  | 'certificate-revoked'
  | 'revocation-unknown'
  /** No path from the certificate to an authority that is trusted. */
  | 'not-trusted'
  | 'time-stamp-invalid'
  /** Validation data in the document that is damaged or belongs to nothing. */
  | 'validation-data'
  | 'no-signature'
  | 'not-reproducible';

/** One thing that is wrong, for people and programs. */
export interface Problem {
  code: ProblemCode;
  text: Text;
}

/** Carries a problem out of the depths of a check, to where problems are collected. */
export class ProblemError extends Error {
  readonly problem: Problem;

  constructor(code: ProblemCode, text: Text, options?: ErrorOptions) {
    super(text.en, options);
    this.name = 'ProblemError';
    this.problem = { code, text };
  }
}

/** Runs a step of a library that may throw anything, and calls it a problem when it does. */
export function attempt<T>(code: ProblemCode, text: Text, step: () => T): T {
  try {
    return step();
  } catch (cause) {
    if (cause instanceof ProblemError || cause instanceof MalformedPdf) throw cause;
    throw new ProblemError(code, text, { cause });
  }
}

/** The problem that an error carries; any other error means that what was read is malformed. */
export function problemOf(error: unknown): Problem {
  if (error instanceof ProblemError) return error.problem;
  if (error instanceof MalformedPdf) return { code: 'malformed', text: error.text };
  const message = error instanceof Error ? error.message : String(error);
  return {
    code: 'malformed',
    text: { sv: `går inte att läsa: ${message}`, en: `cannot be read: ${message}` },
  };
}
