import { RequestError } from '../../model/request-error.js';

/**
 * Splits a command into program and arguments as a shell would: spaces separate, quotes hold together, a backslash
 * takes the next character as it is. Nothing is substituted and no shell is started, so `;`, `$` and `*` mean nothing.
 *
 * @throws RequestError for a quote that does not end, and for nothing at all
 */
export function splitCommand(text: string): readonly [string, ...string[]] {
  const words: string[] = [];
  let word: string | undefined;
  let quote = '';
  for (let index = 0; index < text.length; index++) {
    const character = text[index]!;
    if (quote) {
      if (character === quote) quote = '';
      else if (character === '\\' && quote === '"' && /["\\]/.test(text[index + 1] ?? ''))
        word += text[++index]!;
      else word += character;
    } else if (character === '"' || character === "'") {
      quote = character;
      word ??= '';
    } else if (character === '\\' && index + 1 < text.length) word = (word ?? '') + text[++index]!;
    else if (/\s/.test(character)) {
      if (word !== undefined) words.push(word);
      word = undefined;
    } else word = (word ?? '') + character;
  }
  if (word !== undefined) words.push(word);
  const [program, ...rest] = words;
  if (quote || !program) {
    throw new RequestError(
      {
        sv: `--signer är inget kommando: ${text}`,
        en: `--signer is not a command: ${text}`,
      },
      {
        sv: 'Skriv programmet och dess argument, till exempel --signer "sign-hsm --slot 1". Citattecken måste slutas.',
        en: 'Write the program and its arguments, such as --signer "sign-hsm --slot 1". Quotes must be closed.',
      },
    );
  }
  return [program, ...rest];
}
