import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { SMALL, smallWorkspace } from '../support/workspace.js';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The example below “As a library” in README.md. */
function example(): string {
  const readme = readFileSync(join(root, 'README.md'), 'utf8');
  const found = /^## As a library$[\s\S]*?^```js\n([\s\S]*?)^```$/mu.exec(readme);
  if (!found) throw new Error('README.md has no example below “As a library”.');
  return found[1]!;
}

it('the example in README.md runs where the package is installed, and does what it says', () => {
  const cwd = smallWorkspace({
    'block/sakerhet.md': `${SMALL['block/sakerhet.md']}`.replace(
      'titel: Säkerhet',
      'titel: Säkerhet\ntillval:\n  extra: Finns inte i texten',
    ),
  });
  mkdirSync(join(cwd, 'node_modules'));
  symlinkSync(root, join(cwd, 'node_modules', 'uppdrag'), 'dir');
  const out = join(cwd, 'ut');
  writeFileSync(join(cwd, 'example.mjs'), example().replace('/tmp/out', out));
  const lines = execFileSync(process.execPath, ['example.mjs'], { cwd, encoding: 'utf8' }).split('\n');
  expect(lines.filter((line) => line.includes(' warning block/sakerhet.md:6 ')).length).toBeGreaterThan(0);
  expect(lines.filter((line) => line.includes(' built '))).toEqual([
    '2026/norr built 2026/norr/norr.html',
    '2026/soder built 2026/soder/soder.html',
    '2026/vaster built 2026/vaster/vaster.html',
  ]);
  expect(existsSync(join(out, '2026/norr/norr.html'))).toBe(true);
});
