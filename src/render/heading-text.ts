import type { Heading } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';

/** A heading's words without markup and number. */
export function headingText(heading: Heading): string {
  return plainText(heading).trim();
}

/** Number of a heading in front of its words: `1.1 Parter`, `Bilaga 1: Uppföljningsplan`. */
export function numberPrefix(number: string | undefined, appendix: boolean | undefined): string {
  if (number === undefined) return '';
  return appendix ? `${number}: ` : `${number} `;
}
