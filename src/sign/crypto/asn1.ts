import { webcrypto } from 'node:crypto';
import * as asn1js from 'asn1js';
import * as pkijs from 'pkijs';
import { type Bytes, type Hash, own } from '../bytes.js';

/**
 * The engine of every pkijs call. The library has a global one for each process, shared by all its copies and versions;
 * passing this one makes the program independent of it.
 */
export const engine = new pkijs.CryptoEngine({
  name: 'node',
  crypto: webcrypto as ConstructorParameters<typeof pkijs.CryptoEngine>[0]['crypto'],
});

/** Object identifiers (RFC 5280, 5652, 5035, 3161, 6960). */
export const OID = {
  data: '1.2.840.113549.1.7.1',
  signedData: '1.2.840.113549.1.7.2',
  tstInfo: '1.2.840.113549.1.9.16.1.4',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingTime: '1.2.840.113549.1.9.5',
  signingCertificate: '1.2.840.113549.1.9.16.2.12',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
  signatureTimeStamp: '1.2.840.113549.1.9.16.2.14',
  rsaEncryption: '1.2.840.113549.1.1.1',
  rsaPss: '1.2.840.113549.1.1.10',
  basicConstraints: '2.5.29.19',
  extKeyUsage: '2.5.29.37',
  keyUsage: '2.5.29.15',
  crlDistributionPoints: '2.5.29.31',
  issuingDistributionPoint: '2.5.29.28',
  deltaCrl: '2.5.29.27',
  authorityInfoAccess: '1.3.6.1.5.5.7.1.1',
  ocspAccess: '1.3.6.1.5.5.7.48.1',
  ocspBasic: '1.3.6.1.5.5.7.48.1.1',
  ocspNonce: '1.3.6.1.5.5.7.48.1.2',
  timeStamping: '1.3.6.1.5.5.7.3.8',
  ocspSigning: '1.3.6.1.5.5.7.3.9',
} as const;

/** Hash functions by their identifiers. */
export const HASH_OID: Readonly<Record<Hash, string>> = {
  'SHA-256': '2.16.840.1.101.3.4.2.1',
  'SHA-384': '2.16.840.1.101.3.4.2.2',
  'SHA-512': '2.16.840.1.101.3.4.2.3',
};

/** The hash function an identifier stands for. @throws Error for one that is not accepted, SHA-1 among them */
export function hashOf(oid: string): Hash {
  const found = (Object.keys(HASH_OID) as Hash[]).find((hash) => HASH_OID[hash] === oid);
  if (!found) throw new Error(`the hash function ${oid} is not accepted (SHA-256, SHA-384 and SHA-512 are)`);
  return found;
}

/** Parses exactly one element. What follows it must be nothing, or zeros when there is more room than signature. */
export function parse(bytes: Uint8Array, tail: 'none' | 'zeros' = 'none'): asn1js.AsnType {
  const { offset, result } = asn1js.fromBER(own(bytes));
  if (offset <= 0) throw new Error(result.error || 'not ASN.1');
  if (bytes.subarray(offset).some((byte) => tail === 'none' || byte !== 0)) {
    throw new Error('something stands after the structure');
  }
  return result;
}

/** The bytes an element was parsed from: signed content is never encoded again. */
export function raw(element: asn1js.AsnType): Bytes {
  return own(element.valueBeforeDecodeView);
}

/** An element as DER. */
export function der(element: asn1js.AsnType): Bytes {
  return own(new Uint8Array(element.toBER(false)));
}

/** Elements of a SET OF in the order DER wants (X.690, 11.6), which the libraries leave to their callers. */
export function sorted<T extends { toSchema(): asn1js.AsnType }>(items: readonly T[]): T[] {
  return [...items].sort((a, b) => Buffer.compare(der(a.toSchema()), der(b.toSchema())));
}

/** Elements of a SEQUENCE, a SET or a tagged element. */
export function children(element: asn1js.AsnType | undefined): readonly asn1js.AsnType[] {
  return element instanceof asn1js.Constructed ? element.valueBlock.value : [];
}

/** The content of an OCTET STRING, also when it is written in pieces. */
export function octets(element: asn1js.OctetString): Bytes {
  return own(new Uint8Array(element.getValue()));
}

/** True for a tagged element `[number]`. */
export function isTagged(element: asn1js.AsnType | undefined, number: number): boolean {
  return element?.idBlock.tagClass === 3 && element.idBlock.tagNumber === number;
}

/** True when an algorithm has no parameters, or NULL as RFC 5754 lets it. */
export function hasNoParameters(algorithm: asn1js.AsnType | undefined): boolean {
  const [, parameters, more] = children(algorithm);
  return more === undefined && (parameters === undefined || parameters instanceof asn1js.Null);
}
