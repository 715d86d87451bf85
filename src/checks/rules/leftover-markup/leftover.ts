import type { Text } from '../../../model/diagnostic.js';

/** A sign of Markdown that stands in a text as it is read, with offsets in that text. */
export interface Leftover {
  index: number;
  end: number;
  /** Says what the sign does not become. */
  message: Text;
  hint: Text;
  /** The text to write in its stead, when there is one answer. */
  better?: { index: number; end: number; text: string };
}

/** `”##” skrivs ut: raden blir ingen rubrik.` in both languages; a long sign is cut short. */
export function isPrinted(sign: string, consequence: Text): Text {
  const shown = sign.length > LONGEST ? `${sign.slice(0, LONGEST)}…` : sign;
  return {
    sv: `”${shown}” skrivs ut: ${consequence.sv}.`,
    en: `“${shown}” is printed: ${consequence.en}.`,
  };
}

const LONGEST = 40;
