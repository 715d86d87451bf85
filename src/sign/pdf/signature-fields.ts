import { Dictionary, PdfString, type PdfValue, Reference } from '../../pdf-syntax/values.js';
import { type Bytes, concat, latin1, own } from '../bytes.js';
import { SIGN_LIMITS } from '../limits.js';
import { malformed } from './malformed.js';
import type { Revision } from './revision.js';

/** A signature or document time-stamp in the form of a PDF, not yet verified. */
export interface SignatureField {
  /** The field's object number. */
  number: number;
  /** Name of the field, unique in the document. */
  name: string;
  kind: 'signature' | 'time-stamp';
  /** The format of the signature, `/SubFilter`. */
  format: string | undefined;
  /** The bytes that are signed: offset and length, twice. */
  range: readonly number[];
  /** Offset of the end of the signed bytes and of the signed revision. */
  end: number;
  /** The signature's hexadecimal digits as written in the file. */
  contents: string | undefined;
  /** The signer's own claims: time, name, reason and place. */
  claims: { time?: string; name?: string; reason?: string; location?: string };
  /**
   * Changes that a certification signature allows later (DocMDP): 1 nothing, 2 signing and forms, 3 annotations too.
   */
  certifies: number | undefined;
}

/**
 * The fields of the document's form that carry signatures, those that were signed first coming first.
 *
 * @throws ProblemError when there are more than {@link SIGN_LIMITS} allows
 */
export function signatureFields(revision: Revision): SignatureField[] {
  const fields: SignatureField[] = [];
  for (const reference of formFields(revision)) {
    const field = fieldOf(revision, reference);
    if (field) fields.push(field);
    if (fields.length > SIGN_LIMITS.signatures) {
      throw malformed(
        `dokumentet har fler än ${SIGN_LIMITS.signatures} underskrifter`,
        `the document has more than ${SIGN_LIMITS.signatures} signatures`,
      );
    }
  }
  return fields.sort((a, b) => a.end - b.end);
}

/** References to all fields of the form, also those below others. */
export function formFields(revision: Revision): Reference[] {
  const form = revision.dictionary(revision.catalog, 'AcroForm');
  const found: Reference[] = [];
  const seen = new Set<number>();
  const collect = (items: readonly PdfValue[], depth: number): void => {
    for (const item of items) {
      if (!(item instanceof Reference) || seen.has(item.number) || depth > 8) continue;
      seen.add(item.number);
      found.push(item);
      collect(revision.list(revision.resolve(item), 'Kids'), depth + 1);
    }
  };
  collect(revision.list(form, 'Fields'), 0);
  return found;
}

function fieldOf(revision: Revision, reference: Reference): SignatureField | undefined {
  const field = revision.resolve(reference);
  if (!(field instanceof Dictionary) || revision.name(field, 'FT') !== 'Sig') return undefined;
  const value = revision.dictionary(field, 'V');
  if (!value) return undefined;
  const array = revision.get(value, 'ByteRange');
  const range = (Array.isArray(array) ? array : []).map((item) =>
    typeof item === 'number' ? item : Number.NaN,
  );
  const contents = revision.get(value, 'Contents');
  const claim = (key: string) => revision.text(value, key);
  const [time, name, reason, location] = ['M', 'Name', 'Reason', 'Location'].map(claim);
  return {
    number: reference.number,
    name: revision.text(field, 'T') ?? '?',
    kind: revision.name(value, 'Type') === 'DocTimeStamp' ? 'time-stamp' : 'signature',
    format: revision.name(value, 'SubFilter'),
    range,
    end: (range[2] ?? 0) + (range[3] ?? 0) || 0,
    contents: contents instanceof PdfString ? /^<(.*)>$/s.exec(contents.token ?? '')?.[1] : undefined,
    claims: {
      ...(time !== undefined && { time }),
      ...(name !== undefined && { name }),
      ...(reason !== undefined && { reason }),
      ...(location !== undefined && { location }),
    },
    certifies: permission(revision, value),
  };
}

function permission(revision: Revision, value: Dictionary): number | undefined {
  for (const item of revision.list(value, 'Reference')) {
    const reference = revision.resolve(item);
    if (revision.name(reference, 'TransformMethod') !== 'DocMDP') continue;
    return revision.number(revision.dictionary(reference, 'TransformParams'), 'P') ?? 2;
  }
  return undefined;
}

/**
 * The bytes that a signature is over, and the signature itself. The two ranges must reach from the first byte to the
 * end of the revision, and the gap must be exactly the signature's own `/Contents`: anything else could be changed
 * unseen. Its digits must all be upper or all lower case, so that there is one way to write it.
 */
export function coveredBytes(
  bytes: Uint8Array,
  { range, contents, end }: SignatureField,
): { signature: Bytes; data: Bytes } {
  const [start = -1, from = -1, to = -1] = range;
  const isWhole = range.length === 4 && range.every((each) => Number.isSafeInteger(each) && each >= 0);
  if (!isWhole || start !== 0 || from >= to || end > bytes.length || end <= to) {
    throw malformed(
      'det underskrivna området är inte hela filen fram till underskriftens slut',
      'the signed range is not the whole file up to the end of the signature',
    );
  }
  const gap = latin1(bytes.subarray(from, to));
  const isHexadecimal = /^<(?:(?:[0-9a-f]{2})+|(?:[0-9A-F]{2})+)>$/.test(gap);
  const signature = own(Buffer.from(gap.slice(1, -1), 'hex'));
  if (!isHexadecimal || contents !== gap.slice(1, -1)) {
    throw malformed(
      'det underskrivna området utelämnar något annat än underskriften',
      'the signed range leaves out something else than the signature',
    );
  }
  return { signature, data: concat(bytes.subarray(0, from), bytes.subarray(to, end)) };
}
