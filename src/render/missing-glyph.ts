import type { Diagnostic } from '../model/diagnostic.js';
import type { MissingGlyph } from './glyphs.js';

/**
 * A character that the document's fonts do not have. An error: PDF/A demands that everything shown is in the file as it
 * is meant to look (ISO 19005-3, 6.2.11), and no other font is known to be the right one.
 */
export function missingGlyph({ char, place }: MissingGlyph): Diagnostic {
  const code = char.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0');
  return {
    rule: 'missing-glyph',
    severity: 'error',
    place,
    message: {
      sv: `Tecknet ”${char}” (U+${code}) finns inte i mallens teckensnitt.`,
      en: `The character “${char}” (U+${code}) is not in the template's fonts.`,
    },
    why: {
      sv: 'Ett arkivdokument (PDF/A) har alla sina tecken med sig. Detta hämtas ur något teckensnitt på datorn, eller blir en tom ruta.',
      en: 'An archive document (PDF/A) brings all its characters along. This one is taken from some font of the machine, or becomes an empty box.',
    },
    hint: { sv: 'Byt det mot ett vanligt tecken.', en: 'Replace it by an ordinary character.' },
  };
}
