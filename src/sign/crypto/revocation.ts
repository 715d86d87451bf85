import type { Bytes } from '../bytes.js';
import { type Certificate, crlAddresses, nameOf, ocspAddresses } from './certificate.js';
import { crlStatus } from './crl.js';
import { exchange, ServiceError } from './exchange.js';
import { askOcsp, ocspStatus, type Status } from './ocsp.js';

/** OCSP answers and lists of revoked certificates, as DER. */
export interface Evidence {
  ocsps: readonly Bytes[];
  crls: readonly Bytes[];
}

/** Whether a certificate was revoked at a time. */
export type Judgement =
  | { status: 'good'; source: 'OCSP' | 'CRL' }
  | { status: 'revoked'; source: 'OCSP' | 'CRL'; since: Date }
  | { status: 'unknown'; reasons: readonly string[] };

/**
 * Judges whether a certificate was revoked at a time. A revocation after that time does not count, and evidence that
 * had become old before it says nothing.
 */
export async function judge(
  item: Certificate,
  issuer: Certificate,
  { ocsps, crls }: Evidence,
  at: Date,
): Promise<Judgement> {
  const found = [
    ...(await statuses(ocsps, (bytes) => ocspStatus(bytes, item, issuer))).map(
      (each) => ['OCSP', each] as const,
    ),
    ...(await statuses(crls, (bytes) => crlStatus(bytes, item, issuer))).map(
      (each) => ['CRL', each] as const,
    ),
  ];
  for (const [source, each] of found) {
    if (each.status === 'revoked' && each.since <= at)
      return { status: 'revoked', source, since: each.since };
  }
  for (const [source, each] of found) {
    if (each.status !== 'unknown' && each.until >= at) return { status: 'good', source };
  }
  const reasons = found.map(([source, each]) =>
    each.status === 'unknown' ? each.reason : `the ${source} is too old`,
  );
  return { status: 'unknown', reasons: [...new Set(reasons)] };
}

async function statuses(items: readonly Bytes[], read: (bytes: Bytes) => Promise<Status>): Promise<Status[]> {
  return Promise.all(
    items.map(async (bytes): Promise<Status> => {
      try {
        return await read(bytes);
      } catch (error) {
        return { status: 'unknown', reason: error instanceof Error ? error.message : String(error) };
      }
    }),
  );
}

/**
 * Asks the addresses in the certificates of a chain for their status, OCSP first and the list when that fails. Every
 * answer is checked before it is given.
 *
 * @param chain the leaf first, the root last
 * @throws ServiceError when the status of one of them cannot be had
 */
export async function fetchEvidence(chain: readonly Certificate[], signal?: AbortSignal): Promise<Evidence> {
  const found = await Promise.all(
    chain.slice(0, -1).map((item, index) => evidenceOf(item, chain[index + 1]!, signal)),
  );
  return { ocsps: found.flatMap(({ ocsps }) => ocsps), crls: found.flatMap(({ crls }) => crls) };
}

async function evidenceOf(item: Certificate, issuer: Certificate, signal?: AbortSignal): Promise<Evidence> {
  const reasons: string[] = [];
  const tries: (() => Promise<Evidence>)[] = [
    ...ocspAddresses(item).map((address) => async () => ({
      ocsps: [await askOcsp(address, item, issuer, signal)],
      crls: [],
    })),
    ...crlAddresses(item).map((address) => async () => ({
      ocsps: [],
      crls: [await askCrl(address, item, issuer, signal)],
    })),
  ];
  for (const attempt of tries) {
    try {
      return await attempt();
    } catch (error) {
      signal?.throwIfAborted();
      reasons.push(error instanceof Error ? error.message : String(error));
    }
  }
  const why = reasons.length > 0 ? ` (${reasons.join('; ')})` : '';
  throw new ServiceError(
    {
      sv: `Det går inte att få veta om certifikatet ${nameOf(item)} är spärrat${why}.`,
      en: `It cannot be found out whether the certificate ${nameOf(item)} is revoked${why}.`,
    },
    {
      sv: 'Nivåerna B-LT och B-LTA behöver svar från utfärdarens spärrtjänst. Försök igen senare, eller skriv under med --level B-T.',
      en: 'The levels B-LT and B-LTA need answers from the issuer’s status service. Try again later, or sign with --level B-T.',
    },
  );
}

async function askCrl(
  address: string,
  item: Certificate,
  issuer: Certificate,
  signal?: AbortSignal,
): Promise<Bytes> {
  const list = await exchange(address, { signal });
  const status = await crlStatus(list, item, issuer);
  if (status.status === 'unknown') throw new Error(`${address}: ${status.reason}`);
  return list;
}
