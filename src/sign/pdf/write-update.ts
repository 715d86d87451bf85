import { startOfCrossReference } from '../../pdf-syntax/cross-reference.js';
import { PdfString, type PdfValue, Reference } from '../../pdf-syntax/values.js';
import { spaced, spacedText } from '../../pdf-syntax/write-spaced.js';
import { concat, digest, hexadecimal, joined } from '../bytes.js';
import type { Revision } from './revision.js';

/** An object of an update, by its number. */
export type NumberedObject = readonly [number: number, value: PdfValue];

/** A written update. */
export interface WrittenUpdate {
  /** The whole file: the bytes it was, and the update after them. */
  bytes: Uint8Array<ArrayBuffer>;
  /** Offset of each object of the update. */
  offsets: ReadonlyMap<number, number>;
}

/**
 * Writes an incremental update (ISO 32000-2, 7.5.6): the file stays as it is, byte for byte, and changed and new
 * objects follow with a cross-reference section of the kind the file has. The result is a function of its arguments, so
 * that the form of an update can be checked by writing it again.
 *
 * @param objects in the order of their numbers
 */
export function writeUpdate(base: Revision, objects: readonly NumberedObject[]): WrittenUpdate {
  const parts: Uint8Array[] = [base.bytes];
  let length = base.bytes.length;
  const write = (part: Uint8Array | string): void => {
    const bytes = typeof part === 'string' ? Buffer.from(part, 'latin1') : part;
    parts.push(bytes);
    length += bytes.length;
  };
  if (base.bytes.at(-1) !== 0x0a) write('\n');
  const offsets = new Map<number, number>();
  for (const [number, value] of objects) {
    offsets.set(number, length);
    write(`${number} ${generationOf(base, number)} obj\n`);
    write(spaced(value));
    write('\nendobj\n');
  }
  const start = length;
  const trailer = trailerOf(base, joined(parts.slice(1)));
  const number = objects.reduce((next, [each]) => Math.max(next, each + 1), base.nextNumber);
  if (base.sections[0]!.isStream) {
    write(referenceStream(base, number, new Map([...offsets, [number, start]]), trailer));
  } else {
    write(`${referenceTable(base, offsets)}trailer\n<</Size ${number}${trailer}>>\n`);
  }
  write(`startxref\n${start}\n%%EOF\n`);
  return { bytes: joined(parts), offsets };
}

/** A changed object keeps its generation; a new one has the generation 0. */
function generationOf(base: Revision, number: number): number {
  const entry = base.entries.get(number);
  return entry?.kind === 'plain' ? entry.generation : 0;
}

/** The identifier's first half is the document's, the second that of this state (ISO 32000-2, 14.4). */
function trailerOf(base: Revision, update: Uint8Array): string {
  const { trailer } = base;
  const [first, last] = base.list(trailer, 'ID').map((item) => hexadecimal(bytesOf(item)));
  const document = first ?? hexadecimal(digest('SHA-256', base.bytes).subarray(0, 16));
  const state = digest('SHA-256', Buffer.from(last ?? document, 'hex'), update).subarray(0, 16);
  const info = trailer.get('Info');
  return [
    `/Root ${spacedText(base.root)}`,
    info instanceof Reference ? `/Info ${spacedText(info)}` : '',
    `/Prev ${startOfCrossReference(base.bytes)}`,
    `/ID[<${document}><${hexadecimal(state)}>]`,
  ].join('');
}

function bytesOf(item: PdfValue): Uint8Array {
  return item instanceof PdfString ? Buffer.from(item.bytes, 'latin1') : new Uint8Array();
}

/** Numbers that follow each other, together. */
function runs(numbers: readonly number[]): number[][] {
  const found: number[][] = [];
  for (const number of numbers) {
    const last = found.at(-1);
    if (last?.at(-1) === number - 1) last.push(number);
    else found.push([number]);
  }
  return found;
}

function referenceTable(base: Revision, offsets: ReadonlyMap<number, number>): string {
  const sections = runs([...offsets.keys()]).map((run) =>
    [
      `${run[0]} ${run.length}\n`,
      ...run.map(
        (number) => `${padded(offsets.get(number)!, 10)} ${padded(generationOf(base, number), 5)} n \n`,
      ),
    ].join(''),
  );
  return `xref\n${sections.join('')}`;
}

function padded(value: number, digits: number): string {
  return String(value).padStart(digits, '0');
}

function referenceStream(
  base: Revision,
  number: number,
  offsets: ReadonlyMap<number, number>,
  trailer: string,
): Uint8Array {
  const numbers = [...offsets.keys()];
  const index = runs(numbers).flatMap((run) => [run[0], run.length]);
  const rows = Buffer.alloc(numbers.length * 7);
  for (const [row, each] of numbers.entries()) {
    rows.writeUInt8(1, row * 7);
    rows.writeUInt32BE(offsets.get(each)!, row * 7 + 1);
    rows.writeUInt16BE(generationOf(base, each), row * 7 + 5);
  }
  const head = `<</Type/XRef/W[1 4 2]/Index[${index.join(' ')}]/Size ${number + 1}/Length ${rows.length}${trailer}>>`;
  return concat(
    Buffer.from(`${number} 0 obj\n${head}\nstream\n`, 'latin1'),
    rows,
    Buffer.from('\nendstream\nendobj\n', 'latin1'),
  );
}
