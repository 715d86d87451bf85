import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ended, start } from '../support/cli.js';
import { run } from '../support/in-process.js';
import { smallWorkspace } from '../support/workspace.js';

describe('uppdrag dev', () => {
  it('says its address, and on Ctrl-C ends with 130, its port free and no child left', async () => {
    const root = join(smallWorkspace(), 'uppdrag');
    const child = start(['dev', 'soder', '--root', root, '--port', '4391']);
    const end = ended(child);
    const [said] = (await once(child.stdout!, 'data')) as [string];
    const url = /http:\/\/127\.0\.0\.1:\d+\/[\w-]{22}\/uppdrag\/2026\/soder/.exec(said)![0];
    expect((await fetch(url)).status).toBe(200);
    // A browser is started for the PDF.
    const pdf = await fetch(url.replace('/uppdrag/', '/pdf/'));
    expect(pdf.headers.get('content-type')).toBe('application/pdf');
    expect(
      Buffer.from(await pdf.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
    expect(childrenOf(child.pid!).length).toBeGreaterThan(0);
    const children = childrenOf(child.pid!);
    child.kill('SIGINT');
    const { code, stdout, stderr } = await end;
    expect(code).toBe(130);
    expect(stdout).toMatch(/^Förhandsvisning: http:\S+\n$/);
    expect(stderr).toContain('Förhandsvisningen är avslutad.');
    await expect(fetch(url)).rejects.toThrow();
    for (const pid of children) expect(() => process.kill(pid, 0)).toThrow();
  });

  it('refuses what it does not understand', async () => {
    const root = join(smallWorkspace(), 'uppdrag');
    expect((await run(['dev', '--root', root, '--port', 'x'])).code).toBe(2);
    const unknown = await run(['dev', 'sodre', '--root', root]);
    expect([unknown.code, unknown.stderr]).toEqual([2, expect.stringContaining('2026/soder')]);
  });
});

function childrenOf(pid: number): number[] {
  const list = execFileSync('ps', ['-eo', 'pid=,ppid='], { encoding: 'utf8' });
  return list
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number))
    .filter(([, parent]) => parent === pid)
    .map(([own]) => own!);
}
