import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { EnvironmentError } from '../../src/model/environment-error.js';
import { findBrowser } from '../../src/pdf/find-browser.js';
import { usualPlaces } from '../../src/pdf/installed-browsers.js';
import { makeFolder, writeProgram } from './program.js';

const BUNDLING = { platform: 'linux', arch: 'x64', glibc: '2.36', root: false } as const;
const ARM = { platform: 'linux', arch: 'arm64', glibc: '2.36', root: false } as const;

let folder: string;
let env: { PATH: string; HOME: string };
beforeEach(async () => {
  folder = await makeFolder();
  env = { PATH: `${join(folder, 'a')}:${join(folder, 'b')}`, HOME: join(folder, 'home') };
});

function failure(find: () => unknown): EnvironmentError {
  try {
    find();
  } catch (error) {
    if (error instanceof EnvironmentError) return error;
    throw error;
  }
  throw new Error('a browser was found');
}

describe('findBrowser', () => {
  it('takes the bundled browser on Linux x64 without unpacking or starting it', () => {
    expect(findBrowser({ ...env, UPPDRAG_CACHE: '/tmp/nowhere' }, BUNDLING)).toEqual({
      kind: 'bundled',
      path: '/tmp/nowhere/chromium-147.0.0/chromium',
      version: '147.0.0',
      shell: true,
    });
  });

  it('takes the one that is asked for before all others', async () => {
    const path = await writeProgram(join(folder, 'my-chrome'), 'echo Google Chrome 150.0.1.2 beta');
    const found = findBrowser({ ...env, PUPPETEER_EXECUTABLE_PATH: path }, BUNDLING);
    expect(found).toEqual({ kind: 'chosen', path, version: '150.0.1.2', shell: false });
  });

  it('says so when the one asked for is not there or is no browser', async () => {
    const text = await writeProgram(join(folder, 'no-browser'), 'echo I only look like one');
    for (const path of ['/no/such/chrome', folder, text]) {
      const error = failure(() => findBrowser({ ...env, PUPPETEER_EXECUTABLE_PATH: path }, BUNDLING));
      expect(error.text.sv).toContain(path);
      expect(error.hint.sv).toContain('Rätta sökvägen');
    }
  });

  it('prefers a headless shell, then Chromium, then Chrome, wherever in PATH they are', async () => {
    const chrome = await writeProgram(join(folder, 'a', 'google-chrome'), 'echo Google Chrome 151.0.7000.1');
    expect(findBrowser(env, ARM, folder)).toEqual({
      kind: 'installed',
      path: chrome,
      version: '151.0.7000.1',
      shell: false,
    });
    const chromium = await writeProgram(
      join(folder, 'b', 'chromium'),
      'echo Chromium 149.0.7000.1 built on Debian',
    );
    expect(findBrowser(env, ARM, folder).path).toBe(chromium);
    const shell = await writeProgram(
      join(folder, 'b', 'chromium-headless-shell'),
      'echo Chromium 148.0.7000.1',
    );
    expect(findBrowser(env, ARM, folder)).toMatchObject({ path: shell, shell: true });
  });

  it('passes over a wrapper that has no browser behind it', async () => {
    await writeProgram(join(folder, 'a', 'chromium-browser'), 'echo Please install the snap >&2; exit 1');
    const chrome = await writeProgram(
      join(folder, 'b', 'google-chrome-stable'),
      'echo Google Chrome 151.0.7000.1',
    );
    expect(findBrowser(env, ARM, folder).path).toBe(chrome);
  });

  it('finds the newest that puppeteer has fetched, when nothing else is there', async () => {
    const cache = join(folder, 'home', '.cache', 'puppeteer');
    const shell = (version: string) =>
      writeProgram(
        join(
          cache,
          'chrome-headless-shell',
          `linux-${version}`,
          'chrome-headless-shell-linux64',
          'chrome-headless-shell',
        ),
        `echo Google Chrome for Testing ${version}`,
      );
    await writeProgram(
      join(cache, 'chrome', 'linux-160.0.1.1', 'chrome-linux64', 'chrome'),
      'echo Chrome 160.0.1.1',
    );
    await shell('99.0.4844.51');
    const newest = await shell('147.0.7727.56');
    expect(findBrowser(env, ARM, folder)).toEqual({
      kind: 'installed',
      path: newest,
      version: '147.0.7727.56',
      shell: true,
    });
  });

  it('says what to install when there is none', () => {
    expect(failure(() => findBrowser(env, ARM, folder))).toMatchObject({
      name: 'EnvironmentError',
      text: { sv: expect.stringContaining('linux-arm64') },
      hint: { sv: expect.stringMatching(/^Installera Chromium/) },
    });
    const old = { ...BUNDLING, glibc: '2.31' };
    expect(failure(() => findBrowser(env, old, folder)).hint.en).toContain('@sparticuz/chromium');
  });
});

describe('usualPlaces', () => {
  it('knows macOS', () => {
    const places = usualPlaces('darwin', { HOME: '/Users/eva' });
    expect(places).toContain('/Applications/Google Chrome.app/Contents/MacOS/Google Chrome');
    expect(places).toContain('/Users/eva/Applications/Chromium.app/Contents/MacOS/Chromium');
  });

  it('knows Windows', () => {
    const env = { ProgramFiles: 'C:\\Program Files', LOCALAPPDATA: 'C:\\Users\\eva\\AppData\\Local' };
    const places = usualPlaces('win32', env).map((place) => place.replaceAll('/', '\\'));
    expect(places).toContain('C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe');
    expect(places).toContain('C:\\Users\\eva\\AppData\\Local\\Google\\Chrome\\Application\\chrome.exe');
  });
});
