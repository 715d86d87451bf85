import { KeyObject, webcrypto } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import * as asn1js from 'asn1js';
import * as pkijs from 'pkijs';
import { type Bytes, digest, own } from '../../src/sign/bytes.js';
import { der, engine, hashOf, OID, parse } from '../../src/sign/crypto/asn1.js';
import { type Certificate, certificate } from '../../src/sign/crypto/certificate.js';
import { buildCms, keySigner, type Signer } from '../../src/sign/crypto/cms-build.js';
import { ocspAnswer, revocationList, time } from './answers.js';

/** Somebody with a certificate and its key. */
export interface Identity {
  certificate: Certificate;
  key: KeyObject;
  secret: webcrypto.CryptoKey;
  issuer: Identity | undefined;
}

/** What a certificate is to be like; left out: an EC certificate for signing, valid now. */
export interface Issue {
  issuer?: Identity;
  type?: 'RSA' | 'EC';
  from?: Date;
  to?: Date;
  /** Makes it an authority, which may have so many below it. */
  authority?: { pathLength?: number };
  /** Extended key usage; signers have e-mail protection, which some programs ask for. */
  purpose?: string;
  /** First byte of keyUsage; 0xc0 is digitalSignature and nonRepudiation. */
  usage?: number;
  /** The length of an RSA key in bits; 2048 when left out. */
  bits?: number;
  /** The hash function it is signed with; SHA-256 when left out. */
  hash?: 'SHA-1' | 'SHA-256';
  /** Changes the certificate before it is signed. */
  change?: (asn: pkijs.Certificate) => void;
}

type Service = (query: Bytes) => Promise<Bytes>;

const EMAIL = '1.3.6.1.5.5.7.3.4';
const YEAR = 365 * 86_400_000;

/** A date so many years from now. */
export function years(count: number): Date {
  return new Date(Date.now() + count * YEAR);
}

/**
 * For tests: a certification authority with its status services, and a time-stamp authority, in this process on
 * 127.0.0.1. It issues certificates of any date and fault, and needs no other program.
 */
export class TestAuthority {
  url = '';
  root!: Identity;
  issuing!: Identity;
  /** Replace these to have a wrong service. */
  tsa!: Identity;
  responder!: Identity;
  /** What the services take for now. */
  clock: () => Date = () => new Date();
  /** The number that a time-stamp answers with, out of the one that was asked with. */
  nonce: (asked: asn1js.Integer | undefined) => asn1js.Integer | undefined = (asked) => asked;
  /** How often each address was asked. */
  readonly asked = new Map<string, number>();
  private serial = 0x1000;
  private readonly revoked = new Map<string, Date>();
  private readonly services = new Map<string, Service>();
  private readonly server: Server;

  private constructor() {
    this.server = createServer((request, response) => this.answer(request, response));
  }

  static async start(): Promise<TestAuthority> {
    const authority = new TestAuthority();
    await new Promise<void>((resolve) => authority.server.listen(0, '127.0.0.1', resolve));
    authority.url = `http://127.0.0.1:${(authority.server.address() as AddressInfo).port}`;
    authority.services.set('/ocsp', (query) => authority.ocsp(query));
    authority.services.set('/tsa', (query) => authority.stamp(query));
    authority.services.set('/tsa-other', (query) =>
      authority.stamp(query, (imprint) => digest('SHA-256', imprint)),
    );
    authority.services.set('/tsa-garbage', async () => own(Buffer.from('<html>tidsstämpel?</html>')));
    authority.services.set('/tsa-cut', async (query) => (await authority.stamp(query)).slice(0, 200));
    authority.services.set('/tsa-refuses', async () =>
      der(new asn1js.Sequence({ value: [new pkijs.PKIStatusInfo({ status: 2 }).toSchema()] })),
    );
    // An answer that never comes.
    authority.services.set('/tsa-slow', () => new Promise(() => {}));
    const from = years(-4);
    authority.root = await authority.issue('Provregionens rot', {
      authority: {},
      from: years(-5),
      to: years(20),
    });
    authority.issuing = await authority.issue('Provregionens utfärdare', {
      issuer: authority.root,
      authority: { pathLength: 0 },
      from,
      to: years(10),
    });
    const issuer = authority.issuing;
    const service = { issuer, usage: 0x80, from, to: years(8) };
    authority.tsa = await authority.issue('Provregionens tidsstämplare', {
      ...service,
      purpose: OID.timeStamping,
    });
    authority.responder = await authority.issue('Provregionens OCSP', {
      ...service,
      purpose: OID.ocspSigning,
    });
    return authority;
  }

  stop(): void {
    this.server.close();
    this.server.closeAllConnections();
  }

  /** Lets the process end though the services still run. */
  letGo(): void {
    this.server.unref();
  }

  /** Issues a certificate; without an issuer it is a root. */
  async issue(name: string, options: Issue = {}): Promise<Identity> {
    const { issuer, type = 'EC', authority, from = years(-1), to = years(3), bits = 2048 } = options;
    const purpose = options.purpose ?? (authority ? undefined : EMAIL);
    const algorithm =
      type === 'EC'
        ? { name: 'ECDSA', namedCurve: 'P-256' }
        : { name: 'RSASSA-PKCS1-v1_5', modulusLength: bits, publicExponent: own([1, 0, 1]), hash: 'SHA-256' };
    const pair = (await webcrypto.subtle.generateKey(algorithm, true, [
      'sign',
      'verify',
    ])) as webcrypto.CryptoKeyPair;
    const subject = nameOf(name);
    const asn = new pkijs.Certificate({
      version: 2,
      subject,
      issuer: issuer?.certificate.asn.subject ?? subject,
    });
    this.serial += 1;
    asn.serialNumber = new asn1js.Integer({ value: this.serial });
    asn.notBefore = time(from);
    asn.notAfter = time(to);
    await asn.subjectPublicKeyInfo.importKey(pair.publicKey, engine);
    const usage = options.usage ?? (authority ? 0x06 : 0xc0);
    asn.extensions = [
      extension(OID.keyUsage, true, new asn1js.BitString({ valueHex: own([usage]), unusedBits: 1 })),
      ...(authority ? [authorityExtension(authority.pathLength)] : []),
      ...(purpose
        ? [extension(OID.extKeyUsage, true, new pkijs.ExtKeyUsage({ keyPurposes: [purpose] }).toSchema())]
        : []),
      ...(issuer ? this.addresses(issuer, purpose === EMAIL) : []),
    ];
    options.change?.(asn);
    await asn.sign(issuer?.secret ?? pair.privateKey, options.hash ?? 'SHA-256', engine);
    return {
      certificate: certificate(der(asn.toSchema(true))),
      key: KeyObject.from(pair.privateKey),
      secret: pair.privateKey,
      issuer,
    };
  }

  /** A signer with a key of this authority's, and the chain without the root. */
  signer({ certificate: leaf, key, issuer }: Identity): Signer {
    return keySigner(key, [leaf, ...(issuer?.issuer ? [issuer.certificate] : [])]);
  }

  /** Revokes a certificate from a time on. */
  revoke({ certificate: item }: Identity, since: Date): void {
    this.revoked.set(serialOf(item), since);
  }

  private addresses(issuer: Identity, hasOcsp: boolean): pkijs.Extension[] {
    const path = `/${serialOf(issuer.certificate)}.crl`;
    this.services.set(path, () => this.list(issuer));
    const point = new pkijs.DistributionPoint({ distributionPoint: [uri(this.url + path)] });
    const points = new pkijs.CRLDistributionPoints({ distributionPoints: [point] }).toSchema();
    const access = new pkijs.AccessDescription({
      accessMethod: OID.ocspAccess,
      accessLocation: uri(`${this.url}/ocsp`),
    });
    const info = new pkijs.InfoAccess({ accessDescriptions: [access] }).toSchema();
    return [
      extension(OID.crlDistributionPoints, false, points),
      ...(hasOcsp ? [extension(OID.authorityInfoAccess, false, info)] : []),
    ];
  }

  private answer(request: IncomingMessage, response: ServerResponse): void {
    const path = request.url ?? '';
    this.asked.set(path, (this.asked.get(path) ?? 0) + 1);
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const service = this.services.get(path);
      if (!service) response.writeHead(404).end();
      else {
        service(own(Buffer.concat(parts))).then(
          (bytes) => response.end(bytes),
          (error: unknown) => response.writeHead(500).end(String(error)),
        );
      }
    });
  }

  private list(issuer: Identity): Promise<Bytes> {
    return revocationList(issuer, { from: this.clock(), revoked: this.revoked });
  }

  private ocsp(query: Bytes): Promise<Bytes> {
    const { tbsRequest } = new pkijs.OCSPRequest({ schema: parse(query) });
    const certID = tbsRequest.requestList[0]!.reqCert;
    const since = this.revoked.get(Buffer.from(certID.serialNumber.valueBlock.valueHexView).toString('hex'));
    return ocspAnswer(certID, this.responder, {
      from: this.clock(),
      ...(since && { since }),
      ...(tbsRequest.requestExtensions && { extensions: tbsRequest.requestExtensions }),
    });
  }

  private async stamp(query: Bytes, change?: (imprint: Bytes) => Bytes): Promise<Bytes> {
    const { messageImprint, nonce: asked } = new pkijs.TimeStampReq({ schema: parse(query) });
    const nonce = this.nonce(asked);
    if (change) {
      const imprint = own(messageImprint.hashedMessage.valueBlock.valueHexView);
      messageImprint.hashedMessage = new asn1js.OctetString({ valueHex: change(imprint) });
    }
    const genTime = this.clock();
    const info = new pkijs.TSTInfo({
      version: 1,
      policy: '1.2.3.4.1',
      messageImprint,
      genTime,
      ...(nonce && { nonce }),
    });
    this.serial += 1;
    info.serialNumber = new asn1js.Integer({ value: this.serial });
    const bytes = der(info.toSchema());
    const hash = hashOf('2.16.840.1.101.3.4.2.1');
    const content = { digest: digest(hash, bytes), inside: { type: OID.tstInfo, bytes } };
    const token = await buildCms(content, this.signer(this.tsa));
    return der(
      new asn1js.Sequence({ value: [new pkijs.PKIStatusInfo({ status: 0 }).toSchema(), parse(token)] }),
    );
  }
}

function nameOf(name: string): pkijs.RelativeDistinguishedNames {
  const value = new asn1js.Utf8String({ value: name });
  return new pkijs.RelativeDistinguishedNames({
    typesAndValues: [new pkijs.AttributeTypeAndValue({ type: '2.5.4.3', value })],
  });
}

function uri(value: string): pkijs.GeneralName {
  return new pkijs.GeneralName({ type: 6, value });
}

/** An extension of a certificate, a list or an answer. */
export function extension(extnID: string, critical: boolean, value: asn1js.AsnType): pkijs.Extension {
  return new pkijs.Extension({ extnID, critical, extnValue: value.toBER(false) });
}

function authorityExtension(pathLength: number | undefined): pkijs.Extension {
  const limit = pathLength === undefined ? {} : { pathLenConstraint: pathLength };
  return extension(OID.basicConstraints, true, new pkijs.BasicConstraints({ cA: true, ...limit }).toSchema());
}

/** The serial number of a certificate, in hexadecimal. */
export function serialOf({ asn }: Certificate): string {
  return Buffer.from(asn.serialNumber.valueBlock.valueHexView).toString('hex');
}
