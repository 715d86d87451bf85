import type { Text } from '../model/diagnostic.js';
import type { Overflow } from './overflow.js';

/** The message about a part that is too wide, with its measure: a sentence without its full stop. */
export function tooWideText({ text, side, by }: Overflow): Text {
  const quoted =
    text === ''
      ? { sv: 'Något i dokumentet', en: 'Something in the document' }
      : { sv: `”${text}”`, en: `“${text}”` };
  const [sv, en] = [by.toLocaleString('sv'), by.toLocaleString('en')];
  return side === 'cell'
    ? {
        sv: `${quoted.sv} är ${sv} mm för brett för sin cell i tabellen i PDF:en`,
        en: `${quoted.en} is ${en} mm too wide for its cell of the table in the PDF`,
      }
    : {
        sv: `${quoted.sv} är ${sv} mm för brett för sidan i PDF:en`,
        en: `${quoted.en} is ${en} mm too wide for the page in the PDF`,
      };
}
