import type { Bytes, Hash } from './bytes.js';
import type { Certificate } from './crypto/certificate.js';
import { ServiceError } from './crypto/exchange.js';
import { findPath } from './crypto/path.js';
import {
  type ReceivedTimestamp,
  requestTimestamp,
  type TimestampService,
  timestampChain,
} from './crypto/time-stamp.js';
import { freeName } from './pdf/add-field.js';
import { Revision } from './pdf/revision.js';
import { seal } from './pdf/seal.js';
import { Update } from './pdf/update.js';

/** Certificates for judging a time-stamp authority. */
export interface StampTrust {
  /** Certificates that its chain may need. */
  pool: readonly Certificate[];
  /** Certificates that its chain must lead to; when empty its own root is enough. */
  anchors: readonly Certificate[];
}

/**
 * Bytes reserved for a time-stamp token. Real ones have 3–8 kB; a larger one is requested again with the space it
 * needs.
 */
export const TOKEN_ROOM = 12_288;

/**
 * A time-stamp over `data` by an authority that is trusted.
 *
 * @throws ServiceError when there is none, or it is of no use
 */
export async function trustedTimestamp(
  service: TimestampService,
  data: Bytes,
  hash: Hash,
  { pool, anchors }: StampTrust,
): Promise<ReceivedTimestamp> {
  const stamp = await requestTimestamp(service, data, hash);
  const chain = timestampChain(stamp, [...pool, ...anchors]);
  const trusted = anchors.length > 0 ? anchors : chain.slice(-1);
  const question = { pool: [...stamp.cms.certificates, ...pool], anchors: trusted, at: stamp.time };
  const answer = await findPath(stamp.cms.signer, question);
  if ('path' in answer) return stamp;
  const { sv, en } = answer.problem.text;
  throw new ServiceError(
    {
      sv: `Tidsstämpeln från ${service.address} går inte att lita på: ${sv}.`,
      en: `The time-stamp from ${service.address} cannot be trusted: ${en}.`,
    },
    {
      sv: 'Lägg till stämplarens rotcertifikat med --trust, eller välj en annan tjänst.',
      en: 'Add the root certificate of the authority with --trust, or choose another service.',
    },
  );
}

/**
 * Appends a document time-stamp over everything before it (ETSI EN 319 142-1, 5.4.3). Undefined when `stamp` gives
 * none.
 *
 * @param stamp makes a token over these bytes; asked again when the token is larger than the space for it
 */
export async function withDocumentTimestamp(
  bytes: Uint8Array,
  stamp: (data: Bytes) => Promise<Bytes | undefined>,
  room = TOKEN_ROOM,
): Promise<Uint8Array | undefined> {
  const update = new Update(new Revision(bytes));
  let token: Bytes | undefined;
  const sealed = await seal(update, {
    field: { name: freeName(update, 'Arkivstampel'), description: 'Arkivtidsstämpel' },
    entries: { Type: 'DocTimeStamp', SubFilter: 'ETSI.RFC3161' },
    size: room,
    certify: false,
    produce: async (data) => {
      token = await stamp(data);
      // Too large a token: what is written now is thrown away.
      return token === undefined || token.length > room ? new Uint8Array() : token;
    },
  });
  if (token === undefined) return undefined;
  return token.length > room ? withDocumentTimestamp(bytes, stamp, token.length) : sealed;
}
