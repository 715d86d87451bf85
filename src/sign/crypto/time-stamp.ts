import { randomBytes } from 'node:crypto';
import * as asn1js from 'asn1js';
import * as pkijs from 'pkijs';
import { type Bytes, digest, type Hash, own, same } from '../bytes.js';
import { ProblemError } from '../problem.js';
import { children, HASH_OID, hashOf, octets, parse, raw } from './asn1.js';
import { type Certificate, chainOf, isTimestampAuthority, nameOf } from './certificate.js';
import { type CheckedCms, checkCms } from './cms-check.js';
import { exchange, serviceError } from './exchange.js';
import { checkTime } from './path.js';

/** A time-stamp token (RFC 3161) that is whole, over the right bytes, and by a certificate for time-stamps. */
export interface CheckedTimestamp {
  time: Date;
  cms: CheckedCms;
  nonce: Bytes | undefined;
}

/**
 * Checks a token: its signature, that its signer may time-stamp, and that it is over `data`. Trust is judged elsewhere.
 *
 * @throws ProblemError
 */
export function checkTimestamp(token: Uint8Array, data: Bytes): CheckedTimestamp {
  const cms = checkCms(token, data, 'time-stamp');
  const info = new pkijs.TSTInfo({ schema: parse(cms.content!) });
  const hash = hashOf(info.messageImprint.hashAlgorithm.algorithmId);
  if (!same(octets(info.messageImprint.hashedMessage), digest(hash, data))) {
    throw new ProblemError('time-stamp-invalid', {
      sv: 'tidsstämpeln är över något annat',
      en: 'the time-stamp is over something else',
    });
  }
  if (!isTimestampAuthority(cms.signer)) {
    throw new ProblemError('time-stamp-invalid', {
      sv: `${nameOf(cms.signer)} får inte utfärda tidsstämplar`,
      en: `${nameOf(cms.signer)} may not issue time-stamps`,
    });
  }
  checkTime(cms.signer, info.genTime);
  return { time: info.genTime, cms, nonce: info.nonce && own(info.nonce.valueBlock.valueHexView) };
}

/** Address and options of a time-stamp authority. */
export interface TimestampService {
  address: string;
  timeoutMs?: number;
  signal?: AbortSignal | undefined;
}

/** A token with its content. */
export interface ReceivedTimestamp extends CheckedTimestamp {
  token: Bytes;
}

/**
 * Asks for a time-stamp over `data` and checks the answer.
 *
 * @throws ServiceError when there is none, or it is of no use
 */
export async function requestTimestamp(
  { address, timeoutMs, signal }: TimestampService,
  data: Bytes,
  hash: Hash,
): Promise<ReceivedTimestamp> {
  const nonce = freshNonce();
  const body = requestFor(digest(hash, data), hash, nonce);
  const answer = await exchange(address, {
    body,
    type: 'application/timestamp-query',
    accept: 'application/timestamp-reply',
    signal,
    ...(timeoutMs !== undefined && { timeoutMs }),
  });
  const token = tokenIn(answer, address);
  try {
    const checked = checkTimestamp(token, data);
    if (checked.nonce && same(checked.nonce, nonce)) return { ...checked, token };
  } catch (cause) {
    const why = cause instanceof ProblemError ? cause.problem.text : undefined;
    throw serviceError(
      address,
      {
        sv: `svarade med en tidsstämpel som inte duger${why ? `: ${why.sv}` : ''}`,
        en: `answered with a time-stamp that is of no use${why ? `: ${why.en}` : ''}`,
      },
      cause,
    );
  }
  throw serviceError(address, { sv: 'svarade på en annan fråga', en: 'answered another question' });
}

/** A positive INTEGER of constant length. */
function freshNonce(): Bytes {
  const nonce = own(randomBytes(8));
  nonce[0] = (nonce[0]! & 0x7f) | 0x40;
  return nonce;
}

function requestFor(imprint: Bytes, hash: Hash, nonce: Bytes): Bytes {
  const request = new pkijs.TimeStampReq({
    version: 1,
    messageImprint: new pkijs.MessageImprint({
      hashAlgorithm: new pkijs.AlgorithmIdentifier({
        algorithmId: HASH_OID[hash],
        algorithmParams: new asn1js.Null(),
      }),
      hashedMessage: new asn1js.OctetString({ valueHex: imprint }),
    }),
    nonce: new asn1js.Integer({ valueHex: nonce }),
    certReq: true,
  });
  return own(new Uint8Array(request.toSchema().toBER(false)));
}

/** The token in an answer, byte for byte: the authority signed it. */
function tokenIn(answer: Bytes, address: string): Bytes {
  let response: pkijs.TimeStampResp;
  let token: asn1js.AsnType | undefined;
  try {
    response = new pkijs.TimeStampResp({ schema: parse(answer) });
    token = children(parse(answer))[1];
  } catch (cause) {
    throw serviceError(
      address,
      { sv: 'svarade något annat än en tidsstämpel', en: 'answered something else than a time-stamp' },
      cause,
    );
  }
  const { status, statusStrings = [] } = response.status;
  if (status > pkijs.PKIStatus.grantedWithMods || !token) {
    const reason = statusStrings.map((text) => text.valueBlock.value).join(' ');
    throw serviceError(address, {
      sv: `ville inte stämpla (status ${status}) ${reason}`.trim(),
      en: `refused to stamp (status ${status}) ${reason}`.trim(),
    });
  }
  return raw(token);
}

/** The certificates of a time-stamp's signer, as far as the token and `pool` reach. */
export function timestampChain({ cms }: CheckedTimestamp, pool: readonly Certificate[]): Certificate[] {
  return chainOf(cms.signer, [...cms.certificates, ...pool]);
}
