import type { divideWord } from './divide-word.js';

/** Loads the function that divides words in tables that are too wide. Few documents need it. */
export async function divider(): Promise<typeof divideWord> {
  return (await import('./divide-word.js')).divideWord;
}
