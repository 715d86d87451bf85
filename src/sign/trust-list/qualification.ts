import * as asn1js from 'asn1js';
import * as pkijs from 'pkijs';
import type { Text } from '../../model/diagnostic.js';
import { same } from '../bytes.js';
import { OID } from '../crypto/asn1.js';
import { type Certificate, extension } from '../crypto/certificate.js';
import { type QcStatements, qcStatements } from './qc-statements.js';
import type { Criteria, ListedService, ServiceState, TrustedService } from './trusted-service.js';

/** Legal quality of a signature or time-stamp (Regulation (EU) No 910/2014, articles 3, 25, 35 and 41). */
export type Quality =
  | 'qualified-signature'
  | 'qualified-seal'
  /** Advanced, with a qualified certificate whose key is in no qualified device. */
  | 'advanced-signature'
  | 'advanced-seal'
  | 'qualified-time-stamp'
  | 'not-qualified';

/** The quality of a signature or time-stamp by the trust lists, and on what it rests. */
export interface Qualification {
  quality: Quality;
  /** The service on a list that it rests on. */
  service?: { territory: string; provider: string; name: string };
  /** Reasons when it is not qualified. */
  reason?: Text;
}

/** Before this day lists had other statuses and certificates no types (eIDAS, article 52). */
const EIDAS = '2016-07-01T00:00:00.000Z';

/** Last parts of the URIs of statuses that count, since and before eIDAS. */
const GRANTED = ['granted'];
const GRANTED_BEFORE = ['undersupervision', 'supervisionincessation', 'accredited', 'granted'];

/**
 * Judges a signature (ETSI TS 119 615, 4.4 and 4.5): its certificate has to be qualified when it was issued and when
 * it signed.
 *
 * @param path from the signer's certificate to the trust anchor
 * @param at the time of signing
 */
export function qualificationOf(
  path: readonly Certificate[],
  at: Date,
  services: readonly TrustedService[],
): Qualification {
  const [signer] = path;
  const found = serviceOf('CA/QC', path.slice(1), services);
  if (!signer || !found) {
    return refused('utfärdaren finns inte på någon betrodd lista', 'the issuer is on no trust list');
  }
  const service = { territory: found.territory, provider: found.provider, name: found.name };
  const states = [signer.asn.notBefore.value, at].map((time) => stateAt(found, time));
  if (!states.every((state) => state && isGranted(state))) {
    const text = refused(
      `${found.provider} var inte godkänd som utfärdare av kvalificerade certifikat då`,
      `${found.provider} was not granted as an issuer of qualified certificates then`,
    );
    return { ...text, service };
  }
  const claimed = qcStatements(signer);
  // The state when it was issued and the state when it signed must agree.
  const [issued, signed] = states.map((state) => claimsBy(state!, claimed, signer)) as [Claims, Claims];
  return { ...qualityOf(issued, signed, states[1]!), service };
}

/** Judges a time-stamp: its certificate, or an issuer of it, has to be listed as a service for qualified ones. */
export function stampQualification(
  path: readonly Certificate[],
  at: Date,
  services: readonly TrustedService[],
): Qualification {
  const found = serviceOf('QTST', path, services);
  if (!found) {
    return refused(
      'tidsstämplingstjänsten finns inte på någon betrodd lista',
      'the time-stamp service is on no trust list',
    );
  }
  const service = { territory: found.territory, provider: found.provider, name: found.name };
  const state = stateAt(found, at);
  if (state && isGranted(state)) return { quality: 'qualified-time-stamp', service };
  const text = refused(
    `${found.provider} var inte godkänd för kvalificerade tidsstämplar då`,
    `${found.provider} was not granted for qualified time-stamps then`,
  );
  return { ...text, service };
}

function refused(sv: string, en: string): Qualification {
  return { quality: 'not-qualified', reason: { sv, en } };
}

/** The service of a kind that one of these certificates belongs to: by its name and key. */
function serviceOf(
  kind: ListedService['kind'],
  path: readonly Certificate[],
  services: readonly TrustedService[],
): TrustedService | undefined {
  const own = services.filter((each) => each.kind === kind);
  for (const item of path) {
    const found = own.find(({ certificates }) => certificates.some((each) => isSameAuthority(each, item)));
    if (found) return found;
  }
  return undefined;
}

function isSameAuthority(a: Certificate, b: Certificate): boolean {
  const key = ({ node }: Certificate) => node.publicKey.export({ type: 'spki', format: 'der' });
  return a.node.subject === b.node.subject && same(key(a), key(b));
}

/** The state of a service at a time; undefined before it was listed. */
function stateAt({ history }: TrustedService, at: Date): ServiceState | undefined {
  const moment = at.toISOString();
  return history.find(({ from }) => from <= moment);
}

function isGranted({ status, from }: ServiceState): boolean {
  const name = status.slice(status.lastIndexOf('/') + 1);
  return (from < EIDAS ? GRANTED_BEFORE : GRANTED).includes(name);
}

/** Claims of a certificate about itself, as its country's list corrects them. */
interface Claims {
  isQualified: boolean;
  isInDevice: boolean;
  types: readonly string[];
  /** True when the list has criteria that this program does not understand. */
  isUnclear: boolean;
}

function claimsBy({ qualifications }: ServiceState, own: QcStatements, item: Certificate): Claims {
  const matched = qualifications.map((each) => ({ ...each, fits: fits(each.criteria, item) }));
  const isUnclear = matched.some((each) => each.fits === undefined);
  const has = new Set(matched.filter((each) => each.fits === true).flatMap(({ qualifiers }) => qualifiers));
  const isInDevice =
    has.has('QCWithQSCD') || has.has('QCWithSSCD') || has.has('QCQSCDManagedOnBehalf')
      ? true
      : has.has('QCNoQSCD') || has.has('QCNoSSCD')
        ? false
        : own.isInDevice;
  const listed = [
    ...(has.has('QCForESig') ? ['esign'] : []),
    ...(has.has('QCForESeal') ? ['eseal'] : []),
    ...(has.has('QCForWSA') ? ['web'] : []),
  ];
  return {
    isQualified: !has.has('NotQualified') && (own.isQualified || has.has('QCStatement')),
    isInDevice,
    types: listed.length > 0 ? listed : own.types,
    isUnclear,
  };
}

/** Whether a certificate meets criteria; undefined when they cannot be understood. */
function fits(criteria: Criteria, item: Certificate): boolean | undefined {
  const results = [
    ...criteria.keyUsages.map((usage) => hasUsage(item, usage)),
    ...criteria.policies.map((set) => set.every((each) => policiesOf(item).includes(each))),
    ...criteria.nested.map((each) => fits(each, item)),
    ...(criteria.unknown ? [undefined] : []),
  ];
  if (criteria.assert === 'all') {
    return results.includes(false) ? false : results.includes(undefined) ? undefined : results.length > 0;
  }
  const isAny = results.includes(true) ? true : results.includes(undefined) ? undefined : false;
  if (criteria.assert === 'atLeastOne') return isAny;
  return isAny === undefined ? undefined : !isAny;
}

/** Names of the bits of keyUsage in trust lists, in their order (RFC 5280, 4.2.1.3). */
const BITS =
  'digitalSignature nonRepudiation keyEncipherment dataEncipherment keyAgreement keyCertSign crlSign encipherOnly'.split(
    ' ',
  );

function hasUsage(item: Certificate, usage: Readonly<Record<string, boolean>>): boolean {
  const value = extension(item, OID.keyUsage);
  const bits = value instanceof asn1js.BitString ? (value.valueBlock.valueHexView[0] ?? 0) : 0;
  return Object.entries(usage).every(([name, expected]) => {
    const index = BITS.indexOf(name);
    return ((bits & (0x80 >> index)) !== 0 && index >= 0) === expected;
  });
}

function policiesOf(item: Certificate): readonly string[] {
  const value = extension(item, '2.5.29.32');
  return value instanceof pkijs.CertificatePolicies
    ? value.certificatePolicies.map(({ policyIdentifier }) => policyIdentifier)
    : [];
}

function qualityOf(issued: Claims, signed: Claims, state: ServiceState): Qualification {
  if (issued.isUnclear || signed.isUnclear) {
    return refused(
      'den betrodda listan har villkor som inte kan bedömas',
      'the trust list has criteria that cannot be judged',
    );
  }
  if (!issued.isQualified || !signed.isQualified) {
    return refused('certifikatet är inte kvalificerat', 'the certificate is not qualified');
  }
  const kind = kindOf(signed, state);
  if (!kind) {
    return refused(
      'certifikatet är kvalificerat för annat än underskrifter och stämplar',
      'the certificate is qualified for something else than signatures and seals',
    );
  }
  // A device counts only for the time of signing.
  return { quality: signed.isInDevice ? `qualified-${kind}` : `advanced-${kind}` };
}

/** A certificate without a type is from before eIDAS, and then for signatures. */
function kindOf({ types }: Claims, { purposes, from }: ServiceState): 'signature' | 'seal' | undefined {
  const allows = (purpose: string) =>
    from < EIDAS || !purposes.some((each) => each.startsWith('For')) || purposes.includes(purpose);
  if (types.length === 0 || types.includes('esign'))
    return allows('ForeSignatures') ? 'signature' : undefined;
  if (types.includes('eseal')) return allows('ForeSeals') ? 'seal' : undefined;
  return undefined;
}

/** The quality in words. */
export function qualityText({ quality, service, reason }: Qualification): Text {
  const { sv, en } = WORDS[quality];
  const by = service && quality !== 'not-qualified' ? ` (${service.provider}, ${service.territory})` : '';
  return {
    sv: `${sv}${by}${reason ? `: ${reason.sv}` : ''}`,
    en: `${en}${by}${reason ? `: ${reason.en}` : ''}`,
  };
}

const WORDS: Readonly<Record<Quality, Text>> = {
  'qualified-signature': { sv: 'kvalificerad elektronisk underskrift', en: 'qualified electronic signature' },
  'qualified-seal': { sv: 'kvalificerad elektronisk stämpel', en: 'qualified electronic seal' },
  'advanced-signature': {
    sv: 'avancerad elektronisk underskrift med kvalificerat certifikat, inte kvalificerad',
    en: 'advanced electronic signature with a qualified certificate, not qualified',
  },
  'advanced-seal': {
    sv: 'avancerad elektronisk stämpel med kvalificerat certifikat, inte kvalificerad',
    en: 'advanced electronic seal with a qualified certificate, not qualified',
  },
  'qualified-time-stamp': { sv: 'kvalificerad tidsstämpel', en: 'qualified time-stamp' },
  'not-qualified': { sv: 'inte kvalificerad', en: 'not qualified' },
};
