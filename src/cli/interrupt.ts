/** The process was interrupted. */
export class Interrupted extends Error {
  /** 128 and the signal's number, as shells have it. */
  readonly exitCode: number;

  constructor(signal: string, number: number) {
    super(`Interrupted by ${signal}`);
    this.name = 'Interrupted';
    this.exitCode = 128 + number;
  }
}

const SIGNALS = { SIGHUP: 1, SIGINT: 2, SIGTERM: 15 } as const;
/** Time that the program gets to clean up after an interrupt, in milliseconds. */
const CLEANUP_LIMIT_MS = 5000;

/**
 * A signal that is aborted when the process is interrupted (Ctrl-C, kill, a closed terminal). Tasks then stop and clean
 * up; after a second interrupt, or when this takes too long, the process exits at once.
 */
export function interruption(): AbortSignal {
  const controller = new AbortController();
  for (const [name, number] of Object.entries(SIGNALS)) {
    process.on(name, () => {
      const reason = new Interrupted(name, number);
      if (controller.signal.aborted) process.exit(reason.exitCode);
      controller.abort(reason);
      setTimeout(() => process.exit(reason.exitCode), CLEANUP_LIMIT_MS).unref();
    });
  }
  return controller.signal;
}
