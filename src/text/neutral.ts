/**
 * Text from sources is written by others. Before it reaches a terminal every character that a terminal obeys, or that
 * makes text look like other text, is made visible: an escape sequence in a commission must not clear the reader's
 * screen or rewrite the line above.
 */

/** Controls (C0, DEL, C1), characters that reorder or hide text, and Unicode's own line ends. */
const HARMFUL = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/** One harmful character as something to see: `␛` for ESC, `⟨U+202E⟩` for characters that have no picture. */
function visible(character: string): string {
  const code = character.codePointAt(0)!;
  if (code <= 0x1f) return String.fromCodePoint(0x2400 + code);
  if (code === 0x7f) return '␡';
  return `⟨U+${hexadecimal(code)}⟩`;
}

function hexadecimal(code: number): string {
  return code.toString(16).toUpperCase().padStart(4, '0');
}

/** One line of text that a terminal only prints: control characters, line ends and tabs included, are made visible. */
export function neutral(text: string): string {
  return text.replace(HARMFUL, visible);
}

/** Longer messages are cut: one can quote a source, and a source can be a word of ten million letters. */
const LONGEST_PROSE = 2000;

/** Running text for people: white space of any kind becomes single spaces, then as {@link neutral}. */
export function neutralProse(text: string): string {
  const cut = text.length > LONGEST_PROSE ? `${text.slice(0, LONGEST_PROSE)} …` : text;
  return neutral(cut.replace(/[\t\n\r ]+/gu, ' ').trim());
}

/**
 * A value as JSON that is as harmless on a terminal as it is to a parser: what JSON leaves as it is becomes `\\uXXXX`.
 */
export function neutralJson(value: unknown): string {
  const escaped = (character: string) =>
    [...Array(character.length).keys()]
      .map((index) => `\\u${hexadecimal(character.charCodeAt(index))}`)
      .join('');
  // `##[` is a command in some logs, wherever it stands (see log-safe.ts).
  const plain = JSON.stringify(value, null, 2).replace(/##(?=(?:vso)?\[)/g, '#\\u0023');
  return plain.replace(HARMFUL, (character) => (character === '\n' ? '\n' : escaped(character)));
}
