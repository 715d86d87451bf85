import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { PdfFile } from '../../src/pdf-syntax/file.js';
import { PDF_LIMITS } from '../../src/pdf-syntax/limits.js';
import { MalformedPdf } from '../../src/pdf-syntax/malformed.js';
import { Dictionary, Name, PdfStream, Reference } from '../../src/pdf-syntax/values.js';
import { classicFile, streamFile, withTable } from './files.js';

/** Opens a file and reads every object of it. */
function readAll(bytes: Uint8Array): void {
  const file = new PdfFile(bytes);
  for (const number of file.entries.keys()) file.resolve(new Reference(number));
}

function refusal(bytes: Uint8Array): string {
  try {
    readAll(bytes);
  } catch (error) {
    expect(error).toBeInstanceOf(MalformedPdf);
    return (error as MalformedPdf).text.en;
  }
  return 'read';
}

/** Sections that each lead to the one before; the first leads to `first`. */
function chain(count: number, first?: number): Buffer {
  const parts = ['%PDF-1.7\n'];
  let length = parts[0]!.length;
  let previous = first;
  for (let index = 0; index < count; index++) {
    const text = `xref\n0 0\ntrailer\n<</Size 1${previous === undefined ? '' : `/Prev ${previous}`}>>\n`;
    parts.push(text);
    previous = length;
    length += text.length;
  }
  return Buffer.from(`${parts.join('')}startxref\n${previous}\n%%EOF\n`);
}

/** Objects that each begin inside the string of the one before and end after it. */
function withinEachOther(count: number): Buffer {
  const offsets = new Map<number, number>();
  let text = '%PDF-1.7\n';
  for (let number = 1; number <= count; number++) {
    offsets.set(number, text.length);
    text += `${number} 0 obj(`;
  }
  text += ')endobj '.repeat(count);
  return withTable(text, offsets, '/Root 1 0 R');
}

describe('a file that is made to keep its reader busy', () => {
  it.each([
    [
      'a billion rows of no width',
      () => streamFile('/W[0 0 0]/Index[0 1000000000]/Size 1', Buffer.alloc(0)),
      /damaged/,
    ],
    [
      'rows that are not there',
      () => streamFile('/W[1 2 1]/Index[0 8000000]/Size 1', Buffer.alloc(40)),
      /damaged/,
    ],
    [
      'a number beyond all numbers',
      () => streamFile('/W[1 2 1]/Index[4000000000 1]/Size 1', Buffer.alloc(4)),
      /too many/,
    ],
    [
      'more rows than objects can be',
      () => streamFile('/W[1 0 0]/Index[0 3000000]/Size 1', Buffer.alloc(3_000_000)),
      /too many/,
    ],
    ['a field wider than any number', () => streamFile('/W[1 99 0]/Size 1', Buffer.alloc(100)), /damaged/],
    ['a field of negative width', () => streamFile('/W[4 -2 0]/Size 1', Buffer.alloc(100)), /damaged/],
    ['200,000 cross-reference sections', () => chain(200_000), /too many cross-references/],
    ['sections in a circle', () => chain(3, 9), /lead nowhere/],
    ['a section that leads to itself', () => chain(1, 9), /lead nowhere/],
    ['a section beyond the file', () => chain(2, 1_000_000), /lead nowhere/],
    [
      'a bomb for cross-references',
      () => streamFile('/W[1 2 1]/Size 1', Buffer.alloc(2 * PDF_LIMITS.stream)),
      /larger than 33554432 bytes/,
    ],
    ['brackets without end', () => classicFile({ 1: '['.repeat(1_000_000) }), /nested too deeply/],
    ['dictionaries without end', () => classicFile({ 1: '<</A'.repeat(1_000_000) }), /nested too deeply/],
    ['objects within each other', () => withinEachOther(20_000), /within each other/],
    [
      'a length that is its own',
      () => classicFile({ 1: '<</Length 1 0 R>>\nstream\n\nendstream' }),
      /needs itself/,
    ],
    [
      'lengths that lead to each other',
      () =>
        classicFile(
          Object.fromEntries(
            Array.from({ length: 20_000 }, (_, at) => [
              at + 1,
              `<</Length ${at + 2} 0 R>>\nstream\n\nendstream`,
            ]),
          ),
        ),
      /needs itself/,
    ],
  ] as const)('is refused: %s', (_, make, message) => {
    expect(refusal(make())).toMatch(message);
  });

  it('as many sections as there may be are read', () => {
    expect(refusal(chain(PDF_LIMITS.sections))).toBe('read');
    expect(refusal(chain(PDF_LIMITS.sections + 1))).toMatch(/too many/);
  });

  it('as many brackets as there may be are read', () => {
    const nested = (depth: number) => classicFile({ 1: '['.repeat(depth) + ']'.repeat(depth) });
    expect(refusal(nested(PDF_LIMITS.depth))).toBe('read');
    expect(refusal(nested(PDF_LIMITS.depth + 1))).toMatch(/nested too deeply/);
  });

  it('streams hold no more together than they may', () => {
    const file = new PdfFile(classicFile({ 1: '<<>>' }));
    const content = Buffer.alloc(PDF_LIMITS.stream);
    const stream = new PdfStream(Dictionary.of({ Filter: Name.of('FlateDecode') }), deflateSync(content));
    const whole = Math.floor(PDF_LIMITS.total / PDF_LIMITS.stream);
    for (let count = 0; count < whole; count++) expect(file.data(stream)).toHaveLength(content.length);
    expect(() => file.data(stream)).toThrow(MalformedPdf);
  });
});
