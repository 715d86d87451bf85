import { availableParallelism } from 'node:os';
import type { Environment } from '../files/cache-folder.js';
import type { Text } from '../model/diagnostic.js';
import { EnvironmentError } from '../model/environment-error.js';
import { BrowserSession, NotBegun, OutOfTime } from './browser-session.js';
import { type BrowserChoice, findBrowser } from './find-browser.js';
import { type PrintedPdf, type PrintOptions, printDocument, type TooWide } from './print-document.js';
import type { SafePage } from './safe-page.js';

/** The longest real commission takes a second. */
const DOCUMENT_LIMIT_MS = 120_000;

/** A document whose browser died before its turn came moves on to the next browser, but not for ever. */
const MOST_LAUNCHES = 3;

/** A task for one tab. */
type Job = (page: SafePage) => Promise<PrintedPdf | TooWide>;

/** Options of a printer. */
export interface PrinterOptions {
  /** Default: what {@link findBrowser} finds. */
  browser?: BrowserChoice;
  /** Number of documents printed at a time; further ones wait. Default: the number of processor cores. */
  pages?: number;
  /** Time limit for one document, in milliseconds. Default: two minutes. */
  limit?: number;
  /** Default: `process.env`. */
  env?: Environment;
}

/**
 * Makes PDF from HTML with one browser for all documents. A printer must be closed, also on an interrupt (SIGINT,
 * SIGTERM); if the process is killed, the browser ends by itself.
 */
export class Printer {
  readonly #options: Required<PrinterOptions>;
  #session: Promise<BrowserSession>;
  /** Every browser that may still be running. */
  readonly #sessions = new Set<BrowserSession>();
  #closed = false;

  private constructor(options: Required<PrinterOptions>) {
    this.#options = options;
    this.#session = this.#launch(options.pages);
  }

  /** @throws EnvironmentError when there is no browser, or it does not start. */
  static async launch(options: PrinterOptions = {}): Promise<Printer> {
    const env = options.env ?? process.env;
    const printer = new Printer({
      browser: options.browser ?? findBrowser(env),
      pages: options.pages ?? availableParallelism(),
      limit: options.limit ?? DOCUMENT_LIMIT_MS,
      env,
    });
    await printer.#session;
    return printer;
  }

  /** Name of the browser that prints, e.g. `HeadlessChrome/147.0.7727.0`. */
  async engine(): Promise<string> {
    return (await this.#session).running.engine;
  }

  /** Whether the browser's own sandbox is on: not as root, and not where the system forbids it. */
  async sandbox(): Promise<boolean> {
    return (await this.#session).running.sandbox;
  }

  /** The operating system's number of the browser process. */
  async processId(): Promise<number | undefined> {
    return (await this.#session).running.process.pid;
  }

  /**
   * Prints a document. When the browser dies meanwhile, the document is tried once more, in a browser of its own, so
   * that one which kills every browser does not take others down with it.
   *
   * @throws EnvironmentError when the second try fails too.
   */
  async print(html: string, options: PrintOptions): Promise<PrintedPdf | TooWide> {
    const job: Job = (page) => printDocument(page, html, options);
    for (let launches = 0; launches < MOST_LAUNCHES; launches++) {
      const session = await this.#livingSession();
      try {
        return await session.run(job, this.#options.limit);
      } catch (error) {
        if (this.#closed) throw closedWhilePrinting();
        if (!(error instanceof NotBegun)) break;
      }
    }
    return this.#printAlone(job, options.title);
  }

  /** Ends the browser and removes what it wrote. Documents that are being printed fail. */
  async close(): Promise<void> {
    this.#closed = true;
    // A launch under way notices that the printer is closed, and ends by itself.
    await this.#session.catch(() => {});
    await Promise.all([...this.#sessions].map((session) => this.#end(session)));
  }

  async #printAlone(job: Job, title: string): Promise<PrintedPdf | TooWide> {
    const session = await this.#launch(1);
    try {
      return await session.run(job, this.#options.limit);
    } catch (error) {
      throw this.#closed ? closedWhilePrinting() : cannotPrint(title, error);
    } finally {
      await this.#end(session);
    }
  }

  /** The common browser; a new one when it has died. */
  async #livingSession(): Promise<BrowserSession> {
    const current = this.#session;
    const session = await current;
    if (!session.ended) return session;
    // Of all who wait here, the first launches.
    if (this.#session === current) this.#session = this.#launch(this.#options.pages);
    return this.#session;
  }

  async #launch(pages: number): Promise<BrowserSession> {
    if (this.#closed) throw closedWhilePrinting();
    const session = await BrowserSession.launch(this.#options.browser, pages, this.#options.env);
    this.#sessions.add(session);
    if (this.#closed) {
      await this.#end(session);
      throw closedWhilePrinting();
    }
    return session;
  }

  async #end(session: BrowserSession): Promise<void> {
    this.#sessions.delete(session);
    await session.close();
  }
}

function closedWhilePrinting(): Error {
  const error = new Error('The printer was closed.');
  error.name = 'AbortError';
  return error;
}

function cannotPrint(title: string, error: unknown): EnvironmentError {
  const cause = error instanceof NotBegun ? error.cause : error;
  if (cause instanceof OutOfTime) return tooLarge(title, cause);
  const reason = cause instanceof Error ? cause.message : String(cause);
  const text: Text = {
    sv: `Webbläsaren gick sönder två gånger när den skulle skriva ut ”${title}”: ${reason}.`,
    en: `The browser failed twice while printing “${title}”: ${reason}.`,
  };
  const hint: Text = {
    sv: 'Kontrollera att det finns ledigt minne och ledig disk, och pröva med --jobs 1.',
    en: 'Check that memory and disk are free, and try --jobs 1.',
  };
  return new EnvironmentError(text, hint, { cause });
}

/** A document that two browsers could not finish within the time is too much for one, however free the machine is. */
function tooLarge(title: string, cause: OutOfTime): EnvironmentError {
  return new EnvironmentError(
    {
      sv: `”${title}” är för stort att skriva ut: ${cause.message}.`,
      en: `“${title}” is too large to print: ${cause.message}.`,
    },
    {
      sv: 'Dela den längsta tabellen, eller låt den följa med som data utan att skrivas ut (--format html,json).',
      en: 'Divide the longest table, or let it go along as data without being printed (--format html,json).',
    },
    { cause },
  );
}
