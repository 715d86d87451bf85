import { execFileSync } from 'node:child_process';
import { accessSync, constants, readdirSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import type { Environment } from '../files/cache-folder.js';
import { isAtLeast } from './machine.js';

/** Command names on Linux, the ones made for printing first. */
const COMMANDS = [
  'chromium-headless-shell',
  'chrome-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
];

/** Places on Linux outside `PATH`. */
const LINUX_PLACES = [
  '/usr/lib/chromium/chromium-headless-shell',
  '/opt/google/chrome/chrome',
  '/opt/microsoft/msedge/msedge',
];

const MAC_PROGRAMS = [
  'Chromium.app/Contents/MacOS/Chromium',
  'Google Chrome.app/Contents/MacOS/Google Chrome',
  'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];

const WINDOWS_PROGRAMS = [
  'Chromium\\Application\\chrome.exe',
  'Google\\Chrome\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
];

/**
 * Every place where a Chromium-like browser usually is on the platform, in the order they should be tried. Most do not
 * exist.
 *
 * @param root what stands for `/` in the places of a Linux or macOS system
 */
export function usualPlaces(platform: NodeJS.Platform, env: Environment, root = '/'): string[] {
  return [...systemPlaces(platform, env, root), ...puppeteerCache(platform, env)];
}

function systemPlaces(platform: NodeJS.Platform, env: Environment, root: string): string[] {
  if (platform === 'win32') {
    const roots = [env.ProgramFiles, env['ProgramFiles(x86)'], env.LOCALAPPDATA].filter(
      (root) => root !== undefined,
    );
    return WINDOWS_PROGRAMS.flatMap((program) => roots.map((root) => join(root, program)));
  }
  if (platform === 'darwin') {
    const roots = [join(root, 'Applications'), join(env.HOME ?? homedir(), 'Applications')];
    return MAC_PROGRAMS.flatMap((program) => roots.map((root) => join(root, program)));
  }
  const folders = (env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const [shells, browsers] = [COMMANDS.slice(0, 2), COMMANDS.slice(2)];
  const inPath = (names: string[]) => names.flatMap((name) => folders.map((folder) => join(folder, name)));
  const [shell, ...others] = LINUX_PLACES.map((place) => join(root, place));
  return [...inPath(shells), shell!, ...inPath(browsers), ...others];
}

/**
 * Browsers that `npx puppeteer browsers install` has fetched, newest first:
 * `<cache>/chrome-headless-shell/linux-147.0.7727.56/chrome-headless-shell-linux64/chrome-headless-shell`.
 */
function puppeteerCache(platform: NodeJS.Platform, env: Environment): string[] {
  const cache = env.PUPPETEER_CACHE_DIR ?? join(env.HOME ?? homedir(), '.cache', 'puppeteer');
  const programs: [kind: string, program: string][] = [
    ['chrome-headless-shell', platform === 'win32' ? 'chrome-headless-shell.exe' : 'chrome-headless-shell'],
    ['chrome', chromeProgram(platform)],
  ];
  return programs.flatMap(([kind, program]) =>
    namesIn(join(cache, kind))
      .sort((a, b) => compareVersions(b, a))
      .flatMap((build) =>
        namesIn(join(cache, kind, build)).map((inner) => join(cache, kind, build, inner, program)),
      ),
  );
}

function chromeProgram(platform: NodeJS.Platform): string {
  if (platform === 'win32') return 'chrome.exe';
  return platform === 'darwin'
    ? 'Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing'
    : 'chrome';
}

/** Orders names that end in a version, such as `linux-147.0.7727.56`. */
function compareVersions(a: string, b: string): number {
  const [left, right] = [a, b].map((name) => name.slice(name.lastIndexOf('-') + 1));
  if (left === right) return 0;
  return isAtLeast(left!, right!) ? 1 : -1;
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** Whether the path is a file this process may run. */
export function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/**
 * The version an installed browser says it is, e.g. `147.0.7727.56`; undefined when it says nothing sensible (a wrapper
 * that only asks people to install a package, for one).
 */
export function versionOf(path: string, platform: NodeJS.Platform): string | undefined {
  // On Windows `--version` opens a window; the version is the name of a folder beside the program.
  if (platform === 'win32') {
    const versions = namesIn(dirname(path)).filter((name) => /^\d+(\.\d+){3}$/.test(name));
    return versions.sort((a, b) => compareVersions(b, a))[0];
  }
  try {
    const said = execFileSync(path, ['--version'], { encoding: 'utf8', timeout: 10_000, stdio: 'pipe' });
    return /\d+(\.\d+){2,3}/.exec(said)?.[0];
  } catch {
    return undefined;
  }
}
