import * as asn1js from 'asn1js';
import type { Text } from '../../model/diagnostic.js';
import { type Bytes, concat, digest, type Hash, same } from '../bytes.js';
import { attempt, ProblemError } from '../problem.js';
import { isSignedBy, schemeOf } from './algorithms.js';
import { children, hashOf, hasNoParameters, isTagged, OID, octets, parse, raw } from './asn1.js';
import { allowsUsage, type Certificate, certificate, fullName } from './certificate.js';

/** A CMS signature (RFC 5652) that is whole and by the certificate it names. Trust and time are judged elsewhere. */
export interface CheckedCms {
  signer: Certificate;
  /** All it carries, the signer's among them. */
  certificates: readonly Certificate[];
  /** The signature value, which a signature time-stamp is over. */
  signature: Bytes;
  /** The signature time-stamp, when there is one. */
  token: Bytes | undefined;
  /** True when it has the attribute signing-time, which PAdES does not allow. */
  hasSigningTime: boolean;
  /** Signed content that is carried inside: the TSTInfo of a time-stamp token. */
  content: Bytes | undefined;
  hash: Hash;
}

const UNREADABLE: Text = { sv: 'underskriften går inte att läsa', en: 'the signature cannot be read' };

/**
 * Checks that a CMS signature is a signature over `data`: by the certificate its signing-certificate attribute names,
 * with accepted algorithms. Parts that nothing signs are read strictly: whatever can be changed there without breaking
 * the signature must still be noticed.
 *
 * @param kind what is signed: a document, which stays outside, or a TSTInfo inside; `data` is then what was stamped,
 *   and
 *   not looked at here
 * @throws ProblemError
 */
export function checkCms(bytes: Uint8Array, data: Bytes, kind: 'document' | 'time-stamp'): CheckedCms {
  const element = attempt('malformed', UNREADABLE, () => parse(bytes, 'zeros'));
  return attempt('malformed', UNREADABLE, () => new CmsCheck(element, kind).check(data));
}

class CmsCheck {
  private readonly kind: 'document' | 'time-stamp';
  private readonly expected: string;
  private readonly parts: Parts;

  constructor(element: asn1js.AsnType, kind: 'document' | 'time-stamp') {
    this.kind = kind;
    this.expected = kind === 'document' ? OID.data : OID.tstInfo;
    this.parts = partsOf(element);
  }

  check(data: Bytes): CheckedCms {
    const hash = hashOf(identifier(children(this.parts.digestAlgorithm)[0]));
    this.checkFrame(hash);
    const content = this.content();
    this.checkAttributes(digest(hash, content ?? data));
    const certificates = this.parts.certificates.map((item) => certificate(raw(item)));
    const signer = certificates.find((item) => this.names(item));
    if (!signer)
      throw unreadable('undertecknarens certifikat saknas', 'the certificate of the signer is missing');
    const scheme = schemeOf(this.parts.signatureAlgorithm, hash);
    if (scheme.hash !== hash) throw unreadable('två hashfunktioner', 'two hash functions');
    // Signed as a SET, written with a tag of its own (RFC 5652, 5.4).
    const attributes = raw(this.parts.signedAttributes);
    const signed = concat(new Uint8Array([0x31]), attributes.subarray(1));
    const signature = octets(this.parts.signature);
    if (!isSignedBy(signer.node.publicKey, scheme, signed, signature)) {
      throw invalid(
        `underskriften är inte gjord med nyckeln till ${fullName(signer)}`,
        `the signature is not made with the key of ${fullName(signer)}`,
      );
    }
    // After the value: one that is wrong is worse than an attribute that is missing.
    this.checkSigningCertificate(signer);
    if (!allowsUsage(signer, 'digitalSignature', 'nonRepudiation')) {
      throw invalid(
        'certifikatet får inte användas för underskrifter',
        'the certificate may not be used for signatures',
      );
    }
    return {
      signer,
      certificates,
      signature,
      token: this.token(),
      hasSigningTime: this.values(OID.signingTime).length > 0,
      content,
      hash,
    };
  }

  /** Versions and algorithms, which nothing signs. */
  private checkFrame(hash: Hash): void {
    const version = this.kind === 'document' ? 1 : 3;
    const algorithms = children(this.parts.digestAlgorithms);
    const isFine =
      integer(this.parts.version) === version &&
      integer(this.parts.signerVersion) === 1 &&
      algorithms.length === 1 &&
      [...algorithms, this.parts.digestAlgorithm].every(
        (item) => hashOf(identifier(children(item)[0])) === hash && hasNoParameters(item),
      );
    if (!isFine) throw unreadable('ramen kring underskriften är fel', 'the frame of the signature is wrong');
  }

  private content(): Bytes | undefined {
    const [type, wrapped] = children(this.parts.encapsulated);
    const content = isTagged(wrapped, 0) ? children(wrapped)[0] : undefined;
    const isInside = content instanceof asn1js.OctetString;
    if (
      identifier(type) !== this.expected ||
      isInside !== (this.kind === 'time-stamp') ||
      isInside !== (wrapped !== undefined)
    ) {
      throw unreadable('den är över fel slags innehåll', 'it is over the wrong kind of content');
    }
    return isInside ? octets(content) : undefined;
  }

  private checkAttributes(expected: Bytes): void {
    const [type, ...more] = this.values(OID.contentType);
    if (identifier(type) !== this.expected || more.length > 0) {
      throw unreadable('attributet content-type är fel', 'the content-type attribute is wrong');
    }
    const [found, ...others] = this.values(OID.messageDigest);
    if (!(found instanceof asn1js.OctetString) || others.length > 0) {
      throw unreadable('attributet message-digest saknas', 'the message-digest attribute is missing');
    }
    if (same(octets(found), expected)) return;
    throw new ProblemError('digest-mismatch', {
      sv: 'innehållet är inte det som skrevs under: dokumentet har ändrats, eller underskriften hör till ett annat',
      en: 'the content is not what was signed: the document has been changed, or the signature belongs to another one',
    });
  }

  private values(oid: string): readonly asn1js.AsnType[] {
    const found = children(this.parts.signedAttributes).filter(
      (item) => identifier(children(item)[0]) === oid,
    );
    if (found.length > 1) throw unreadable('ett attribut står två gånger', 'an attribute stands twice');
    return children(children(found[0])[1]);
  }

  /** By issuer and serial number, as they are written in the certificate. */
  private names(item: Certificate): boolean {
    const [name, serial] = children(this.parts.signerIdentifier);
    if (!name || !serial) return false;
    const issuer = new Uint8Array(item.asn.issuer.valueBeforeDecode);
    return same(raw(name), issuer) && same(raw(serial), raw(item.asn.serialNumber));
  }

  /** Without this attribute (RFC 5035), or with another certificate in it, the certificate could have been swapped. */
  private checkSigningCertificate(signer: Certificate): void {
    const [second] = this.values(OID.signingCertificateV2);
    // Time-stamp tokens may still carry the older form, which names the certificate by SHA-1.
    const first = this.kind === 'time-stamp' ? this.values(OID.signingCertificate)[0] : undefined;
    const [id] = children(children(second ?? first)[0]);
    const [algorithm, hash] = children(id);
    const named = algorithm instanceof asn1js.Sequence ? hash : algorithm;
    if (!(named instanceof asn1js.OctetString)) {
      throw new ProblemError('not-pades', {
        sv: 'attributet signing-certificate-v2 saknas',
        en: 'the attribute signing-certificate-v2 is missing',
      });
    }
    const given =
      algorithm instanceof asn1js.Sequence ? hashOf(identifier(children(algorithm)[0])) : 'SHA-256';
    if (same(octets(named), digest(second ? given : 'SHA-1', signer.der))) return;
    throw invalid(
      'attributet signing-certificate-v2 nämner ett annat certifikat',
      'the attribute signing-certificate-v2 names another certificate',
    );
  }

  /** Of the unsigned attributes only a time-stamp is known; another one might be a damaged time-stamp. */
  private token(): Bytes | undefined {
    const [first, ...others] = children(this.parts.unsignedAttributes);
    if (!first) return undefined;
    const [type, values] = children(first);
    const [token, ...more] = children(values);
    if (others.length > 0 || more.length > 0 || !token || identifier(type) !== OID.signatureTimeStamp) {
      throw unreadable('den har ett okänt attribut', 'it has an unknown attribute');
    }
    return raw(token);
  }
}

interface Parts {
  encapsulated: asn1js.AsnType | undefined;
  unsignedAttributes: asn1js.AsnType | undefined;
  version: asn1js.AsnType | undefined;
  digestAlgorithms: asn1js.AsnType | undefined;
  certificates: readonly asn1js.AsnType[];
  signerVersion: asn1js.AsnType | undefined;
  signerIdentifier: asn1js.AsnType | undefined;
  digestAlgorithm: asn1js.AsnType | undefined;
  signedAttributes: asn1js.AsnType;
  signatureAlgorithm: asn1js.AsnType;
  signature: asn1js.OctetString;
}

/** The parts of SignedData with one SignerInfo, from the bytes in the file and not from what would be encoded again. */
function partsOf(contentInfo: asn1js.AsnType): Parts {
  const [type, wrapped] = children(contentInfo);
  if (identifier(type) !== OID.signedData) throw unreadable('inte CMS SignedData', 'not CMS SignedData');
  const [version, digestAlgorithms, encapsulated, ...rest] = children(children(wrapped)[0]);
  const carried = rest.filter((item) => isTagged(item, 0));
  const [info, ...otherInfos] = children(rest.at(-1));
  const certificates = carried.flatMap(children);
  const [
    signerVersion,
    signerIdentifier,
    digestAlgorithm,
    signedAttributes,
    signatureAlgorithm,
    signature,
    ...unsigned
  ] = children(info);
  const isKnown =
    rest.length === carried.length + 1 &&
    otherInfos.length === 0 &&
    certificates.every((item) => item instanceof asn1js.Sequence) &&
    isTagged(signedAttributes, 0) &&
    signature instanceof asn1js.OctetString &&
    signatureAlgorithm !== undefined &&
    unsigned.length <= 1 &&
    unsigned.every((item) => isTagged(item, 1));
  if (!isKnown) throw unreadable('den har okända delar', 'it has unknown parts');
  return {
    encapsulated,
    unsignedAttributes: unsigned[0],
    version,
    digestAlgorithms,
    certificates,
    signerVersion,
    signerIdentifier,
    digestAlgorithm,
    signedAttributes: signedAttributes!,
    signatureAlgorithm,
    signature,
  };
}

function identifier(element: asn1js.AsnType | undefined): string {
  return element instanceof asn1js.ObjectIdentifier ? element.getValue() : '';
}

function integer(element: asn1js.AsnType | undefined): number {
  return element instanceof asn1js.Integer ? element.valueBlock.valueDec : Number.NaN;
}

function unreadable(sv: string, en: string): ProblemError {
  return new ProblemError('malformed', { sv: `${UNREADABLE.sv}: ${sv}`, en: `${UNREADABLE.en}: ${en}` });
}

function invalid(sv: string, en: string): ProblemError {
  return new ProblemError('signature-invalid', { sv, en });
}
