import { PDFContext, PDFObjectParser } from '@cantoo/pdf-lib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PdfFile } from '../../src/pdf-syntax/file.js';
import { MalformedPdf } from '../../src/pdf-syntax/malformed.js';
import { PdfObjects } from '../../src/pdf-syntax/objects.js';
import { ValueParser } from '../../src/pdf-syntax/parse.js';
import { Dictionary, Name, PdfString, type PdfValue, Reference } from '../../src/pdf-syntax/values.js';
import { written } from '../../src/pdf-syntax/write.js';
import { packedStream, writeFile } from '../../src/pdf-syntax/write-file.js';
import { spaced } from '../../src/pdf-syntax/write-spaced.js';
import { classicFile } from './files.js';

class NewObjects extends PdfObjects {
  protected override load(): PdfValue {
    return null;
  }
}

function smallFile(): Uint8Array {
  const objects = new NewObjects();
  const content = objects.add(packedStream(Buffer.from('q Q')));
  const catalog = objects.add(
    Dictionary.of({ Type: Name.of('Catalog'), X: content, Y: [1, PdfString.ofText('Åsa')] }),
  );
  return writeFile(objects, catalog, objects.add(Dictionary.of({})));
}

function readAll(bytes: Uint8Array): void {
  const file = new PdfFile(bytes);
  for (const number of file.entries.keys()) {
    const stream = file.stream(new Reference(number));
    if (stream) file.data(stream);
  }
}

describe('a file that was changed anywhere', () => {
  it.each([
    ['with a stream of cross-references', smallFile()],
    ['with a table', classicFile({ 1: '<</A(x)/B[1 2 0 R]>>', 2: '<</Length 3>>\nstream\nabc\nendstream' })],
  ])('is read or refused, and nothing else: %s', (_, file) => {
    readAll(file);
    const change = fc.tuple(fc.integer({ min: 0, max: file.length - 1 }), fc.integer({ min: 0, max: 255 }));
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 3 }), (changes) => {
        const bytes = new Uint8Array(file);
        for (const [at, byte] of changes) bytes[at] = byte;
        try {
          readAll(bytes);
        } catch (error) {
          expect(error).toBeInstanceOf(MalformedPdf);
        }
      }),
      { numRuns: 1000 },
    );
  });
});

describe('what another reader would see otherwise', () => {
  it.each([
    ['a key that stands twice', { 1: '<</A 1/A 2>>' }, /twice/],
    ['a key that stands twice in two spellings', { 1: '<</A 1/#41 2>>' }, /twice/],
    ['a stream that goes on after its length', { 1: '<</Length 1>>\nstream\nabc\nendstream' }, /not as long/],
    [
      'a stream that is shorter than its length',
      { 1: '<</Length 99>>\nstream\nabc\nendstream' },
      /not as long/,
    ],
    ['two values in one object', { 1: '1 2' }, /does not end/],
    ['a number that goes on', { 1: '12x' }, /cannot be read/],
    ['a reference to another generation', { 1: '2 1 R', 2: 'true' }, /not where it should be/],
  ])('is refused: %s', (_, objects, message) => {
    expect(() => {
      const file = new PdfFile(classicFile(objects as Record<number, string>));
      file.resolve(file.resolve(new Reference(1)));
    }).toThrow(message);
  });

  it('comments are white space', () => {
    expect(new ValueParser('%a\n[%b\r1 %c\n2]').value()).toEqual([1, 2]);
  });
});

const value = fc.letrec<{ value: PdfValue }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom<PdfValue>(null, true, false),
    fc.integer(),
    fc.integer({ min: -99_999, max: 99_999 }).map((number) => number / 1000),
    fc.uint8Array({ maxLength: 12 }).map((bytes) => new PdfString(Buffer.from(bytes).toString('latin1'))),
    fc.stringMatching(/^[A-Za-z0-9 /()]{1,8}$/).map((name) => Name.of(name)),
    fc.integer({ min: 1, max: 9999 }).map((number) => new Reference(number)),
    fc.array(tie('value'), { maxLength: 4 }),
    fc
      .dictionary(fc.stringMatching(/^[A-Za-z /]{1,6}$/), tie('value'), { maxKeys: 4, noNullPrototype: true })
      .map((entries) => Dictionary.of(entries)),
  ),
})).value;

describe('the form of updates', () => {
  it('is the one that documents were signed in when pdf-lib wrote it', () => {
    fc.assert(
      fc.property(value, (each) => {
        const source = written(each);
        const object = PDFObjectParser.forBytes(
          Buffer.from(source, 'latin1'),
          PDFContext.create(),
        ).parseObject();
        const expected = new Uint8Array(object.sizeInBytes());
        object.copyBytesInto(expected, 0);
        expect(spaced(new ValueParser(source).value()).toString('latin1')).toBe(
          Buffer.from(expected).toString('latin1'),
        );
      }),
      { numRuns: 500 },
    );
  });

  it('spells strings as they were read', () => {
    for (const source of ['(a\\)\\101)', '<41 4a>', '<4A>', '<>', '()']) {
      expect(spaced(new ValueParser(source).value()).toString()).toBe(source);
    }
  });
});
