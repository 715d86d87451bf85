import fc from 'fast-check';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contentScale } from '../../src/pdf/content-scale.js';
import { readDestinations } from '../../src/pdf/destinations.js';
import { Printer } from '../../src/pdf/index.js';
import { PrintedFile } from '../../src/pdf/printed-file.js';
import { processorTime } from '../support/processor-time.js';
import { sampleDocument, sampleHtml } from './sample-document.js';

let printer: Printer;
let pdf: Uint8Array;
beforeAll(async () => {
  printer = await Printer.launch({ pages: 1 });
  ({ pdf } = await printer.print(sampleDocument(4).html, { title: 'Uppdrag' }));
});
afterAll(() => printer.close());

describe('reading what Chromium writes', () => {
  it("finds the same destinations as Mozilla's reader", async () => {
    const task = getDocument({ data: pdf.slice() });
    const document = await task.promise;
    const expected = new Map<string, number>();
    for (const [name, destination] of Object.entries(await document.getDestinations())) {
      expected.set(name, 1 + (await document.getPageIndex(destination[0])));
    }
    const file = PrintedFile.open(pdf);
    expect(file.pages).toHaveLength(document.numPages);
    expect(readDestinations(file)).toEqual(expected);
    expect(expected.size).toBe(20);
    await task.destroy();
  });

  it('knows ids with any letters, and leaves out those that no link leads to', async () => {
    const ids = ['a', 'å-ö', 'x/y', 'p(1)', 'q#', '1.2', 'r s', '50%', '__proto__', '日本'];
    const links = ids.map((id) => `<a href="#${encodeURIComponent(id)}">${id}</a>`).join(' ');
    const targets = [...ids, 'ingen']
      .map((id) => `<h2 style="break-before:page" id="${id}">${id}</h2>`)
      .join('');
    const printed = await printer.print(sampleHtml(links + targets), { title: 'Ankare' });
    expect(Object.entries(printed.pages)).toEqual(ids.map((id, index) => [id, index + 2]));
  });

  it('is not misled by pictures that are scaled', async () => {
    const picture = '<svg width="100" height="100" viewBox="0 0 10 10"><rect width="9" height="9"/></svg>';
    const words = '<svg width="100" height="20" viewBox="0 0 10 2"><text font-size="1">Ord</text></svg>';
    const text = '<p>Text</p>'.repeat(3);
    const { pdf } = await printer.print(sampleHtml(picture + words + text), { title: 'Bild' });
    expect(contentScale(PrintedFile.open(pdf))).toBe(1);
  });

  it('takes time in proportion to the length of a document', async () => {
    const { pdf: longer } = await printer.print(sampleDocument(16).html, { title: 'Uppdrag' });
    const time = (bytes: Uint8Array) => processorTime(() => contentScale(PrintedFile.open(bytes)));
    expect(time(longer) / time(pdf)).toBeLessThan((2 * longer.length) / pdf.length);
  });
});

describe('a file of another form', () => {
  const open = (bytes: Uint8Array) => () => {
    const file = PrintedFile.open(bytes);
    readDestinations(file);
    contentScale(file);
  };

  it.each([
    ['nothing', ''],
    ['text', 'Not a PDF'],
    [
      'a PDF with a cross-reference stream',
      '%PDF-1.5\n1 0 obj\n<</Type /XRef>>\nendobj\nstartxref\n9\n%%EOF\n',
    ],
    ['a table without a trailer', 'xref\n0 1\n0000000000 65535 f \nstartxref\n0\n%%EOF\n'],
    ['a trailer without a root', 'xref\n0 0\ntrailer\n<</Size 0>>\nstartxref\n0\n%%EOF\n'],
  ])('is refused: %s', (_, content) => {
    expect(open(Buffer.from(content))).toThrow('Not a PDF in the form Chromium writes');
  });

  it('is refused wherever it was cut off', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: pdf.length - 2 }), (length) => {
        expect(open(pdf.subarray(0, length))).toThrow('Not a PDF in the form Chromium writes');
      }),
      { numRuns: 50 },
    );
  });
});
