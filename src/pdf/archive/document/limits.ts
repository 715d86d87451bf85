import { PdfString } from '../../../pdf-syntax/values.js';

/** The longest name of a conforming file, in bytes (ISO 19005-3, 6.1.13). */
export const LONGEST_NAME = 127;

/**
 * The longest description, in characters. A string may have 32 767 bytes (ISO 19005-3, 6.1.13), but a link is
 * described once for each line that it is on: with longer descriptions a link over pages would fill the file.
 */
const LONGEST_DESCRIPTION = 2000;

/**
 * A text about a part of the document that is in its content too, such as a bookmark: shortened, with `…`, when
 * long.
 */
export function describing(text: string): PdfString {
  const isLong = text.length > LONGEST_DESCRIPTION;
  return PdfString.ofText(isLong ? `${text.slice(0, LONGEST_DESCRIPTION - 1)}…` : text);
}
