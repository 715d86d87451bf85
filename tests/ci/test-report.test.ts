import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '../support/cli.js';
import { temporaryFolder, write } from '../support/workspace.js';

/** What the reporter of `.ci/run` writes of a run of vitest over test files of our own making, and how that run ended. */
async function reportOf(files: Record<string, string>): Promise<{ lines: string[]; code: number }> {
  const folder = temporaryFolder();
  write(folder, files);
  const report = join(folder, 'report.txt');
  const vitest = join(ROOT, 'node_modules/vitest/vitest.mjs');
  const reporter = join(ROOT, 'scripts/test-report.mjs');
  const args = [
    'run',
    '--root',
    folder,
    '--globals',
    '--retry=1',
    '--passWithNoTests',
    `--reporter=${reporter}`,
  ];
  const env = { ...process.env, TEST_REPORT: report, VITEST: undefined, VITEST_WORKER_ID: undefined };
  const code = await new Promise<number>((resolve) => {
    const child = execFile(process.execPath, [vitest, ...args], { cwd: folder, env }, () =>
      resolve(child.exitCode ?? -1),
    );
  });
  return { lines: readFileSync(report, 'utf8').split('\n'), code };
}

test('tests that fail, hold only the second time, are left out or cannot be loaded are counted and named', async () => {
  const { lines, code } = await reportOf({
    'a.test.js': `
      test('holds', () => {});
      test('fails', () => { expect(1).toBe(2); });
      test.skip('is left out', () => {});
      let times = 0;
      test('holds the second time', () => { times += 1; expect(times).toBe(2); });`,
    'b.test.js': "throw new Error('not loaded');",
  });
  expect(code).toBe(1);
  expect(lines[0]).toBe('2 2 1');
  expect(lines.filter((line) => line.startsWith('──'))).toEqual([
    '── failed: a.test.js: fails',
    '── failed: b.test.js',
    '── flaw: failed, then passed: a.test.js: holds the second time',
    '── skipped: a.test.js: is left out',
  ]);
  expect(lines.join('\n')).toContain('expected 1 to be 2');
  expect(lines.join('\n')).toContain('not loaded');
});

test('a run without a single test has failed', async () => {
  const { lines } = await reportOf({ 'a.test.js': "test.skip('is left out', () => {});" });
  expect(lines[0]).toBe('0 1 1');
  expect(lines[1]).toBe('── failed: no test was run');
  expect((await reportOf({ 'a.txt': '' })).lines[0]).toBe('0 1 0');
});
