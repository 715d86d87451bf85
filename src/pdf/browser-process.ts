import { type ChildProcess, spawn } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';
import type { Environment } from '../files/cache-folder.js';
import { browserArguments } from './browser-arguments.js';
import { findBundledPackage, type UnpackedBrowser, unpackBundledBrowser } from './bundled-browser.js';
import type { BrowserChoice } from './find-browser.js';
import { PipeTransport } from './pipe-transport.js';
import { createProfileFolder, removeProfileFolder, writeFontConfiguration } from './profile-folder.js';

/** Length of a browser's last output that is quoted when it did not start, in characters. */
const QUOTED_OUTPUT = 8000;

const running = new Set<BrowserProcess>();

// Ends the browser also when the program ends without closing its printer, as after an uncaught exception.
process.on('exit', () => {
  for (const each of running) each.killAtOnce();
});

/** A browser's operating system process, with the folder it writes to. Knows nothing of pages. */
export class BrowserProcess {
  readonly transport: PipeTransport;
  /** Settles when the process has ended or could not be started, with the reason; never rejects. */
  readonly ended: Promise<string>;
  readonly #child: ChildProcess;
  readonly #profile: string;
  #output = '';

  private constructor(child: ChildProcess, profile: string) {
    this.#child = child;
    this.#profile = profile;
    const [, , stderr, toBrowser, fromBrowser] = child.stdio;
    this.transport = new PipeTransport(toBrowser as Writable, fromBrowser as Readable);
    stderr?.setEncoding('utf8').on('data', (text: string) => {
      this.#output = (this.#output + text).slice(-QUOTED_OUTPUT);
    });
    running.add(this);
    this.ended = new Promise<string>((resolve) => {
      child.once('error', (error) => resolve(error.message));
      child.once('exit', (code, signal) =>
        resolve(signal === null ? `exit code ${code}` : `signal ${signal}`),
      );
    });
    void this.ended.then(() => this.#removeProfile());
  }

  /** Starts the browser, unpacking the bundled one first when needed. */
  static async start(choice: BrowserChoice, sandbox: boolean, env: Environment): Promise<BrowserProcess> {
    const unpacked = choice.kind === 'bundled' ? await unpack(env) : undefined;
    const profile = createProfileFolder();
    const child = spawn(unpacked?.executable ?? choice.path, browserArguments(choice, profile, sandbox), {
      stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
      // Its own process group: Ctrl-C reaches this program alone, which then ends the whole group.
      detached: process.platform !== 'win32',
      env: browserEnvironment(env, profile, unpacked),
    });
    return new BrowserProcess(child, profile);
  }

  get pid(): number | undefined {
    return this.#child.pid;
  }

  /** The last lines of what the browser complained about. */
  get output(): string {
    return this.#output;
  }

  /**
   * Kills the browser with all its children and removes its folder, without an orderly exit: its profile is thrown
   * away.
   */
  async kill(): Promise<void> {
    this.#signal();
    await this.ended;
  }

  /** The same for a program that is about to exit and cannot wait. */
  killAtOnce(): void {
    this.#signal();
    this.#removeProfile();
  }

  #signal(): void {
    const { pid, exitCode, signalCode } = this.#child;
    if (pid !== undefined && exitCode === null && signalCode === null) killGroup(this.#child, pid);
  }

  #removeProfile(): void {
    running.delete(this);
    try {
      removeProfileFolder(this.#profile);
    } catch {
      // A child of the browser is still writing; a later run removes what is left.
    }
  }
}

function killGroup(child: ChildProcess, pid: number): void {
  try {
    if (process.platform === 'win32') child.kill();
    else process.kill(-pid, 'SIGKILL');
  } catch {
    // It ended in this very moment.
  }
}

async function unpack(env: Environment): Promise<UnpackedBrowser> {
  const bundled = findBundledPackage();
  if (bundled === undefined) throw new Error('The bundled browser was found a moment ago and is gone now.');
  return unpackBundledBrowser(bundled, env);
}

/**
 * The bundled browser sees nothing of the user's settings, so that they cannot change a document; an installed one may
 * need them.
 */
function browserEnvironment(
  env: Environment,
  profile: string,
  unpacked?: UnpackedBrowser,
): NodeJS.ProcessEnv {
  if (unpacked === undefined) return { ...env, TMPDIR: profile };
  return {
    PATH: env.PATH,
    HOME: profile,
    TMPDIR: profile,
    TZ: 'UTC',
    LD_LIBRARY_PATH: unpacked.libraries,
    FONTCONFIG_FILE: writeFontConfiguration(profile, unpacked),
  };
}
