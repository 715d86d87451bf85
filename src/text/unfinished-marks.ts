import { pattern } from '../format/pattern.js';

/** Marks for what remains to be done, in the text or in a comment. */
export const MARK = pattern('gu')`(?<![\p{L}\p{N}])(?:ATT GÖRA|TODO|FIXME|X{3,}|TBD)(?![\p{L}\p{N}])`;

/** A text with spaces in place of the marks, as long as before: they are no words, and one check speaks of them. */
export function withoutMarks(text: string): string {
  return text.replace(MARK, (mark) => ' '.repeat(mark.length));
}
