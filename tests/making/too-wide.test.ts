import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { run } from '../support/in-process.js';
import { SMALL, smallWorkspace } from '../support/workspace.js';

const HEADS =
  'Verksamhetsområde Läkarbesök Sjuksköterskebesök Telefonkontakter Vårdtillfällen Operationer'.split(' ');

const table = (columns: number) => {
  const cells = Array.from({ length: columns }, (_, index) => HEADS[index % HEADS.length]);
  return `| ${cells.join(' | ')} |\n|${'---|'.repeat(columns)}\n| ${cells.map((_, index) => index).join(' | ')} |\n`;
};

test('a table that no page has room for is an error at its place, and nothing is written', async () => {
  const file = '2026/norr/uppdrag.md';
  const text = `${SMALL[file]}\n# Bred\n\nText.\n\n${table(50)}`;
  const line = text.split('\n').findIndex((each) => each.startsWith('| Verk')) + 1;
  const cwd = smallWorkspace({ [file]: text });
  const { code, stdout, stderr } = await run(['build', '2026/norr'], { cwd });
  expect(code).toBe(1);
  expect(stdout + stderr).toContain(`fel too-wide · uppdrag/${file}:${line}:1`);
  expect(stdout + stderr).toContain('”Verksamhetsområde, Läkarbesök,');
  for (const format of ['html', 'pdf', 'json']) {
    expect(existsSync(join(cwd, `build/2026/norr/norr.${format}`))).toBe(false);
  }
});

test('a data table is an error at its columns in the YAML', async () => {
  const columns = Array.from(
    { length: 50 },
    (_, index) => `  - {id: k${index}, rubrik: ${HEADS[index % HEADS.length]}}`,
  );
  const bred = `titel: Bred\nkolumner:\n${columns.join('\n')}\nrader:\n  - {k0: a}\n`;
  const cwd = smallWorkspace({
    '2026/norr/uppdrag.md': `${SMALL['2026/norr/uppdrag.md']}\n# Bred\n\n::tabell{#bred}\n`,
    '2026/norr/tabeller/bred.yaml': bred,
  });
  const { code, stdout, stderr } = await run(['build', '2026/norr'], { cwd });
  expect(code).toBe(1);
  expect(stdout + stderr).toContain('fel too-wide · uppdrag/2026/norr/tabeller/bred.yaml:3:5');
});

test('a redline that no page has room for is refused, and nothing is written', async () => {
  const file = 'uppdrag/2026/norr/uppdrag.md';
  const [before, after] = ['', table(50)].map((more) =>
    smallWorkspace({
      '2026/norr/uppdrag.md': `${SMALL['2026/norr/uppdrag.md']}\n# Bred\n\nText.\n\n${more}`,
    }),
  );
  expect(existsSync(join(after!, file))).toBe(true);
  const folders = [before!, after!].map((folder) => join(folder, 'uppdrag'));
  const { code, stderr } = await run(['diff', ...folders, '--format', 'pdf', '--out', 'ut'], { cwd: after! });
  expect(code).toBe(2);
  expect(stderr).toMatch(/mm för\s+brett/);
  expect(stderr).toMatch(/--format\s+html/);
  expect(existsSync(join(after!, 'ut/2026/norr.andringar.pdf'))).toBe(false);
});
