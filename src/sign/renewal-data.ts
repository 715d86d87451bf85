import type { Certificate } from './crypto/certificate.js';
import { type Evidence, judge } from './crypto/revocation.js';
import { checkTimestamp } from './crypto/time-stamp.js';
import type { Revision } from './pdf/revision.js';
import { coveredBytes, signatureFields } from './pdf/signature-fields.js';
import { namesInStore, readStore, signatureName, type ValidationData } from './pdf/validation-store.js';
import { certificatesOf } from './stored-certificates.js';
import { chainsOf, type DatedChain, dataOf } from './validation-data.js';

/** Validation data that a document lacks. */
export interface RenewalData {
  /** By {@link signatureName}, for signatures without an entry. */
  bySignature: ReadonlyMap<string, ValidationData>;
  /** For those that have one, which must stay as it is: validators take a change of it for tampering. */
  others: readonly ValidationData[];
}

/**
 * Fetches what a document lacks for each of its signatures and time-stamps to be proven by itself: at the time of the
 * next document time-stamp over it, and now for those that have none.
 *
 * @param pool issuers and roots that signatures may not carry
 * @param now the time of the document time-stamp that is about to be made
 * @throws RequestError when a certificate is revoked or has expired, or a root is not known
 * @throws ServiceError when a status service does not answer
 */
export async function collectRenewalData(
  revision: Revision,
  { pool, now, signal }: { pool: readonly Certificate[]; now: Date; signal?: AbortSignal },
): Promise<RenewalData> {
  const evidence = readStore(revision);
  const known = [...pool, ...certificatesOf(evidence)];
  const provided = new Set(namesInStore(revision));
  const bySignature = new Map<string, ValidationData>();
  const others: ValidationData[] = [];
  let proven = now;
  // The latest first: a document time-stamp proves when everything before it was there.
  for (const field of signatureFields(revision).toReversed()) {
    const { signature, data } = coveredBytes(revision.bytes, field);
    const name = signatureName(signature);
    const chains = chainsOf(field, signature, data, known, proven);
    const open = provided.has(name) ? await unproven(chains, evidence) : chains;
    const found = open.length > 0 ? await dataOf(open, signal) : undefined;
    if (found && provided.has(name)) others.push(found);
    else if (found) bySignature.set(name, found);
    if (field.kind === 'time-stamp') proven = checkTimestamp(signature, data).time;
  }
  return { bySignature, others };
}

/** The chains of which the document does not show that nothing on them was revoked. */
async function unproven(chains: readonly DatedChain[], evidence: Evidence): Promise<DatedChain[]> {
  const found: DatedChain[] = [];
  for (const each of chains) {
    const judged = await Promise.all(
      each.chain.slice(0, -1).map((item, index) => judge(item, each.chain[index + 1]!, evidence, each.at)),
    );
    if (judged.some(({ status }) => status !== 'good')) found.push(each);
  }
  return found;
}
