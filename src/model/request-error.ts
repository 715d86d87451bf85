import type { Text } from './diagnostic.js';

/**
 * A request that cannot be carried out as given: an unknown option, a commission that does not exist, a folder that
 * cannot be the output folder. The command line prints both texts and ends with exit code 2.
 */
export class RequestError extends Error {
  /** The problem. One sentence in each language; `message` is the English one. */
  readonly text: Text;
  /** The remedy. */
  readonly hint?: Text;

  constructor(text: Text, hint?: Text) {
    super(text.en);
    this.name = 'RequestError';
    this.text = text;
    if (hint) this.hint = hint;
  }
}
