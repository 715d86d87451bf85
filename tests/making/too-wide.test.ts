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
