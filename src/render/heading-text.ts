import type { Heading } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';

/** A heading's words without markup and number. */
export function headingText(heading: Heading): string {
  return plainText(heading).trim();
}

/** How a heading's number stands before its words: `1.1 Parter`, `Bilaga 1: Uppföljningsplan`. */
export function numberPrefix(number: string | undefined, appendix: boolean | undefined): string {
  if (number === undefined) return '';
  return appendix ? `${number}: ` : `${number} `;
}
