import type { Bytes } from './bytes.js';
import { same } from './bytes.js';
import type { Certificate } from './crypto/certificate.js';
import { distinct, isIssuedBy, nameOf } from './crypto/certificate.js';
import { crlStatus } from './crypto/crl.js';
import { ocspStatus, type Status } from './crypto/ocsp.js';
import { Revision } from './pdf/revision.js';
import { namesInStore, readStore, signatureName } from './pdf/validation-store.js';
import { type NumberedObject, writeUpdate } from './pdf/write-update.js';
import type { Problem } from './problem.js';
import { certificatesOf } from './stored-certificates.js';

/**
 * Looks at what is after the last signature. Nothing signs it, so nothing may hide in it: it must be one update with
 * validation data in exactly the form this program writes, byte for byte.
 *
 * @param end where the last signature ends
 */
export function uncoveredProblem(whole: Revision, end: number): Problem | undefined {
  if (end === whole.bytes.length) return undefined;
  const base = new Revision(whole.bytes.subarray(0, end));
  const [newest, previous] = whole.sections;
  const isOneUpdate = newest !== undefined && previous?.offset === base.sections[0]!.offset;
  if (isOneUpdate) {
    const objects: NumberedObject[] = [];
    for (const [number, entry] of newest.entries) {
      const value = entry.kind === 'plain' ? whole.object(number) : undefined;
      const isReferences = newest.isStream && entry.kind === 'plain' && entry.offset === newest.offset;
      if (value !== undefined && !isReferences) objects.push([number, value]);
    }
    if (same(writeUpdate(base, objects).bytes, whole.bytes)) return undefined;
  }
  return {
    code: 'not-covered',
    text: {
      sv: `de sista ${whole.bytes.length - end} byten täcks inte av någon underskrift och är inte i den form uppdrag skriver`,
      en: `the last ${whole.bytes.length - end} bytes are covered by no signature and not in the form uppdrag writes`,
    },
  };
}

/**
 * Problems of the validation data in a document: each part must be authentic and about a certificate or signature in
 * it.
 */
export async function storeProblems(revision: Revision, context: StoreContext): Promise<Problem[]> {
  const data = readStore(revision);
  const certificates = certificatesOf(data);
  const problems: Problem[] = [];
  const report = (sv: string, en: string) => problems.push({ code: 'validation-data', text: { sv, en } });
  const known = distinct([...certificates, ...context.certificates]);
  if (certificates.length < data.certificates.length) {
    report('ett certifikat i dokumentet är skadat', 'a certificate in the document is damaged');
  }
  for (const item of damaged(certificates, known)) {
    report(
      `certifikatet ${nameOf(item)} i dokumentet är skadat`,
      `the certificate ${nameOf(item)} in the document is damaged`,
    );
  }
  for (const bytes of data.ocsps) {
    if (!(await isAuthentic(known, (item, issuer) => ocspStatus(bytes, item, issuer)))) {
      report('ett OCSP-svar i dokumentet är inte äkta', 'an OCSP answer in the document is not authentic');
    }
  }
  for (const bytes of data.crls) {
    if (!(await isAuthentic(known, (item, issuer) => crlStatus(bytes, item, issuer)))) {
      report(
        'en spärrlista i dokumentet är inte äkta',
        'a list of revoked certificates in the document is not authentic',
      );
    }
  }
  const names = new Set(context.signatures.map(signatureName));
  if (namesInStore(revision).some((name) => !names.has(name))) {
    report(
      'valideringsdata i dokumentet hör till en underskrift som inte finns',
      'validation data in the document belong to a signature that is not there',
    );
  }
  return problems;
}

/** Objects that validation data can be about. */
export interface StoreContext {
  /** Known certificates besides those in the store. */
  certificates: readonly Certificate[];
  /** The signatures of the document, as in the file. */
  signatures: readonly Bytes[];
}

/**
 * Certificates that are not what their issuers signed: not by the issuer they name, or, when that one is not known,
 * another version of a certificate that is.
 */
export function damaged(items: readonly Certificate[], known: readonly Certificate[]): Certificate[] {
  return items.filter((item) => {
    const issuers = known.filter(({ node }) => node.subject === item.node.issuer);
    if (issuers.length > 0) return !issuers.some((issuer) => isIssuedBy(item, issuer));
    return known.some(
      (each) =>
        each.node.subject === item.node.subject &&
        each.node.serialNumber === item.node.serialNumber &&
        !same(each.der, item.der),
    );
  });
}

async function isAuthentic(
  known: readonly Certificate[],
  read: (item: Certificate, issuer: Certificate) => Promise<Status>,
): Promise<boolean> {
  for (const item of known) {
    for (const issuer of known) {
      if (item.node.issuer !== issuer.node.subject) continue;
      try {
        if ((await read(item, issuer)).status !== 'unknown') return true;
      } catch {
        return false;
      }
    }
  }
  return false;
}
