import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { columnWidths, headHeight, rowHeight } from '../../src/export/layout.js';
import type { Sheet, SheetColumn } from '../../src/export/sheet.js';
import { sheetNames } from '../../src/export/sheet-names.js';
import { xlsx } from '../../src/export/xlsx.js';
import { paperFor } from '../../src/export/xlsx-pages.js';
import { formatNumber } from '../../src/format/number.js';
import { run } from '../support/in-process.js';
import { temporaryFolder } from '../support/workspace.js';

afterEach(() => {
  vi.useRealTimers();
});

/** The parts of a workbook by name. */
function partsOf(workbook: Uint8Array): Record<string, string> {
  const files = Object.entries(unzipSync(workbook));
  return Object.fromEntries(files.map(([name, bytes]) => [name, strFromU8(bytes)]));
}

async function exported(...args: string[]): Promise<Record<string, string>> {
  const out = join(temporaryFolder(), 'ut.xlsx');
  expect((await run(['export', ...args, '--out', out])).code).toBe(0);
  return partsOf(readFileSync(out));
}

const column = (type: SheetColumn['type'], width = 20, more: Partial<SheetColumn> = {}): SheetColumn => {
  return { key: 'x', heading: 'Rubrik', about: '', type, width, ...more };
};

describe('names on tabs', () => {
  const named = (...titles: string[]) => sheetNames(titles.map((title) => ({ title })));

  test('are cut at the end of a word, and the provider stays', () => {
    expect(
      sheetNames([
        { title: 'Förändringar jämfört med föregående uppdrag', owner: 'SÄS' },
        { title: 'Målrelaterad ersättning 1177', owner: 'Regionhälsan' },
        { title: 'Bas- och tilläggsvolymer 2026' },
        { title: 'Priser', owner: 'Sahlgrenska Universitetssjukhuset' },
      ]),
    ).toEqual([
      'Förändringar jämfört… SÄS',
      'Målrelaterad… Regionhälsan',
      'Bas- och tilläggsvolymer 2026',
      'Priser Sahlgrenska…',
    ]);
  });

  test('are told apart without regard to case, also from those Excel keeps', () => {
    expect(named('Priser', 'PRISER', 'Historik', 'a/b: [c]?', '***')).toEqual([
      'Priser',
      'PRISER 2',
      'Historik 2',
      'a b c',
      'Tabell',
    ]);
  });

  test('are such that Excel takes them, whatever the titles', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc
        .array(fc.constantFrom('för', 'Vård', 'ersättning', 'å', "'", 'utbildningsbefattningar'))
        .map((words) => words.join(' ')),
    );
    const wanted = fc.record({ title: text, owner: fc.option(text, { nil: undefined }) });
    fc.assert(
      fc.property(fc.array(wanted, { maxLength: 60 }), (all) => {
        const names = sheetNames(all, ['Celler']);
        expect(names).toHaveLength(all.length);
        expect(new Set(['celler', ...names.map((name) => name.toLowerCase())]).size).toBe(names.length + 1);
        for (const name of names) {
          expect(name.length).toBeGreaterThan(0);
          expect(name.length).toBeLessThanOrEqual(31);
          expect(name).not.toMatch(/[[\]:*?/\\']|\p{Cc}|\p{Cs}|^\s|\s$/u);
        }
      }),
    );
  });
});

describe('columns and rows', () => {
  test('no number or day is wider than its column, and no column wider than Excel takes', () => {
    const number = fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }));
    fc.assert(
      fc.property(fc.array(number, { minLength: 1 }), fc.integer({ min: 0, max: 6 }), (numbers, decimals) => {
        const columns = [column('number', 3), column('number', 3, { decimals }), column('date', 3)];
        const rows = numbers.map((value) => [value, value, '2026-12-31']);
        const [own = 0, given = 0, day = 0] = columnWidths({ name: 'x', columns, rows });
        for (const value of numbers) {
          expect(own).toBeGreaterThan(Math.min(formatNumber(value).length, 254));
          expect(given).toBeGreaterThan(Math.min(formatNumber(value, decimals).length, 254));
        }
        expect(day).toBeGreaterThan(10);
        expect(Math.max(own, given)).toBeLessThanOrEqual(255);
      }),
    );
  });

  test('text takes the room it needs and no more than it may', () => {
    const widths = (text: string, width: number) =>
      columnWidths({
        name: 'x',
        columns: [column('text', width)],
        rows: [[text]],
        looks: [{ indent: 0, bold: false }],
      });
    expect(widths('a'.repeat(30), 40)).toEqual([32]);
    expect(widths('a b '.repeat(30), 40)).toEqual([42]);
    expect(widths('a', 40)).toEqual([9]);
  });

  test('a row is high enough for all of its text', () => {
    const word = fc.string({ minLength: 1, maxLength: 30, unit: fc.constantFrom('a', 'å', '-') });
    const text = fc.array(
      fc.array(word, { maxLength: 30 }).map((words) => words.join(' ')),
      { maxLength: 5 },
    );
    const looks = fc.record({ indent: fc.integer({ min: 0, max: 4 }), bold: fc.boolean() });
    fc.assert(
      fc.property(text, fc.integer({ min: 8, max: 60 }), looks, (lines, width, look) => {
        const value = lines.join('\n');
        const sheet: Sheet = { name: 'x', columns: [column('text', width)], rows: [[value]], looks: [look] };
        const widths = columnWidths(sheet);
        const room = widths[0]! - look.indent;
        const least = lines.reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / room)), 0);
        const height = rowHeight(sheet, 0, widths);
        expect(height).toBeGreaterThanOrEqual(Math.min(least * 15, 409));
        expect(height).toBeLessThanOrEqual(409);
      }),
    );
    const rows = (value: string) =>
      rowHeight({ name: 'x', columns: [column('text', 10)], rows: [[value]] }, 0, [10]);
    expect(rows('ett två tre')).toBe(30);
    expect(rows('ett två')).toBe(15);
    expect(rows('x'.repeat(19))).toBe(45);
    expect(rows('ett\n\nett')).toBe(45);
    expect(
      headHeight({ name: 'x', columns: [column('text', 9, { heading: 'Ett par ord' })], rows: [] }, [9]),
    ).toBe(45);
  });
});

describe('on paper', () => {
  test('narrow sheets stand, wide ones lie, and the widest take several pages beside each other', () => {
    expect(paperFor([50, 14])).toEqual({ orientation: 'portrait', across: 1 });
    expect(paperFor([50, 14, 14, 14, 14, 14, 14])).toEqual({ orientation: 'landscape', across: 1 });
    expect(paperFor(Array(20).fill(20))).toEqual({ orientation: 'landscape', across: 2 });
  });

  test('data can be filtered, and has its headings on every page', async () => {
    const parts = await exported('calendar');
    const sheet = parts['xl/worksheets/sheet1.xml']!;
    expect(sheet).toMatch(
      /^<\?xml[^>]*><worksheet [^>]*><sheetPr><pageSetUpPr fitToPage="1"\/><\/sheetPr><sheetViews>/,
    );
    expect(sheet).toMatch(/<\/sheetData><autoFilter ref="A1:K\d+"\/><pageMargins /);
    expect(sheet).toMatch(/<pageSetup [^>]*orientation="landscape"[^>]*fitToWidth="2" fitToHeight="0"/);
    expect(sheet).toMatch(
      /<headerFooter><oddFooter>&amp;L&amp;A&amp;RSida &amp;P av &amp;N<\/oddFooter><\/headerFooter><\/worksheet>$/,
    );
    expect(sheet).not.toContain('customHeight');
    expect(parts['xl/workbook.xml']).toMatch(
      /<definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">'Kalender'!\$A\$1:\$K\$\d+<\/definedName><definedName name="_xlnm.Print_Titles" localSheetId="0">'Kalender'!\$1:\$1<\/definedName><\/definedNames>/,
    );
  });

  test('a table has its title at the head of the page, its rows a step in and its sums in bold, and no filter', async () => {
    const parts = await exported('tables', 'sodra-alvsborgs-sjukhus');
    const names = [...parts['xl/workbook.xml']!.matchAll(/<sheet [^>]*name="([^"]*)"/g)].map(
      ([, name]) => name,
    );
    expect(names).toContain('Ersättning 2026');
    const sheet = parts[`xl/worksheets/sheet${names.indexOf('Ersättning 2026') + 1}.xml`]!;
    expect(sheet).not.toContain('autoFilter');
    expect(sheet).toContain(
      '<oddHeader>&amp;L&amp;"-,Bold"Ersättning 2026 – Uppdrag 2026 för omställning av hälso- och sjukvård, bas- och tilläggsvolymer samt ersättning, SÄS</oddHeader>',
    );
    const styles = [
      .../<cellXfs[\s\S]*<\/cellXfs>/.exec(parts['xl/styles.xml']!)![0].matchAll(/<xf [\s\S]*?<\/xf>/g),
    ].map(([style]) => style);
    const styleOf = (place: string) =>
      styles[Number(new RegExp(`<c r="${place}" s="(\\d+)"`).exec(sheet)![1])]!;
    expect(styleOf('A4')).toContain('indent="1"');
    expect(styleOf('A2')).not.toContain('indent');
    const font = (place: string) => / fontId="(\d+)"/.exec(styleOf(place))![1];
    const last = /<c r="A(\d+)"[^>]*>(?![\s\S]*<c r="A)/.exec(sheet)![1];
    expect(font(`A${last}`)).toBe(font('A1'));
    expect(font('A2')).not.toBe(font('A1'));
  });

  test('names with & and digits are no codes on the page', async () => {
    const sheet: Sheet = { name: 'Å & Ö', title: 'R&D 2026', columns: [column('text')], rows: [['x']] };
    const parts = partsOf(await xlsx([sheet]));
    expect(parts['xl/worksheets/sheet1.xml']).toContain('"-,Bold"R&amp;&amp;D 2026</oddHeader>');
    expect(parts['xl/workbook.xml']).toContain(">'Å &amp; Ö'!$1:$1<");
  });
});

test('percentages say so, in a sheet and in the JSON', async () => {
  const parts = await exported('tables', 'regionhalsan');
  expect(parts['xl/sharedStrings.xml']).toContain('<t>Andel (%)</t>');
  expect(parts['xl/sharedStrings.xml']).not.toContain('Måluppfyllelse (%)');
  const { stdout } = await run(['export', 'tables', 'regionhalsan', '--format', 'json']);
  const { rader } = JSON.parse(stdout) as { rader: Record<string, unknown>[] };
  expect(rader).toContainEqual(
    expect.objectContaining({ kolumnId: 'andel', tal: 75, text: '75 %', enhet: '%' }),
  );
});

test('amounts are shown with the decimals of their column', async () => {
  const columns = [column('number', 20, { decimals: 2 })];
  const parts = partsOf(await xlsx([{ name: 'x', columns, rows: [[2.7], [3]] }]));
  expect(parts['xl/styles.xml']).toContain('formatCode="#,##0.00"');
  expect(parts['xl/worksheets/sheet1.xml']).toContain('<v>2.7</v>');
});

test('the same sheets give the same bytes on another day', async () => {
  const sheet: Sheet = { name: 'x', columns: [column('text')], rows: [['å']] };
  const first = await xlsx([sheet]);
  vi.useFakeTimers({ now: new Date('2031-05-06T07:08:09Z'), toFake: ['Date'] });
  expect(Buffer.from(await xlsx([sheet])).equals(Buffer.from(first))).toBe(true);
});
