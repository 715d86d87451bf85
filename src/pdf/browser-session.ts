import { setTimeout as sleep } from 'node:timers/promises';
import type { Environment } from '../files/cache-folder.js';
import { type CDPSession, firstTab, newTab } from './devtools.js';
import type { BrowserChoice } from './find-browser.js';
import { launchBrowser, type RunningBrowser } from './launch.js';
import { SafePage } from './safe-page.js';

/** A tab with a promise that rejects when it crashes. */
interface Tab {
  page: SafePage;
  crashed: Promise<never>;
}

/** The pipes of a dying process close a moment before it is gone; longer on a busy machine. */
const EXIT_LIMIT_MS = 1000;

/** The session ended before the task got a tab; another session can run the task. */
export class NotBegun extends Error {}

/** A task that took longer than it may. */
export class OutOfTime extends Error {
  constructor(limit: number) {
    super(`no result within ${limit / 1000} s`);
  }
}

/**
 * One running browser and its tabs. A tab is reused for the next document: a new one for each costs four times as much,
 * and memory levels off. After the first crash or time-out the whole session is over, for all its tabs.
 */
export class BrowserSession {
  readonly running: RunningBrowser;
  readonly #mostTabs: number;
  readonly #over: Promise<never>;
  readonly #idle: Tab[] = [];
  readonly #waiting: ((tab: Tab | undefined) => void)[] = [];
  #tabs = 0;
  #ended = false;

  private constructor(running: RunningBrowser, mostTabs: number) {
    this.running = running;
    this.#mostTabs = mostTabs;
    this.#over = running.process.ended.then((reason) => {
      this.#ended = true;
      throw new Error(`the browser ended (${reason})`);
    });
    this.#over.catch(() => {
      for (const wake of this.#waiting.splice(0)) wake(undefined);
    });
  }

  /** @throws EnvironmentError when the browser does not start. */
  static async launch(choice: BrowserChoice, mostTabs: number, env: Environment): Promise<BrowserSession> {
    return new BrowserSession(await launchBrowser(choice, env), mostTabs);
  }

  get ended(): boolean {
    return this.#ended;
  }

  /**
   * Runs a task in a tab of its own, waiting for one when all are busy. Rejects, and ends the browser, when it dies,
   * the tab crashes, the task fails or takes longer than `limit` milliseconds.
   *
   * @throws NotBegun when the session ended before the task's turn came.
   */
  async run<T>(task: (page: SafePage) => Promise<T>, limit: number): Promise<T> {
    const tab = await this.#take();
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new OutOfTime(limit)), limit);
    });
    try {
      const result = await Promise.race([task(tab.page), tab.crashed, this.#over, late]);
      this.#giveBack(tab);
      return result;
    } catch (error) {
      throw await this.#endFor(error);
    } finally {
      clearTimeout(timer);
    }
  }

  /**
   * Ends the session because of an error, and returns the underlying one: a dead browser causes errors of many kinds.
   */
  async #endFor(error: unknown): Promise<unknown> {
    let cause = error;
    if (this.running.process.transport.closed) {
      const died = this.#over.catch((reason: unknown) => reason);
      cause = await Promise.race([died, sleep(EXIT_LIMIT_MS, error, { ref: false })]);
    }
    await this.close();
    return cause;
  }

  /** Ends the browser at once; tasks that are under way reject. */
  async close(): Promise<void> {
    this.#ended = true;
    await this.running.process.kill();
  }

  async #take(): Promise<Tab> {
    if (this.#ended) throw new NotBegun();
    const idle = this.#idle.pop();
    if (idle !== undefined) return idle;
    if (this.#tabs === this.#mostTabs) {
      const tab = await new Promise<Tab | undefined>((wake) => this.#waiting.push(wake));
      if (tab === undefined) throw new NotBegun();
      return tab;
    }
    this.#tabs++;
    try {
      return await Promise.race([this.#open(), this.#over]);
    } catch (error) {
      throw new NotBegun('no tab', { cause: await this.#endFor(error) });
    }
  }

  #giveBack(tab: Tab): void {
    const next = this.#waiting.shift();
    if (next === undefined) this.#idle.push(tab);
    else next(tab);
  }

  async #open(): Promise<Tab> {
    const { connection } = this.running;
    return makeTab((this.#tabs === 1 && (await firstTab(connection))) || (await newTab(connection)));
  }
}

async function makeTab(session: CDPSession): Promise<Tab> {
  const crashed = new Promise<never>((_, reject) => {
    session.on('Inspector.targetCrashed', () => reject(new Error('the tab crashed')));
  });
  crashed.catch(() => {});
  return { page: await SafePage.prepare(session), crashed };
}
