import { describe, expect, it } from 'vitest';
import { firstRevision } from '../../src/embedded/first-revision.js';
import { readAttachments } from '../../src/embedded/read-attachments.js';
import { Dictionary, PdfStream } from '../../src/pdf-syntax/values.js';
import { pdfWith } from './pdf-with.js';

const PDF = pdfWith([
  ['2026_norr_uppdrag.md', 'ett'],
  ['å.md', 'två'],
]);

/** What is said of a file, in Swedish. */
function said(pdf: Uint8Array): string {
  try {
    readAttachments(pdf);
    return 'inget';
  } catch (error) {
    const { name, text } = error as { name: string; text: { sv: string } };
    return `${name}: ${text.sv}`;
  }
}

/** A PDF of these objects, numbered from 1, with a table of where they are; the first is the catalog. */
function classic(objects: readonly string[], trailer = ''): Uint8Array {
  let body = '%PDF-1.7\n';
  const offsets = objects.map((object, index) => {
    const offset = body.length;
    body += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(offset).padStart(10, '0')} 00000 n \n`;
  });
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join('')}`;
  return Buffer.from(`${body}${table}trailer\n<</Root 1 0 R${trailer}>>\nstartxref\n${body.length}\n%%EOF\n`);
}

function joined(...parts: (Uint8Array | string)[]): Uint8Array {
  return Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : part)));
}

describe('reading the attachments of a PDF', () => {
  it('finds them by name', () => {
    const found = readAttachments(PDF).map(({ name, read }) => [name, Buffer.from(read()).toString()]);
    expect(found).toEqual([
      ['2026_norr_uppdrag.md', 'ett'],
      ['å.md', 'två'],
    ]);
  });

  it('reads what was built, whatever has been appended', () => {
    const update = `\n9 0 obj\n<<>>\nendobj\nxref\n9 1\n0000000000 00000 n\ntrailer\n<</Root 9 0 R/Size 10/Prev 0>>\nstartxref\n${PDF.length + 20}\n%%EOF\n`;
    for (const appended of [update, 'skräp', '%%EOF\nstartxref\n5\n%%EOF\n']) {
      const longer = joined(PDF, appended);
      expect(Buffer.compare(firstRevision(longer)!, PDF)).toBe(0);
      expect(readAttachments(longer)).toHaveLength(2);
    }
  });

  it('is not misled by what looks like an end', () => {
    const text = 'startxref\n7\n%%EOF\n';
    const pdf = pdfWith([['a', new PdfStream(Dictionary.of({}), Buffer.from(text))]]);
    expect(Buffer.from(pdf).indexOf(text)).toBeLessThan(pdf.length / 2);
    expect(firstRevision(pdf)).toHaveLength(pdf.length);
    expect(Buffer.from(readAttachments(pdf)[0]!.read()).toString()).toBe(text);
  });

  it.each([
    ['no PDF', Buffer.from('<html>'), 'Filen är ingen PDF'],
    ['nothing', Buffer.alloc(0), 'Filen är ingen PDF'],
    ['a PDF cut off', PDF.subarray(0, PDF.length - 30), 'PDF:en är avhuggen'],
    ['only the beginning', PDF.subarray(0, 20), 'PDF:en är avhuggen'],
    ['an encrypted PDF', classic([], '/Encrypt 2 0 R'), 'PDF:en är krypterad'],
    [
      'an encrypted PDF with a cross-reference stream',
      Buffer.from(
        '%PDF-1.7\n1 0 obj\n<</Type/XRef/W[1 2 1]/Size 1/Encrypt 2 0 R/Length 4>>\nstream\n\0\0\0\0\nendstream\nendobj\nstartxref\n9\n%%EOF\n',
      ),
      'PDF:en är krypterad',
    ],
    ['brackets without end', classic(['['.repeat(200_000)]), 'PDF:en är skadad'],
    [
      'a tree that goes in circles',
      classic(['<</Names<</EmbeddedFiles 2 0 R>>>>', '<</Kids[2 0 R]>>']),
      'PDF:en är skadad',
    ],
    [
      'an object that is in itself',
      classic(['<</Names 2 0 R>>', '<</Length 2 0 R>>\nstream\n']),
      'PDF:en är skadad, eller inte gjord av uppdrag (objekt 2 behöver sig självt)',
    ],
  ])('says what is wrong with %s', (_, bytes, expected) => {
    expect(said(bytes)).toContain(`RequestError: ${expected}`);
  });

  it('never fails in another way, whichever byte is changed', () => {
    const outcomes = new Set<string>();
    for (let index = 0; index < PDF.length; index++) {
      const changed = Uint8Array.from(PDF);
      changed[index]! ^= 0x15;
      try {
        for (const file of readAttachments(changed)) file.read();
        outcomes.add('read');
      } catch (error) {
        outcomes.add((error as Error).name);
      }
    }
    expect([...outcomes].sort()).toEqual(['RequestError', 'read']);
  });
});
