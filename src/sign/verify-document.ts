import { conformanceClaim } from './conformance-claim.js';
import type { Certificate } from './crypto/certificate.js';
import { Revision } from './pdf/revision.js';
import { coveredBytes, type SignatureField, signatureFields } from './pdf/signature-fields.js';
import { readStore } from './pdf/validation-store.js';
import { type Problem, problemOf } from './problem.js';
import type { DocumentReport, SignatureReport } from './report.js';
import { certificatesOf } from './stored-certificates.js';
import { storeProblems, uncoveredProblem } from './uncovered.js';
import { type SharedFacts, SignatureCheck } from './verify-signature.js';

/** How a document is to be verified. */
export interface VerifyOptions {
  /** Certificates of authorities that are trusted. */
  anchors: readonly Certificate[];
  /** The time to judge at, for what no time-stamp proves. */
  at: Date;
  /** True to ask status services where the document does not answer. */
  online: boolean;
  signal?: AbortSignal;
}

/** Verifies every signature of a PDF. Never throws for what is wrong with the document. */
export async function verifyDocument(bytes: Uint8Array, options: VerifyOptions): Promise<DocumentReport> {
  let revision: Revision;
  let fields: SignatureField[];
  let facts: SharedFacts;
  const claim: string[] = [];
  try {
    revision = new Revision(bytes);
    fields = signatureFields(revision);
    const evidence = readStore(revision);
    facts = { ...options, revision, evidence, pool: certificatesOf(evidence), archived: false };
    claim.push(...conformanceClaim(revision));
  } catch (error) {
    return { isWell: false, signatures: [], conformance: claim, problems: [problemOf(error)] };
  }
  const signatures: SignatureReport[] = [];
  // The latest first: what a document time-stamp proves holds for everything it covers.
  for (const field of fields.toReversed())
    signatures.unshift(await new SignatureCheck(field, facts).report());
  const problems = await documentProblems(revision, fields, facts);
  const isWell =
    fields.length > 0 && problems.length === 0 && signatures.every(({ verdict }) => verdict === 'valid');
  return { isWell, signatures, conformance: claim, problems };
}

async function documentProblems(
  revision: Revision,
  fields: readonly SignatureField[],
  { anchors, carried = [] }: SharedFacts,
): Promise<Problem[]> {
  const last = fields.at(-1);
  if (!last) {
    return [
      {
        code: 'no-signature',
        text: { sv: 'dokumentet är inte underskrivet', en: 'the document is not signed' },
      },
    ];
  }
  try {
    const uncovered = uncoveredProblem(revision, last.end);
    const signatures = fields.map((field) => coveredBytes(revision.bytes, field).signature);
    const stored = await storeProblems(revision, { certificates: [...anchors, ...carried], signatures });
    return uncovered ? [uncovered, ...stored] : stored;
  } catch (error) {
    return [problemOf(error)];
  }
}
