/**
 * Position in a source file. Lines and columns count from 1, offsets from 0, all in UTF-16 code units of the
 * NFC-normalised text, as in unist (https://github.com/syntax-tree/unist#point).
 */
export interface Point {
  line: number;
  column: number;
  offset?: number | undefined;
}

/** A stretch of a source file. `end` is exclusive: the point just after the last character. */
export interface Span {
  start: Point;
  end: Point;
}

/** A stretch of a named file. `file` is relative to the workspace root, with `/` between its parts. */
export interface Place extends Span {
  file: string;
}

/** A place that does not end before it begins: itself, or one of no length where it begins. */
export function orderly(place: Place): Place {
  const { start, end } = place;
  const isReversed = end.line < start.line || (end.line === start.line && end.column < start.column);
  return isReversed ? { ...place, end: start } : place;
}

/**
 * File that a piece of text was written in and, when it came in through blocks, the directives that brought it in:
 * `usedBy` is the directive of the block and the file of that directive, and so on out to the commission itself.
 */
export interface Origin {
  file: string;
  /** Set when the file is a block. */
  block?: { id: string; version: number };
  /** Set when the file is a block: the `::block` directive that uses it. */
  usedBy?: { place: Place; origin: Origin };
}
