import * as pkijs from 'pkijs';
import { same } from '../bytes.js';
import { attempt, type Problem, ProblemError } from '../problem.js';
import { schemeOf, weaknessOf } from './algorithms.js';
import { engine, OID } from './asn1.js';
import {
  allowsUsage,
  type Certificate,
  distinct,
  extension,
  isIssuedBy,
  isSelfIssued,
  nameOf,
} from './certificate.js';

/** Certificates and time for building paths. */
export interface PathQuestion {
  /** Intermediate certificates, not trusted by themselves. */
  pool: readonly Certificate[];
  /** Certificates that are trusted. */
  anchors: readonly Certificate[];
  /** The time at which all of them must be valid. */
  at: Date;
}

/** A path from a certificate to a trust anchor, or why there is none. */
export type PathAnswer = { path: readonly Certificate[] } | { problem: Problem };

const LONGEST = 8;
/** Certificates that certify each other crosswise make more paths than anybody can walk. */
const MOST_STEPS = 2000;

/**
 * Finds a path to a trust anchor that is valid at a time (RFC 5280, 6). When none is, the problem is that of the path
 * that came furthest.
 */
export async function findPath(leaf: Certificate, { pool, anchors, at }: PathQuestion): Promise<PathAnswer> {
  let problem: Problem = {
    code: 'not-trusted',
    text: {
      sv: `ingen väg från certifikatet ${nameOf(leaf)} till en utfärdare som du litar på (--trust)`,
      en: `no path from the certificate ${nameOf(leaf)} to an authority that you trust (--trust)`,
    },
  };
  const search = { pool: distinct([...anchors, ...pool]), anchors, steps: 0 };
  for (const path of paths(leaf, search)) {
    const found = await pathProblem(path, at);
    if (!found) return { path };
    problem = found;
  }
  return { problem };
}

/** Every way up to an anchor, without repetition: two authorities that certify each other must not lead in circles. */
function* paths(
  leaf: Certificate,
  search: Search,
  below: readonly Certificate[] = [],
): Generator<Certificate[]> {
  const path = [...below, leaf];
  search.steps += 1;
  if (search.anchors.some((anchor) => same(anchor.der, leaf.der))) yield path;
  else if (path.length < LONGEST) {
    for (const issuer of search.pool) {
      if (search.steps >= MOST_STEPS) return;
      if (!path.includes(issuer) && isIssuedBy(leaf, issuer)) yield* paths(issuer, search, path);
    }
  }
}

interface Search {
  pool: readonly Certificate[];
  anchors: readonly Certificate[];
  steps: number;
}

/** The problem of a path, from the leaf to the anchor, if there is one. */
async function pathProblem(path: readonly Certificate[], at: Date): Promise<Problem | undefined> {
  try {
    for (const [index, item] of path.entries()) {
      checkTime(item, at);
      checkStrength(item, index === path.length - 1);
      checkCritical(item);
      if (index > 0) checkAuthority(path, index);
    }
    await checkPolicies(path, at);
    return undefined;
  } catch (error) {
    if (error instanceof ProblemError) return error.problem;
    throw error;
  }
}

/** A certificate that is not valid at a time. @throws ProblemError */
export function checkTime(item: Certificate, at: Date): void {
  const [from, to] = [item.asn.notBefore.value, item.asn.notAfter.value];
  const [day, name] = [(date: Date) => date.toISOString().slice(0, 10), nameOf(item)];
  if (at < from) {
    throw new ProblemError('certificate-not-yet-valid', {
      sv: `certifikatet ${name} gäller först från ${day(from)}`,
      en: `the certificate ${name} is valid only from ${day(from)}`,
    });
  }
  if (at > to) {
    throw new ProblemError('certificate-expired', {
      sv: `certifikatet ${name} gick ut ${day(to)}`,
      en: `the certificate ${name} expired on ${day(to)}`,
    });
  }
}

function checkStrength(item: Certificate, isAnchor: boolean): void {
  const weak = weaknessOf(item.node.publicKey);
  if (weak) {
    throw refused(
      `certifikatet ${nameOf(item)} har en för kort nyckel (${weak})`,
      `the certificate ${nameOf(item)} has too short a key (${weak})`,
    );
  }
  if (isAnchor) return;
  const text = {
    sv: `certifikatet ${nameOf(item)} är undertecknat på ett sätt som inte längre godtas`,
    en: `the certificate ${nameOf(item)} is signed in a way that is no longer accepted`,
  };
  attempt('not-trusted', text, () => schemeOf(item.asn.signatureAlgorithm.toSchema()));
}

/**
 * subjectKeyIdentifier, keyUsage, alternative names, basicConstraints, nameConstraints, policies, key identifiers and
 * so on.
 */
const UNDERSTOOD = new Set([14, 15, 17, 18, 19, 30, 32, 33, 35, 36, 37, 54].map((arc) => `2.5.29.${arc}`));

function checkCritical(item: Certificate): void {
  const unknown = item.asn.extensions?.find(({ critical, extnID }) => critical && !UNDERSTOOD.has(extnID));
  if (!unknown) return;
  throw refused(
    `certifikatet ${nameOf(item)} har ett kritiskt tillägg som inte förstås (${unknown.extnID})`,
    `the certificate ${nameOf(item)} has a critical extension that is not understood (${unknown.extnID})`,
  );
}

function checkAuthority(path: readonly Certificate[], index: number): void {
  const item = path[index]!;
  const constraints = extension(item, OID.basicConstraints);
  if (
    !(constraints instanceof pkijs.BasicConstraints) ||
    !constraints.cA ||
    !allowsUsage(item, 'keyCertSign')
  ) {
    throw refused(
      `${nameOf(item)} får inte utfärda certifikat`,
      `${nameOf(item)} may not issue certificates`,
    );
  }
  const below = path.slice(1, index).filter((each) => !isSelfIssued(each)).length;
  const most = constraints.pathLenConstraint;
  if (typeof most === 'number' && below > most) {
    throw refused(
      `${nameOf(item)} får inte ha så många utfärdare under sig`,
      `${nameOf(item)} may not have that many authorities below it`,
    );
  }
}

/** Name constraints and policies, as pkijs judges them. */
async function checkPolicies(path: readonly Certificate[], at: Date): Promise<void> {
  if (path.length < 2) return;
  const list = path.map(({ asn }) => asn);
  const validator = new pkijs.CertificateChainValidationEngine({
    trustedCerts: list.slice(-1),
    // The leaf last.
    certs: list.slice(0, -1).reverse(),
    checkDate: at,
    findIssuer: async (item) => list.slice(list.indexOf(item) + 1, list.indexOf(item) + 2),
  });
  const { result, resultMessage } = await validator.verify({}, engine);
  if (!result)
    throw refused(`${nameOf(path[0]!)}: ${resultMessage}`, `${nameOf(path[0]!)}: ${resultMessage}`);
}

function refused(sv: string, en: string): ProblemError {
  return new ProblemError('not-trusted', { sv, en });
}
