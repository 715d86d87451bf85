/**
 * Work that goes on in the background, a bounded amount of it at a time. The first failure is kept and thrown to whoever
 * adds the next piece of work or waits for the rest.
 */
export class Pool {
  readonly #limit: number;
  readonly #running = new Set<Promise<void>>();
  #failure: { error: unknown } | undefined;

  /** @param limit how many pieces of work may be under way */
  constructor(limit: number) {
    this.#limit = limit;
  }

  /** Starts a piece of work as soon as there is room for it. */
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

  /** Waits until all work is done. */
  async done(): Promise<void> {
    await this.settled();
    this.#throwFailure();
  }

  /** Waits until no work is under way, whatever came of it. */
  async settled(): Promise<void> {
    await Promise.all(this.#running);
  }

  #throwFailure(): void {
    if (this.#failure) throw this.#failure.error;
  }
}
