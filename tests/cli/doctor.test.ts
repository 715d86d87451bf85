import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { uppdrag } from '../support/cli.js';
import { run } from '../support/in-process.js';
import { smallWorkspace, temporaryFolder, write } from '../support/workspace.js';

interface Report {
  version: number;
  ok: boolean;
  checks: { id: string; status: string; text: string; hint?: string }[];
}

describe('uppdrag doctor', () => {
  it('finds everything here, and starts the browser to be sure', async () => {
    const cwd = smallWorkspace();
    const { code, stdout, stderr } = await uppdrag(['doctor'], { cwd });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain(`✓ Node          ${process.versions.node}\n`);
    expect(stdout).toMatch(/✓ Webbläsare {4}\S+\/\d+\.\S+, följer med programmet:/);
    expect(stdout).toMatch(/[✓!] Sandlåda {6}(på|av, eftersom)/);
    expect(stdout).toMatch(/✓ Mallar {8}standard; \d+ teckensnitt/);
    expect(stdout.replace(/\s+/g, ' ')).toContain(`Arbetsyta ${join(cwd, 'uppdrag')}, 3 uppdrag`);
    expect(existsSync(join(cwd, 'build'))).toBe(false);
  });

  it('says what is missing and how to get it', async () => {
    const cwd = temporaryFolder();
    write(cwd, { build: 'en fil' });
    const env = { PUPPETEER_EXECUTABLE_PATH: '/finns/inte', PATH: cwd };
    const { code, stdout } = await uppdrag(['doctor', '--format', 'json', '--out', 'build/x'], { cwd, env });
    expect(code).toBe(2);
    const report = JSON.parse(stdout) as Report;
    expect(report).toMatchObject({ version: 1, ok: false });
    const statuses = Object.fromEntries(report.checks.map(({ id, status }) => [id, status]));
    expect(statuses).toEqual({
      node: 'ok',
      git: 'warning',
      browser: 'error',
      templates: 'ok',
      workspace: 'warning',
      output: 'error',
    });
    for (const { status, hint } of report.checks) expect(hint === undefined).toBe(status === 'ok');
    expect(report.checks.find(({ id }) => id === 'browser')!.text).toContain('/finns/inte');
  });

  it('speaks English', async () => {
    const { stdout } = await run(['doctor', '--lang', 'en'], { cwd: temporaryFolder() });
    expect(stdout).toMatch(/✓ Browser/);
    expect(stdout).toMatch(/! Workspace +none here: there is no uppdrag\.yaml/);
    expect(stdout).not.toMatch(/[åäö]/);
  });
});

describe('without a browser', () => {
  const env = { PUPPETEER_EXECUTABLE_PATH: '/finns/inte' };

  it('everything but PDF can be built: none is even looked for', async () => {
    const cwd = smallWorkspace();
    expect((await uppdrag(['build', '--format', 'html,json'], { cwd, env })).code).toBe(0);
  });

  it('a build with PDF says what is missing, and writes nothing', async () => {
    const cwd = smallWorkspace();
    const { code, stdout, stderr } = await uppdrag(['build'], { cwd, env });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr.replace(/\s+/g, ' ')).toMatch(
      /fel · PUPPETEER_EXECUTABLE_PATH pekar på \/finns\/inte.*Åtgärd:/,
    );
    expect(existsSync(join(cwd, 'build/2026'))).toBe(false);
  });
});
