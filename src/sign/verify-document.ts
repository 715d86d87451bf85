import { carriedCertificates } from './carried-certificates.js';
import { conformanceClaim } from './conformance-claim.js';
import { isOurs } from './ours.js';
import { Revision } from './pdf/revision.js';
import { coveredBytes, type SignatureField, signatureFields } from './pdf/signature-fields.js';
import { readStore, type ValidationData } from './pdf/validation-store.js';
import { type Problem, type ProblemCode, problemOf } from './problem.js';
import type { DocumentReport, Provable, SignatureReport } from './report.js';
import { certificatesOf } from './stored-certificates.js';
import { servicesFor } from './trust-list/open-lists.js';
import { storeProblems, uncoveredProblem } from './uncovered.js';
import { type Unsettled, unsettledIn } from './unsettled.js';
import type { VerifyOptions } from './verify-options.js';
import { type SharedFacts, SignatureCheck } from './verify-signature.js';

/** Verifies every signature of a PDF. Never throws for what is wrong with the document. */
export async function verifyDocument(bytes: Uint8Array, options: VerifyOptions): Promise<DocumentReport> {
  const problems: Problem[] = [];
  const tried = <T>(step: () => T, code?: ProblemCode): T | undefined => {
    try {
      return step();
    } catch (error) {
      const problem = problemOf(error);
      problems.push(code ? { ...problem, code } : problem);
      return undefined;
    }
  };
  const revision = tried(() => new Revision(bytes));
  const fields = revision && tried(() => signatureFields(revision));
  if (!revision || !fields) return { isWell: false, signatures: [], conformance: [], problems };
  const conformance = tried(() => conformanceClaim(revision)) ?? [];
  const evidence = tried(() => readStore(revision), 'validation-data') ?? NO_DATA;
  const pool = certificatesOf(evidence);
  const { lists } = options;
  const services = lists && tried(() => servicesFor([...carriedCertificates(revision), ...pool], lists));
  const listed = (services ?? []).flatMap(({ certificates }) => certificates);
  const facts: SharedFacts = {
    ...options,
    anchors: [...options.anchors, ...listed],
    ...(services && { services }),
    revision,
    evidence,
    pool,
    archived: false,
  };
  const signatures: SignatureReport[] = [];
  // The latest first: what a document time-stamp proves holds for everything it covers.
  for (const field of fields.toReversed())
    signatures.unshift(await new SignatureCheck(field, facts).report());
  if (evidence !== NO_DATA) problems.push(...(await documentProblems(revision, fields, facts)));
  const isWell =
    fields.length > 0 && problems.length === 0 && signatures.every(({ verdict }) => verdict === 'valid');
  const unsettled = unsettledOf(revision);
  const provable = endOf(signatures);
  return {
    isWell,
    signatures,
    conformance,
    ...(provable && { provable }),
    ...(unsettled && { unsettled }),
    problems,
  };
}

/** The proof of a document ends with the first of those that nothing proves later. */
function endOf(signatures: readonly SignatureReport[]): Provable | undefined {
  if (signatures.some(({ verdict }) => verdict === 'invalid')) return undefined;
  const [first] = signatures
    .flatMap(({ provable }) => provable ?? [])
    .sort((a, b) => a.until.getTime() - b.until.getTime());
  return first;
}

/** Undefined also when nothing can be read: of what is signed, attachments that are damaged were signed so. */
function unsettledOf(revision: Revision): Unsettled | undefined {
  try {
    return isOurs(revision) ? unsettledIn(revision.bytes) : undefined;
  } catch {
    return undefined;
  }
}

const NO_DATA: ValidationData = { certificates: [], ocsps: [], crls: [] };

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
