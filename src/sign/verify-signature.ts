import type { Bytes } from './bytes.js';
import { type Certificate, fullName, nameOf } from './crypto/certificate.js';
import { type CheckedCms, checkCms } from './crypto/cms-check.js';
import type { Evidence } from './crypto/revocation.js';
import { checkTimestamp } from './crypto/time-stamp.js';
import type { Level } from './level.js';
import type { ChangeAfterSigning } from './pdf/change.js';
import { laterChanges } from './pdf/later-changes.js';
import { parsePdfDate } from './pdf/pdf-date.js';
import { Revision } from './pdf/revision.js';
import { coveredBytes, type SignatureField, signatureFields } from './pdf/signature-fields.js';
import { type Problem, type ProblemCode, ProblemError, problemOf } from './problem.js';
import type { CertificateReport, SignatureReport } from './report.js';
import { judgeTrust, type TrustAnswer } from './trust.js';
import { qualificationOf, stampQualification } from './trust-list/qualification.js';
import type { TrustedService } from './trust-list/trusted-service.js';
import type { VerifyOptions } from './verify-options.js';

/** Facts shared by all signatures of a document; a valid document time-stamp changes them for earlier signatures. */
export interface SharedFacts extends VerifyOptions {
  revision: Revision;
  /** Revocation evidence in the document. */
  evidence: Evidence;
  /** Certificates that the document carries. */
  pool: readonly Certificate[];
  /** Certificates that its signatures carry, gathered while they are checked. */
  carried?: Certificate[];
  /** Services of the trust lists that concern it, when there are lists. */
  services?: readonly TrustedService[];
  /** True when a document time-stamp covers what is judged next. */
  archived: boolean;
}

/** Problems that a signature does not survive; with the others it is intact but proves less than it should. */
const FATAL: ReadonlySet<ProblemCode> = new Set([
  'malformed',
  'digest-mismatch',
  'signature-invalid',
  'certificate-revoked',
  'changed-after-signing',
]);

const FORMATS = { signature: 'ETSI.CAdES.detached', 'time-stamp': 'ETSI.RFC3161' } as const;

/** Checks one signature or document time-stamp. */
export class SignatureCheck {
  private readonly field: SignatureField;
  private readonly facts: SharedFacts;
  private readonly problems: Problem[] = [];
  private readonly found: Partial<
    Pick<
      SignatureReport,
      | 'level'
      | 'proven'
      | 'signer'
      | 'chain'
      | 'revocation'
      | 'provable'
      | 'qualification'
      | 'stampQualification'
    >
  > = {};
  private changes: readonly ChangeAfterSigning[] = [];

  constructor(field: SignatureField, facts: SharedFacts) {
    this.field = field;
    this.facts = facts;
  }

  async report(): Promise<SignatureReport> {
    const { field, facts, problems } = this;
    try {
      const { signature, data } = coveredBytes(facts.revision.bytes, field);
      this.checkChanges();
      if (field.format !== FORMATS[field.kind]) this.notPades(`/SubFilter ${field.format ?? '–'}`);
      if (field.kind === 'signature') await this.checkSignature(signature, data);
      else await this.checkArchiveStamp(signature, data);
    } catch (error) {
      problems.push(problemOf(error));
    }
    const isFatal = problems.some(
      ({ code }) => FATAL.has(code) || (code === 'time-stamp-invalid' && field.kind === 'time-stamp'),
    );
    const verdict = isFatal ? 'invalid' : problems.length > 0 ? 'unproven' : 'valid';
    // Nothing is said of the quality of what is not valid.
    const { qualification, stampQualification: ofStamp, ...found } = this.found;
    const certifies = ([undefined, 'inget', 'underskrifter', 'anteckningar'] as const)[field.certifies ?? 0];
    return {
      chain: [],
      revocation: [],
      ...found,
      ...(verdict === 'valid' && qualification && { qualification }),
      ...(verdict === 'valid' && ofStamp && { stampQualification: ofStamp }),
      field: field.name,
      kind: field.kind,
      verdict,
      claims: claimsOf(field),
      covers: { bytes: field.end, of: facts.revision.bytes.length },
      ...(certifies && { certifies }),
      laterChanges: this.changes,
      problems,
    };
  }

  private checkChanges(): void {
    const { field, facts } = this;
    const signed = new Revision(facts.revision.bytes.subarray(0, field.end));
    const isInside = signatureFields(signed).some(
      (each) => each.number === field.number && each.range.join() === field.range.join(),
    );
    if (!isInside) {
      throw new ProblemError('malformed', {
        sv: 'underskriften finns inte i det som den skriver under',
        en: 'the signature is not in what it signs',
      });
    }
    this.changes = laterChanges(signed, facts.revision);
    const forbidden = this.changes.filter(
      ({ kind }) => kind === 'other' || (kind === 'signature' && field.certifies === 1),
    );
    for (const { what } of forbidden.slice(0, 5)) {
      this.problems.push({
        code: 'changed-after-signing',
        text: { sv: `ändrat efter underskriften: ${what.sv}`, en: `changed after signing: ${what.en}` },
      });
    }
    if (forbidden.length > 5) {
      const count = forbidden.length - 5;
      this.problems.push({
        code: 'changed-after-signing',
        text: { sv: `… och ${count} ändringar till`, en: `… and ${count} more changes` },
      });
    }
  }

  private async checkSignature(signature: Bytes, data: Bytes): Promise<void> {
    const { facts, problems } = this;
    const cms = this.remember(checkCms(signature, data, 'document'));
    if (cms.hasSigningTime) this.notPades('signing-time');
    const stamp = cms.token && (await this.checkToken(cms.token, cms.signature));
    const trust = await judgeTrust(cms, { ...facts, at: stamp?.time ?? facts.at });
    this.keep(cms, trust);
    problems.push(...trust.problems);
    if (stamp) this.found.proven = { time: stamp.time, by: stamp.by };
    this.keepEnd(stamp?.path ?? trust.path);
    this.found.level = levelOf(stamp, trust, facts.archived);
    const { services } = facts;
    if (!services) return;
    this.found.qualification = qualificationOf(trust.path, stamp?.time ?? facts.at, services);
    if (stamp) this.found.stampQualification = stampQualification(stamp.path, stamp.time, services);
  }

  /** The signature's time-stamp; `undefined`, with its problem reported, when it is not valid. */
  private async checkToken(token: Bytes, data: Bytes): Promise<CheckedToken | undefined> {
    const { facts, problems } = this;
    const tell = (one: Problem, code: ProblemCode = 'time-stamp-invalid'): void => {
      const { sv, en } = one.text;
      problems.push({ code, text: { sv: `tidsstämpeln: ${sv}`, en: `the time-stamp: ${en}` } });
    };
    try {
      const { time, cms } = checkTimestamp(token, data);
      this.remember(cms);
      refuseFuture(time, facts.at);
      const trust = await judgeTrust(cms, facts);
      for (const one of trust.problems) tell(one, one.code === 'revocation-unknown' ? one.code : undefined);
      const isBelieved = trust.problems.every(({ code }) => code === 'revocation-unknown');
      if (!isBelieved) return undefined;
      return { time, by: nameOf(cms.signer), isLasting: trust.isLasting, path: trust.path };
    } catch (error) {
      const one = problemOf(error);
      tell(one, one.code === 'malformed' ? 'malformed' : undefined);
      return undefined;
    }
  }

  private async checkArchiveStamp(token: Bytes, data: Bytes): Promise<void> {
    const { facts, problems } = this;
    const { time, cms } = checkTimestamp(token, data);
    this.remember(cms);
    refuseFuture(time, facts.at);
    const trust = await judgeTrust(cms, facts);
    this.keep(cms, trust);
    problems.push(...trust.problems);
    this.found.proven = { time, by: nameOf(cms.signer) };
    this.keepEnd(trust.path);
    if (facts.services) this.found.qualification = stampQualification(trust.path, time, facts.services);
    if (problems.length === 0) Object.assign(facts, { at: time, archived: true });
  }

  private keep(cms: CheckedCms, { path, revocation }: TrustAnswer): void {
    this.found.signer = certificateReport(cms.signer);
    this.found.chain = path.map(nameOf);
    this.found.revocation = revocation;
  }

  /** The certificate that ends first on the path that is judged as of now. */
  private keepEnd(path: readonly Certificate[]): void {
    const ends = path.map((item) => ({ until: item.asn.notAfter.value, certificate: nameOf(item) }));
    const [first] = ends.sort((a, b) => a.until.getTime() - b.until.getTime());
    if (first && !this.facts.archived) this.found.provable = first;
  }

  private remember(cms: CheckedCms): CheckedCms {
    this.facts.carried = [...(this.facts.carried ?? []), ...cms.certificates];
    return cms;
  }

  private notPades(what: string): void {
    this.problems.push({
      code: 'not-pades',
      text: { sv: `ingen PAdES-underskrift (${what})`, en: `not a PAdES signature (${what})` },
    });
  }
}

/** A signature's own time-stamp that is believed. */
interface CheckedToken {
  time: Date;
  by: string;
  isLasting: boolean;
  path: readonly Certificate[];
}

function claimsOf({ claims: { time, ...others } }: SignatureField): SignatureReport['claims'] {
  const date = time === undefined ? undefined : parsePdfDate(time);
  return { ...others, ...(date && { time: date }) };
}

function refuseFuture(time: Date, at: Date): void {
  if (time.getTime() <= at.getTime() + CLOCKS_DIFFER_MS) return;
  throw new ProblemError('time-stamp-invalid', {
    sv: `den är från framtiden (${time.toISOString()})`,
    en: `it is from the future (${time.toISOString()})`,
  });
}

/** Two clocks may differ by so much. */
const CLOCKS_DIFFER_MS = 5 * 60_000;

function levelOf(stamp: { isLasting: boolean } | undefined, trust: TrustAnswer, archived: boolean): Level {
  if (!stamp) return 'B-B';
  if (!trust.isLasting || !stamp.isLasting || trust.path.length === 0) return 'B-T';
  return archived ? 'B-LTA' : 'B-LT';
}

function certificateReport(item: Certificate): CertificateReport {
  return {
    name: nameOf(item),
    subject: fullName(item),
    issuer: item.node.issuer.split('\n').join(', '),
    serial: item.node.serialNumber.toLowerCase(),
    validFrom: item.asn.notBefore.value,
    validTo: item.asn.notAfter.value,
  };
}
