import * as pkijs from 'pkijs';
import { type Bytes, own } from '../bytes.js';
import { isSignedBy, schemeOf } from './algorithms.js';
import { OID, parse } from './asn1.js';
import { allowsUsage, type Certificate } from './certificate.js';
import { isDropped, type Status } from './ocsp.js';

const DAY_MS = 86_400_000;

/** Parsed lists: each is used for every certificate of a document. */
const known = new WeakMap<Bytes, pkijs.CertificateRevocationList>();

/**
 * Reads a certificate's status from a list of revoked certificates (RFC 5280, 5), when the list is authentic. @throws
 * Error when it cannot be read
 */
export async function crlStatus(bytes: Bytes, item: Certificate, issuer: Certificate): Promise<Status> {
  const crl = known.get(bytes) ?? new pkijs.CertificateRevocationList({ schema: parse(bytes) });
  known.set(bytes, crl);
  const unknown = (reason: string): Status => ({ status: 'unknown', reason });
  if (!crl.issuer.isEqual(item.asn.issuer)) return unknown('the CRL is by another issuer');
  const extensions = crl.crlExtensions?.extensions ?? [];
  if (extensions.some(({ extnID }) => extnID === OID.issuingDistributionPoint || extnID === OID.deltaCrl)) {
    return unknown('the CRL covers only some certificates');
  }
  const scheme = schemeOf(crl.signatureAlgorithm.toSchema());
  const signature = own(new Uint8Array(crl.signatureValue.valueBlock.valueHexView));
  const isGenuine = isSignedBy(issuer.node.publicKey, scheme, new Uint8Array(crl.tbsView), signature);
  if (!isGenuine || !allowsUsage(issuer, 'crlSign')) return unknown('the signature of the CRL is wrong');
  const from = crl.thisUpdate.value;
  const until = crl.nextUpdate?.value ?? new Date(from.getTime() + DAY_MS);
  if (isDropped(item, from)) return unknown('the CRL was made after the certificate had expired');
  const entry = crl.revokedCertificates?.find(({ userCertificate }) =>
    userCertificate.isEqual(item.asn.serialNumber),
  );
  return entry
    ? { status: 'revoked', from, until, since: entry.revocationDate.value }
    : { status: 'good', from, until };
}
