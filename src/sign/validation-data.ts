import type { Text } from '../model/diagnostic.js';
import { RequestError } from '../model/request-error.js';
import { type Certificate, chainOf, distinct, isSelfIssued, nameOf } from './crypto/certificate.js';
import { checkCms } from './crypto/cms-check.js';
import { ServiceError } from './crypto/exchange.js';
import { findPath } from './crypto/path.js';
import { fetchEvidence, judge } from './crypto/revocation.js';
import { checkTimestamp } from './crypto/time-stamp.js';
import type { Revision } from './pdf/revision.js';
import { coveredBytes, type SignatureField, signatureFields } from './pdf/signature-fields.js';
import { namesInStore, readStore, signatureName, type ValidationData } from './pdf/validation-store.js';
import { certificatesOf } from './stored-certificates.js';

/** Options for collecting validation data. */
export interface Collecting {
  /** Issuers and roots that signatures may not carry. */
  pool: readonly Certificate[];
  /** Name of the field that must get its data; the others get theirs when it can be had. */
  required: string;
  signal?: AbortSignal;
}

/** Validation data by signature, and what could not be had. */
export interface Collected {
  data: ReadonlyMap<string, ValidationData>;
  warnings: readonly Text[];
}

/**
 * Fetches what is needed to judge every signature of a document later: the certificates up to the root, and for each
 * the word of its issuer that it was not revoked. Chains are validated and answers verified before anything is given.
 *
 * @throws RequestError when a certificate of the required signature is revoked, or its root is not known
 * @throws ServiceError when a status service does not answer
 */
export async function collectValidationData(revision: Revision, collecting: Collecting): Promise<Collected> {
  const stored = certificatesOf(readStore(revision));
  const data = new Map<string, ValidationData>();
  const warnings: Text[] = [];
  const provided = new Set(namesInStore(revision));
  for (const field of signatureFields(revision)) {
    try {
      const { signature, data: signed } = coveredBytes(revision.bytes, field);
      // Existing data of a signature is left as it is: validators regard a change of it as tampering.
      if (provided.has(signatureName(signature))) continue;
      const chains = chainsOf(field, signature, signed, [...collecting.pool, ...stored]);
      data.set(signatureName(signature), await dataOf(chains, collecting.signal));
    } catch (error) {
      if (
        field.name === collecting.required ||
        !(error instanceof RequestError || error instanceof ServiceError)
      ) {
        throw error;
      }
      const { sv, en } = error.text;
      warnings.push({
        sv: `${field.name} får inga valideringsdata: ${sv}`,
        en: `${field.name} gets no validation data: ${en}`,
      });
    }
  }
  return { data, warnings };
}

/** A chain to be proven, and the time it must have been valid at. */
export interface DatedChain {
  chain: readonly Certificate[];
  at: Date;
}

/**
 * The chains that a signature or time-stamp rests on.
 *
 * @param signed the bytes it is over
 * @param proven time at which it is known to have been there; left out: that of a time-stamp is its own
 */
export function chainsOf(
  { kind }: SignatureField,
  signature: Uint8Array<ArrayBuffer>,
  signed: Uint8Array<ArrayBuffer>,
  pool: readonly Certificate[],
  proven?: Date,
): DatedChain[] {
  const stampChain = (token: Uint8Array, data: Uint8Array<ArrayBuffer>): DatedChain => {
    const { cms, time } = checkTimestamp(token, data);
    return { chain: chainOf(cms.signer, [...cms.certificates, ...pool]), at: proven ?? time };
  };
  if (kind === 'time-stamp') return [stampChain(signature, signed)];
  const cms = checkCms(signature, signed, 'document');
  const chain = chainOf(cms.signer, [...cms.certificates, ...pool]);
  if (!cms.token) return [{ chain, at: proven ?? new Date() }];
  const { time } = checkTimestamp(cms.token, cms.signature);
  return [{ chain, at: time }, stampChain(cms.token, cms.signature)];
}

/**
 * Fetches what proves these chains.
 *
 * @throws RequestError when a certificate is revoked, or the root is not known
 * @throws ServiceError when a status service does not answer
 */
export async function dataOf(chains: readonly DatedChain[], signal?: AbortSignal): Promise<ValidationData> {
  const [certificates, ocsps, crls]: [
    Certificate[],
    ValidationData['ocsps'][number][],
    ValidationData['crls'][number][],
  ] = [[], [], []];
  for (const { chain, at } of chains) {
    await checkChain(chain, at);
    const evidence = await fetchEvidence(chain, signal);
    for (const [index, item] of chain.slice(0, -1).entries()) {
      const found = await judge(item, chain[index + 1]!, evidence, at);
      if (found.status === 'revoked') throw revoked(item, found.since);
    }
    certificates.push(...chain);
    ocsps.push(...evidence.ocsps);
    crls.push(...evidence.crls);
  }
  return { certificates: distinct(certificates).map(({ der }) => der), ocsps, crls };
}

async function checkChain(chain: readonly Certificate[], at: Date): Promise<void> {
  const top = chain.at(-1)!;
  if (!isSelfIssued(top)) {
    throw new RequestError(
      {
        sv: `Rotcertifikatet över ${nameOf(top)} är inte känt.`,
        en: `The root certificate above ${nameOf(top)} is not known.`,
      },
      {
        sv: 'Nivåerna B-LT och B-LTA behöver hela kedjan. Lägg till utfärdarnas certifikat med --trust.',
        en: 'The levels B-LT and B-LTA need the whole chain. Add the certificates of the issuers with --trust.',
      },
    );
  }
  const answer = await findPath(chain[0]!, { pool: chain, anchors: [top], at });
  if ('path' in answer) return;
  const { sv, en } = answer.problem.text;
  throw new RequestError({
    sv: `Certifikatkedjan håller inte: ${sv}.`,
    en: `The certificate chain does not hold: ${en}.`,
  });
}

function revoked(item: Certificate, since: Date): RequestError {
  const day = since.toISOString().slice(0, 10);
  return new RequestError(
    {
      sv: `Certifikatet ${nameOf(item)} är spärrat sedan ${day}.`,
      en: `The certificate ${nameOf(item)} is revoked since ${day}.`,
    },
    {
      sv: 'Skaffa ett nytt certifikat. Inget är underskrivet.',
      en: 'Get a new certificate. Nothing is signed.',
    },
  );
}
