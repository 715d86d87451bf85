import { X509Certificate } from 'node:crypto';
import * as asn1js from 'asn1js';
import * as pkijs from 'pkijs';
import { type Bytes, latin1, own } from '../bytes.js';
import { OID } from './asn1.js';

/** A certificate (RFC 5280), read by two libraries: OpenSSL for names and signatures, pkijs for extensions. */
export interface Certificate {
  readonly der: Bytes;
  readonly asn: pkijs.Certificate;
  readonly node: X509Certificate;
}

/** A document carries the same few certificates many times over; reading one costs more than judging it. */
const known = new Map<string, Certificate>();
const MOST_KNOWN = 200;

/** Reads a certificate. @throws Error when it is none */
export function certificate(bytes: Uint8Array): Certificate {
  const key = latin1(bytes);
  const before = known.get(key);
  if (before) return before;
  const node = new X509Certificate(bytes);
  const copy = own(node.raw);
  const read: Certificate = { der: copy, asn: pkijs.Certificate.fromBER(copy), node };
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(key, read);
  return read;
}

const PEM = /-----BEGIN (?:TRUSTED )?CERTIFICATE-----[^-]+-----END (?:TRUSTED )?CERTIFICATE-----/g;

/** All certificates of a file, in PEM form or one as DER. @throws Error when one of them is none */
export function readCertificates(bytes: Uint8Array): Certificate[] {
  const text = Buffer.from(bytes).toString('latin1');
  const blocks = text.match(PEM);
  if (blocks) return blocks.map((block) => certificate(Buffer.from(block)));
  return [certificate(bytes)];
}

/** The name a certificate is issued to, as people know it. */
export function nameOf({ node: { subject } }: Certificate): string {
  return attributeOf(subject, 'CN') ?? attributeOf(subject, 'O') ?? subject.replaceAll('\n', ', ');
}

/** One part of a distinguished name, unescaped. */
function attributeOf(name: string, key: string): string | undefined {
  const found = name.split('\n').find((line) => line.startsWith(`${key}=`));
  return found?.slice(key.length + 1).replace(/\\(.)/gs, '$1');
}

/** The whole distinguished name on one line. */
export function fullName({ node: { subject } }: Certificate): string {
  return subject.split('\n').join(', ');
}

/** True when the issuer's name and key fit. */
export function isIssuedBy(item: Certificate, issuer: Certificate): boolean {
  try {
    return item.node.checkIssued(issuer.node) && item.node.verify(issuer.node.publicKey);
  } catch {
    return false;
  }
}

/** True when a certificate carries its own name as issuer: a root. */
export function isSelfIssued(item: Certificate): boolean {
  return item.node.subject === item.node.issuer;
}

/** Each certificate once. */
export function distinct(items: readonly Certificate[]): Certificate[] {
  return [...new Map(items.map((item) => [item.node.fingerprint256, item])).values()];
}

/** The leaf first, each followed by its issuer, as far as `pool` reaches; its order means nothing. */
export function chainOf(leaf: Certificate, pool: readonly Certificate[]): Certificate[] {
  const chain = [leaf];
  for (let last = leaf; !isSelfIssued(last) && chain.length < 10; chain.push(last)) {
    const child = last;
    const issuer = pool.find((item) => !chain.includes(item) && isIssuedBy(child, item));
    if (!issuer) break;
    last = issuer;
  }
  return chain;
}

/** The value of an extension, as pkijs reads it. */
export function extension(item: Certificate, oid: string): unknown {
  return item.asn.extensions?.find(({ extnID }) => extnID === oid)?.parsedValue;
}

/** The purposes a certificate is limited to (extKeyUsage); undefined when it is not. */
export function purposes(item: Certificate): readonly string[] | undefined {
  const value = extension(item, OID.extKeyUsage);
  return value instanceof pkijs.ExtKeyUsage ? value.keyPurposes : undefined;
}

/** Bits of keyUsage (RFC 5280, 4.2.1.3). */
export const USAGE = { digitalSignature: 0, nonRepudiation: 1, keyCertSign: 5, crlSign: 6 } as const;

/** True when a key may be used in one of these ways. */
export function allowsUsage(item: Certificate, ...usages: readonly (keyof typeof USAGE)[]): boolean {
  const value = extension(item, OID.keyUsage);
  if (value === undefined) return true;
  if (!(value instanceof asn1js.BitString)) return false;
  const bits = value.valueBlock.valueHexView[0] ?? 0;
  return usages.some((usage) => (bits & (0x80 >> USAGE[usage])) !== 0);
}

/** RFC 3161, 2.3: time-stamping is the only purpose, and the extension is critical. */
export function isTimestampAuthority(item: Certificate): boolean {
  const usage = item.asn.extensions?.find(({ extnID }) => extnID === OID.extKeyUsage);
  return usage?.critical === true && purposes(item)?.join() === OID.timeStamping;
}

/** Addresses of the certificate's status services (OCSP). */
export function ocspAddresses(item: Certificate): string[] {
  const value = extension(item, OID.authorityInfoAccess);
  if (!(value instanceof pkijs.InfoAccess)) return [];
  const found = value.accessDescriptions.filter(({ accessMethod }) => accessMethod === OID.ocspAccess);
  return addresses(found.map(({ accessLocation }) => accessLocation));
}

/** Addresses of the certificate's lists of revoked certificates. */
export function crlAddresses(item: Certificate): string[] {
  const value = extension(item, OID.crlDistributionPoints);
  if (!(value instanceof pkijs.CRLDistributionPoints)) return [];
  return value.distributionPoints.flatMap(({ distributionPoint }) =>
    Array.isArray(distributionPoint) ? addresses(distributionPoint) : [],
  );
}

/** Alternative names of the kind uniformResourceIdentifier. */
function addresses(names: readonly pkijs.GeneralName[]): string[] {
  return names
    .filter(({ type }) => type === 6)
    .map(({ value }) => String(value))
    .filter((address) => /^https?:/i.test(address));
}
