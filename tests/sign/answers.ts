import * as asn1js from 'asn1js';
import * as pkijs from 'pkijs';
import { type Bytes, digest, own } from '../../src/sign/bytes.js';
import { der, engine, OID } from '../../src/sign/crypto/asn1.js';
import type { Identity } from './authority.js';

const DAY = 86_400_000;

/** What a list of revoked certificates is to be like; left out: made now, good for 30 days, with nothing in it. */
export interface ListOptions {
  from?: Date;
  /** Null leaves out when the next one comes. */
  until?: Date | null;
  /** Serial numbers in hexadecimal, and since when. */
  revoked?: ReadonlyMap<string, Date>;
  extensions?: readonly pkijs.Extension[];
  /** Whose key it is signed with; the issuer's when left out. */
  key?: Identity;
}

/** For tests: a list of revoked certificates (RFC 5280, 5) of any date and fault. */
export async function revocationList(issuer: Identity, options: ListOptions = {}): Promise<Bytes> {
  const { from = new Date(), until = new Date(from.getTime() + 30 * DAY), revoked, extensions } = options;
  const crl = new pkijs.CertificateRevocationList({ version: 1, issuer: issuer.certificate.asn.subject });
  crl.thisUpdate = time(from);
  if (until) crl.nextUpdate = time(until);
  if (extensions) crl.crlExtensions = new pkijs.Extensions({ extensions: [...extensions] });
  if (revoked && revoked.size > 0) {
    crl.revokedCertificates = [...revoked].map(
      ([serial, since]) =>
        new pkijs.RevokedCertificate({
          userCertificate: new asn1js.Integer({ valueHex: own(Buffer.from(serial, 'hex')) }),
          revocationDate: time(since),
        }),
    );
  }
  await crl.sign((options.key ?? issuer).secret, 'SHA-256', engine);
  return der(crl.toSchema(true));
}

/** What an OCSP answer is to be like; left out: made now, good for a week, and the certificate is not revoked. */
export interface AnswerOptions {
  from?: Date;
  /** Null leaves out until when it is good. */
  until?: Date | null;
  producedAt?: Date;
  since?: Date;
  /** The service says that it does not know the certificate. */
  isUnknown?: boolean;
  /** The responder is named by the hash of its key. */
  isByKey?: boolean;
  /** The responder's certificate is not carried. */
  isBare?: boolean;
  extensions?: readonly pkijs.Extension[];
  /** Whose key it is signed with; the responder's when left out. */
  key?: Identity;
}

/** For tests: an OCSP answer (RFC 6960) by a responder, of any date and fault. */
export async function ocspAnswer(
  certID: pkijs.CertID,
  responder: Identity,
  options: AnswerOptions = {},
): Promise<Bytes> {
  const { from = new Date(), until = new Date(from.getTime() + 7 * DAY), since, extensions } = options;
  const answer = new pkijs.SingleResponse({ certID, thisUpdate: from, ...(until && { nextUpdate: until }) });
  const idBlock = { tagClass: 3, tagNumber: since ? 1 : options.isUnknown ? 2 : 0 };
  answer.certStatus = since
    ? new asn1js.Constructed({ idBlock, value: [new asn1js.GeneralizedTime({ valueDate: since })] })
    : new asn1js.Primitive({ idBlock });
  const { asn } = responder.certificate;
  const key = own(asn.subjectPublicKeyInfo.subjectPublicKey.valueBlock.valueHexView);
  const basic = new pkijs.BasicOCSPResponse();
  Object.assign(basic.tbsResponseData, {
    responderID: options.isByKey ? new asn1js.OctetString({ valueHex: digest('SHA-1', key) }) : asn.subject,
    producedAt: options.producedAt ?? from,
    responses: [answer],
    ...(extensions && { responseExtensions: extensions }),
  });
  if (!options.isBare) basic.certs = [asn];
  await basic.sign((options.key ?? responder).secret, 'SHA-256', engine);
  const response = new asn1js.OctetString({ valueHex: basic.toSchema().toBER(false) });
  return ocspResponse(0, new pkijs.ResponseBytes({ responseType: OID.ocspBasic, response }));
}

/** For tests: an OCSP answer with a status of its own; all but 0 are refusals. */
export function ocspResponse(status: number, responseBytes?: pkijs.ResponseBytes): Bytes {
  const responseStatus = new asn1js.Enumerated({ value: status });
  return der(new pkijs.OCSPResponse({ responseStatus, ...(responseBytes && { responseBytes }) }).toSchema());
}

/** A time of a certificate or a list. */
export function time(value: Date): pkijs.Time {
  return new pkijs.Time({ type: pkijs.TimeType.UTCTime, value });
}
