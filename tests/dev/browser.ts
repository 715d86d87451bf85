import { type Browser, launch } from 'puppeteer-core';
import { findBundledPackage, unpackBundledBrowser } from '../../src/pdf/bundled-browser.js';
import { findBrowser } from '../../src/pdf/find-browser.js';
import {
  createProfileFolder,
  removeProfileFolder,
  writeFontConfiguration,
} from '../../src/pdf/profile-folder.js';

/** The browser that comes with the program, started as a person's is: the one that prints can reach no address at all. */
export async function openBrowser(): Promise<{ browser: Browser; close(): Promise<void> }> {
  const choice = findBrowser(process.env);
  const bundled =
    choice.kind === 'bundled' ? await unpackBundledBrowser(findBundledPackage()!, process.env) : undefined;
  const profile = createProfileFolder();
  const browser = await launch({
    executablePath: bundled?.executable ?? choice.path,
    headless: choice.shell ? 'shell' : true,
    userDataDir: profile,
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--no-first-run'],
    env: {
      ...process.env,
      ...(bundled && {
        LD_LIBRARY_PATH: bundled.libraries,
        FONTCONFIG_FILE: writeFontConfiguration(profile, bundled),
      }),
    },
  });
  return {
    browser,
    async close() {
      await browser.close();
      removeProfileFolder(profile);
    },
  };
}
