import { randomBytes } from 'node:crypto';
import * as asn1js from 'asn1js';
import * as pkijs from 'pkijs';
import { type Bytes, digest, own, same } from '../bytes.js';
import { isSignedBy, schemeOf } from './algorithms.js';
import { engine, OID, octets, parse } from './asn1.js';
import { type Certificate, certificate, isIssuedBy, purposes } from './certificate.js';
import { exchange } from './exchange.js';

/** Status of a certificate according to a status service or a list. */
export type Status =
  | { status: 'good'; from: Date; until: Date }
  | { status: 'revoked'; from: Date; until: Date; since: Date }
  | { status: 'unknown'; reason: string };

const DAY_MS = 86_400_000;

/** Hash functions that certificates are named with in OCSP. */
const NAMED_WITH: Readonly<Record<string, string>> = {
  '1.3.14.3.2.26': 'SHA-1',
  '2.16.840.1.101.3.4.2.1': 'SHA-256',
};

/**
 * Asks an OCSP service (RFC 6960) for the status of a certificate. @throws ServiceError, or Error for useless answers
 */
export async function askOcsp(
  address: string,
  item: Certificate,
  issuer: Certificate,
  signal?: AbortSignal,
): Promise<Bytes> {
  const request = new pkijs.OCSPRequest();
  // SHA-1 only names the issuer, and is what every service understands.
  await request.createForCertificate(
    item.asn,
    { hashAlgorithm: 'SHA-1', issuerCertificate: issuer.asn },
    engine,
  );
  const nonce = new asn1js.OctetString({ valueHex: own(randomBytes(16)) }).toBER(false);
  request.tbsRequest.requestExtensions = [new pkijs.Extension({ extnID: OID.ocspNonce, extnValue: nonce })];
  const answer = await exchange(address, {
    body: own(new Uint8Array(request.toSchema(true).toBER(false))),
    type: 'application/ocsp-request',
    accept: 'application/ocsp-response',
    signal,
  });
  const extensions = readOcsp(answer).tbsResponseData.responseExtensions;
  const echoed = extensions?.find(({ extnID }) => extnID === OID.ocspNonce);
  if (echoed && !same(octets(echoed.extnValue), new Uint8Array(nonce))) {
    throw new Error(`${address} answered another question`);
  }
  const status = await ocspStatus(answer, item, issuer);
  if (status.status === 'unknown') throw new Error(`${address}: ${status.reason}`);
  return answer;
}

/** Parsed answers: each is used for every certificate of a document. */
const known = new WeakMap<Bytes, pkijs.BasicOCSPResponse>();

function readOcsp(bytes: Bytes): pkijs.BasicOCSPResponse {
  const read = known.get(bytes) ?? parsedOcsp(bytes);
  known.set(bytes, read);
  return read;
}

function parsedOcsp(bytes: Bytes): pkijs.BasicOCSPResponse {
  const { responseStatus, responseBytes } = new pkijs.OCSPResponse({ schema: parse(bytes) });
  const code = responseStatus.valueBlock.valueDec;
  if (code !== 0 || responseBytes?.responseType !== OID.ocspBasic)
    throw new Error(`OCSP answer with status ${code}`);
  return new pkijs.BasicOCSPResponse({ schema: parse(octets(responseBytes.response)) });
}

/**
 * Reads a certificate's status from an OCSP answer, when the answer is authentic. @throws Error when it cannot be read
 */
export async function ocspStatus(bytes: Bytes, item: Certificate, issuer: Certificate): Promise<Status> {
  const basic = readOcsp(bytes);
  const about = await Promise.all(
    basic.tbsResponseData.responses.map(({ certID }) => isAbout(certID, item, issuer)),
  );
  const answer = basic.tbsResponseData.responses[about.indexOf(true)];
  if (!answer) return unknown('the OCSP answer is about another certificate');
  const doubt = doubtAbout(basic, issuer);
  if (doubt) return unknown(doubt);
  const from = answer.thisUpdate;
  const until = answer.nextUpdate ?? new Date(from.getTime() + DAY_MS);
  if (isDropped(item, from)) return unknown('the OCSP answer was made after the certificate had expired');
  // [0] good, [1] revoked, [2] unknown
  const status = answer.certStatus as asn1js.AsnType;
  if (status.idBlock.tagNumber === 0) return { status: 'good', from, until };
  const since: unknown = status instanceof asn1js.Constructed ? status.valueBlock.value[0] : undefined;
  if (status.idBlock.tagNumber === 1 && since instanceof asn1js.GeneralizedTime) {
    return { status: 'revoked', from, until, since: since.toDate() };
  }
  return unknown('the OCSP service does not know the certificate');
}

async function isAbout(id: pkijs.CertID, item: Certificate, issuer: Certificate): Promise<boolean> {
  const hashAlgorithm = NAMED_WITH[id.hashAlgorithm.algorithmId];
  if (!hashAlgorithm) return false;
  const expected = await pkijs.CertID.create(
    item.asn,
    { hashAlgorithm, issuerCertificate: issuer.asn },
    engine,
  );
  return expected.isEqual(id);
}

/**
 * The reason why an answer is not trusted: it must be signed by the issuer, or by a responder that the issuer has
 * authorised (RFC 6960, 4.2.2.2).
 */
function doubtAbout(basic: pkijs.BasicOCSPResponse, issuer: Certificate): string | undefined {
  const { producedAt, responderID, tbs } = basic.tbsResponseData;
  const carried = (basic.certs ?? []).map((each) =>
    certificate(new Uint8Array(each.toSchema().toBER(false))),
  );
  const responder = [issuer, ...carried].find((candidate) => isResponder(candidate, responderID));
  if (!responder) return 'the OCSP answer does not say by whom it is';
  const { notBefore, notAfter } = responder.asn;
  const isDelegate =
    isIssuedBy(responder, issuer) &&
    purposes(responder)?.includes(OID.ocspSigning) === true &&
    producedAt >= notBefore.value &&
    producedAt <= notAfter.value;
  if (responder !== issuer && !isDelegate) return 'the OCSP service was not authorised by the issuer';
  const scheme = schemeOf(basic.signatureAlgorithm.toSchema());
  const signature = own(new Uint8Array(basic.signature.valueBlock.valueHexView));
  const isGenuine = isSignedBy(responder.node.publicKey, scheme, new Uint8Array(tbs), signature);
  return isGenuine ? undefined : 'the signature of the OCSP answer is wrong';
}

function isResponder(candidate: Certificate, id: unknown): boolean {
  if (id instanceof pkijs.RelativeDistinguishedNames) return candidate.asn.subject.isEqual(id);
  const key = own(candidate.asn.subjectPublicKeyInfo.subjectPublicKey.valueBlock.valueHexView);
  return id instanceof asn1js.OctetString && same(octets(id), digest('SHA-1', key));
}

function unknown(reason: string): Status {
  return { status: 'unknown', reason };
}

/** Whether an authority may have dropped a certificate that has expired, so that a later answer has no meaning. */
export function isDropped(item: Certificate, at: Date): boolean {
  return at > item.asn.notAfter.value;
}
