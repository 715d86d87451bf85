import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compile } from '../../src/compile/compile.js';
import { openProject } from '../../src/compile/project.js';
import type { JsonReport } from '../../src/report/json.js';
import { openDirectory } from '../../src/workspace/directory.js';
import { uppdrag } from '../support/cli.js';
import { run } from '../support/in-process.js';
import { edit, filesBelow, realCopy, SMALL, smallWorkspace, write } from '../support/workspace.js';

const OLD = '2026/sodra-alvsborgs-sjukhus';
const NEW = '2027/sodra-alvsborgs-sjukhus';

/** Every `ATT GÖRA` below a folder, as `file:line`. */
function marks(folder: string): string[] {
  return filesBelow(folder).flatMap((file) =>
    readFileSync(join(folder, file), 'utf8')
      .split('\n')
      .flatMap((line, index) =>
        line
          .split('ATT GÖRA')
          .slice(1)
          .map(() => `${file}:${index + 1}`),
      ),
  );
}

it('puts the last outcome and what is not done about it above each target of next year', async () => {
  const cwd = realCopy();
  const old = join(cwd, 'uppdrag', OLD);
  write(old, {
    'utfall/2026-T2.yaml': `tillfälle: 2026-T2
exempel: true
utfall:
  - {indikator: halsodeklarationer, värde: 44}
  - indikator: hyrpersonal
    värde: 2.04
    åtgärder:
      - {vad: Egna bemanningsenheter, vem: HR-chefen, när: 2026-12-01}
      - {vad: Nytt avtal, vem: inköp, när: 2026-09-01, klar: 2026-09-01}
`,
  });
  const { code, stderr } = await uppdrag(['new', '--from', OLD, '--year', '2027'], { cwd });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  const folder = join(cwd, 'uppdrag', NEW);
  expect(filesBelow(folder).filter((file) => file.startsWith('utfall/'))).toEqual([]);
  const lines = readFileSync(join(folder, 'uppfoljning.yaml'), 'utf8').replaceAll('\u00a0', ' ').split('\n');
  const above = (words: string) => lines[lines.findIndex((line) => line.includes(words)) - 1]?.trim();
  expect(above('målvärde: 50 %')).toBe('# ATT GÖRA: utfall 2026-T2: 44 %, ej nått');
  expect(above('målvärde: SKR-mål max 2 %')).toBe(
    '# ATT GÖRA: utfall 2026-T2: 2,04 %, ej nått; inte klart: Egna bemanningsenheter (HR-chefen, 2026-12-01)',
  );
});

describe('the roll-over of a real commission to the next year', () => {
  it('compiles, its sums are right, and check finds every mark at its line', async () => {
    const cwd = realCopy();
    const { code, stdout, stderr } = await uppdrag(['new', '--from', OLD, '--year', '2027'], { cwd });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const folder = join(cwd, 'uppdrag', NEW);
    const text = (file: string) => readFileSync(join(folder, file), 'utf8');
    expect(filesBelow(folder)).toEqual(filesBelow(join(cwd, 'uppdrag', OLD)));

    const project = openProject(openDirectory(join(cwd, 'uppdrag')));
    const ref = project.commissions.find(({ id }) => id === NEW)!;
    const { commission, diagnostics } = compile(project, ref);
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(commission!.meta).toMatchObject({
      status: 'utkast',
      beslut: [],
      period: '2027',
      giltighet: { från: '2027-01-01', till: '2027-12-31' },
      titel: expect.stringContaining('Uppdrag 2027 för omställning'),
    });
    const changes = commission!.tables.find(({ id }) => id === 'forandringar')!;
    const amounts = changes.rader.map(({ id, cells }) => [id, cells.belopp!.value]);
    expect(amounts[0]).toEqual(['ersattning-2026', 4400209]);
    expect(amounts.slice(1, -1).every(([, amount]) => amount === 0)).toBe(true);
    expect(amounts.at(-1)).toEqual(['ersattning-2027', 4400209]);

    const found = await run(['check', NEW, '--format', 'json', '--no-spelling'], { cwd });
    expect(found.code).toBe(0);
    const { diagnostics: all } = JSON.parse(found.stdout) as JsonReport;
    const unfinished = all.filter(({ rule }) => rule === 'unfinished');
    const places = unfinished.map(({ place }) => `${place.file.slice(NEW.length + 1)}:${place.start.line}`);
    expect(places.sort()).toEqual(marks(folder).sort());
    expect(places.length).toBeGreaterThan(30);
    expect(unfinished.every(({ severity }) => severity === 'warning')).toBe(true);
    expect(stdout).toContain(`${places.length} ställen märkta ATT GÖRA`);

    // What was there last year stands in the marks; heads, titles and anchors have moved; other plans keep their years.
    expect(text('tabeller/forandringar.yaml')).toContain(
      '# ATT GÖRA: 91107 i uppdraget för 2026\n    belopp: 0',
    );
    expect(text('tabeller/forandringar.yaml')).toContain('diarienumret var OSN 2024-00193');
    expect(text('tabeller/allmantjanstgoring.yaml')).toContain("rubrik: '2027'");
    expect(text('uppfoljning.yaml')).toContain('tillfällen: Uppföljningstillfällen 2027');
    const body = text('uppdrag.md');
    expect(body).toContain('## Finansiering av regiongemensamma uppdrag 2027');
    expect(body).toContain('{#finansiering-av-regiongemensamma-uppdrag-2027}');
    expect(body).toContain('Genomförandeplan 2023–2027');
    expect(body).toContain(
      '2026 är ändrat till 2027; stämmer texten fortfarande? -->\nUnder 2027 ska utföraren:',
    );
    expect(body).not.toContain('paragraf: 296');
    // Comments and layout that have nothing to do with the year are as they were.
    expect(text('tabeller/vardomraden.yaml')).toBe(
      readFileSync(join(cwd, 'uppdrag', OLD, 'tabeller/vardomraden.yaml'), 'utf8'),
    );
  });

  it('raises blocks, or keeps the version and says why when the new one does not fit', async () => {
    const cwd = realCopy();
    edit(join(cwd, 'uppdrag/block/handelser-och-forandringar.md'), (text) =>
      text
        .replace('version: 1', 'version: 2\nparametrar:\n  nytt: {typ: text}')
        .replace('snaraste', '{{nytt}}'),
    );
    const old = readFileSync(join(cwd, 'uppdrag/block/sakerhet-och-beredskap.md'), 'utf8');
    edit(join(cwd, 'uppdrag/block/sakerhet-och-beredskap.md'), () => old.replace('version: 1', 'version: 3'));
    const { writeFileSync } = await import('node:fs');
    writeFileSync(join(cwd, 'uppdrag/block/sakerhet-och-beredskap@1.md'), old);
    writeFileSync(
      join(cwd, 'uppdrag/block/handelser-och-forandringar@1.md'),
      readFileSync(join(cwd, 'uppdrag/block/handelser-och-forandringar.md'), 'utf8')
        .replace('version: 2', 'version: 1')
        .replace('parametrar:\n  nytt: {typ: text}\n', ''),
    );
    const { code, stderr } = await run(['new', '--from', '2026/backefors'], { cwd });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const body = readFileSync(join(cwd, 'uppdrag/2027/backefors/uppdrag.md'), 'utf8');
    expect(body).toMatch(
      /ATT GÖRA: blocket sakerhet-och-beredskap är höjt från version 1 till 3; läs det -->\n::block\{#sakerhet-och-beredskap version=3 aktör/,
    );
    expect(body).toMatch(
      /handelser-och-forandringar finns i version 2, .*kvar.* -->\n::block\{#handelser-och-forandringar version=1\}/,
    );
    expect((await run(['build', '2027/backefors', '--format', 'html'], { cwd })).code).toBe(0);
  });

  it('moves a period of several years, and keeps bytes it does not understand', async () => {
    const cwd = realCopy();
    edit(join(cwd, 'uppdrag/2025-2027/regionhalsan/uppfoljning.yaml'), (text) =>
      text.replaceAll('\n', '\r\n'),
    );
    expect((await run(['new', '--from', 'regionhalsan'], { cwd })).code).toBe(0);
    const folder = join(cwd, 'uppdrag/2028-2030/regionhalsan');
    const plan = readFileSync(join(folder, 'uppfoljning.yaml'), 'utf8');
    expect(plan).toContain('Uppföljningstillfällen 2028–2030\r\n');
    expect(plan.replaceAll('\r\n', '')).not.toContain('\n');
    const body = readFileSync(join(folder, 'uppdrag.md'), 'utf8');
    expect(body).toContain('giltighet: {från: 2028-01-01, till: 2030-12-31}');
    expect(body).toContain('# ATT GÖRA: diarienummer (2025–2027: OSN 2024-00186)\nstatus: utkast\n---');
    expect(body).toContain(
      '<!-- ATT GÖRA: jämförelseår var 2024 -->\n::block{#lokalisering version=1 jämförelseår=2027}',
    );
  });
});

it('rolls over columns named by years, in YAML and in CSV', async () => {
  const head = 'titel: Utfall\nkolumner:\n  - {id: post, rubrik: Post}\n';
  const columns =
    "  - {id: '2025', rubrik: Utfall 2025, typ: tal}\n  - {id: '2026', rubrik: Plan 2026, typ: tal}\n";
  const cwd = smallWorkspace({
    '2026/norr/uppdrag.md': `${SMALL['2026/norr/uppdrag.md']}\n::tabell{#utfall-2026}\n\n::tabell{#csv}\n`,
    '2026/norr/tabeller/utfall-2026.yaml': `${head}${columns}rader:\n  - {post: Besök, '2025': 1, '2026': 2026}\n`,
    '2026/norr/tabeller/csv.yaml': `${head}${columns}radfil: rader-2026.csv\n`,
    '2026/norr/tabeller/rader-2026.csv': 'post;2025;2026\nBesök;1;2026\n',
  });
  expect(await run(['new', '--from', 'norr'], { cwd })).toMatchObject({ code: 0, stderr: '' });
  const folder = join(cwd, 'uppdrag/2027/norr/tabeller');
  expect(readFileSync(join(folder, 'utfall-2027.yaml'), 'utf8')).toContain(
    "- {id: '2026', rubrik: Utfall 2026, typ: tal}\n  - {id: '2027', rubrik: Plan 2027, typ: tal}\nrader:\n  - {post: Besök, '2026': 1, '2027': 2026}",
  );
  expect(readFileSync(join(folder, 'rader-2027.csv'), 'utf8')).toBe('post;2026;2027\nBesök;1;2026\n');
});

describe('every real commission', () => {
  it.each(['habilitering-halsa', 'backefors'])(
    '%s rolls over without an error, and again the year after',
    async (name) => {
      const cwd = realCopy();
      const first = await run(['new', '--from', name], { cwd });
      expect(first).toMatchObject({ code: 0, stderr: '' });
      const id = /^(\S+) är påbörjat/m.exec(first.stdout)![1]!;
      const again = await run(['new', '--from', id], { cwd });
      expect(again).toMatchObject({ code: 0, stderr: '' });
    },
  );
});

describe('what new refuses', () => {
  const bad: [string, string[], RegExp][] = [
    [
      'an unknown kind',
      ['enskild', '--provider', 'norr', '--year', '2027'],
      /Slaget ”enskild” finns inte\.\n\n +Åtgärd: +Menade du enskilt\?/,
    ],
    ['no kind at all', [], /Slagen är långsiktigt, utökat, årlig komplettering, enskilt\./],
    [
      'a year that is none',
      ['enskilt', '--provider', 'norr', '--year', '27'],
      /--year kan inte vara ”27”\.[\s\S]*2027/,
    ],
    ['no year', ['enskilt', '--provider', 'norr'], /Första året saknas/],
    [
      'an unknown provider',
      ['enskilt', '--provider', 'nor', '--year', '2027'],
      /Utföraren ”nor” finns inte i register[\s\S]*Menade du norr\?/,
    ],
    [
      'a name that is a path',
      ['enskilt', '--provider', 'norr', '--year', '2027', '--name', '../ut'],
      /Mappen kan inte heta ”\.\.\/ut”/,
    ],
    [
      'a folder that exists',
      ['enskilt', '--provider', 'norr', '--year', '2026'],
      /2026\/norr\/uppdrag\.md finns redan\. Inget är skrivet\./,
    ],
    [
      'an unknown commission',
      ['--from', '2026/nor', '--year', '2027'],
      /Uppdraget ”2026\/nor” finns inte\.[\s\S]*Menade du 2026\/norr/,
    ],
    ['its own year', ['--from', '2026/norr', '--year', '2026'], /2026\/norr gäller redan 2026\./],
    ['a kind and a commission', ['enskilt', '--from', '2026/norr'], /enskilt och --from går inte ihop/],
  ];
  it.each(bad)('%s', async (_what, args, says) => {
    const cwd = smallWorkspace();
    const before = filesBelow(cwd);
    const { code, stdout, stderr } = await run(['new', ...args], { cwd });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(says);
    expect(filesBelow(cwd)).toEqual(before);
  });

  it('a commission with errors', async () => {
    const cwd = smallWorkspace({
      '2026/norr/uppdrag.md': SMALL['2026/norr/uppdrag.md']!.replace('{#sakerhet}', '{#sakerhets}'),
    });
    const { code, stderr } = await run(['new', '--from', '2026/norr'], { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain('2026/norr har fel');
  });
});

describe('a commission of a kind', () => {
  it.each(['långsiktigt', 'utokat', 'årlig', 'enskilt'])('%s builds', async (kind) => {
    for (const cwd of [realCopy(), smallWorkspace()]) {
      const provider = filesBelow(cwd).includes('uppdrag/2026/norr/uppdrag.md') ? 'norr' : 'narhalsan';
      const begun = await run(['new', kind, '--provider', provider, '--year', '2028'], { cwd });
      expect(begun).toMatchObject({ code: 0, stderr: '' });
      const id = /^(\S+) är påbörjat/m.exec(begun.stdout)![1]!;
      const built = await run(['build', id, '--format', 'html'], { cwd });
      expect([kind, built.code, built.stderr.match(/^fel .*/gm)]).toEqual([kind, 0, null]);
    }
  });
});
