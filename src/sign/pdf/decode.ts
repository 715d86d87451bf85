import { inflateSync } from 'node:zlib';
import { PDFArray, PDFDict, PDFName, PDFNumber, type PDFRawStream } from '@cantoo/pdf-lib';
import { malformed } from './malformed.js';

/** No stream of a document becomes larger than this: a few bytes can inflate to fill any memory. */
const LARGEST = 256 * 1024 * 1024;

/**
 * What a stream holds, decoded: plain or Flate, with the PNG predictors that cross-reference streams are written with.
 * Checksums are checked.
 *
 * @throws ProblemError when it is damaged or encoded in another way
 */
export function decoded(stream: PDFRawStream): Uint8Array {
  const filters = listOf(stream.dict.get(PDFName.of('Filter')));
  const parameters = listOf(stream.dict.get(PDFName.of('DecodeParms')))[0];
  const [filter, ...others] = filters;
  if (filter === undefined) return stream.contents;
  if (filter !== PDFName.of('FlateDecode') || others.length > 0) {
    throw malformed(
      `en ström är kodad på ett sätt som inte stöds (${filters.join(' ')})`,
      `a stream is encoded in an unsupported way (${filters.join(' ')})`,
    );
  }
  const data = inflate(stream.contents);
  return parameters instanceof PDFDict ? withoutPredictor(data, parameters) : data;
}

function listOf(value: unknown): unknown[] {
  if (value === undefined) return [];
  return value instanceof PDFArray ? value.asArray() : [value];
}

function inflate(contents: Uint8Array): Uint8Array {
  try {
    return inflateSync(contents, { maxOutputLength: LARGEST });
  } catch {
    throw malformed('en ström är skadad', 'a stream is damaged');
  }
}

function withoutPredictor(data: Uint8Array, parameters: PDFDict): Uint8Array {
  const number = (key: string, otherwise: number): number => {
    const value = parameters.get(PDFName.of(key));
    return value instanceof PDFNumber ? value.asNumber() : otherwise;
  };
  if (number('Predictor', 1) < 10) return data;
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
  if (filter === 1) return left;
  if (filter === 2) return above;
  if (filter === 3) return Math.floor((left + above) / 2);
  if (filter !== 4) return 0;
  const estimate = left + above - corner;
  const [a, b, c] = [left, above, corner].map((each) => Math.abs(estimate - each)) as [
    number,
    number,
    number,
  ];
  if (a <= b && a <= c) return left;
  return b <= c ? above : corner;
}
