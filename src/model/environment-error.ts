import type { Text } from './diagnostic.js';

/**
 * A fault of the machine, not of the sources: no browser, a missing system library, a full disk, no permission. The
 * command line prints both texts without a stack trace and ends with exit code 2.
 */
export class EnvironmentError extends Error {
  /** The problem. One sentence in each language; `message` is the English one. */
  readonly text: Text;
  /** The remedy. */
  readonly hint: Text;

  constructor(text: Text, hint: Text, options?: ErrorOptions) {
    super(text.en, options);
    this.name = 'EnvironmentError';
    this.text = text;
    this.hint = hint;
  }
}
