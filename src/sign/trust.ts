import { type Certificate, nameOf } from './crypto/certificate.js';
import type { CheckedCms } from './crypto/cms-check.js';
import { findPath } from './crypto/path.js';
import { type Evidence, fetchEvidence, judge } from './crypto/revocation.js';
import type { Problem } from './problem.js';
import type { RevocationReport } from './report.js';
import { damaged } from './uncovered.js';

/** Certificates, time and evidence for judging trust. */
export interface TrustQuestion {
  anchors: readonly Certificate[];
  /** Certificates of the document and those given besides, not trusted by themselves. */
  pool: readonly Certificate[];
  /** Revocation evidence in the document. */
  evidence: Evidence;
  /** The time at which the certificates must be good. */
  at: Date;
  /** True to ask status services where the document does not answer. */
  online: boolean;
  signal?: AbortSignal;
}

/** Whether a signer can be trusted. */
export interface TrustAnswer {
  /** From the signer to the trust anchor; empty when there is no path. */
  path: readonly Certificate[];
  revocation: readonly RevocationReport[];
  /** True when the document itself shows that nothing on the path was revoked. */
  isLasting: boolean;
  problems: readonly Problem[];
}

/** Judges the certificate of a signature: its path to a trust anchor, and that nothing on it was revoked. */
export async function judgeTrust(cms: CheckedCms, question: TrustQuestion): Promise<TrustAnswer> {
  const { anchors, at, evidence, online, signal } = question;
  const pool = [...cms.certificates, ...question.pool];
  const problems: Problem[] = damagedProblems(cms, [...pool, ...anchors]);
  const answer = await findPath(cms.signer, { pool, anchors, at });
  if ('problem' in answer)
    return { path: [], revocation: [], isLasting: false, problems: [...problems, answer.problem] };
  const { path } = answer;
  const embedded = await reports(path, evidence, at, true);
  const isOpen = embedded.some(({ status }) => status === 'unknown');
  const revocation = isOpen && online ? await asked(path, embedded, at, signal) : embedded;
  problems.push(...revocation.flatMap(problemsOf));
  return { path, revocation, isLasting: !isOpen, problems };
}

/** Certificates beside the signer's are signed by their issuers alone: none of them may be a damaged one. */
function damagedProblems(cms: CheckedCms, known: readonly Certificate[]): Problem[] {
  const others = cms.certificates.filter((item) => item !== cms.signer);
  return damaged(others, known).map((item) => ({
    code: 'malformed',
    text: {
      sv: `certifikatet ${nameOf(item)} i underskriften är skadat`,
      en: `the certificate ${nameOf(item)} in the signature is damaged`,
    },
  }));
}

async function reports(
  path: readonly Certificate[],
  evidence: Evidence,
  at: Date,
  isEmbedded: boolean,
): Promise<RevocationReport[]> {
  return Promise.all(
    path.slice(0, -1).map(async (item, index): Promise<RevocationReport> => {
      const found = await judge(item, path[index + 1]!, evidence, at);
      const name = nameOf(item);
      if (found.status === 'unknown') return { certificate: name, status: 'unknown', isEmbedded: false };
      if (found.status === 'good')
        return { certificate: name, status: 'good', source: found.source, isEmbedded };
      return { certificate: name, status: 'revoked', source: found.source, since: found.since, isEmbedded };
    }),
  );
}

/** Asks for the status of certificates that the document leaves open, at the addresses in them, one by one. */
async function asked(
  path: readonly Certificate[],
  embedded: readonly RevocationReport[],
  at: Date,
  signal?: AbortSignal,
): Promise<RevocationReport[]> {
  return Promise.all(
    embedded.map(async (known, index) => {
      if (known.status !== 'unknown') return known;
      const pair = path.slice(index, index + 2);
      try {
        const [found] = await reports(pair, await fetchEvidence(pair, signal), at, false);
        return found ?? known;
      } catch (error) {
        signal?.throwIfAborted();
        if (error instanceof Error && error.name === 'EnvironmentError') return known;
        throw error;
      }
    }),
  );
}

function problemsOf({ certificate, status, since }: RevocationReport): Problem[] {
  if (status === 'revoked') {
    const day = since?.toISOString().slice(0, 10);
    return [
      {
        code: 'certificate-revoked',
        text: {
          sv: `certifikatet ${certificate} är spärrat sedan ${day}`,
          en: `the certificate ${certificate} is revoked since ${day}`,
        },
      },
    ];
  }
  if (status === 'good') return [];
  return [
    {
      code: 'revocation-unknown',
      text: {
        sv: `det går inte att få veta om certifikatet ${certificate} var spärrat`,
        en: `it cannot be found out whether the certificate ${certificate} was revoked`,
      },
    },
  ];
}
