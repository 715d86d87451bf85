import { constants, type KeyObject, verify } from 'node:crypto';
import * as asn1js from 'asn1js';
import * as pkijs from 'pkijs';
import { type Hash, nodeName } from '../bytes.js';
import { HASH_OID, hashOf, hasNoParameters, OID, parse, raw } from './asn1.js';

/** Signature algorithm: RSA (RFC 8017) with either padding, or ECDSA with a DER signature. */
export interface SignatureScheme {
  kind: 'RSASSA-PKCS1-v1_5' | 'RSASSA-PSS' | 'ECDSA';
  hash: Hash;
  /** PSS only. */
  saltLength?: number;
}

const SHA2 = ['SHA-256', 'SHA-384', 'SHA-512'] as const;
const RSA_WITH = '1.2.840.113549.1.1.';
const ECDSA_WITH = '1.2.840.10045.4.3.';

/** The algorithm identifier of a scheme (RFC 5754, RFC 5758). */
export function identifierOf({ kind, hash }: SignatureScheme): pkijs.AlgorithmIdentifier {
  const index = SHA2.indexOf(hash);
  if (kind === 'ECDSA') return new pkijs.AlgorithmIdentifier({ algorithmId: `${ECDSA_WITH}${index + 2}` });
  return new pkijs.AlgorithmIdentifier({
    algorithmId: `${RSA_WITH}${index + 11}`,
    algorithmParams: new asn1js.Null(),
  });
}

/**
 * The scheme that an AlgorithmIdentifier stands for.
 *
 * @param digest the hash function beside it, for `rsaEncryption`, which CMS writers put where a signature algorithm
 *   belongs
 * @throws Error for one that is unknown or no longer accepted
 */
export function schemeOf(algorithm: asn1js.AsnType, digest?: Hash): SignatureScheme {
  const { algorithmId, algorithmParams } = new pkijs.AlgorithmIdentifier({ schema: algorithm });
  if (algorithmId === OID.rsaPss) return pssScheme(algorithmParams as asn1js.AsnType);
  if (!hasNoParameters(algorithm)) throw new Error(`the algorithm ${algorithmId} has unknown parameters`);
  if (algorithmId === OID.rsaEncryption && digest) return { kind: 'RSASSA-PKCS1-v1_5', hash: digest };
  for (const [index, hash] of SHA2.entries()) {
    if (algorithmId === `${RSA_WITH}${index + 11}`) return { kind: 'RSASSA-PKCS1-v1_5', hash };
    if (algorithmId === `${ECDSA_WITH}${index + 2}`) return { kind: 'ECDSA', hash };
  }
  throw new Error(`the signature algorithm ${algorithmId} is not accepted`);
}

function pssScheme(parameters: asn1js.AsnType): SignatureScheme {
  const { hashAlgorithm, maskGenAlgorithm, saltLength } = new pkijs.RSASSAPSSParams({
    schema: parse(raw(parameters)),
  });
  const hash = hashOf(hashAlgorithm.algorithmId);
  const mask = new pkijs.AlgorithmIdentifier({ schema: parse(raw(maskGenAlgorithm.algorithmParams)) });
  if (mask.algorithmId !== HASH_OID[hash]) throw new Error('PSS with two hash functions is not accepted');
  return { kind: 'RSASSA-PSS', hash, saltLength };
}

/** True when a signature over these bytes is by this key. */
export function isSignedBy(
  key: KeyObject,
  { kind, hash, saltLength }: SignatureScheme,
  data: Uint8Array,
  signature: Uint8Array,
): boolean {
  const type = kind === 'ECDSA' ? 'ec' : 'rsa';
  if (key.asymmetricKeyType !== type && !(kind === 'RSASSA-PSS' && key.asymmetricKeyType === 'rsa-pss')) {
    return false;
  }
  const padding =
    kind === 'RSASSA-PSS'
      ? { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: saltLength ?? 20 }
      : kind === 'ECDSA'
        ? { dsaEncoding: 'der' as const }
        : { padding: constants.RSA_PKCS1_PADDING };
  try {
    return verify(nodeName(hash), data, { key, ...padding }, signature);
  } catch {
    return false;
  }
}

/** Weakness of a public key (ETSI TS 119 312), or `undefined`. */
export function weaknessOf(key: KeyObject): string | undefined {
  const { modulusLength = 0 } = key.asymmetricKeyDetails ?? {};
  if (key.asymmetricKeyType === 'ec' || key.asymmetricKeyType?.startsWith('ed')) return undefined;
  return modulusLength < 2048 ? `${modulusLength} bit` : undefined;
}
