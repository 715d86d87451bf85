import type { Printer } from '../pdf/printer.js';

/** The browser of a run: started when it is first needed, or as soon as it is sure to be, and ended with the run. */
export class LazyPrinter {
  readonly #jobs: number | undefined;
  #printer: Promise<Printer> | undefined;

  /** @param jobs how many documents are printed at a time; one per processor core when left out */
  constructor(jobs: number | undefined) {
    this.#jobs = jobs;
  }

  /** Starts the browser, unless it is started. @throws EnvironmentError when that is not possible */
  start(): Promise<Printer> {
    if (!this.#printer) {
      this.#printer = launch(this.#jobs);
      // The failure is reported to callers that wait for the printer; without one there was nothing to print.
      this.#printer.catch(() => {});
    }
    return this.#printer;
  }

  /** Ends the browser; documents that are being printed fail. */
  async close(): Promise<void> {
    const printer = await this.#printer?.catch(() => undefined);
    await printer?.close();
  }
}

/** Imports the browser's library only now. */
async function launch(jobs: number | undefined): Promise<Printer> {
  const { Printer } = await import('../pdf/printer.js');
  return Printer.launch(jobs === undefined ? {} : { pages: jobs });
}
