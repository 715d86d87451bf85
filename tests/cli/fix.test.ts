import { chmodSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { JsonReport } from '../../src/report/json.js';
import { run } from '../support/in-process.js';
import { edit, realCopy, SMALL, smallWorkspace } from '../support/workspace.js';

const NORR = 'uppdrag/2026/norr/uppdrag.md';
const faulty = SMALL['2026/norr/uppdrag.md']!.replace(
  'ska ge vård.',
  'ska ge vård till 75% av alla 2023-2027.',
);
const right = faulty.replace('75%', '75 %').replace('2023-2027', '2023–2027');
const FIX = ['check', '--no-spelling', '--fix'];

describe('uppdrag check --fix', () => {
  it('repairs, shows the change, and has nothing left to do the second time', async () => {
    const cwd = smallWorkspace({ '2026/norr/uppdrag.md': faulty });
    const first = await run(FIX, { cwd });
    expect(readFileSync(join(cwd, NORR), 'utf8')).toBe(right);
    expect(first.stdout).toContain(`--- ${NORR}\n+++ ${NORR}\n@@`);
    expect(first.stdout).toContain('\n-Sjukhuset ska ge vård till 75% av alla 2023-2027.');
    expect(first.stdout).toContain('\n+Sjukhuset ska ge vård till 75 % av alla 2023–2027.');
    expect(first.stdout).toMatch(/uppdrag lästa: 0 fel.*\n2 ställen rättade i 1 fil\.\n$/);
    const { mtimeMs } = statSync(join(cwd, NORR));
    const second = await run(FIX, { cwd });
    expect(second.stdout).toMatch(/\nInget att rätta\.\n$/);
    expect(statSync(join(cwd, NORR)).mtimeMs).toBe(mtimeMs);
  });

  it('--dry-run shows the change and writes nothing', async () => {
    const cwd = smallWorkspace({ '2026/norr/uppdrag.md': faulty });
    const { code, stdout } = await run([...FIX, '--dry-run'], { cwd });
    expect(code).toBe(0);
    expect(stdout).toContain('\n+Sjukhuset ska ge vård till 75 % av alla 2023–2027.');
    expect(stdout).toContain('2 ställen att rätta i 1 fil. Inget är skrivet.');
    expect(stdout).not.toContain('typography ·');
    expect(readFileSync(join(cwd, NORR), 'utf8')).toBe(faulty);
    expect(await run(['check', '--dry-run'], { cwd })).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('--fix --dry-run'),
    });
  });

  it('restores a real commission byte for byte', async () => {
    const cwd = realCopy();
    const path = join(cwd, 'uppdrag/2026/backefors/uppdrag.md');
    const before = readFileSync(path);
    edit(path, (text) =>
      text.replace('jour i Bäckefors.', 'jour i Bäckeфорs.').replace('16.00–22.00', '16.00-22.00'),
    );
    await run([...FIX, 'backefors'], { cwd });
    expect(Buffer.compare(readFileSync(path), before)).toBe(0);
  });

  it('with --format json nothing but the report is on stdout', async () => {
    const cwd = smallWorkspace({ '2026/norr/uppdrag.md': faulty });
    const { stdout, stderr } = await run([...FIX, '--format', 'json'], { cwd });
    const report = JSON.parse(stdout) as JsonReport;
    expect(report.diagnostics.filter(({ rule }) => rule === 'typography')).toEqual([]);
    expect(stderr).toBe('2 ställen rättade i 1 fil.\n');
  });

  it('says so when a file may not be written, and leaves it as it was', async () => {
    const cwd = smallWorkspace({ '2026/norr/uppdrag.md': faulty });
    const folder = join(cwd, 'uppdrag/2026/norr');
    chmodSync(folder, 0o555);
    const { code, stderr } = await run(FIX, { cwd });
    chmodSync(folder, 0o755);
    // Root may write everywhere.
    if (process.getuid?.() === 0) return expect(code).toBe(0);
    expect(code).toBe(2);
    expect(stderr).toContain('behörighet saknas');
    expect(readFileSync(join(cwd, NORR), 'utf8')).toBe(faulty);
  });
});

describe('uppdrag check', () => {
  const doubled = faulty.replace('ge vård', 'ge vård ge vård');

  it('--max-warnings makes too many warnings a failure', async () => {
    const cwd = smallWorkspace({ '2026/norr/uppdrag.md': doubled });
    const { stdout } = await run(['check', '--no-spelling'], { cwd });
    const warnings = Number(/(\d+) varning/.exec(stdout)?.[1]);
    const limit = (most: number) => run(['check', '--no-spelling', '--max-warnings', String(most)], { cwd });
    expect(await limit(warnings)).toMatchObject({ code: 0, stderr: '' });
    expect(await limit(warnings - 1)).toMatchObject({
      code: 1,
      stderr: expect.stringContaining(`fler än --max-warnings ${warnings - 1}`),
    });
    expect(await run(['check', '--max-warnings', 'många'], { cwd })).toMatchObject({ code: 2 });
  });

  it('--quiet shows errors only, and counts everything', async () => {
    const cwd = smallWorkspace({
      '2026/norr/uppdrag.md': doubled.replace('::block{#sakerhet}', '::block{#sakerhets}'),
    });
    const { code, stdout } = await run(['check', '--no-spelling', '--quiet'], { cwd });
    expect(code).toBe(1);
    expect(stdout).toContain('fel unknown-block');
    expect(stdout).not.toMatch(/^(?:varning|råd) /m);
    expect(stdout).toMatch(/lästa: 1 fel, [1-9]/);
  });

  it('--no-spelling leaves the spelling out', async () => {
    const cwd = smallWorkspace();
    writeFileSync(
      join(cwd, 'uppdrag/block/sakerhet.md'),
      SMALL['block/sakerhet.md']!.replace('ansvarar', 'ansvvarar'),
    );
    expect((await run(['check'], { cwd })).stdout).toContain('råd spelling');
    expect((await run(['check', '--no-spelling'], { cwd })).stdout).not.toContain('spelling');
  });
});
