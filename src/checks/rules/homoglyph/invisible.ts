import type { Text } from '../../../model/diagnostic.js';

/** A character that does not show, or not as what it is. */
export interface InvisibleCharacter {
  index: number;
  length: number;
  /** The name of the character in messages. */
  name: Text;
  /** The replacement; undefined when there is no single right one. */
  repair?: string;
}

const INVISIBLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  // biome-ignore lint/suspicious/noMisleadingCharacterClass: each of these characters is looked for by itself
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u061c\u115f\u1160\u180e\u2000-\u200f\u2028-\u202e\u205f-\u206f\u3000\u3164\ufe00-\ufe0f\ufeff\ufff9-\ufffd\u{e0000}-\u{e01ef}]/gu;
const PICTOGRAPH = /\p{Extended_Pictographic}/u;

/** Characters that a text in Windows-1252 leaves behind when it is read as Latin-1. */
const WINDOWS: Readonly<Record<string, string>> = {
  '\u0080': '€',
  '\u0085': '…',
  '\u0091': '’',
  '\u0092': '’',
  '\u0093': '”',
  '\u0094': '”',
  '\u0096': '–',
  '\u0097': '—',
};

/** Finds them all. What belongs to a pictograph, and no-break spaces, are left alone. */
export function invisibleCharacters(text: string): InvisibleCharacter[] {
  return [...text.matchAll(INVISIBLE)].flatMap(({ 0: character, index }) => {
    const beside = text.slice(Math.max(0, index - 2), index) + text.slice(index + 1, index + 3);
    if (/[\u200d\ufe0f]/.test(character) && PICTOGRAPH.test(beside)) return [];
    return [{ index, length: character.length, ...described(character) }];
  });
}

function described(character: string): Pick<InvisibleCharacter, 'name' | 'repair'> {
  const code = `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
  const named = (sv: string, en: string, repair?: string) => ({
    name: { sv: `${sv} (${code})`, en: `${en} (${code})` },
    ...(repair !== undefined && { repair }),
  });
  if (character === '\u00ad') return named('ett mjukt bindestreck', 'a soft hyphen', '');
  if (character === '\ufffd') return named('ett tecken som har gått förlorat', 'a character that was lost');
  const windows = WINDOWS[character];
  if (windows !== undefined) return named('ett styrtecken', 'a control character', windows);
  if (/[\u2000-\u200a\u205f\u3000]/.test(character)) return named('ett udda mellanslag', 'an odd space', ' ');
  if (/[\u2028\u2029]/.test(character)) return named('ett radbyte', 'a line separator', ' ');
  if (/[\u200e\u200f\u202a-\u202e\u2066-\u2069\u061c]/.test(character))
    return named('ett tecken som vänder skrivriktningen', 'a character that turns the writing direction', '');
  return named('ett osynligt tecken', 'an invisible character', '');
}
