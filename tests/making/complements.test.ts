import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { run } from '../support/in-process.js';
import { SMALL, smallWorkspace } from '../support/workspace.js';

test('a complement and the commission it complements lead to each other', async () => {
  const base = SMALL['2026/norr/uppdrag.md']!.replace('typ: enskilt', 'typ: långsiktigt');
  const cwd = smallWorkspace({
    '2026/norr/uppdrag.md': base,
    '2026/soder/uppdrag.md': SMALL['2026/soder/uppdrag.md']!.replace(
      'typ: enskilt',
      'typ: årlig komplettering\nkompletterar: 2026/norr',
    ).replace('till: soder', 'till: norr'),
  });
  const { stdout } = await run(['list', '--format', 'json'], { cwd });
  const { commissions } = JSON.parse(stdout) as { commissions: { id: string; kompletterasAv: string[] }[] };
  expect(commissions.map(({ id, kompletterasAv }) => [id, kompletterasAv])).toEqual([
    ['2026/norr', ['2026/soder']],
    ['2026/soder', []],
    ['2026/vaster', []],
  ]);
  expect((await run(['build', '--format', 'html'], { cwd })).code).toBe(0);
  const page = (file: string) => readFileSync(join(cwd, 'build', file), 'utf8');
  expect(page('index.html')).toContain(
    '<p class="samband">Kompletteras av <a href="2026/soder/soder.html">Uppdrag 2026 till Norra sjukhuset</a></p>',
  );
  expect(page('index.html')).toContain(
    '<p class="samband">Kompletterar <a href="2026/norr/norr.html">Uppdrag 2026 till Norra sjukhuset</a></p>',
  );
  expect(page('2026/soder/soder.html')).toContain('href="../../2026/norr/norr.html"');
});
