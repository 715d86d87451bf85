import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** The compiled program; `npm test` sees to it that it is of the sources as they are. */
export const PROGRAM = fileURLToPath(new URL('../../dist/bin/uppdrag.js', import.meta.url));

/** The real commissions. */
export const REAL = fileURLToPath(new URL('../../uppdrag', import.meta.url));

/** Output and exit of a process. */
export interface Ended {
  code: number | null;
  signal: NodeJS.Signals | null;
  stdout: string;
  stderr: string;
}

/** Options for starting a process. */
export interface StartOptions {
  cwd?: string;
  env?: Record<string, string | undefined>;
}

/** Nothing of the environment that would change what the program says. */
const NEUTRAL = {
  LC_ALL: undefined,
  LANG: undefined,
  NO_COLOR: undefined,
  FORCE_COLOR: undefined,
  CI: undefined,
};

/** Environment that keeps the memory of checks among the tests' own files. The browser is in its usual place. */
export function cacheOf([command]: readonly string[]): Record<string, string> {
  const folder = process.env.UPPDRAG_TEST_FOLDER;
  return command === 'check' && folder !== undefined ? { UPPDRAG_CACHE: join(folder, 'cache') } : {};
}

/** Starts `uppdrag` as a process of its own. */
export function start(args: readonly string[], { cwd = ROOT, env = {} }: StartOptions = {}): ChildProcess {
  const environment = { ...process.env, ...NEUTRAL, ...cacheOf(args), ...env };
  return spawn(process.execPath, [PROGRAM, ...args], {
    cwd,
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** Waits for a process and collects what it says. */
export function ended(child: ChildProcess): Promise<Ended> {
  let stdout = '';
  let stderr = '';
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => resolve({ code, signal, stdout, stderr }));
  });
}

/** Runs `uppdrag` to its end. */
export function uppdrag(args: readonly string[], options?: StartOptions): Promise<Ended> {
  return ended(start(args, options));
}
