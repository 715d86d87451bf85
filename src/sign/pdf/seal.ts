import { PdfString, type Reference } from '../../pdf-syntax/values.js';
import { type Bytes, concat, hexadecimal, latin1 } from '../bytes.js';
import { addField, type NewField } from './add-field.js';
import { malformed } from './malformed.js';
import { dictionary, type Plain, type Update } from './update.js';

/** Room for any offset: the real ones are written over it. */
const PLACEHOLDER = 9_999_999_999;
const BLANK = `/ByteRange [ 0 ${PLACEHOLDER} ${PLACEHOLDER} ${PLACEHOLDER} ]`;

/** A signature or a document time-stamp that is to be put in. */
export interface Seal {
  field: NewField;
  /** Entries of the signature dictionary besides `/ByteRange` and `/Contents`. */
  entries: { readonly [key: string]: Plain | undefined };
  /** Room for the signature, in bytes. */
  size: number;
  /** Makes the document refer to this signature as the one that certifies it. */
  certify: boolean;
  /** Makes the signature of all bytes but those of the signature itself. */
  produce(data: Bytes): Promise<Uint8Array>;
}

/**
 * Writes an update with room for a signature, hashes everything but the room, asks for the signature and puts it in.
 */
export async function seal(update: Update, { field, entries, size, certify, produce }: Seal): Promise<Bytes> {
  const value = update.add(
    dictionary({
      ...entries,
      Filter: 'Adobe.PPKLite',
      ByteRange: [0, PLACEHOLDER, PLACEHOLDER, PLACEHOLDER],
      Contents: PdfString.ofDigits('00'.repeat(size)),
    }),
  );
  if (certify) certifyBy(update, value);
  addField(update, field, value);
  const { bytes, offsets } = update.write();
  const start = offsets.get(value.number)!;
  const from = find(bytes, start, `/Contents <${'00'.repeat(size)}>`) + '/Contents '.length;
  const to = from + 2 + 2 * size;
  const range = `/ByteRange [0 ${from} ${to} ${bytes.length - to}]`.padEnd(BLANK.length);
  bytes.set(Buffer.from(range, 'latin1'), find(bytes, start, BLANK));
  const signature = await produce(concat(bytes.subarray(0, from), bytes.subarray(to)));
  if (signature.length > size) {
    throw new Error(`the signature needs ${signature.length} bytes and ${size} were set aside`);
  }
  bytes.set(Buffer.from(hexadecimal(signature), 'latin1'), from + 1);
  return bytes;
}

function certifyBy(update: Update, value: Reference): void {
  update.change(update.base.root).set('Perms', dictionary({ DocMDP: value }));
}

function find(bytes: Bytes, start: number, text: string): number {
  const tail = latin1(bytes.subarray(start));
  const at = tail.indexOf(text);
  if (at < 0) throw malformed('platsen för underskriften finns inte', 'there is no room for the signature');
  return start + at;
}
