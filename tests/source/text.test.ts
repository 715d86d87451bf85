import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readText, sourceText } from '../../src/source/text.js';
import { memoryWorkspace } from '../../src/workspace/memory.js';
import { MAX_FILE_BYTES } from '../../src/workspace/workspace.js';
import { collect } from './collect.js';

const FILE = '2026/sas/uppdrag.md';

function read(content: string | Uint8Array | undefined) {
  const { diagnostics, report } = collect();
  const workspace = memoryWorkspace(content === undefined ? {} : { [FILE]: content });
  return { source: readText(workspace, FILE, report), diagnostics };
}

function latin1(text: string): Uint8Array {
  return Buffer.from(text, 'latin1');
}

test('drops a byte order mark, keeps CRLF and gives the hash of the bytes', () => {
  const bytes = Buffer.from('\uFEFFrad 1\r\nrad 2\n');
  const { source, diagnostics } = read(bytes);
  expect(diagnostics).toEqual([]);
  expect(source?.text).toBe('rad 1\r\nrad 2\n');
  expect(source?.bytes).toBe(bytes.length);
  expect(source?.sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
  expect(source?.place(7, 12)).toEqual({
    file: FILE,
    start: { line: 2, column: 1, offset: 7 },
    end: { line: 2, column: 6, offset: 12 },
  });
});

test('normalises to NFC, and columns count the normalised text', () => {
  const source = sourceText('a.md', 'a\u030Ah x');
  expect(source.text).toBe('åh x');
  expect(source.point(source.text.indexOf('x')).column).toBe(4);
});

test('a lone CR ends a line, as Markdown has it', () => {
  expect(sourceText('a.md', 'a\rb').point(2)).toEqual({ line: 2, column: 1, offset: 2 });
});

test('points beyond the ends are the ends', () => {
  const source = sourceText('a.md', 'ab\ncd');
  expect(source.point(-5)).toEqual({ line: 1, column: 1, offset: 0 });
  expect(source.point(99)).toEqual({ line: 2, column: 3, offset: 5 });
});

test('every offset has the line and column that counting gives', () => {
  const piece = fc.constantFrom('a', 'å', 'e\u0301', '\n', '\r\n', '\r', '\u{1F3E5}', '\u2028', ' ');
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const source = sourceText('a.md', pieces.join(''));
      for (let offset = 0; offset <= source.text.length; offset++) {
        const before = source.text.slice(0, offset).split('\n');
        expect(source.point(offset)).toEqual({
          line: before.length,
          column: before.at(-1)!.length + 1,
          offset,
        });
      }
    }),
  );
});

test('Latin-1 is reported at its first letter, with the letter', () => {
  const { source, diagnostics } = read(latin1('# Rubrik\nLakemedel och b\u00e5de\n'));
  expect(source).toBeUndefined();
  expect(diagnostics).toHaveLength(1);
  const [{ rule, place, message, hint }] = diagnostics as [(typeof diagnostics)[0]];
  expect(rule).toBe('file-encoding');
  expect(place).toEqual({
    file: FILE,
    start: { line: 2, column: 16, offset: 24 },
    end: { line: 2, column: 17, offset: 25 },
  });
  expect(message.sv).toContain('0xE5');
  expect(message.sv).toContain('”å” i Windows-1252');
  expect(hint?.sv).toContain('Spara filen som UTF-8');
});

test('the first bad byte is found wherever it is, after any text', () => {
  const text = fc.string({
    unit: fc.constantFrom('a', 'ö', '–', '\u{1F3E5}', '\n', '\r\n', 'o\u0308'),
    maxLength: 60,
  });
  const bad = fc.constantFrom(
    [0xe4, 0x61],
    [0xc3],
    [0xff, 0x62],
    [0xf0, 0x9f],
    [0xc0, 0xaf],
    [0xed, 0xa0, 0x80],
  );
  fc.assert(
    fc.property(text, bad, text, (before, bytes, after) => {
      const { diagnostics } = read(
        Buffer.concat([Buffer.from(before), Buffer.from(bytes), Buffer.from(`\n${after}`)]),
      );
      const { start } = diagnostics[0]!.place;
      expect(diagnostics[0]!.rule).toBe('file-encoding');
      expect(start).toEqual(sourceText('a', before).point(Number.POSITIVE_INFINITY));
    }),
  );
});

test('UTF-16 is recognised', () => {
  const { diagnostics } = read(Buffer.from('\uFEFFtext', 'utf16le'));
  expect(diagnostics[0]?.rule).toBe('file-encoding');
  expect(diagnostics[0]?.message.sv).toContain('UTF-16');
});

test.each([
  ['%PDF-1.7\n…', 'en PDF'],
  ['PK\u0003\u0004…', 'Word eller Excel'],
  ['{\\rtf1\\ansi', 'RTF'],
  ['a\0b', 'binär'],
])('binary: %j', (content, name) => {
  const { source, diagnostics } = read(content);
  expect(source).toBeUndefined();
  expect(diagnostics.map(({ rule }) => rule)).toEqual(['file-binary']);
  expect(diagnostics[0]?.message.sv).toContain(name);
});

test('a file of 20 MB is refused', () => {
  const { source, diagnostics } = read(new Uint8Array(2 * MAX_FILE_BYTES).fill(0x61));
  expect(source).toBeUndefined();
  expect(diagnostics.map(({ rule }) => rule)).toEqual(['file-too-large']);
  expect(diagnostics[0]?.message.sv).toContain('10 MB');
});

test('a missing file is reported where it is asked for, or not at all', () => {
  const askedBy = sourceText('priser.yaml', 'radfil: x.csv').place(8, 13);
  const workspace = memoryWorkspace({});
  const asked = collect();
  expect(readText(workspace, FILE, asked.report, { askedBy })).toBeUndefined();
  expect(asked.diagnostics).toMatchObject([{ rule: 'file-missing', severity: 'error', place: askedBy }]);
  const optional = collect();
  expect(readText(workspace, FILE, optional.report, { optional: true })).toBeUndefined();
  expect(optional.diagnostics).toEqual([]);
  const alone = collect();
  readText(workspace, FILE, alone.report);
  expect(alone.diagnostics[0]?.place).toMatchObject({ file: FILE, start: { line: 1, column: 1 } });
});

test('a path out of the workspace is reported even when the file is optional', () => {
  const { diagnostics, report } = collect();
  readText(memoryWorkspace({}), '../x.csv', report, { optional: true });
  expect(diagnostics.map(({ rule }) => rule)).toEqual(['file-outside']);
});

test('an empty file is text', () => {
  expect(read('').source?.text).toBe('');
});
