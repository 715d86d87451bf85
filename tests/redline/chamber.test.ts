import { describe, expect, it } from 'vitest';
import { redlineHtml } from '../../src/redline/documents.js';
import { renderRedlinePrint } from '../../src/redline/render/page.js';
import { markdownDiff } from '../../src/redline/report/markdown.js';
import { type DiffResult, diffEditions } from '../../src/redline/sides.js';
import { divideWord } from '../../src/render/divide-word.js';
import { memoryWorkspace } from '../../src/workspace/memory.js';
import { theme } from '../render/support.js';
import { type Files, HABILITERING, HOSPITAL, REAL_FILES, REGIONHALSAN, swap, withEdit } from './pairs.js';

const OPTIONS = { theme, toolVersion: '1.2.3', language: 'sv' } as const;
const COMMISSION = `${HOSPITAL}/uppdrag.md`;

/** Comparison of the real commissions with their files changed. */
function diff(after: Files, id: string, before: Files = REAL_FILES): DiffResult {
  return diffEditions({
    old: { workspace: memoryWorkspace(before), name: 'HEAD' },
    new: { workspace: memoryWorkspace(after), name: 'arbetskopian' },
    pair: [id, id],
  });
}

/** The redline's HTML without its style sheet. */
function html(result: DiffResult): string {
  const whole = redlineHtml(result.commissions[0]!, result, OPTIONS)!;
  return whole.slice(whole.indexOf('<body'));
}

/** The same for the printer. */
function printed({ commissions: [compared] }: DiffResult): string {
  const { comparison, changes } = compared!;
  const document = {
    comparison: comparison!,
    changes: changes!,
    editions: { old: 'HEAD', new: 'arbetskopian' },
    generator: '',
    language: 'sv',
  } as const;
  const whole = renderRedlinePrint(document, theme, divideWord);
  return whole.slice(whole.indexOf('<body'));
}

function edited(file: string, before: string, after: string, files = REAL_FILES): Files {
  return withEdit(files, file, swap(before, after));
}

/** An open revision of the hospital's commission. */
const REVISED = edited(
  COMMISSION,
  'status: beslutad\nbeslut:\n  - {slag: beslut, datum: 2025-09-25, paragraf: 296}',
  'status: utkast\nbeslut:\n  - {slag: beslut, datum: 2025-09-25, paragraf: 296}\n  - {slag: revidering, ändring: Uppdraget om vaccinationer tas bort.}',
);

describe('the first page', () => {
  it('begins with what the revision says that it changes, and calls it a draft of a revision', () => {
    const page = html(diff(REVISED, HOSPITAL));
    expect(page).toContain('<p class="mening">Uppdraget om vaccinationer tas bort.</p>');
    expect(page.indexOf('class="mening"')).toBeLessThan(page.indexOf('Tidigare lydelse'));
    expect(page).toContain('Utkast till revidering (arbetskopian)');
  });

  it('does not call a text decided that was changed after its decision', () => {
    const page = html(diff(edited(COMMISSION, 'betydande utmaning', 'stor utmaning'), HOSPITAL));
    expect(page).toContain('<dd>Beslut 2025-09-25, §\u00a0296 (HEAD)</dd>');
    expect(page).toContain(
      '<dd>Text ändrad efter beslut 2025-09-25, §\u00a0296, inte beslutad (arbetskopian)</dd>',
    );
  });

  it('gives the pages of changed facts, which are not on the first page', () => {
    expect(printed(diff(REVISED, HOSPITAL))).toContain('data-ref="a1"');
  });
});

describe('the plan', () => {
  it('shows a changed row under the heads of its own part', () => {
    const page = html(diff(edited(`${HOSPITAL}/uppfoljning.yaml`, '≤ 8,5 %', '≤ 8,0 %'), HOSPITAL));
    const [table] = page
      .match(/<table class="t-reg jmf[\s\S]*?<\/table>/g)!
      .filter((each) => each.includes('8,0'));
    expect(table).toMatch(/<thead>[\s\S]*2025[\s\S]*<\/thead>/);
    expect(table).toMatch(/aria-label="Uppföljningsplan, Omställning av hälso- och sjukvård, med ändringar"/);
    expect(table!.slice(0, table!.indexOf('</thead>'))).not.toContain('2026');
  });

  it('counts the hidden rows of a part in that part', () => {
    const file = `${HOSPITAL}/uppfoljning.yaml`;
    const head = '{tillfällen: Uppföljningstillfällen 2025}';
    const files = edited(file, head, head.replace('2025', '2027'), edited(file, 'SÄS: 16', 'SÄS: 18'));
    const page = html(diff(files, HOSPITAL));
    const tables = page.match(/<table class="t-reg jmf[\s\S]*?<\/table>/g)!;
    const changed = tables.find((each) => each.includes('2027'))!;
    expect(changed).toMatch(/ändrat tabellhuvud/);
    expect(changed).toMatch(/<tbody><tr class="gr">/);
  });
});

describe('a moved section', () => {
  const file = `${REGIONHALSAN}/uppdrag.md`;
  const [section] = /## Hälsofrämjande\n[\s\S]*?(?=## Flykting)/.exec(REAL_FILES[file]!)!;
  const without = edited(file, section, '');
  const moved = edited(file, '## Sjukvårdsapoteket\n', `${section}## Sjukvårdsapoteket\n`, without);
  const page = printed(diff(moved, REGIONHALSAN)).replaceAll('\u00ad', '');

  it('is neither struck through where it stood nor folded away where it stands', () => {
    expect(page).toContain('<p class="bort">Här stod avsnittet ”Hälsofrämjande” (6 stycken).</p>');
    expect(page).not.toMatch(/<del>[^<]*Hälsofrämjande/);
    expect(page).toMatch(/<h3>Hälsofrämjande<\/h3>/);
    expect(page).toContain('Som en del i uppdraget ingår att arbeta med utbildning');
  });

  it('tells on each side where the other is, with its page', () => {
    expect(page).toContain(
      'flyttat hit</b> <a href="#f1">från Förvaltningsuppdrag, efter Kvinnosjukvård och sexuell hälsa</a> (s.\u00a0<span class="sida" data-ref="f1">',
    );
    expect(page).toMatch(
      /flyttat härifrån<\/b> till Utökade uppdrag, efter 1177 på telefon \(s\.\u00a0<span class="sida" data-ref="a1">/,
    );
  });
});

it('shows a moved item of a list, and does not fold it', () => {
  const files = edited(
    `${HABILITERING}/uppdrag.md`,
    '- :ref{#synverksamhet}\n- :ref{#tolkverksamhet}\n',
    '- :ref{#tolkverksamhet}\n- :ref{#synverksamhet}\n',
  );
  const page = html(diff(files, HABILITERING));
  expect(page).toMatch(/flyttat hit[\s\S]*?<li>Tolkverksamhet<\/li>/);
  expect(page).toContain('Här stod: ”Tolkverksamhet”');
});

it('marks what a fact besides the words was and is', () => {
  const files = edited(`${HOSPITAL}/tabeller/forandringar.yaml`, 'slag: förändringar', 'slag: tabell');
  expect(html(diff(files, HOSPITAL))).toMatch(/slag: .*<del>förändringar<\/del>/);
  const heading = edited(COMMISSION, '## Vaccinationer', '### Vaccinationer');
  expect(html(diff(heading, HOSPITAL))).toMatch(/<del>rubriknivå 2<\/del>.*<ins>rubriknivå 3<\/ins>/);
});

it('blames the rows that were written, not the sums that follow from them', () => {
  const file = `${HOSPITAL}/tabeller/volymer.yaml`;
  const files = withEdit(REAL_FILES, file, (text) =>
    text
      .replace('område: Ortopedi, uppdrag: 4500, bas: 2940', 'område: Ortopedi, uppdrag: 4700, bas: 3140')
      .replace('54609\n    bas: 35208', '54809\n    bas: 35408')
      .replace('36305\n        bas: 25096', '36505\n        bas: 25296')
      .replace('63439, bas: 41404', '63639, bas: 41604'),
  );
  const { changes } = diff(files, HOSPITAL).commissions[0]!.changes!;
  expect(changes.map(({ subject, causes }) => [subject, causes[0]!.kind])).toEqual([
    ['Somatik', 'follows'],
    ['Somatik · Förstabesök', 'follows'],
    ['Somatik · Förstabesök · Ortopedi', 'data'],
    ['Totalsumma', 'follows'],
  ]);
  expect(changes[3]!.causes).toMatchObject([{ numbers: [3] }]);
});

it('divides long words in the narrow columns of a printed table', () => {
  const files = edited(COMMISSION, 'ST-A per område som', 'ST-A som');
  const page = printed(diff(files, HOSPITAL));
  expect(page).toContain('<td>Antal sido\u00adtjänst\u00adgörings\u00adplatser ');
});

it('tells differences in English to who reads English', () => {
  const files = edited(`${HOSPITAL}/uppfoljning.yaml`, '≤ 8,5 %', '≤ 8,0 %');
  const [compared] = diff(files, HOSPITAL).commissions;
  expect(markdownDiff(compared!, 'x', 'en')).toContain('(−0.5 percentage points)');
  expect(markdownDiff(compared!, 'x', 'en')).toContain('changed indicator');
  expect(markdownDiff(compared!, 'x', 'sv')).toMatch(/\(−0,5.procentenheter\)/);
});
