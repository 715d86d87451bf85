import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { gitIn, type TestRepository, testRepository } from '../support/git.js';
import { run } from '../support/in-process.js';
import { edit, SMALL } from '../support/workspace.js';

const DRAFT = SMALL['2026/norr/uppdrag.md']!;
const NORR = 'uppdrag/2026/norr/uppdrag.md';
const BLOCK = 'uppdrag/block/sakerhet.md';

let repository: TestRepository;
let cwd: string;

beforeAll(() => {
  repository = testRepository();
  cwd = repository.top;
  for (const [file, content] of Object.entries(SMALL)) repository.put(`uppdrag/${file}`, content);
  repository.put('uppdrag/uppdrag.yaml', 'namn: Provregionen\nregler: {spelling: av}\n');
});

afterAll(() => repository.remove());

const read = (file: string) => readFileSync(join(cwd, file), 'utf8');
const change = (file: string, how: (text: string) => string) => edit(join(cwd, file), how);
const say = (...args: string[]) => run(args, { cwd });

// One life of a commission, in the order in which it goes; each step stands on the one before.

test('a decision says at once everything that it lacks, and writes nothing', async () => {
  repository.commit('Draft');
  change(NORR, (text) => `${text}\n<!-- ATT GÖRA: mer -->\n`);
  const { code, stderr } = await say('decide', 'norr');
  expect(code).toBe(1);
  for (const message of [
    'Sammanträdets datum saknas.',
    'Paragrafen i protokollet saknas.',
    'Uppdraget är beslutat men saknar diarienummer.',
    'Här står ”ATT GÖRA”: texten är inte färdig.',
    '2026/norr kan inte beslutas än. Inget är skrivet.',
  ])
    expect(stderr).toContain(message);
  writeFileSync(join(cwd, NORR), DRAFT);
  expect(gitIn(cwd, 'status', '--short')).toBe('');
});

const FACTS = ['--date', '2025-10-02', '--paragraph', '12', '--dnr', 'OSN 2025-00012'];

test('a dry run shows what would be written', async () => {
  const { code, stdout } = await say('decide', 'norr', ...FACTS, '--dry-run');
  expect([code, gitIn(cwd, 'status', '--short')]).toEqual([0, '']);
  expect(stdout).toContain('+  - {slag: beslut, datum: 2025-10-02, paragraf: 12}');
  expect(stdout).toMatch(
    /2026\/norr skulle vara beslutat 2025-10-02, §\s12\. Låst: 1 block, 1 tabell, \d filer\. Inget är skrivet\./,
  );
});

test('a decision fills in the front matter, pins the blocks and locks the text', async () => {
  expect((await say('decide', 'norr', ...FACTS)).code).toBe(0);
  const text = read(NORR);
  expect(text).toContain('status: beslutad\nbeslut:\n  - {slag: beslut, datum: 2025-10-02, paragraf: 12}\n');
  expect(text).toContain('diarienummer: OSN 2025-00012\n');
  expect(text).toContain('::block{#sakerhet version=1}');
  expect(read('uppdrag/2026/norr/uppdrag.lock.yaml')).toMatch(/^ {2}sakerhet@1: [0-9a-f]{64}$/m);
  repository.commit('Decide');
  expect((await say('check', 'norr', '--quiet')).code).toBe(0);
});

test('it cannot be decided again, nor its blocks raised', async () => {
  const again = await say('decide', 'norr', ...FACTS);
  expect([again.code, again.stderr]).toEqual([2, expect.stringContaining('är redan beslutat')]);
  const update = await say('block', 'update', 'norr');
  expect([update.code, update.stderr]).toEqual([2, expect.stringContaining('Öppna en revidering')]);
});

test('a block that changes makes check and build fail, with the words from git; keeping the old one mends it', async () => {
  change(BLOCK, (text) => text.replace('ansvarar', 'svarar'));
  for (const args of [
    ['check', 'norr', '--quiet'],
    ['build', 'norr', '--format', 'json'],
  ]) {
    const { code, stdout, stderr } = await say(...args);
    expect(code).toBe(1);
    expect(stdout + stderr).toContain('läses inte som det beslutades: ”ansvarar” → ”svarar”');
  }
  expect((await say('block', 'keep', 'sakerhet')).code).toBe(0);
  expect(read('uppdrag/block/sakerhet@1.md')).toContain('ansvarar');
  expect(read(BLOCK)).toMatch(/version: 2\n[\s\S]*svarar/);
  expect((await say('check', 'norr', '--quiet')).code).toBe(0);
  repository.commit('Keep');
  const { stdout } = await say('block', 'usage', 'sakerhet');
  expect(stdout).toMatch(/2026\/norr {2}version 1 {2}beslutad {2}efter\n +1 → 2: ”ansvarar” → ”svarar”/);
  expect(stdout).toContain('1 användning i beslutade uppdrag ligger efter');
});

test('a revision needs a sentence, and is compared with what it changes', async () => {
  const mute = await say('revise', 'norr');
  expect([mute.code, mute.stderr]).toEqual([2, expect.stringContaining('--summary')]);
  expect((await say('revise', 'norr', '--summary', 'Ramen höjs')).code).toBe(0);
  expect(read(NORR)).toContain('status: utkast\nbeslut:\n');
  expect((await say('list')).stdout).toMatch(/2026\/norr +Norra sjukhuset +2026 +revideras +OSN 2025-00012/);
  expect(read(NORR)).toContain('  - {slag: revidering, ändring: Ramen höjs}\n');
  expect((await say('check', 'norr')).stdout).toMatch(
    /Revideringen ändrar ännu ingenting sedan beslutet 2025-10-02/,
  );
  expect((await say('revise', 'norr', '--summary', 'Mer')).stderr).toContain('har redan en öppen revidering');

  expect((await say('block', 'update', 'norr')).stdout).toContain('sakerhet 1 → 2: ”ansvarar” → ”svarar”');
  change('uppdrag/2026/norr/tabeller/ram.yaml', (text) => text.replace('1000', '1100'));
  const { stdout } = await say('check', 'norr');
  expect(stdout).toContain('Revideringen nämner inte avsnittet ”Säkerhet”: ”ansvarar” → ”svarar”.');
  expect(stdout).not.toContain('nämner inte avsnittet ”Uppdrag”');

  const decided = await say('decide', 'norr', '--date', '2026-01-22', '--paragraph', '7');
  expect([decided.code, decided.stderr]).toEqual([
    0,
    expect.stringContaining('nämner inte avsnittet ”Säkerhet”'),
  ]);
  expect(read(NORR)).toContain(
    '  - {slag: revidering, datum: 2026-01-22, paragraf: 7, ändring: Ramen höjs}\n',
  );
  expect((await say('check', 'norr', '--quiet')).code).toBe(0);
  repository.commit('Revise');
});

test('the text in force on a day comes out of the history, though the folder has been renamed since', async () => {
  renameSync(join(cwd, 'uppdrag/2026/norr'), join(cwd, 'uppdrag/2026/norra'));
  repository.commit('Rename');
  change('uppdrag/2026/norra/uppdrag.md', (text) => `${text}\nMer.\n`);
  const first = await say('show', 'norra', '--on', '2025-12-01');
  expect(first.stdout).toContain('Ramen är 1 234 tkr.');
  expect(first.stdout).toContain('Utföraren ansvarar för säkerheten.');
  expect(first.stderr).toContain('har ändringar som inte är incheckade');
  expect(first.stderr).toContain('det gäller först från och med 2026-01-01');
  const second = await say('show', 'norra', '--on', '2026-02-01', '--format', 'md');
  expect(second.stdout).toMatch(/Ramen är 1\s334 tkr\.[\s\S]*\| Vård \| 1 100 \|/);
  expect(second.stdout).not.toContain('Mer.');
  const before = await say('show', 'norra', '--on', '2025-10-01');
  expect([before.code, before.stderr]).toEqual([
    2,
    expect.stringContaining('det första beslutet är från 2025-10-02'),
  ]);
  gitIn(cwd, 'checkout', '--quiet', '--', '.');
});

test('a shallow clone and a folder without git say what they cannot do', async () => {
  const clone = `${cwd}-clone`;
  gitIn(cwd, 'clone', '--quiet', '--depth', '1', `file://${cwd}`, clone);
  const shallow = await run(['show', 'norra', '--on', '2025-12-01'], { cwd: clone });
  expect([shallow.code, shallow.stderr]).toEqual([2, expect.stringContaining('git fetch --unshallow')]);
  edit(join(clone, 'uppdrag/2026/norra/uppdrag.md'), (text) => text.replace('ge vård', 'ge god vård'));
  rmSync(join(clone, '.git'), { recursive: true });
  const { code, stdout } = await run(['check', 'norra', '--quiet'], { cwd: clone });
  expect(code).toBe(1);
  expect(stdout).toContain('Uppdragets egen text läses inte som den beslutades.');
  expect(stdout.replace(/\s+/g, ' ')).toContain('finns bara i git, och mappen ligger inte i ett git-repo');
  const keep = await run(['show', 'norra', '--on', '2025-12-01'], { cwd: clone });
  expect([keep.code, keep.stderr]).toEqual([2, expect.stringContaining('ligger inte i något git-repo')]);
});

test('two decided commissions cannot have two wordings of one version', async () => {
  change(BLOCK, (text) => text.replace('svarar', 'ansvarar helt'));
  const facts = ['--date', '2025-11-05', '--paragraph', '3', '--dnr', 'OSN 2025-00013'];
  const { code, stderr } = await say('decide', 'soder', ...facts);
  expect(code).toBe(1);
  expect(stderr.replace(/\s+/g, ' ')).toContain(
    'Blocket ”sakerhet” är redan beslutat som version 2 i en annan lydelse, i 2026/norra.',
  );
});

test('a lock is not written anew for another text than the decided one, which is said', async () => {
  gitIn(cwd, 'checkout', '--quiet', '--', '.');
  change('uppdrag/2026/norra/uppdrag.md', (text) => text.replace('ge vård', 'ge god vård'));
  const { code, stderr } = await say('decide', 'norra', '--relock');
  expect([code, stderr]).toEqual([1, expect.stringContaining('läses inte som den beslutades: med ”god”')]);
  expect(stderr).toContain('låset skrivs inte om');
  gitIn(cwd, 'checkout', '--quiet', '--', '.');
  expect((await say('decide', 'norra', '--relock')).code).toBe(0);
  expect((await say('decide', 'vaster', '--relock')).stderr).toContain('är ett utkast');
});

const FIRST = '{slag: beslut, datum: 2025-10-02, paragraf: 12}';
const SECOND = '{slag: revidering, datum: 2026-01-22, paragraf: 7, ändring: Ny ram}';
const THIRD = '{slag: revidering, datum: 2026-05-04, paragraf: 9, ändring: Nytt uppdrag}';

// The second decision was never committed by itself: what the first one said is not what was in force then.
test('a decision that the history leaves out is not passed over in silence', async () => {
  const other = testRepository();
  onTestFinished(() => other.remove());
  for (const [file, content] of Object.entries(SMALL)) other.put(`uppdrag/${file}`, content);
  const decide = (decisions: string) =>
    edit(join(other.top, 'uppdrag/2026/norr/uppdrag.md'), (text) =>
      text.replace(/status: [\s\S]*?---/, `status: beslutad\nbeslut: [${decisions}]\n---`),
    );
  decide(FIRST);
  other.commit('First');
  decide([FIRST, SECOND, THIRD].join(', '));
  other.commit('Third');
  const on = async (date: string) => {
    const { code, stdout, stderr } = await run(['show', 'norr', '--on', date], { cwd: other.top });
    return [code, (stdout + stderr).replace(/\s+/g, ' ')];
  };
  expect(await on('2025-12-01')).toEqual([0, expect.not.stringContaining('Reviderad')]);
  expect(await on('2026-02-01')).toEqual([
    2,
    expect.stringContaining(
      'Texten av 2026/norr som gällde 2026-02-01, revideringen 2026-01-22, § 7, finns inte i git-historiken: den äldsta beslutade texten där är beslutet 2025-10-02, § 12.',
    ),
  ]);
  expect(await on('2026-06-01')).toEqual([0, expect.stringContaining('4 maj 2026, § 9')]);
});
