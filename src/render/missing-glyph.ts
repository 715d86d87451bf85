import type { Diagnostic, Text } from '../model/diagnostic.js';
import type { MissingGlyph } from './glyphs.js';

/**
 * Characters that the document's fonts do not have. An error: PDF/A demands that everything shown is in the file as it
 * is meant to look (ISO 19005-3, 6.2.11), and no other font is known to be the right one.
 */
export function missingGlyph({ chars, place, instead }: MissingGlyph): Diagnostic {
  const codes = [...chars].map(
    (each) => `U+${each.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`,
  );
  return {
    rule: 'missing-glyph',
    severity: 'error',
    place,
    message: {
      sv: `”${chars}” (${codes.join(' ')}) finns inte i mallens teckensnitt.`,
      en: `“${chars}” (${codes.join(' ')}) is not in the template's fonts.`,
    },
    why: {
      sv: 'Ett arkivdokument (PDF/A) har alla sina tecken med sig. Detta hämtas ur något teckensnitt på datorn, eller blir en tom ruta.',
      en: 'An archive document (PDF/A) brings all its characters along. This one is taken from some font of the machine, or becomes an empty box.',
    },
    hint: instead === undefined ? hintFor(chars) : writeInstead(instead),
  };
}

function writeInstead(instead: string): Text {
  return { sv: `Skriv ”${instead}”.`, en: `Write “${instead}”.` };
}

/** Scripts that a name or a translation may be written in, with their names and a font under the OFL. */
const SCRIPTS: readonly [letter: RegExp, sv: string, en: string, font: string][] = [
  [/\p{Script=Arabic}/u, 'arabisk', 'Arabic', 'Noto Naskh Arabic'],
  [/\p{Script=Hebrew}/u, 'hebreisk', 'Hebrew', 'Noto Serif Hebrew'],
  [/\p{Script=Armenian}/u, 'armenisk', 'Armenian', 'Noto Serif Armenian'],
  [/\p{Script=Georgian}/u, 'georgisk', 'Georgian', 'Noto Serif Georgian'],
  [/\p{Script=Ethiopic}/u, 'etiopisk', 'Ethiopic', 'Noto Serif Ethiopic'],
  [/\p{Script=Thai}/u, 'thailändsk', 'Thai', 'Noto Serif Thai'],
  [/\p{Script=Devanagari}/u, 'indisk (devanagari)', 'Devanagari', 'Noto Serif Devanagari'],
  [/\p{Script=Syriac}/u, 'syrisk', 'Syriac', 'Noto Sans Syriac'],
  [/\p{Script=Greek}/u, 'ovanlig grekisk', 'rare Greek', 'Noto Serif'],
  [/\p{Script=Cyrillic}/u, 'ovanlig kyrillisk', 'rare Cyrillic', 'Noto Serif'],
  [
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u,
    'kinesisk eller japansk',
    'Chinese or Japanese',
    'Noto Serif CJK',
  ],
  [/\p{Script=Hangul}/u, 'koreansk', 'Korean', 'Noto Serif CJK'],
];

function hintFor(chars: string): Text {
  if (/\p{Extended_Pictographic}/u.test(chars))
    return {
      sv: 'Skriv med ord vad bilden säger: skärmläsare läser också upp den så.',
      en: 'Write in words what the picture says: screen readers read it out like that too.',
    };
  const script = SCRIPTS.find(([letter]) => letter.test(chars));
  if (script) {
    const [, sv, en, font] = script;
    return {
      sv: `Skriften är ${sv}. Skriv ordet med latinska bokstäver, eller lägg ett teckensnitt som har den i en egen mall, till exempel ${font} (docs/mallar.md).`,
      en: `The script is ${en}. Write the word in Latin letters, or put a font that has it into a theme of your own, ${font} for example (docs/mallar.md).`,
    };
  }
  if (/\p{M}/u.test(chars))
    return {
      sv: 'Det är en bokstav med ett tecken över eller under sig som inte finns färdigt. Skriv den utan tecknet.',
      en: 'It is a letter with a mark above or below that no font has as one. Write it without the mark.',
    };
  if (/[\p{Sm}\p{Sc}\p{So}]/u.test(chars))
    return {
      sv: 'Skriv med ord vad tecknet betyder, eller lägg ett teckensnitt som har det i en egen mall, till exempel Noto Sans Symbols eller Noto Sans Math (docs/mallar.md).',
      en: 'Write in words what the sign means, or put a font that has it into a theme of your own, Noto Sans Symbols or Noto Sans Math for example (docs/mallar.md).',
    };
  return { sv: 'Byt det mot ett vanligt tecken.', en: 'Replace it by an ordinary character.' };
}
