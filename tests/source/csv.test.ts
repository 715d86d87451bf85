import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseCsv } from '../../src/source/csv.js';
import { sourceText } from '../../src/source/text.js';
import { collect, summary, textAt } from './collect.js';

function parse(text: string) {
  const { diagnostics, report } = collect();
  const source = sourceText('volymer.csv', text);
  const csv = parseCsv(source, report);
  const rows = csv?.rows.map((row) => row.cells.map((cell) => cell.text));
  return { csv, source, header: csv?.header.map(({ name }) => name), rows, diagnostics };
}

test('semicolons, decimal commas, quotation marks and CRLF', () => {
  const { header, rows, diagnostics } = parse(
    '\uFEFFnamn;andel\r\n"Ortopedi; ""dag""";8,5 %\r\nÖgon ; 4 400\r\n',
  );
  expect(diagnostics).toEqual([]);
  expect(header).toEqual(['namn', 'andel']);
  expect(rows).toEqual([
    ['Ortopedi; "dag"', '8,5 %'],
    ['Ögon', '4 400'],
  ]);
});

test('commas, when the header has them', () => {
  expect(parse('namn,antal\n"a;b",1\n').rows).toEqual([['a;b', '1']]);
  expect(parse('"a,b";c\n1,5;2\n').rows).toEqual([['1,5', '2']]);
  expect(parse('namn\n1,5\n').rows).toEqual([['1,5']]);
});

test('empty lines and rows of separators are no rows; empty cells are cells', () => {
  const { rows, diagnostics } = parse('\na;b\n\n;;\n1;\n ; \n;2\n\n');
  expect(rows).toEqual([
    ['1', ''],
    ['', '2'],
  ]);
  expect(diagnostics).toEqual([]);
});

test('the place of a cell is where it is written', () => {
  const { csv, source } = parse('a;b\r\n "x";y\r\n'.replace(' ', ''));
  const [row] = csv!.rows;
  expect(row!.cells.map((cell) => textAt(source, cell))).toEqual(['"x"', 'y']);
  expect(row!.cells[1]!.place).toEqual({
    file: 'volymer.csv',
    start: { line: 2, column: 5, offset: 9 },
    end: { line: 2, column: 6, offset: 10 },
  });
  expect(textAt(source, row!)).toBe('"x";y');
});

test('every cell is at its place, whatever it holds and however the file is written', () => {
  const letter = fc.constantFrom('a', 'ö', '"', ';', ',', ' ', '\n', '\u{1F3E5}', '8', '\u00a0', 'e\u0301');
  const cell = fc.record({ text: fc.string({ unit: letter, maxLength: 6 }), quote: fc.boolean() });
  const table = fc
    .integer({ min: 1, max: 4 })
    .chain((width) =>
      fc
        .array(fc.array(cell, { minLength: width, maxLength: width }), { maxLength: 5 })
        .map((rows) => ({ width, rows })),
    );
  const eol = fc.constantFrom('\n', '\r\n');
  fc.assert(
    fc.property(
      table,
      fc.constantFrom(';', ','),
      eol,
      fc.boolean(),
      fc.boolean(),
      (shape, separator, end, bom, last) => {
        const header = Array.from({ length: shape.width }, (_, index) => `k${index}`);
        const write = ({ text, quote }: { text: string; quote: boolean }) =>
          quote || /[";,\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
        const lines = [header.join(separator), ...shape.rows.map((row) => row.map(write).join(separator))];
        const { csv, source, diagnostics } = parse(
          (bom ? '\uFEFF' : '') + lines.join(end) + (last ? end : ''),
        );
        const expected = shape.rows
          .map((row) => row.map(({ text }) => text.normalize('NFC').trim()))
          .filter((row) => row.some((text) => text !== ''));
        // A header of one column has no separator; then the rows have none either.
        expect(diagnostics).toEqual([]);
        expect(csv?.rows.map((row) => row.cells.map(({ text }) => text))).toEqual(expected);
        for (const one of csv?.rows.flatMap((row) => row.cells) ?? []) {
          const written = textAt(source, one);
          const meant = written.startsWith('"') ? written.slice(1, -1).replaceAll('""', '"') : written;
          expect(meant.trim()).toBe(one.text);
          expect(one.place).toEqual(source.place(one.place.start.offset!, one.place.end.offset!));
        }
      },
    ),
  );
});

test('a row with a cell too many or too few keeps the header’s width', () => {
  const { rows, diagnostics, source } = parse('a;b\n1;2;3;4\n5\n6;7\n');
  expect(rows).toEqual([
    ['1', '2'],
    ['5', ''],
    ['6', '7'],
  ]);
  expect(summary(diagnostics)).toEqual(['2:5 csv-row', '3:1 csv-row']);
  expect(textAt(source, diagnostics[0]!)).toBe('3;4');
  expect(diagnostics.map(({ message }) => message.sv)).toEqual([
    'Raden har 4 celler men rubrikraden 2.',
    'Raden har 1 cell men rubrikraden 2.',
  ]);
});

test('a quotation mark that is never closed is shown where it opens', () => {
  const { csv, diagnostics } = parse('a;b\r\n"x ""y""";"z\r\n3;4\r\n');
  expect(csv).toBeUndefined();
  expect(summary(diagnostics)).toEqual(['2:11 csv-quote']);
  expect(diagnostics[0]?.message.sv).toBe('Citattecknet som börjar här avslutas aldrig.');
});

test.each([
  ['a;b\n1;5" skärm\n', '2:4'],
  ['a;b\n1;"två" ord\n', '2:7'],
  ['a;b\nö;\u{1F3E5}"\n', '2:5'],
  ['a;b\r\n1;2\r\n"x\r\ny";5" skärm\r\n', '4:5'],
  ['"x"y', '1:3'],
  ['a;b\n1; "x"\n', '2:4'],
])('a quotation mark inside a cell: %j', (text, where) => {
  const { csv, diagnostics } = parse(text);
  expect(csv).toBeUndefined();
  expect(summary(diagnostics)).toEqual([`${where} csv-quote`]);
  expect(diagnostics[0]?.message.sv).toContain('mitt i en cell');
});

test('columns without name or with the same name', () => {
  expect(summary(parse('a;;a\n1;2;3\n').diagnostics)).toEqual(['1:3 csv-header', '1:4 csv-header']);
});

test('tabs and empty files', () => {
  const tabs = parse('a\tb\n1\t2\n');
  expect(summary(tabs.diagnostics)).toEqual(['1:2 csv-separator']);
  expect(tabs.rows).toEqual([['1', '2']]);
  expect(summary(parse('').diagnostics)).toEqual(['1:1 csv-empty']);
  expect(summary(parse('\n;\n').diagnostics)).toEqual(['1:1 csv-empty']);
});

test('a file with a fault on every row gives a page of them, not a book', () => {
  const { rows, diagnostics } = parse(`a;b\n${'1\n'.repeat(300)}`);
  expect(diagnostics).toHaveLength(50);
  expect(rows).toHaveLength(300);
});
