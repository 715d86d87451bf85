import { inflateSync } from 'node:zlib';
import { PDF_LIMITS } from './limits.js';
import { malformed } from './malformed.js';
import { Dictionary, Name, type PdfStream, type PdfValue } from './values.js';

/**
 * The data of a stream (7.4): plain or Flate, with the PNG predictors that cross-reference streams are written with.
 * Checksums are checked.
 *
 * @param most bytes that there may be
 * @throws MalformedPdf when the data are damaged, too many, or encoded in another way
 */
export function decoded({ dictionary, data }: PdfStream, most: number = PDF_LIMITS.stream): Uint8Array {
  const filters = listOf(dictionary.get('Filter'));
  if (filters.length === 0) {
    if (data.length > most) throw tooLarge(most);
    return data;
  }
  if (filters.length > 1 || filters[0] !== Name.of('FlateDecode')) throw unsupported();
  const [parameters, ...others] = listOf(dictionary.get('DecodeParms'));
  if (others.length > 0) throw unsupported();
  const inflated = inflate(data, most);
  if (parameters === undefined) return inflated;
  if (!(parameters instanceof Dictionary)) throw unsupported();
  return withoutPredictor(inflated, parameters);
}

function listOf(value: PdfValue | undefined): readonly PdfValue[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

function inflate(data: Uint8Array, most: number): Uint8Array {
  try {
    return inflateSync(data, { maxOutputLength: Math.max(1, most) });
  } catch (error) {
    if (error instanceof RangeError) throw tooLarge(most);
    throw malformed('en ström är skadad', 'a stream is damaged');
  }
}

function tooLarge(most: number): Error {
  return malformed(`en ström är större än ${most} byte`, `a stream is larger than ${most} bytes`);
}

function unsupported(): Error {
  return malformed(
    'en ström är kodad på ett sätt som inte stöds',
    'a stream is encoded in an unsupported way',
  );
}

function withoutPredictor(data: Uint8Array, parameters: Dictionary): Uint8Array {
  const number = (key: string, otherwise: number): number => {
    const value = parameters.get(key) ?? otherwise;
    if (typeof value !== 'number' || !Number.isInteger(value) || value < 1) throw unsupported();
    return value;
  };
  const predictor = number('Predictor', 1);
  if (predictor === 1) return data;
  if (predictor < 10 || number('Colors', 1) !== 1 || number('BitsPerComponent', 8) !== 8) throw unsupported();
  return unfiltered(data, number('Columns', 1));
}

/** PNG filters (PNG specification, 9) over rows of single bytes. */
function unfiltered(data: Uint8Array, columns: number): Uint8Array {
  const rows = Math.floor(data.length / (columns + 1));
  const result = new Uint8Array(rows * columns);
  for (let row = 0; row < rows; row++) {
    const filter = data[row * (columns + 1)]!;
    for (let column = 0; column < columns; column++) {
      const at = row * columns + column;
      const left = column > 0 ? result[at - 1]! : 0;
      const above = row > 0 ? result[at - columns]! : 0;
      const corner = row > 0 && column > 0 ? result[at - columns - 1]! : 0;
      result[at] = data[row * (columns + 1) + 1 + column]! + predicted(filter, left, above, corner);
    }
  }
  return result;
}

function predicted(filter: number, left: number, above: number, corner: number): number {
  if (filter === 0) return 0;
  if (filter === 1) return left;
  if (filter === 2) return above;
  if (filter === 3) return (left + above) >> 1;
  if (filter !== 4) throw malformed('en ström är skadad', 'a stream is damaged');
  const estimate = left + above - corner;
  const [a, b, c] = [Math.abs(estimate - left), Math.abs(estimate - above), Math.abs(estimate - corner)];
  if (a <= b && a <= c) return left;
  return b <= c ? above : corner;
}
