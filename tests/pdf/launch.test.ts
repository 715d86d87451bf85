import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { EnvironmentError } from '../../src/model/environment-error.js';
import { findBundledPackage, unpackBundledBrowser } from '../../src/pdf/bundled-browser.js';
import type { BrowserChoice } from '../../src/pdf/find-browser.js';
import { launchBrowser } from '../../src/pdf/launch.js';
import { makeFolder, writeProgram } from './program.js';

let folder: string;
let real: { program: string; env: Record<string, string> };
beforeAll(async () => {
  folder = await makeFolder();
  const { executable, libraries } = await unpackBundledBrowser(findBundledPackage()!, process.env);
  real = { program: executable, env: { LD_LIBRARY_PATH: libraries } };
});

async function browser(script: string): Promise<BrowserChoice> {
  const path = await writeProgram(join(folder, `browser-${Math.random()}`), script);
  return { kind: 'chosen', path, version: '147', shell: true };
}

async function failure(choice: BrowserChoice, env = {}, machine = { root: true }): Promise<EnvironmentError> {
  const error = await launchBrowser(choice, env, machine).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(EnvironmentError);
  return error as EnvironmentError;
}

describe('a browser that does not start', () => {
  it('names the system library that is missing', async () => {
    const error = await failure(
      await browser(
        'echo "chromium: error while loading shared libraries: libnss3.so: cannot open shared object file: No such file or directory" >&2; exit 127',
      ),
    );
    expect(error.text.sv).toMatch(/startar inte: systembiblioteket libnss3\.so saknas\.$/);
    expect(error.hint.sv).toContain('PUPPETEER_EXECUTABLE_PATH');
  });

  it('repeats its last words', async () => {
    const error = await failure(await browser('echo first >&2; echo last words >&2; exit 3'));
    expect(error.text.en).toMatch(/does not start \(exit code 3; last words\)\.$/);
  });

  it('may not be there at all', async () => {
    const choice = { kind: 'installed', path: join(folder, 'gone'), version: '1', shell: true } as const;
    expect((await failure(choice)).text.en).toMatch(/does not start \(.*ENOENT\)\.$/);
  });

  it('is not started as root when its sandbox is required', async () => {
    const error = await failure(await browser('exit 0'), { UPPDRAG_SANDBOX: 'required' });
    expect(error.text.sv).toContain('sandlåda');
  });
});

describe('a browser that crashes while it starts', () => {
  it('is started once more', async () => {
    const log = join(folder, 'starts-1');
    const choice = await browser(`echo start >> ${log}
[ "$(wc -l < ${log})" -gt 1 ] || kill -SEGV $$
exec ${real.program} "$@"`);
    const running = await launchBrowser(choice, real.env, { root: true });
    await running.process.kill();
    expect(running.engine).toMatch(/^HeadlessChrome\/147\./);
    expect(await readFile(log, 'utf8')).toBe('start\nstart\n');
  });

  it('is an error when it crashes again', async () => {
    const log = join(folder, 'starts-2');
    const error = await failure(await browser(`echo start >> ${log}; kill -SEGV $$`));
    expect(error.text.sv).toMatch(/startar inte \(signal SIGSEGV\)\.$/);
    expect(await readFile(log, 'utf8')).toBe('start\nstart\n');
  });

  it('is not started again when it ended by itself', async () => {
    const log = join(folder, 'starts-3');
    await failure(await browser(`echo start >> ${log}; exit 1`));
    expect(await readFile(log, 'utf8')).toBe('start\n');
  });
});

describe('the sandbox', () => {
  /** Notes how it was called; starts the real browser only without the sandbox, as where the system forbids it. */
  const forbidding = (log: string) =>
    browser(`echo "$*" >> ${log}
case "$*" in
  *--no-sandbox*) exec ${real.program} "$@" ;;
  *) echo "FATAL:zygote_host_impl_linux.cc(128)] No usable sandbox!" >&2; exit 1 ;;
esac`);

  it('is left off where the system forbids it', async () => {
    const log = join(folder, 'calls-1');
    const running = await launchBrowser(await forbidding(log), real.env, { root: false });
    await running.process.kill();
    expect(running.sandbox).toBe(false);
    expect(running.engine).toMatch(/^HeadlessChrome\/147\./);
    expect((await readFile(log, 'utf8')).trim().split('\n')).toEqual([
      expect.not.stringContaining('--no-sandbox'),
      expect.stringContaining('--no-sandbox'),
    ]);
  });

  it('is not left off when it is required', async () => {
    const log = join(folder, 'calls-2');
    const error = await failure(
      await forbidding(log),
      { ...real.env, UPPDRAG_SANDBOX: 'required' },
      { root: false },
    );
    expect(error.text.en).toContain('No usable sandbox');
    expect(await readFile(log, 'utf8')).not.toContain('--no-sandbox');
  });
});
