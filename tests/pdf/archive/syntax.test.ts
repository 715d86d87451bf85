import { PDFDocument } from '@cantoo/pdf-lib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PrintedFile } from '../../../src/pdf/printed-file.js';
import { PdfObjects } from '../../../src/pdf-syntax/objects.js';
import { ValueParser } from '../../../src/pdf-syntax/parse.js';
import { Dictionary, Name, PdfString, type PdfValue, Reference } from '../../../src/pdf-syntax/values.js';
import { written, writtenNumber } from '../../../src/pdf-syntax/write.js';
import { packedStream, writeFile } from '../../../src/pdf-syntax/write-file.js';

const byteString = fc
  .uint8Array({ maxLength: 12 })
  .map((bytes) => new PdfString(Buffer.from(bytes).toString('latin1')));
const value = fc.letrec<{ value: PdfValue }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom<PdfValue>(null, true, false),
    fc.integer(),
    fc.integer({ min: -99_999, max: 99_999 }).map((number) => number / 1000),
    byteString,
    fc.stringMatching(/^[ -~]{1,8}$/).map((name) => Name.of(name)),
    fc.integer({ min: 1, max: 9999 }).map((number) => new Reference(number)),
    fc.array(tie('value'), { maxLength: 4 }),
    fc
      .dictionary(fc.stringMatching(/^[A-Za-z#/ ]{1,6}$/), tie('value'), {
        maxKeys: 4,
        noNullPrototype: true,
      })
      .map((entries) => Dictionary.of(entries)),
  ),
})).value;

describe('values', () => {
  it('are read as they were written', () => {
    fc.assert(
      fc.property(value, (each) => {
        expect(new ValueParser(written(each)).value()).toEqual(each);
      }),
      { numRuns: 300 },
    );
  });

  it('are read as Chromium writes them', () => {
    const source =
      '<</Type /StructElem\n/S /TD\n/P 142 0 R\n/A [<</O /Table\n/RowSpan 1>>]\n/ID (node00000956)\n/T (a\\(b\\)\\\\ \\344\\n) /K [] /N -.5>>';
    expect(new ValueParser(source).value()).toEqual(
      Dictionary.of({
        Type: Name.of('StructElem'),
        S: Name.of('TD'),
        P: new Reference(142),
        A: [Dictionary.of({ O: Name.of('Table'), RowSpan: 1 })],
        ID: new PdfString('node00000956'),
        T: new PdfString('a(b)\\ ä\n'),
        K: [],
        N: -0.5,
      }),
    );
  });

  it.each(['', '<<', '[1', '(open', '<</A>>', '<<1 2>>', ']', 'nonsense'])('%j is none', (source) => {
    expect(() => new ValueParser(source).value()).toThrow(Error);
  });

  it('keep text in every script', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        fc.pre(text.isWellFormed());
        expect(PdfString.ofText(text).text).toBe(text);
      }),
    );
  });

  it('are numbers without exponents', () => {
    expect([0.0000001, -0.000001, 1e15, 594.95996, 12, -0].map(writtenNumber)).toEqual([
      '0',
      '0',
      '1000000000000000',
      '594.95996',
      '12',
      '0',
    ]);
  });
});

/** Objects that are made and not read. */
class NewObjects extends PdfObjects {
  protected override load(): PdfValue {
    return null;
  }
}

describe('a written file', () => {
  const file = (words: string) => {
    const objects = new NewObjects();
    objects.add(new PdfString('nobody refers to this'));
    const pages = objects.reserveNext();
    const content = objects.add(packedStream(Buffer.from(words)));
    const page = objects.add(
      Dictionary.of({ Type: Name.of('Page'), Parent: pages, MediaBox: [0, 0, 100, 100], Contents: content }),
    );
    objects.set(pages, Dictionary.of({ Type: Name.of('Pages'), Kids: [page], Count: 1 }));
    const info = objects.add(Dictionary.of({ Title: PdfString.ofText('Åtgärder') }));
    return writeFile(objects, objects.add(Dictionary.of({ Type: Name.of('Catalog'), Pages: pages })), info);
  };

  it('is one that another program reads, without what nothing refers to', async () => {
    const bytes = file('q Q');
    const read = await PDFDocument.load(bytes, { updateMetadata: false });
    expect(read.getPageCount()).toBe(1);
    expect(read.getTitle()).toBe('Åtgärder');
    expect(Buffer.from(bytes).toString('latin1')).toMatch(/^%PDF-1\.7\n%[\x80-\xff]{4}\n/);
    expect(read.context.enumerateIndirectObjects()).not.toContainEqual(
      expect.arrayContaining([expect.stringContaining('nobody')]),
    );
  });

  it('is the same for the same content, and has another identifier for another', () => {
    const id = (bytes: Uint8Array) =>
      /\/ID\[<([\dA-F]{32})><\1>\]/.exec(Buffer.from(bytes).toString('latin1'))?.[1];
    expect(file('q Q')).toEqual(file('q Q'));
    expect(id(file('q Q'))).toMatch(/^[\dA-F]{32}$/);
    expect(id(file('q Q'))).not.toBe(id(file('q q Q Q')));
  });

  it('is no file that is read here: only what Chromium writes is', () => {
    expect(() => PrintedFile.open(file('q Q'))).toThrow('Not a PDF in the form Chromium writes');
    expect(() => PrintedFile.open(Buffer.from('%PDF-1.4\n'))).toThrow(
      'Not a PDF in the form Chromium writes',
    );
  });
});
