import { type KeyObject, sign } from 'node:crypto';
import * as asn1js from 'asn1js';
import * as pkijs from 'pkijs';
import { EnvironmentError } from '../../model/environment-error.js';
import { type Bytes, digest, type Hash, nodeName, own } from '../bytes.js';
import { identifierOf, isSignedBy, type SignatureScheme } from './algorithms.js';
import { der, HASH_OID, OID, parse, sorted } from './asn1.js';
import { type Certificate, isSelfIssued } from './certificate.js';

/** Maker of signature values: a key in a file, a command, a token in a socket. */
export interface Signer {
  /** The signer's own certificate first, then its issuers as far as they are known. */
  certificates: readonly [Certificate, ...Certificate[]];
  scheme: SignatureScheme;
  /**
   * Signs. May take as long as a person needs to type a PIN. An ECDSA signature may be DER or r‖s.
   *
   * @param attributes what the signature is over (DER), for signers that hash it themselves
   * @param digest its hash
   */
  sign(attributes: Bytes, digest: Bytes): Promise<Uint8Array>;
}

/** The scheme that a key signs with: the hash grows with the curve (ETSI TS 119 312). @throws Error for other keys */
export function schemeFor(key: KeyObject): SignatureScheme {
  if (key.asymmetricKeyType === 'rsa') return { kind: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' };
  if (key.asymmetricKeyType !== 'ec') {
    throw new Error(`keys of type ${key.asymmetricKeyType ?? 'unknown'} cannot sign here (RSA and EC can)`);
  }
  const hashes: Readonly<Record<number, Hash>> = { 32: 'SHA-256', 48: 'SHA-384', 66: 'SHA-512' };
  return { kind: 'ECDSA', hash: hashes[coordinateSize(key)]! };
}

function coordinateSize(key: KeyObject): number {
  const curve = key.asymmetricKeyDetails?.namedCurve ?? 'unknown';
  const size = { prime256v1: 32, secp384r1: 48, secp521r1: 66 }[curve];
  if (!size) throw new Error(`the curve ${curve} is not accepted (P-256, P-384 and P-521 are)`);
  return size;
}

/** A signer whose private key is at hand. */
export function keySigner(key: KeyObject, certificates: Signer['certificates']): Signer {
  const scheme = schemeFor(certificates[0].node.publicKey);
  return {
    certificates,
    scheme,
    sign: async (attributes) => sign(nodeName(scheme.hash), attributes, { key, dsaEncoding: 'der' }),
  };
}

/** Content to sign: the digest of a document, or content that is carried inside as in a time-stamp token. */
export interface SignedContent {
  digest: Bytes;
  inside?: { type: string; bytes: Bytes };
}

/**
 * A CAdES baseline signature (ETSI EN 319 122-1) for PAdES: signed attributes content-type, message-digest and
 * signing-certificate-v2, and no signing-time, which PAdES keeps in the PDF.
 *
 * @param stamp makes a time-stamp token over the signature value
 * @throws EnvironmentError when the signer's value is not by its certificate
 */
export async function buildCms(
  content: SignedContent,
  signer: Signer,
  stamp?: (data: Bytes, hash: Hash) => Promise<Bytes | undefined>,
): Promise<Bytes> {
  const { hash } = signer.scheme;
  const prepared = new PreparedCms(content, signer);
  const { attributes } = prepared;
  const given = await signer.sign(attributes, digest(hash, attributes));
  const signature = accepted(given, attributes, signer);
  return prepared.assemble(signature, await stamp?.(signature, hash));
}

/** The most bytes that {@link buildCms} can need with a token of this length, found without asking the signer. */
export function cmsSize(signer: Signer, tokenLength: number): number {
  const key = signer.certificates[0].node.publicKey;
  const longest =
    signer.scheme.kind === 'ECDSA'
      ? 2 * coordinateSize(key) + 16
      : (key.asymmetricKeyDetails?.modulusLength ?? 0) / 8;
  const prepared = new PreparedCms({ digest: digest(signer.scheme.hash) }, signer);
  const frame = tokenLength > 0 ? 64 : 0;
  return prepared.assemble(new Uint8Array(Math.ceil(longest))).length + tokenLength + frame;
}

/** Everything but the signature value. */
class PreparedCms {
  /** The signed attributes as a SET, whose bytes the signature is over (RFC 5652, 5.4). */
  readonly attributes: Bytes;
  private readonly list: readonly pkijs.Attribute[];
  private readonly content: SignedContent;
  private readonly signer: Signer;

  constructor(content: SignedContent, signer: Signer) {
    this.content = content;
    this.signer = signer;
    const leaf = signer.certificates[0];
    this.list = sorted([
      attribute(OID.contentType, new asn1js.ObjectIdentifier({ value: content.inside?.type ?? OID.data })),
      attribute(OID.messageDigest, new asn1js.OctetString({ valueHex: content.digest })),
      attribute(OID.signingCertificateV2, signingCertificate(leaf, signer.scheme.hash)),
    ]);
    this.attributes = der(new asn1js.Set({ value: this.list.map((item) => item.toSchema()) }));
  }

  assemble(signature: Uint8Array, token?: Bytes): Bytes {
    const { scheme, certificates } = this.signer;
    const { inside } = this.content;
    const leaf = certificates[0].asn;
    const algorithm = new pkijs.AlgorithmIdentifier({ algorithmId: HASH_OID[scheme.hash] });
    const unsigned = token && [attribute(OID.signatureTimeStamp, parse(token))];
    const info = new pkijs.SignerInfo({
      version: 1,
      sid: new pkijs.IssuerAndSerialNumber({ issuer: leaf.issuer, serialNumber: leaf.serialNumber }),
      digestAlgorithm: algorithm,
      signedAttrs: new pkijs.SignedAndUnsignedAttributes({ type: 0, attributes: [...this.list] }),
      signatureAlgorithm: identifierOf(scheme),
      signature: new asn1js.OctetString({ valueHex: own(signature) }),
      ...(unsigned && {
        unsignedAttrs: new pkijs.SignedAndUnsignedAttributes({ type: 1, attributes: unsigned }),
      }),
    });
    const signedData = new pkijs.SignedData({
      version: inside ? 3 : 1,
      digestAlgorithms: [algorithm],
      encapContentInfo: encapsulated(inside),
      certificates: sorted(carried(certificates).map((item) => pkijs.Certificate.fromBER(item.der))),
      signerInfos: [info],
    });
    return der(
      new pkijs.ContentInfo({ contentType: OID.signedData, content: signedData.toSchema() }).toSchema(),
    );
  }
}

/** The root is left out: verifiers that trust it have it. */
function carried([leaf, ...issuers]: Signer['certificates']): Certificate[] {
  return [leaf, ...issuers.filter((item) => !isSelfIssued(item))];
}

/** Put in afterwards: the library's constructor writes the content in pieces, which is BER and not DER. */
function encapsulated(inside: SignedContent['inside']): pkijs.EncapsulatedContentInfo {
  const content = new pkijs.EncapsulatedContentInfo({ eContentType: inside?.type ?? OID.data });
  if (inside) content.eContent = new asn1js.OctetString({ valueHex: inside.bytes });
  return content;
}

function attribute(oid: string, value: asn1js.AsnType): pkijs.Attribute {
  return new pkijs.Attribute({ type: oid, values: [value] });
}

/** SigningCertificateV2 (RFC 5035, 3); SHA-256 is the default and then left out. */
function signingCertificate({ asn, der: encoded }: Certificate, hash: Hash): asn1js.Sequence {
  const issuer = new pkijs.GeneralNames({ names: [new pkijs.GeneralName({ type: 4, value: asn.issuer })] });
  const id = [
    ...(hash === 'SHA-256'
      ? []
      : [new pkijs.AlgorithmIdentifier({ algorithmId: HASH_OID[hash] }).toSchema()]),
    new asn1js.OctetString({ valueHex: digest(hash, encoded) }),
    new pkijs.IssuerSerial({ issuer, serialNumber: asn.serialNumber }).toSchema(),
  ];
  return new asn1js.Sequence({
    value: [new asn1js.Sequence({ value: [new asn1js.Sequence({ value: id })] })],
  });
}

/**
 * Takes what signers really return, and uses nothing that the certificate does not confirm: a wrong key is found here.
 */
function accepted(signature: Uint8Array, attributes: Bytes, { certificates, scheme }: Signer): Bytes {
  const key = certificates[0].node.publicKey;
  const candidates = [own(signature)];
  if (scheme.kind === 'ECDSA' && signature.length === 2 * coordinateSize(key)) {
    candidates.push(own(new Uint8Array(pkijs.createCMSECDSASignature(own(signature).buffer))));
  }
  const good = candidates.find((candidate) => isSignedBy(key, scheme, attributes, candidate));
  if (good) return good;
  const size = signature.length;
  throw new EnvironmentError(
    {
      sv: `Det som skulle vara underskriften (${size} byte) är inte gjort med certifikatets nyckel.`,
      en: `What should be the signature (${size} bytes) is no signature by its certificate.`,
    },
    {
      sv: 'Kontrollera att nyckeln och certifikatet hör ihop. Inget är underskrivet.',
      en: 'Check that the key and the certificate belong together. Nothing is signed.',
    },
  );
}
