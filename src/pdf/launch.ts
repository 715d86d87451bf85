import { setTimeout as sleep } from 'node:timers/promises';
import type { Environment } from '../files/cache-folder.js';
import { EnvironmentError } from '../model/environment-error.js';
import { BrowserProcess } from './browser-process.js';
import { type Connection, connect } from './devtools.js';
import type { BrowserChoice } from './find-browser.js';
import { type Machine, thisMachine } from './machine.js';

const START_LIMIT_MS = 30_000;

/** Time that a process may take to exit after it has closed its pipes, in milliseconds, also on a busy machine. */
const EXIT_LIMIT_MS = 1000;

/** A started browser that answers. */
export interface RunningBrowser {
  connection: Connection;
  process: BrowserProcess;
  /** The browser's own name, e.g. `HeadlessChrome/147.0.7727.0`. */
  engine: string;
  /** Whether Chromium's own sandbox is on. */
  sandbox: boolean;
}

/**
 * Starts a browser and connects to it. The sandbox is on unless the process is root, or the system forbids it
 * (containers, Ubuntu's AppArmor rule) and `UPPDRAG_SANDBOX` is not `required`.
 *
 * @throws EnvironmentError when it does not start, with what is missing and what to do.
 */
export async function launchBrowser(
  choice: BrowserChoice,
  env: Environment,
  { root }: Pick<Machine, 'root'> = thisMachine(),
): Promise<RunningBrowser> {
  const required = env.UPPDRAG_SANDBOX === 'required';
  if (required && root) throw sandboxAsRoot();
  try {
    return await startOrRetry(choice, !root, env);
  } catch (error) {
    if (!(error instanceof NotStarted)) throw error;
    if (error.sandboxForbidden && !required) return startOrRetry(choice, false, env).catch(explain(choice));
    return explain(choice)(error);
  }
}

/** Why a browser did not start, before it is put into words for people. */
class NotStarted extends Error {
  constructor(
    readonly reason: string,
    readonly output: string,
  ) {
    super(`${reason}\n${output}`);
  }

  /** Whether it was killed by a signal, as in a crash. */
  get crashed(): boolean {
    return this.reason.startsWith('signal ');
  }

  get sandboxForbidden(): boolean {
    return /No usable sandbox|Failed to move to new namespace|zygote_host_impl_linux/i.test(this.output);
  }
}

/**
 * Starts the browser, and once more when it crashed: about one start in some thousands of the bundled browser ends with
 * a segmentation fault in `getenv`, before it has answered.
 */
async function startOrRetry(
  choice: BrowserChoice,
  sandbox: boolean,
  env: Environment,
): Promise<RunningBrowser> {
  try {
    return await start(choice, sandbox, env);
  } catch (error) {
    if (error instanceof NotStarted && error.crashed && !error.sandboxForbidden) {
      return start(choice, sandbox, env);
    }
    throw error;
  }
}

async function start(choice: BrowserChoice, sandbox: boolean, env: Environment): Promise<RunningBrowser> {
  const process = await BrowserProcess.start(choice, sandbox, env).catch((error: unknown) => {
    throw error instanceof EnvironmentError ? error : new NotStarted(String(error), '');
  });
  const connected = connect(process.transport).then(async (connection) => {
    const { product } = await connection.send('Browser.getVersion');
    return { connection, process, engine: product, sandbox };
  });
  const failed = process.ended.then((reason) => {
    throw new NotStarted(reason, process.output);
  });
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    const reason = `no answer within ${START_LIMIT_MS / 1000} s`;
    timer = setTimeout(() => reject(new NotStarted(reason, process.output)), START_LIMIT_MS);
  });
  connected.catch(() => {});
  failed.catch(() => {});
  try {
    return await Promise.race([connected, failed, late]);
  } catch (error) {
    // The pipes close a moment before a dying process has exited, and only its exit gives the reason.
    const ended = error instanceof NotStarted ? undefined : await endWithin(process, EXIT_LIMIT_MS);
    await process.kill();
    throw error instanceof NotStarted ? error : new NotStarted(ended ?? String(error), process.output);
  } finally {
    clearTimeout(timer);
  }
}

/** Waits for a process to end and describes its end; `undefined` when it still runs after the time limit. */
function endWithin(process: BrowserProcess, milliseconds: number): Promise<string | undefined> {
  return Promise.race([process.ended, sleep(milliseconds, undefined, { ref: false })]);
}

/** Puts a failed start into words. */
function explain(choice: BrowserChoice): (error: unknown) => never {
  return (error) => {
    if (!(error instanceof NotStarted)) throw error;
    const library = /(lib[\w.+-]+\.so[\w.]*): cannot open shared object file/.exec(error.output)?.[1];
    if (library !== undefined) throw missingLibrary(choice, library);
    const said = lastLine(error.output);
    const detail = said === '' ? error.reason : `${error.reason}; ${said}`;
    throw new EnvironmentError(
      {
        sv: `Webbläsaren ${choice.path} startar inte (${detail}).`,
        en: `The browser ${choice.path} does not start (${detail}).`,
      },
      choice.kind === 'bundled'
        ? {
            sv: 'Ta bort mappen som den ligger i och kör igen, eller peka ut en annan webbläsare i PUPPETEER_EXECUTABLE_PATH. Ligger mappen på en disk monterad med noexec: välj en annan i UPPDRAG_CACHE.',
            en: 'Remove the folder it lies in and run again, or name another browser in PUPPETEER_EXECUTABLE_PATH. If the folder is on a disk mounted noexec, choose another in UPPDRAG_CACHE.',
          }
        : {
            sv: 'Kontrollera att den går att starta för hand, eller peka ut en annan i PUPPETEER_EXECUTABLE_PATH.',
            en: 'Check that it can be started by hand, or name another in PUPPETEER_EXECUTABLE_PATH.',
          },
      { cause: error },
    );
  };
}

function missingLibrary(choice: BrowserChoice, library: string): EnvironmentError {
  return new EnvironmentError(
    {
      sv: `Webbläsaren ${choice.path} startar inte: systembiblioteket ${library} saknas.`,
      en: `The browser ${choice.path} does not start: the system library ${library} is missing.`,
    },
    {
      sv: `Installera paketet som innehåller ${library} (Debian och Ubuntu: apt-file search ${library}), eller peka ut en annan webbläsare i PUPPETEER_EXECUTABLE_PATH.`,
      en: `Install the package that holds ${library} (Debian and Ubuntu: apt-file search ${library}), or name another browser in PUPPETEER_EXECUTABLE_PATH.`,
    },
  );
}

function sandboxAsRoot(): EnvironmentError {
  return new EnvironmentError(
    {
      sv: 'UPPDRAG_SANDBOX kräver webbläsarens sandlåda, som inte går att ha på när programmet körs som root.',
      en: "UPPDRAG_SANDBOX requires the browser's sandbox, which cannot be on when the program runs as root.",
    },
    { sv: 'Kör som en vanlig användare.', en: 'Run as an ordinary user.' },
  );
}

function lastLine(output: string): string {
  return output.trim().split('\n').at(-1) ?? '';
}
