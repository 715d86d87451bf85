import { constants, type KeyObject, verify } from 'node:crypto';
import { DOMParser } from '@xmldom/xmldom';
import { type SignatureAlgorithm, SignedXml } from 'xml-crypto';
import type { Text } from '../../model/diagnostic.js';
import { digest, type Hash, same } from '../bytes.js';
import { type Certificate, certificate } from '../crypto/certificate.js';

const DS = 'http://www.w3.org/2000/09/xmldsig#';
const SIGNED_PROPERTIES = 'http://uri.etsi.org/01903#SignedProperties';
const MORE = 'http://www.w3.org/2001/04/xmldsig-more#';
const EXCLUSIVE = 'http://www.w3.org/2001/10/xml-exc-c14n#';

/** Bytes of a list; the largest real one has 2.5 MB. */
const LARGEST = 16 * 1024 * 1024;
/** Elements within each other. */
const DEEPEST = 100;

/** An XML document that is damaged, hostile, or not signed as it should be. */
export class UntrustedXml extends Error {
  readonly text: Text;

  constructor(sv: string, en: string, options?: ErrorOptions) {
    super(en, options);
    this.text = { sv, en };
  }
}

/**
 * Verifies an enveloped XAdES signature over a whole document (ETSI TS 119 612, 5.7.1) and gives its root, read anew
 * from the very bytes that were signed: whatever else stands in the file is not looked at.
 *
 * @param signers certificates that may have signed it
 * @throws UntrustedXml
 */
export function signedRoot(bytes: Uint8Array, signers: readonly Certificate[]): Element {
  const text = textOf(bytes);
  const root = rootOf(text);
  const signature = signatureOf(root);
  const signer = signerOf(signature, signers);
  const signed = new SignedXml({
    publicCert: signer.node.publicKey.export({ type: 'spki', format: 'pem' }).toString(),
    getCertFromKeyInfo: () => null,
  });
  limitAlgorithms(signed, signer.node.publicKey);
  // The library reads the node's type from a declaration of its own.
  signed.loadSignature(signature as never);
  const [whole, properties] = references(signature);
  let isGenuine: boolean;
  try {
    isGenuine = signed.checkSignature(text);
  } catch (cause) {
    throw new UntrustedXml(
      'listans underskrift går inte att kontrollera',
      'the signature of the list cannot be checked',
      { cause },
    );
  }
  const contents = isGenuine ? signed.getSignedReferences() : [];
  if (contents.length !== 2)
    throw new UntrustedXml('listan är inte den som skrevs under', 'the list is not what was signed');
  requireSigner(rootOf(contents[properties]!), signer);
  return rootOf(contents[whole]!);
}

function textOf(bytes: Uint8Array): string {
  if (bytes.length > LARGEST)
    throw new UntrustedXml(`listan är större än ${LARGEST} byte`, `the list is larger than ${LARGEST} bytes`);
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new UntrustedXml('listan är inte UTF-8', 'the list is not UTF-8');
  }
  // Nothing in a list needs a document type, and entities are what grows without bounds.
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text))
    throw new UntrustedXml('listan har en dokumenttyp', 'the list has a document type');
  let depth = 0;
  for (const [tag] of text.matchAll(/<(?:!--|[^?!>][^>]*>)/g)) {
    if (tag.startsWith('</')) depth -= 1;
    else if (tag !== '<!--' && !tag.endsWith('/>')) depth += 1;
    if (depth > DEEPEST)
      throw new UntrustedXml('listan har för många nivåer', 'the list is nested too deeply');
  }
  return text;
}

function rootOf(text: string): Element {
  const fail = (why: unknown): never => {
    throw new Error(String(why).split('\n')[0]);
  };
  try {
    const parser = new DOMParser({ errorHandler: { warning: fail, error: fail, fatalError: fail } });
    const { documentElement } = parser.parseFromString(text, 'text/xml');
    if (documentElement) return documentElement;
  } catch (cause) {
    throw new UntrustedXml('listan är inte välformad', 'the list is not well-formed', { cause });
  }
  throw new UntrustedXml('listan är tom', 'the list is empty');
}

/** The one signature of a document, a child of its root. */
function signatureOf(root: Element): Element {
  const all = elements(root.getElementsByTagNameNS(DS, 'Signature'));
  const [signature, ...others] = all;
  if (!signature) throw new UntrustedXml('listan är inte underskriven', 'the list is not signed');
  if (others.length > 0 || signature.parentNode !== root) {
    throw new UntrustedXml(
      'listan har en underskrift på fel plats, eller flera',
      'the list has a signature in a wrong place, or several',
    );
  }
  return signature;
}

/** The certificate that the signature names, when it is one of those that may sign. */
function signerOf(signature: Element, signers: readonly Certificate[]): Certificate {
  const named = elements(signature.getElementsByTagNameNS(DS, 'X509Certificate')).map((each) =>
    Buffer.from(each.textContent ?? '', 'base64'),
  );
  const signer = signers.find(({ der }) => named.some((each) => same(each, der)));
  if (!signer)
    throw new UntrustedXml(
      'listan är inte underskriven med ett certifikat som får skriva under den',
      'the list is not signed by a certificate that may sign it',
    );
  return signer;
}

/** Places of the two references: the whole document, and the signed properties of XAdES. */
function references(signature: Element): [whole: number, properties: number] {
  const all = elements(signature.getElementsByTagNameNS(DS, 'Reference'));
  const whole = all.findIndex((each) => each.getAttribute('URI') === '' && !each.getAttribute('Type'));
  const properties = all.findIndex((each) => each.getAttribute('Type') === SIGNED_PROPERTIES);
  const transforms = elements(signature.getElementsByTagNameNS(DS, 'Transform')).map(
    (each) => each.getAttribute('Algorithm') ?? '',
  );
  if (all.length !== 2 || whole < 0 || properties < 0 || !transforms.every(isKnownTransform)) {
    throw new UntrustedXml(
      'underskriften täcker inte listan, eller mer än listan',
      'the signature does not cover the list, or more than the list',
    );
  }
  return [whole, properties];
}

function isKnownTransform(algorithm: string): boolean {
  return algorithm === `${DS}enveloped-signature` || algorithm === EXCLUSIVE;
}

/** Refuses a signature whose signed properties do not name its certificate (XAdES, SigningCertificate). */
function requireSigner(properties: Element, signer: Certificate): void {
  const names = ['SigningCertificate', 'SigningCertificateV2'];
  const holders = names.flatMap((name) => elements(properties.getElementsByTagNameNS('*', name)));
  const digests = holders.flatMap((each) => elements(each.getElementsByTagNameNS('*', 'CertDigest')));
  const isNamed = digests.some((each) => {
    const [method] = elements(each.getElementsByTagNameNS(DS, 'DigestMethod'));
    const [value] = elements(each.getElementsByTagNameNS(DS, 'DigestValue'));
    const hash = NAMED_WITH[method?.getAttribute('Algorithm') ?? ''];
    return hash && same(Buffer.from(value?.textContent ?? '', 'base64'), digest(hash, signer.der));
  });
  if (!isNamed)
    throw new UntrustedXml(
      'underskriften nämner inte sitt certifikat',
      'the signature does not name its certificate',
    );
}

/** Hash functions by their URIs. */
const DIGESTS: Readonly<Record<string, Hash>> = {
  'http://www.w3.org/2001/04/xmlenc#sha256': 'SHA-256',
  [`${MORE}sha384`]: 'SHA-384',
  'http://www.w3.org/2001/04/xmlenc#sha512': 'SHA-512',
};

/** Those that certificates are named with: lists from before 2017 name theirs by SHA-1, which is only a name here. */
const NAMED_WITH: Readonly<Record<string, Hash | 'SHA-1'>> = { ...DIGESTS, [`${DS}sha1`]: 'SHA-1' };

/** Signature algorithms by their URIs. */
const SIGNATURES: Readonly<Record<string, { hash: string; options: object }>> = Object.fromEntries(
  ['256', '384', '512'].flatMap((bits) => [
    [`${MORE}rsa-sha${bits}`, { hash: `sha${bits}`, options: { padding: constants.RSA_PKCS1_PADDING } }],
    [`${MORE}ecdsa-sha${bits}`, { hash: `sha${bits}`, options: { dsaEncoding: 'ieee-p1363' } }],
    [
      `http://www.w3.org/2007/05/xmldsig-more#sha${bits}-rsa-MGF1`,
      {
        hash: `sha${bits}`,
        options: { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: constants.RSA_PSS_SALTLEN_DIGEST },
      },
    ],
  ]),
);

/** Takes away SHA-1 and HMAC, and adds what the library lacks. */
function limitAlgorithms(signed: SignedXml, key: KeyObject): void {
  signed.SignatureAlgorithms = Object.fromEntries(
    Object.entries(SIGNATURES)
      .filter(([uri]) => uri.includes('ecdsa') === (key.asymmetricKeyType === 'ec'))
      .map(([uri, { hash, options }]) => [uri, algorithm(uri, hash, { key, ...options })]),
  ) as unknown as SignedXml['SignatureAlgorithms'];
  signed.HashAlgorithms = Object.fromEntries(
    Object.entries(DIGESTS).map(([uri, hash]) => [
      uri,
      class {
        getAlgorithmName = () => uri;
        getHash = (xml: string) => Buffer.from(digest(hash, Buffer.from(xml))).toString('base64');
      },
    ]),
  ) as unknown as SignedXml['HashAlgorithms'];
}

function algorithm(
  uri: string,
  hash: string,
  key: { key: KeyObject } & object,
): new () => SignatureAlgorithm {
  return class {
    getAlgorithmName = () => uri;
    getSignature = () => {
      throw new Error('lists are not signed here');
    };
    verifySignature = ((material: string, _: unknown, value: string) =>
      verify(
        hash,
        Buffer.from(material),
        key,
        Buffer.from(value, 'base64'),
      )) as SignatureAlgorithm['verifySignature'];
  };
}

/** The elements of a live list. */
export function elements(list: { readonly length: number; item(index: number): Node | null }): Element[] {
  return Array.from({ length: list.length }, (_, index) => list.item(index) as Element);
}

/** A certificate in Base64; undefined for one that cannot be read. */
export function certificateIn(base64: string): Certificate | undefined {
  try {
    return certificate(Buffer.from(base64, 'base64'));
  } catch {
    return undefined;
  }
}
