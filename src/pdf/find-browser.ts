import { basename } from 'node:path';
import type { Environment } from '../files/cache-folder.js';
import { EnvironmentError } from '../model/environment-error.js';
import { BUNDLED_PACKAGE, bundledExecutable, canRunBundled, findBundledPackage } from './bundled-browser.js';
import { isProgram, usualPlaces, versionOf } from './installed-browsers.js';
import { type Machine, thisMachine } from './machine.js';

/** The browser that will print, before it is started. */
export interface BrowserChoice {
  /**
   * `bundled`: the one inside an npm package. `chosen`: named in `PUPPETEER_EXECUTABLE_PATH`. `installed`: found on the
   * machine.
   */
  kind: 'bundled' | 'chosen' | 'installed';
  /** Absolute path of the program. A bundled one may not be unpacked there yet. */
  path: string;
  /** The browser's version; for the bundled one that of its package. */
  version: string;
  /** True for a headless shell: smaller, faster, and without the switches of the full browser. */
  shell: boolean;
}

/**
 * Chooses the browser: the one in `PUPPETEER_EXECUTABLE_PATH`; on Linux x64 the bundled one, so that every such machine
 * lays out a document alike; else a headless shell, Chromium, Chrome or Edge that is installed or that puppeteer
 * fetched.
 *
 * @param root what stands for `/` where browsers are looked for
 * @throws EnvironmentError when there is none, or the one asked for is not there.
 */
export function findBrowser(
  env: Environment = process.env,
  machine: Machine = thisMachine(),
  root = '/',
): BrowserChoice {
  const chosen = env.PUPPETEER_EXECUTABLE_PATH;
  if (chosen) return chosenBrowser(chosen, machine);
  const bundled = canRunBundled(machine) ? findBundledPackage() : undefined;
  if (bundled !== undefined) {
    return { kind: 'bundled', path: bundledExecutable(bundled, env), version: bundled.version, shell: true };
  }
  for (const path of usualPlaces(machine.platform, env, root)) {
    const version = isProgram(path) ? versionOf(path, machine.platform) : undefined;
    if (version !== undefined) return { kind: 'installed', path, version, shell: isShell(path) };
  }
  throw noBrowser(machine);
}

function chosenBrowser(path: string, machine: Machine): BrowserChoice {
  const version = isProgram(path) ? versionOf(path, machine.platform) : undefined;
  if (version !== undefined) return { kind: 'chosen', path, version, shell: isShell(path) };
  throw new EnvironmentError(
    {
      sv: `PUPPETEER_EXECUTABLE_PATH pekar på ${path}, som inte är en webbläsare som går att köra.`,
      en: `PUPPETEER_EXECUTABLE_PATH names ${path}, which is not a browser that can be run.`,
    },
    {
      sv: 'Rätta sökvägen till Chromium, Chrome eller Edge, eller ta bort variabeln.',
      en: 'Correct the path to Chromium, Chrome or Edge, or remove the variable.',
    },
  );
}

function isShell(path: string): boolean {
  return /headless[-_]shell/i.test(basename(path));
}

function noBrowser(machine: Machine): EnvironmentError {
  const where = `${machine.platform}-${machine.arch}`;
  const linux = machine.platform === 'linux' && machine.arch === 'x64';
  return new EnvironmentError(
    {
      sv: `Det finns ingen webbläsare som kan göra PDF på den här datorn (${where}).`,
      en: `There is no browser on this machine that can make a PDF (${where}).`,
    },
    {
      sv: `${linux ? `Kör npm install så att ${BUNDLED_PACKAGE} kommer med (kräver glibc 2.34), eller i` : 'I'}nstallera Chromium, Chrome eller Edge, eller peka ut en i PUPPETEER_EXECUTABLE_PATH.`,
      en: `${linux ? `Run npm install so that ${BUNDLED_PACKAGE} comes along (needs glibc 2.34), or i` : 'I'}nstall Chromium, Chrome or Edge, or name one in PUPPETEER_EXECUTABLE_PATH.`,
    },
  );
}
