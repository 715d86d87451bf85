import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { edit, temporaryFolder } from '../support/workspace.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** As much of the repository as a check is made and tried with. */
function repository(): string {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'tests/checks'), { recursive: true });
  for (const file of [
    'package.json',
    'tsconfig.json',
    'biome.json',
    'vitest.config.ts',
    'src',
    'scripts',
    'tests/support',
    'tests/checks/examples.test.ts',
  ])
    cpSync(join(ROOT, file), join(folder, file), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  return folder;
}

function run(folder: string, script: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, CI: 'true', VITEST: undefined, NO_COLOR: '1' },
  });
  return { status, said: stdout + stderr };
}

const newCheck = (folder: string, id: string) => run(folder, 'scripts/new-check.mjs', id);

/** `✓ check: test` for each test that was run. */
function outcomes(said: string): string[] {
  return [...said.matchAll(/^ *([✓×]) \S+ > (double-space|still-empty) > (.*?)(?: \d+ms)?$/gm)].map(
    ([, outcome, check, name]) => `${outcome} ${check}: ${name}`,
  );
}

describe('npm run new-check', () => {
  it('writes a check that compiles and keeps the style, and whose example fails until it is filled in', () => {
    const folder = repository();
    expect(newCheck(folder, 'double-space')).toMatchObject({ status: 0 });
    execFileSync(
      process.execPath,
      ['node_modules/typescript/bin/tsc', '--noEmit', '--incremental', 'false', '-p', '.'],
      { cwd: folder },
    );
    const { status, said } = run(
      folder,
      'node_modules/@biomejs/biome/bin/biome',
      'check',
      '--vcs-enabled=false',
      'src/checks/rules/double-space.ts',
      'src/checks/rules.generated.ts',
      'src/model/rules/check-ids.generated.ts',
    );
    expect(status, said).toBe(0);

    expect(newCheck(folder, 'still-empty')).toMatchObject({ status: 0 });
    edit(join(folder, 'src/checks/rules/double-space.ts'), (text) =>
      text
        .replace('/(?!)/g', '/ {2}/g')
        .replace('En mening med felet.', 'En mening  med felet.')
        .replace('1:1-1:3 TODO: vad som är fel med ”En”.', '1:10-1:12 TODO: vad som är fel med ”  ”.')
        .replaceAll('TODO: ', ''),
    );
    const tried = run(
      folder,
      'node_modules/vitest/vitest.mjs',
      'run',
      'tests/checks/examples.test.ts',
      '--reporter=verbose',
      '-t',
      'double-space|still-empty',
    );
    expect(tried.status).toBe(1);
    expect(outcomes(tried.said)).toEqual([
      '✓ double-space: has a good and a bad example',
      '✓ double-space: is filled in',
      '✓ double-space: ett fel, så som en redaktör skulle skriva det.',
      '✓ double-space: samma sak rätt skriven.',
      '✓ still-empty: has a good and a bad example',
      '× still-empty: is filled in',
      '× still-empty: TODO: ett fel, så som en redaktör skulle skriva det.',
      '✓ still-empty: TODO: samma sak rätt skriven.',
    ]);
  }, 240_000);

  it.each([
    ['', /Give the id/],
    ['Två_ord', /Give the id/],
    ['../x', /Give the id/],
    ['sum', /There is a check sum already/],
    ['yaml-tab', /There is a rule yaml-tab already: src\/model\/rules\/yaml\.ts/],
    ['schema', /There is a rule schema already/],
  ])('refuses the id “%s”', (id, why) => {
    const { status, said } = newCheck(ROOT, id);
    expect({ status, said }).toEqual({ status: 1, said: expect.stringMatching(why) as string });
    if (/^\w/.test(id) && id !== 'sum')
      expect(existsSync(join(ROOT, `src/checks/rules/${id}.ts`))).toBe(false);
  });

  it('is what CONTRIBUTING says', () => {
    expect(readFileSync(join(ROOT, 'CONTRIBUTING.md'), 'utf8')).toContain('npm run new-check -- ');
  });
});
