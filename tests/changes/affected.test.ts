import { renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { changesSince, openWorkspace } from '../../src/index.js';
import { type TestRepository, testRepository } from '../support/git.js';
import { run } from '../support/in-process.js';
import { edit, SMALL } from '../support/workspace.js';

let repo: TestRepository;
let root: string;

beforeEach(() => {
  repo = testRepository();
  root = join(repo.top, 'uppdrag');
  const files = {
    ...SMALL,
    'block/sakerhet.md': SMALL['block/sakerhet.md']!.replace('säkerheten.', 'säkerheten.\n\n::block{#larm}'),
    'block/larm.md': '---\nid: larm\nversion: 2\ntitel: Larm\n---\nLarm ska prövas.\n',
    'block/larm@1.md': '---\nid: larm\nversion: 1\ntitel: Larm\n---\nLarm ska finnas.\n',
  };
  for (const [file, content] of Object.entries(files)) put(file, content);
  repo.commit();
  repo.git('checkout', '--quiet', '-b', 'gren');
});

afterEach(() => repo.remove());

function put(file: string, content: string): void {
  repo.put(`uppdrag/${file}`, content);
}

/** `2026/norr: block/larm.md`, one line for each commission that is affected. */
async function affected(): Promise<string[]> {
  const changes = await changesSince(openWorkspace(root), root, 'main');
  const lines = changes.affected.map(({ id, isNew, files }) => `${id}: ${isNew ? 'new' : files.join(', ')}`);
  return [...lines, ...changes.gone.map((id) => `${id}: gone`)];
}

test('nothing changed concerns none', async () => {
  put('2026/norr/anteckning.txt', 'Läses inte.');
  expect(await affected()).toEqual([]);
});

test('a commission’s own text and data concern it alone', async () => {
  put('2026/vaster/uppdrag.md', `${SMALL['2026/vaster/uppdrag.md']}\nOch god.\n`);
  edit(join(root, '2026/norr/tabeller/ram.yaml'), (text) => text.replace('1000', '1001'));
  expect(await affected()).toEqual([
    '2026/norr: 2026/norr/tabeller/ram.yaml',
    '2026/vaster: 2026/vaster/uppdrag.md',
  ]);
});

test('a block in a block concerns those that use the outer one, a version that none uses nobody', async () => {
  edit(join(root, 'block/larm@1.md'), (text) => text.replace('finnas', 'hänga uppe'));
  expect(await affected()).toEqual([]);
  edit(join(root, 'block/larm.md'), (text) => text.replace('prövas', 'provas'));
  expect(await affected()).toEqual(['2026/norr: block/larm.md', '2026/soder: block/larm.md']);
});

test('the register and the workspace file concern all', async () => {
  edit(join(root, 'register/organisationer.yaml'), (text) => text.replace('Norra', 'Nordligaste'));
  expect(await affected()).toHaveLength(3);
  repo.git('checkout', '--', '.');
  edit(join(root, 'uppdrag.yaml'), (text) => text.replace('Prov', 'Pröv'));
  expect(await affected()).toHaveLength(3);
});

test('a deleted table and a deleted block concern those that used them', async () => {
  rmSync(join(root, '2026/norr/tabeller/ram.yaml'));
  edit(join(root, '2026/norr/uppdrag.md'), (text) => `${text}\n`);
  repo.commit();
  expect(await affected()).toEqual(['2026/norr: 2026/norr/uppdrag.md']);
  rmSync(join(root, 'block/larm.md'));
  expect(await affected()).toEqual(['2026/norr: 2026/norr/uppdrag.md', '2026/soder: block/larm.md']);
});

test('a table that is only deleted concerns its commission', async () => {
  put('2026/soder/tabeller/extra.yaml', SMALL['2026/norr/tabeller/ram.yaml']!);
  repo.commit();
  repo.git('branch', '--force', 'main');
  rmSync(join(root, '2026/soder/tabeller/extra.yaml'));
  expect(await affected()).toEqual(['2026/soder: 2026/soder/tabeller/extra.yaml']);
});

test('a new, a renamed and a removed commission', async () => {
  put('2027/norr/uppdrag.md', SMALL['2026/norr/uppdrag.md']!);
  renameSync(join(root, '2026/soder'), join(root, '2026/syd'));
  expect(await affected()).toEqual(['2026/syd: new', '2027/norr: new', '2026/soder: gone']);
});

test('a workspace that is itself new is new through and through', async () => {
  repo.git('mv', 'uppdrag/uppdrag.yaml', 'uppdrag.txt');
  repo.commit();
  repo.git('branch', '--force', 'main');
  repo.git('mv', 'uppdrag.txt', 'uppdrag/uppdrag.yaml');
  expect(await affected()).toEqual(['2026/norr: new', '2026/soder: new', '2026/vaster: new']);
});

test('check --changed reads only what is affected, and says why', async () => {
  const none = await run(['check', '--changed', 'main'], { cwd: repo.top });
  expect(none).toMatchObject({ code: 0, stderr: '' });
  expect(none.stdout).toMatch(/^Inget av 3 uppdrag berörs av ändringar sedan main \([0-9a-f]{7}\)\.\n$/);
  edit(join(root, '2026/vaster/uppdrag.md'), (text) => `${text}\n::block{#saknas}\n`);
  edit(join(root, '2026/soder/uppdrag.md'), (text) => `${text}\n::block{#saknas}\n`);
  repo.commit();
  put('2026/vaster/uppdrag.md', SMALL['2026/vaster/uppdrag.md']!);
  const some = await run(['check', '--changed', 'main', '--no-spelling'], { cwd: repo.top });
  expect(some.code).toBe(1);
  expect(some.stdout).toMatch(
    /^1 av 3 uppdrag berörs av ändringar sedan main \(.{7}\):\n {2}2026\/soder: uppdrag\/2026\/soder\/uppdrag\.md\n/,
  );
  expect(some.stdout).toContain('1 uppdrag läst: 1 fel');
  const json = await run(['check', '--changed', 'main', '--format', 'json', '2026/norr'], { cwd: repo.top });
  expect(json.code).toBe(0);
  expect(JSON.parse(json.stdout)).toMatchObject({ summary: { commissions: 0, errors: 0 } });
});

test('build --since builds only what is affected', async () => {
  const args = ['build', '--since', 'main', '--format', 'json', '--lang', 'en'];
  const none = await run(args, { cwd: repo.top });
  expect(none).toMatchObject({ code: 0, stdout: '' });
  expect(none.stderr).toContain('None of 3 commissions is affected');
  put('2026/vaster/uppdrag.md', `${SMALL['2026/vaster/uppdrag.md']}\nOch god.\n`);
  const some = await run(args, { cwd: repo.top });
  expect(some.code).toBe(0);
  expect(some.stderr).toContain('1 of 3 commissions is affected');
  expect(some.stdout).toContain('vaster');
  expect(some.stdout).not.toContain('norr');
});

test('what git cannot answer ends with 2 and says what to do', async () => {
  const wrong = await run(['check', '--changed', 'mainn'], { cwd: repo.top });
  expect(wrong.code).toBe(2);
  expect(wrong.stderr).toContain('Det finns ingen revision ”mainn”');
  expect(wrong.stderr).toContain('Menade du main?');
  rmSync(join(repo.top, '.git'), { recursive: true });
  const none = await run(['build', '--since', 'main'], { cwd: repo.top });
  expect(none.code).toBe(2);
  expect(none.stderr).toContain('inte i något git-repo');
});
