import type { Text } from './diagnostic.js';

/**
 * What was asked for cannot be done as it was asked: an unknown option, a commission that is not there, a folder that
 * cannot be the output folder. The command line prints both texts and ends with exit code 2.
 */
export class RequestError extends Error {
  /** What is wrong. One sentence in each language; `message` is the English one. */
  readonly text: Text;
  /** What to do about it. */
  readonly hint?: Text;

  constructor(text: Text, hint?: Text) {
    super(text.en);
    this.name = 'RequestError';
    this.text = text;
    if (hint) this.hint = hint;
  }
}
