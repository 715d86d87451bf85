import { SignedXml } from 'xml-crypto';
import { digest } from '../../src/sign/bytes.js';
import type { Certificate } from '../../src/sign/crypto/certificate.js';
import type { Identity } from './authority.js';

const EXCLUSIVE = 'http://www.w3.org/2001/10/xml-exc-c14n#';
const SHA256 = 'http://www.w3.org/2001/04/xmlenc#sha256';
const URI = 'http://uri.etsi.org/TrstSvc';

/** A service on a list that is made for a test. */
export interface MadeService {
  type?: 'CA/QC' | 'TSA/QTST';
  certificate: Certificate;
  /** Since when, and the last part of the status, the latest first. */
  history?: readonly (readonly [from: string, status: string])[];
  /** Extensions of the present state, as XML. */
  extensions?: string;
}

/** Contents of a list that is made for a test. */
export interface MadeList {
  territory: string;
  type?: 'EUlistofthelists' | 'EUgeneric';
  /** Territories and certificates of the lists that it points at. */
  pointers?: readonly (readonly [territory: string, signer: Certificate])[];
  services?: readonly MadeService[];
}

/** For tests: the XML of a trust list (ETSI TS 119 612), not signed. */
export function listXml({ territory, type = 'EUgeneric', pointers = [], services = [] }: MadeList): string {
  const others = pointers.map(
    ([country, signer]) =>
      `<OtherTSLPointer><ServiceDigitalIdentities><ServiceDigitalIdentity>${identity(signer)}</ServiceDigitalIdentity></ServiceDigitalIdentities><TSLLocation>https://tl.example/</TSLLocation><AdditionalInformation><OtherInformation><SchemeTerritory>${country}</SchemeTerritory></OtherInformation></AdditionalInformation></OtherTSLPointer>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<TrustServiceStatusList xmlns="http://uri.etsi.org/02231/v2#" Id="TSL">
<SchemeInformation><TSLType>http://uri.etsi.org/TrstSvc/TrustedList/TSLType/${type}</TSLType><SchemeTerritory>${territory}</SchemeTerritory><PointersToOtherTSL>${others.join('')}</PointersToOtherTSL><NextUpdate><dateTime>2040-01-01T00:00:00Z</dateTime></NextUpdate></SchemeInformation>
<TrustServiceProviderList><TrustServiceProvider><TSPInformation><TSPName><Name xml:lang="sv">Provbolaget</Name></TSPName></TSPInformation><TSPServices>${services.map(serviceXml).join('')}</TSPServices></TrustServiceProvider></TrustServiceProviderList>
</TrustServiceStatusList>`;
}

function identity(item: Certificate): string {
  return `<DigitalId><X509Certificate>${Buffer.from(item.der).toString('base64')}</X509Certificate></DigitalId>`;
}

function serviceXml({ type = 'CA/QC', certificate, history, extensions = '' }: MadeService): string {
  const [[from, status], ...past] = (history ?? [['2017-01-01', 'granted']]) as [[string, string]];
  const state = ([since, name]: readonly [string, string]) =>
    `<ServiceStatus>${URI}/TrustedList/Svcstatus/${name}</ServiceStatus><StatusStartingTime>${since}T00:00:00Z</StatusStartingTime>`;
  const head = `<ServiceTypeIdentifier>${URI}/Svctype/${type}</ServiceTypeIdentifier><ServiceName><Name xml:lang="en">Provtjänsten</Name></ServiceName><ServiceDigitalIdentity>${identity(certificate)}</ServiceDigitalIdentity>`;
  const earlier = (past as [string, string][]).map(
    (each) => `<ServiceHistoryInstance>${head}${state(each)}</ServiceHistoryInstance>`,
  );
  return `<TSPService><ServiceInformation>${head}${state([from, status])}<ServiceInformationExtensions>${extensions}</ServiceInformationExtensions></ServiceInformation><ServiceHistory>${earlier.join('')}</ServiceHistory></TSPService>`;
}

/** Options for signing a list wrongly. */
export interface ListSignature {
  /** Named in the signed properties; the signer when left out. */
  named?: Certificate;
  /** False leaves out the reference to the signed properties. */
  hasProperties?: boolean;
}

/** For tests: signs a list as national supervisors do (XAdES, enveloped). */
export function signedList(xml: string, signer: Identity, options: ListSignature = {}): Uint8Array {
  const { named = signer.certificate, hasProperties = true } = options;
  const value = Buffer.from(digest('SHA-256', named.der)).toString('base64');
  const properties = `<xades:QualifyingProperties xmlns:xades="http://uri.etsi.org/01903/v1.3.2#" Target="#S"><xades:SignedProperties Id="P"><xades:SignedSignatureProperties><xades:SigningCertificateV2><xades:Cert><xades:CertDigest><ds:DigestMethod xmlns:ds="http://www.w3.org/2000/09/xmldsig#" Algorithm="${SHA256}"/><ds:DigestValue xmlns:ds="http://www.w3.org/2000/09/xmldsig#">${value}</ds:DigestValue></xades:CertDigest></xades:Cert></xades:SigningCertificateV2></xades:SignedSignatureProperties></xades:SignedProperties></xades:QualifyingProperties>`;
  const signature = new SignedXml({
    privateKey: signer.key.export({ type: 'pkcs8', format: 'pem' }),
    publicCert: signer.certificate.node.toString(),
    signatureAlgorithm: 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256',
    canonicalizationAlgorithm: EXCLUSIVE,
    getKeyInfoContent: () =>
      `<ds:X509Data><ds:X509Certificate>${Buffer.from(signer.certificate.der).toString('base64')}</ds:X509Certificate></ds:X509Data>`,
    objects: [{ content: properties }],
  });
  signature.addReference({
    xpath: '/*',
    transforms: ['http://www.w3.org/2000/09/xmldsig#enveloped-signature', EXCLUSIVE],
    digestAlgorithm: SHA256,
    isEmptyUri: true,
  });
  if (hasProperties) {
    signature.addReference({
      xpath: "//*[local-name(.)='SignedProperties']",
      transforms: [EXCLUSIVE],
      digestAlgorithm: SHA256,
      type: 'http://uri.etsi.org/01903#SignedProperties',
    });
  }
  signature.computeSignature(xml, { prefix: 'ds', location: { reference: '/*', action: 'append' } });
  return Buffer.from(signature.getSignedXml());
}
