import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse as parseCsv } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test, vi } from 'vitest';
import { csv } from '../../src/export/csv.js';
import { exportSchema } from '../../src/export/schema.js';
import type { Sheet } from '../../src/export/sheet.js';
import { xlsx } from '../../src/export/xlsx.js';
import { run } from '../support/in-process.js';
import { undescribed, violations } from '../support/schema.js';
import { smallWorkspace, temporaryFolder } from '../support/workspace.js';

type Row = Record<string, string | number | boolean>;

async function json(what: string, ...more: string[]): Promise<Row[]> {
  const { code, stdout } = await run(['export', what, '--format', 'json', ...more]);
  expect(code).toBe(0);
  const report = JSON.parse(stdout) as { rader: Row[] };
  expect(violations('export', report)).toEqual([]);
  return report.rader;
}

/** A cell of a workbook as another reader sees it: its kind and what it holds. */
interface Read {
  kind: 'text' | 'number';
  value: string;
  format: string;
}

/** Reads a workbook's parts by hand (ECMA-376): sheet names in order, and the cells of each by their place. */
function readWorkbook(bytes: Uint8Array): { name: string; xml: string; cells: Map<string, Read> }[] {
  const parts = unzipSync(bytes);
  const part = (name: string) => strFromU8(parts[name]!);
  const plain = (text: string) =>
    text
      .replace(/<[^>]+>/g, '')
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/&quot;/g, '"')
      .replace(/&apos;/g, "'")
      .replace(/&amp;/g, '&');
  const strings = [...part('xl/sharedStrings.xml').matchAll(/<si>(.*?)<\/si>/gs)].map(([, text]) =>
    plain(text!),
  );
  const styles = part('xl/styles.xml');
  const formats = new Map(
    [...styles.matchAll(/<numFmt numFmtId="(\d+)" formatCode="([^"]*)"/g)].map(([, id, code]) => [id, code!]),
  );
  const cellStyles = [
    ...(/<cellXfs[\s\S]*<\/cellXfs>/.exec(styles)?.[0] ?? '').matchAll(/<xf [^>]*numFmtId="(\d+)"|<xf(?= )/g),
  ];
  return [...part('xl/workbook.xml').matchAll(/<sheet [^>]*name="([^"]*)"/g)].map(([, name], index) => {
    const xml = part(`xl/worksheets/sheet${index + 1}.xml`);
    const cells = [
      ...xml.matchAll(/<c r="([A-Z]+\d+)"(?: s="(\d+)")?(?: t="(\w+)")?>(?:<v>(.*?)<\/v>)?/g),
    ].map(([, place, style, type, value]): [string, Read] => [
      place!,
      {
        kind: type === 's' ? 'text' : 'number',
        value: type === 's' ? strings[Number(value)]! : value!,
        format: formats.get(cellStyles[Number(style ?? 0)]?.[1] ?? '') ?? '',
      },
    ]);
    return { name: plain(name!), xml, cells: new Map(cells) };
  });
}

test('all indicators of the region, with their targets as numbers', async () => {
  const rows = await json('indicators');
  expect(new Set(rows.map(({ uppdrag }) => uppdrag)).size).toBe(4);
  expect(rows).toContainEqual({
    uppdrag: '2025-2027/regionhalsan',
    utförare: 'Regionhälsan',
    period: '2025–2027',
    status: 'beslutad',
    område: 'Barn och ungas hälsa',
    enhet: 'Barn- och ungdomsmedicinsk mottagning',
    indikator: 'Andel patienter som väntat högst 90 dagar på ett förstabesök',
    indikatorId: 'bum-forstabesok',
    redovisning: false,
    målvärde: '100 %',
    målslag: 'tal',
    jämförelse: '=',
    tal: 100,
    måttenhet: '%',
    källa: 'Power BI',
    uppgiftslämnare: 'Koncernkontoret',
    tillfällen: 'T2, ÅR',
    fil: '2025-2027/regionhalsan/uppfoljning.yaml',
    rad: expect.any(Number) as number,
  });
  const parties = rows.filter(({ målslag }) => målslag === 'flera');
  expect(parties.map(({ part }) => part)).toContain('SÄS');
  expect(parties.every(({ tal }) => typeof tal === 'number')).toBe(true);
});

test('every cell of the tables, amounts as exact numbers', async () => {
  const rows = await json('tables', '2026/sodra-alvsborgs-sjukhus');
  expect(rows.find(({ tabell, radId }) => tabell === 'ersattning' && radId === 'total')).toMatchObject({
    rad: 'Ersättning uppdrag 2026',
    radslag: 'summa',
    kolumnId: 'post',
    text: 'Ersättning uppdrag 2026',
  });
  expect(rows).toContainEqual(
    expect.objectContaining({
      tabell: 'ersattning',
      radId: 'total',
      kolumnId: 'belopp',
      tal: 4400209,
      enhet: 'tusen kronor',
      text: '4 400 209',
      beräknad: false,
    }),
  );
  expect(rows.some(({ radId }) => radId === 'avrakning.lakemedelsleveranser')).toBe(true);
});

test('which commissions use which block, and the version', async () => {
  const rows = await json('blocks');
  expect(rows).toContainEqual(
    expect.objectContaining({
      block: 'ramverk',
      version: 1,
      uppdrag: '2025-2027/habilitering-halsa',
      låst: true,
    }),
  );
  const blocks = rows.map(({ block }) => String(block));
  expect(blocks).toEqual([...blocks].sort());
});

test('the calendar of a provider: the same in every time zone, each event known again by its id', async () => {
  const calendar = async () => (await run(['export', 'calendar', 'regionhalsan'])).stdout;
  const first = await calendar();
  vi.stubEnv('TZ', 'America/New_York');
  const second = await calendar();
  vi.unstubAllEnvs();
  expect(second).toBe(first);
  const unfolded = first.replace(/\r\n[ \t]/g, '');
  expect(first.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
  expect(unfolded).toContain('X-WR-CALNAME:Uppföljning – Regionhälsan\r\n');
  expect(first.endsWith('END:VCALENDAR\r\n')).toBe(true);
  expect(unfolded).toContain(
    'avser dem inom: operativa hälso- och sjukvårdsnämndens prioriteringar\\; ramen',
  );
  const events = unfolded.split('BEGIN:VEVENT').slice(1);
  const dates = events.map((event) => /DTSTART;VALUE=DATE:(\d{8})/.exec(event)?.[1]);
  expect(dates).toEqual([...dates].sort());
  expect(dates).toContain('20250831');
  expect(dates).toContain('20271231');
  expect(dates.every((date) => date! >= '20250101' && date! <= '20271231')).toBe(true);
  const ids = events.map((event) => /UID:(\S+)/.exec(event)?.[1]);
  expect(new Set(ids).size).toBe(ids.length);
  expect(new Set(events.map((event) => /DTSTAMP:(\S+)/.exec(event)?.[1]))).toEqual(
    new Set(['20250328T000000Z']),
  );
  expect(events[0]).toContain('TRANSP:TRANSPARENT');
  expect(events.join()).toContain(
    'Barn- och ungdomsmedicinsk mottagning: Andel besvarade telefonsamtal. Mål: 85',
  );
});

test('the days follow what a commission says', async () => {
  const plan = (occasions: string) =>
    `titel: Plan\nområden:\n  - namn: Vård\n    enheter:\n      - namn: Enhet\n        indikatorer:\n          - {id: a, text: Antal, målvärde: '≥ 1', källa: K, uppgiftslämnare: U, tillfällen: [${occasions}]}\n`;
  const days = async (occasions: string) => {
    const cwd = smallWorkspace({ '2026/soder/uppfoljning.yaml': plan(occasions) });
    const { stdout } = await run(['export', 'calendar', '2026/soder', '--format', 'json'], { cwd });
    return (JSON.parse(stdout) as { rader: { datum: string }[] }).rader.map(({ datum }) => datum);
  };
  expect(await days('kvartalsvis, mitten-av-augusti')).toEqual([
    '2026-03-31',
    '2026-06-30',
    '2026-08-15',
    '2026-09-30',
    '2026-12-31',
  ]);
  expect((await days('månadsvis'))[1]).toBe('2026-02-28');
  expect(await days('T1, vid-behov')).toEqual(['2026-04-30']);
});

test('a workbook: headings stay, numbers are numbers, each table has its sheet', async () => {
  const out = join(temporaryFolder(), 'tabeller.xlsx');
  const { code, stdout, stderr } = await run(['export', 'tables', '--out', out]);
  expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
  expect(stderr).toMatch(/tabeller\.xlsx: \d+ rader ur 5 uppdrag\.\n$/);
  const sheets = readWorkbook(readFileSync(out));
  expect(sheets[0]!.name).toBe('Celler');
  expect(sheets.map(({ name }) => name.length).every((length) => length <= 31)).toBe(true);
  for (const { xml } of sheets) expect(xml).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/);
  expect(sheets[0]!.xml).toContain('customWidth="1"');
  expect(sheets[0]!.cells.get('A1')).toMatchObject({ kind: 'text', value: 'Uppdrag' });
  const amounts = sheets.find(({ name }) => name === 'Ersättning 2026 SÄS')!.cells;
  expect(amounts.get('B1')?.value).toBe('Ersättning 2026 (tusen kronor)');
  expect(amounts.get('A2')).toMatchObject({ kind: 'text', value: 'Ersättning länssjukvård' });
  expect(amounts.get('B2')).toEqual({ kind: 'number', value: '4400209', format: '#,##0' });
  expect(amounts.get('A4')?.value).toBe('Utbildningsbefattningar: Specialistutbildning sjuksköterskor');
});

/** Cells that want to be something else than they are. */
const HOSTILE: Sheet = {
  name: 'Prov',
  columns: [
    { key: 'text', heading: '=1+1', about: '', type: 'text', width: 10 },
    { key: 'tal', heading: 'Tal', about: '', type: 'number', width: 10 },
    { key: 'dag', heading: 'Dag', about: '', type: 'date', width: 10 },
    { key: 'ja', heading: 'Ja', about: '', type: 'boolean', width: 10 },
  ],
  rows: [
    ['=HYPERLINK("http://ond.example")', -1234.5, '2026-02-28', true],
    ['+46 31; "citat"\nrad 2', 1e21, undefined, false],
    ['@SUM(A1)', 0.1, undefined, undefined],
    ['-5 %', undefined, undefined, undefined],
    ['-', undefined, undefined, undefined],
    ['=', undefined, undefined, undefined],
    ['\u0001<b>&\ud800 \u{1F3E5}', undefined, undefined, undefined],
  ],
};

test('CSV: what Excel in Swedish reads, and no formulas', () => {
  const text = csv(HOSTILE);
  expect(text.startsWith("\uFEFF'=1+1;Tal;Dag;Ja\r\n")).toBe(true);
  expect(parseCsv(text, { bom: true, delimiter: ';', relax_column_count: false })).toEqual([
    ["'=1+1", 'Tal', 'Dag', 'Ja'],
    ['\'=HYPERLINK("http://ond.example")', '-1234,5', '2026-02-28', 'ja'],
    // A line of the text that begins with a command would be one to whoever reads a log.
    ['\'+46 31; "citat" rad 2', '1000000000000000000000', '', 'nej'],
    ["'@SUM(A1)", '0,1', '', ''],
    ["'-5 %", '', '', ''],
    ['-', '', '', ''],
    ['=', '', '', ''],
    [' <b>&\ufffd \u{1F3E5}', '', '', ''],
  ]);
});

test('XLSX: text is text whatever it looks like, and dates are dates', async () => {
  const [{ cells, xml }] = readWorkbook(await xlsx([HOSTILE])) as [ReturnType<typeof readWorkbook>[number]];
  expect(xml).not.toContain('<f>');
  expect(cells.get('A1')).toMatchObject({ kind: 'text', value: '=1+1' });
  expect(cells.get('A2')).toMatchObject({ kind: 'text', value: '=HYPERLINK("http://ond.example")' });
  expect(cells.get('B2')).toEqual({ kind: 'number', value: '-1234.5', format: '#,##0.0' });
  // Days since 1899-12-30.
  expect(cells.get('C2')).toEqual({ kind: 'number', value: '46081', format: 'yyyy-mm-dd' });
  expect(cells.get('D2')).toMatchObject({ kind: 'text', value: 'ja' });
  expect(cells.get('A6')).toMatchObject({ kind: 'text', value: '-' });
  expect(cells.get('A8')).toMatchObject({ kind: 'text', value: '<b>& \u{1F3E5}' });
});

test('the schema is that of the columns, and every field is described', async () => {
  await expect(`${JSON.stringify(exportSchema(), null, 2)}\n`).toMatchFileSnapshot(
    '../../schema/export.schema.json',
  );
  expect(undescribed('export')).toEqual([]);
  expect(
    violations('export', {
      version: 1,
      verktyg: { namn: 'uppdrag', version: '1' },
      slag: 'block',
      rader: [{}],
    }),
  ).not.toEqual([]);
});

test('a commission with errors is left out and told of', async () => {
  const cwd = smallWorkspace({ '2026/vaster/uppdrag.md': '---\ntyp: fel\n---\n' });
  const { code, stdout, stderr } = await run(['export', 'blocks'], { cwd });
  expect(code).toBe(1);
  expect(stdout.trimEnd().split('\r\n')).toHaveLength(3);
  expect(stderr).toContain('2026/vaster/uppdrag.md');
  expect(stderr).toContain('2 rader ur 2 uppdrag.');
});

test('what cannot be is refused', async () => {
  const refused = async (...args: string[]) => {
    const { code, stderr } = await run(['export', ...args]);
    return `${code} ${stderr.split('\n')[0]}`;
  };
  expect(await refused('indicators', '--format', 'ics')).toBe('2 fel · ics är för kalendrar.');
  expect(await refused('indicators', '--format', 'xlsx')).toBe(
    '2 fel · En arbetsbok kan inte visas på skärmen.',
  );
  expect(await refused('pengar')).toContain('2 fel · <vad> kan inte vara ”pengar”');
  expect(await refused('blocks', '--out', 'uppdrag/block/x.csv')).toContain(
    '2 fel · uppdrag/block ligger i arbetsytan',
  );
});
