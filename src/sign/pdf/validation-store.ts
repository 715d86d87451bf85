import { deflateSync } from 'node:zlib';
import { Dictionary, PdfStream, type PdfValue, Reference } from '../../pdf-syntax/values.js';
import { type Bytes, digest, hexadecimal, own } from '../bytes.js';
import { SIGN_LIMITS } from '../limits.js';
import { malformed } from './malformed.js';
import type { Revision } from './revision.js';
import { dictionary, type Plain, stream, type Update } from './update.js';

/** Data in a document for verifying its signatures later: certificates, OCSP answers, CRLs; all DER. */
export interface ValidationData {
  certificates: readonly Bytes[];
  ocsps: readonly Bytes[];
  crls: readonly Bytes[];
}

const KEYS = { certificates: 'Certs', ocsps: 'OCSPs', crls: 'CRLs' } as const;
const VRI_KEYS = { certificates: 'Cert', ocsps: 'OCSP', crls: 'CRL' } as const;
const KINDS = ['certificates', 'ocsps', 'crls'] as const;

/** The key of a signature's validation data: the SHA-1 of the signature, in upper case. */
export function signatureName(contents: Uint8Array): string {
  return hexadecimal(digest('SHA-1', contents)).toUpperCase();
}

/**
 * Reads the document security store of a revision.
 *
 * @throws ProblemError when a part of it is damaged, or there are too many
 */
export function readStore(revision: Revision): ValidationData {
  const store = revision.dictionary(revision.catalog, 'DSS');
  const count = KINDS.reduce((sum, kind) => sum + revision.list(store, KEYS[kind]).length, 0);
  if (count > SIGN_LIMITS.validationData) {
    throw malformed(
      `dokumentet har fler än ${SIGN_LIMITS.validationData} delar med valideringsdata`,
      `the document has more than ${SIGN_LIMITS.validationData} parts of validation data`,
    );
  }
  const read = (kind: (typeof KINDS)[number]): Bytes[] =>
    revision.list(store, KEYS[kind]).flatMap((item) => {
      const value = revision.resolve(item);
      return value instanceof PdfStream ? [own(revision.data(value))] : [];
    });
  return { certificates: read('certificates'), ocsps: read('ocsps'), crls: read('crls') };
}

/** Names of the signatures that the store has an entry for. */
export function namesInStore(revision: Revision): string[] {
  const entries = revision.dictionary(revision.dictionary(revision.catalog, 'DSS'), 'VRI');
  return [...(entries?.keys() ?? [])].filter((key) => key !== 'Type');
}

/**
 * Adds validation data to the document security store (ETSI EN 319 142-1, 5.4.2). What is there already is not added
 * again.
 *
 * @param bySignature what each signature needs, by {@link signatureName}
 * @param others more data, for signatures that have an entry already, which stays as it is
 */
export function addToStore(
  update: Update,
  bySignature: ReadonlyMap<string, ValidationData>,
  others: readonly ValidationData[] = [],
): void {
  const catalog = update.change(update.base.root);
  const store = storeOf(update, catalog);
  const known = new Map(KINDS.map((kind) => [kind, knownStreams(update, kind)]));
  for (const data of others) {
    for (const kind of KINDS) {
      for (const bytes of data[kind]) referenceTo(update, store, kind, bytes, known.get(kind)!);
    }
  }
  const entries = update.dictionaryIn(store, 'VRI');
  for (const [name, data] of bySignature) {
    const lists: Record<string, Plain> = {};
    for (const kind of KINDS) {
      const references = data[kind].map((bytes) => referenceTo(update, store, kind, bytes, known.get(kind)!));
      if (references.length > 0) lists[VRI_KEYS[kind]] = references;
    }
    entries.set(name, dictionary(lists));
  }
}

/** Moves the store into an object of its own, which later updates can replace without a change of the catalogue. */
function storeOf(update: Update, catalog: Dictionary): Dictionary {
  const value = catalog.get('DSS');
  if (value instanceof Reference) return update.change(value);
  const store = value instanceof Dictionary ? value : dictionary({ Type: 'DSS' });
  catalog.set('DSS', update.add(store));
  return store;
}

function knownStreams(update: Update, kind: (typeof KINDS)[number]): Map<string, Reference> {
  const { base } = update;
  const found = new Map<string, Reference>();
  for (const item of base.list(base.dictionary(base.catalog, 'DSS'), KEYS[kind])) {
    const value: PdfValue | undefined = base.resolve(item);
    if (item instanceof Reference && value instanceof PdfStream)
      found.set(hexadecimal(base.data(value)), item);
  }
  return found;
}

function referenceTo(
  update: Update,
  store: Dictionary,
  kind: (typeof KINDS)[number],
  bytes: Bytes,
  known: Map<string, Reference>,
): Reference {
  const name = hexadecimal(bytes);
  const there = known.get(name);
  if (there) return there;
  const reference = update.add(stream(deflateSync(bytes), { Filter: 'FlateDecode' }));
  update.append(store, KEYS[kind], reference);
  known.set(name, reference);
  return reference;
}
