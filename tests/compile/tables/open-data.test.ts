import { describe, expect, test } from 'vitest';
import { printedHtml } from '../../../src/conservation/printed.js';
import { lostText } from '../../../src/conservation/text-lost.js';
import { writtenCommission } from '../../../src/conservation/written-commission.js';
import { sourceText } from '../../../src/source/text.js';
import { bodyHtml } from '../../render/support.js';
import { processorTime } from '../../support/processor-time.js';
import { brief, compileBody, frontMatter } from '../../support/workspace.js';
import { printed } from './support.js';

const folder = '2025-2027/regionhalsan/tabeller';
const BODY = '# A\n\n::tabell{#besok}\n';
const compile = (csv: string | Uint8Array, keys = '', columns = COLUMNS) =>
  compileBody(BODY, {
    [`${folder}/besok.yaml`]: `titel: Besök\n${columns}radfil: besok.csv\n${keys}`,
    [`${folder}/besok.csv`]: csv as string,
  });
const COLUMNS = `kolumner:
  - {id: ort, rubrik: Ort}
  - {id: antal, rubrik: Antal, typ: tal, i-radfil: Antal besök (st)}
  - {id: andel, rubrik: Andel, typ: procent, i-radfil: Andel, decimaler: 1}
`;
const rows = (csv: string | Uint8Array, keys?: string, columns?: string) => {
  const { commission, diagnostics } = compile(csv, keys, columns);
  expect(diagnostics.map(({ rule, message }) => `${rule} ${message.sv}`)).toEqual([]);
  return commission!.tables[0]!.rader.map(printed);
};

const EXCEL =
  '\ufeffsep=;\r\nort;Kommentar;Andel;Antal besök (st);;\r\nBorås;ok;8,5;1 204;;\r\nSkara;;NA;..;;\r\n';

describe('data as it is published', () => {
  test('with a mark, a line that names the separator, other names and empty columns is a table', () => {
    expect(rows(EXCEL, "saknas: [NA, '..']\n")).toEqual([
      ['Borås', '1 204', '8,5 %'],
      ['Skara', '–', '–'],
    ]);
  });

  test('has decimal points where its cells have commas between them, or where the table says so', () => {
    expect(rows('ort,Antal besök (st),Andel\nBorås,1204.5,8.50\nSkara,"1,5",-3\n')).toEqual([
      ['Borås', '1 204,5', '8,5 %'],
      ['Skara', '1,5', '−3,0 %'],
    ]);
    const english = 'ort;Antal besök (st);Andel\nBorås;1,204.5;8.50\nSkara;1,204;-3\n';
    expect(rows(english, 'decimaltecken: punkt\n')).toEqual([
      ['Borås', '1 204,5', '8,5 %'],
      ['Skara', '1 204', '−3,0 %'],
    ]);
  });

  test('keeps text and codes as they are', () => {
    const columns = 'kolumner: [{id: ort, rubrik: Ort}, {id: kod, rubrik: Kod, typ: kod}]\n';
    expect(rows('ort,kod\nNA,1.10\n', '', columns)).toEqual([['NA', '1.10']]);
  });

  test('is accounted for: every word that the table names is printed', () => {
    const { commission, file } = compile(EXCEL, "saknas: [NA, '..']\n");
    const sources: Record<string, string> = {
      [file]: frontMatter() + BODY,
      [`${folder}/besok.yaml`]: `titel: Besök\n${COLUMNS}radfil: besok.csv\nsaknas: [NA, '..']\n`,
      [`${folder}/besok.csv`]: EXCEL.slice(1),
    };
    const lostWith = (html: string) =>
      lostText(
        writtenCommission(commission!, file, (name) => sourceText(name, sources[name] ?? '')),
        printedHtml(html),
        [],
      ).map(({ message }) => message.sv);
    const html = `<p>OSN 2024-00186</p>${bodyHtml(commission!, 'screen')}`;
    expect(lostWith(html)).toEqual([]);
    expect(lostWith(html.replace('Skara', ''))).toEqual([expect.stringContaining('Skara')]);
  });
});

test.each([
  [
    'a name that the file has not',
    EXCEL.replace('Antal besök (st)', 'Antal besok (st)'),
    '',
    'missing-column besok.yaml:4:52-4:68',
  ],
  ['a sign for no value that is not said', EXCEL.replace('..', ''), '', 'cell-type besok.csv:4:8-4:10'],
  [
    'a point that is not said',
    'ort;Antal besök (st);Andel\nBorås;1204.5;1\n',
    '',
    'cell-type besok.csv:2:7-2:13',
  ],
  [
    'a name missing before a value',
    'ort;Antal besök (st);Andel;\nBorås;1;1;x\n',
    '',
    'csv-header besok.csv:1:1-1:28',
  ],
])('%s is said where it stands', (_, csv, keys, found) => {
  expect(brief(compile(csv, keys).diagnostics)).toEqual([found]);
});

test('a file in Windows-1252 is named as one', () => {
  const { diagnostics } = compile(Buffer.from(EXCEL.slice(1), 'latin1'));
  expect(diagnostics.map(({ message }) => message.sv)).toEqual([
    expect.stringContaining('”ö” i Windows-1252 (Latin-1)'),
  ]);
});

test('time grows with the rows and no faster', () => {
  const time = (count: number) => {
    const lines = Array.from({ length: count }, (_, n) => `Ort ${n},${n}.5,${n % 100}.${n % 10}`);
    return processorTime(() => rows(`ort,Antal besök (st),Andel\n${lines.join('\n')}\n`));
  };
  expect(time(4000) / time(1000)).toBeLessThan(10);
});
