import { deflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { parsePdfDate } from '../../src/sign/pdf/pdf-date.js';
import { Revision } from '../../src/sign/pdf/revision.js';
import { dictionary, Update } from '../../src/sign/pdf/update.js';

/** A PDF of these objects, the first of which is the root, with a table of cross-references. */
function pdf(...objects: string[]): Buffer {
  let text = '%PDF-1.7\n';
  const rows = objects.map((object, index) => {
    const row = `${String(text.length).padStart(10, '0')} 00000 n \n`;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return row;
  });
  const size = objects.length + 1;
  const table = `xref\n0 ${size}\n0000000000 65535 f \n${rows.join('')}trailer\n<</Size ${size}/Root 1 0 R>>\n`;
  return Buffer.from(`${text}${table}startxref\n${text.length}\n%%EOF\n`, 'latin1');
}

/** The same with object 2 in an object stream, and cross-references that are compressed with PNG predictors. */
function packed(): Buffer {
  const contents = '2 0 <</Packed true>>';
  const data = deflateSync(Buffer.from(contents));
  const head = `<</Type/ObjStm/N 1/First 4/Filter/FlateDecode/Length ${data.length}>>`;
  const parts = [
    Buffer.from('%PDF-1.7\n1 0 obj\n<</Type/Catalog/X 2 0 R>>\nendobj\n'),
    Buffer.from(`3 0 obj\n${head}\nstream\n`),
    data,
    Buffer.from('\nendstream\nendobj\n'),
  ];
  const start = Buffer.concat(parts).length;
  const rows = [
    [0, 0, 0],
    [1, 9, 0],
    [2, 3, 0],
    [1, parts[0]!.length, 0],
    [1, start, 0],
  ].map(([type = 0, offset = 0, index = 0]) => [type, offset >> 8, offset & 255, index]);
  // Filter 2 (Up): each byte less the one above it.
  const filtered = rows.flatMap((row, at) => [
    2,
    ...row.map((byte, column) => (byte - (rows[at - 1]?.[column] ?? 0)) & 255),
  ]);
  const stream = deflateSync(Buffer.from(filtered));
  const entries =
    '/Type/XRef/W[1 2 1]/Size 5/Root 1 0 R/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns 4>>';
  parts.push(Buffer.from(`4 0 obj\n<<${entries}/Length ${stream.length}>>\nstream\n`), stream);
  parts.push(Buffer.from(`\nendstream\nendobj\nstartxref\n${start}\n%%EOF\n`));
  return Buffer.concat(parts);
}

test('objects are found through tables and streams of cross-references', () => {
  const plain = new Revision(pdf('<</Type/Catalog/X 2 0 R>>', '<</Packed true>>'));
  const inStreams = new Revision(packed());
  for (const revision of [plain, inStreams]) {
    expect(revision.get(revision.get(revision.catalog, 'X'), 'Packed')).toBe(true);
    expect(revision.nextNumber).toBe(revision === plain ? 3 : 5);
  }
});

test('an update has the kind of cross-references its document has, and is read back', () => {
  for (const file of [pdf('<</Type/Catalog/X 2 0 R>>', '<</Packed true>>'), packed()]) {
    const update = new Update(new Revision(file));
    const added = update.add(dictionary({ New: 'Yes' }));
    update.change(update.base.root).set('Y', added);
    const { bytes } = update.write();
    expect(Buffer.from(bytes.subarray(0, file.length)).equals(file)).toBe(true);
    const after = new Revision(bytes);
    expect(after.name(after.dictionary(after.catalog, 'Y'), 'New')).toBe('Yes');
    expect(after.sections[0]!.isStream).toBe(update.base.sections[0]!.isStream);
    expect(after.list(after.trailer, 'ID').length).toBe(2);
  }
});

test.each([
  ['a key that stands twice', pdf('<</Type/Catalog/A 1/A 2>>'), /stands twice/],
  [
    'a stream that is shorter than it says',
    pdf('<</Length 99>>\nstream\nx\nendstream'),
    /not as long as it says|damaged/,
  ],
  ['a stream without a length', pdf('<<>>\nstream\nx\nendstream'), /how long it is/],
  ['an object that does not end', pdf('<</Type/Catalog>> 7'), /does not end/],
])('%s is refused', (_, file, message) => {
  expect(() => new Revision(file).catalog).toThrow(message);
});

test.each([
  [
    'cross-references in a circle',
    (text: string) => text.replace('/Root', `/Prev ${text.lastIndexOf('xref\n0')}/Root`),
  ],
  ['a row that is not a row', (text: string) => text.replace('00000 n', '00000 x')],
  ['an object somewhere else', (text: string) => text.replace('1 0 obj', '7 0 obj')],
  ['two kinds of cross-references', (text: string) => text.replace('/Root', '/XRefStm 9/Root')],
])('%s are refused', (_, change) => {
  const file = Buffer.from(change(pdf('<</Type/Catalog>>').toString('latin1')), 'latin1');
  expect(() => new Revision(file).catalog).toThrow();
});

test('dates', () => {
  expect(parsePdfDate('D:20260429120000Z')?.toISOString()).toBe('2026-04-29T12:00:00.000Z');
  expect(parsePdfDate("D:20260429140000+02'00'")?.toISOString()).toBe('2026-04-29T12:00:00.000Z');
  expect(parsePdfDate('D:2026')?.toISOString()).toBe('2026-01-01T00:00:00.000Z');
  for (const wrong of ['', '2026', 'D:20261301000000Z', 'D:x']) expect(parsePdfDate(wrong)).toBeUndefined();
});
