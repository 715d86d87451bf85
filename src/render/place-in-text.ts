import type { Place, Point } from '../model/place.js';

/**
 * Place of a part of a text, when the text is in its file exactly as it reads: no escapes, no quotation marks at the
 * beginning of lines. Otherwise the place of the whole text.
 */
export function placeInText(text: string, index: number, length: number, place: Place): Place {
  const { start, end } = place;
  if (start.offset === undefined || end.offset === undefined) return place;
  if (end.offset - start.offset !== text.length) return place;
  return {
    ...place,
    start: pointAt(text, index, start, start.offset),
    end: pointAt(text, index + length, start, start.offset),
  };
}

function pointAt(text: string, index: number, start: Point, offset: number): Point {
  const before = text.slice(0, index);
  const lines = before.split('\n');
  const last = lines.at(-1)!.length;
  return {
    line: start.line + lines.length - 1,
    column: lines.length === 1 ? start.column + last : last + 1,
    offset: offset + index,
  };
}
