/**
 * Runs work in the background, a limited number of pieces at a time. After the first failure nothing more is started;
 * it is thrown by the next call of `add` or `done`.
 */
export class Pool {
  readonly #limit: number;
  readonly #running = new Set<Promise<void>>();
  #failure: { error: unknown } | undefined;

  /** @param limit how many pieces of work may run at a time */
  constructor(limit: number) {
    this.#limit = limit;
  }

  /** Starts a piece of work, as soon as fewer than the limit are running. */
  async add(work: () => Promise<void>): Promise<void> {
    while (this.#running.size >= this.#limit && !this.#failure) await Promise.race(this.#running);
    this.#throwFailure();
    const running: Promise<void> = work()
      .catch((error: unknown) => {
        this.#failure ??= { error };
      })
      .finally(() => this.#running.delete(running));
    this.#running.add(running);
  }

  /** Waits until all work has ended. @throws the first failure */
  async done(): Promise<void> {
    await this.settled();
    this.#throwFailure();
  }

  /** Waits until all work has ended, also when some of it failed. */
  async settled(): Promise<void> {
    await Promise.all(this.#running);
  }

  #throwFailure(): void {
    if (this.#failure) throw this.#failure.error;
  }
}
