import * as asn1js from 'asn1js';
import { children, octets, parse } from '../crypto/asn1.js';
import type { Certificate } from '../crypto/certificate.js';

/** A certificate's own claims about being qualified (ETSI EN 319 412-5). */
export interface QcStatements {
  /** QcCompliance: it is an EU qualified certificate. */
  isQualified: boolean;
  /** QcSSCD: its key is in a qualified device. */
  isInDevice: boolean;
  /** QcType; none before eIDAS. */
  types: readonly ('esign' | 'eseal' | 'web')[];
}

const EXTENSION = '1.3.6.1.5.5.7.1.3';
const COMPLIANCE = '0.4.0.1862.1.1';
const DEVICE = '0.4.0.1862.1.4';
const TYPE = '0.4.0.1862.1.6';
const TYPES = {
  '0.4.0.1862.1.6.1': 'esign',
  '0.4.0.1862.1.6.2': 'eseal',
  '0.4.0.1862.1.6.3': 'web',
} as const;

/** Reads the qualified certificate statements; all false where there are none. */
export function qcStatements(item: Certificate): QcStatements {
  const found = item.asn.extensions?.find(({ extnID }) => extnID === EXTENSION);
  const statements = found ? children(parsed(octets(found.extnValue))) : [];
  const having = (oid: string) => statements.filter((each) => identifier(children(each)[0]) === oid);
  const types = having(TYPE).flatMap((each) => children(children(each)[1]).map(identifier));
  return {
    isQualified: having(COMPLIANCE).length > 0,
    isInDevice: having(DEVICE).length > 0,
    types: types.flatMap((oid) => (Object.hasOwn(TYPES, oid) ? [TYPES[oid as keyof typeof TYPES]] : [])),
  };
}

function parsed(bytes: Uint8Array): asn1js.AsnType | undefined {
  try {
    return parse(bytes);
  } catch {
    return undefined;
  }
}

function identifier(element: asn1js.AsnType | undefined): string {
  return element instanceof asn1js.ObjectIdentifier ? element.getValue() : '';
}
