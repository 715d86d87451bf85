import type { Diagnostic } from '../model/diagnostic.js';
import { orderly, type Place, type Point } from '../model/place.js';
import type { SourceText } from '../source/text.js';

/**
 * Gives diagnostics whose places, and those of their repairs, lie inside the files they name and end after they
 * begin.
 */
export type InItsFile = (diagnostic: Diagnostic) => Diagnostic;

/**
 * Sees to it that nothing is said of a place that is not there: a report shows the lines, and a repair would be made in
 * another place. A repair whose place had to be moved is left out.
 *
 * @param source gives a file's text, undefined when it cannot be read; such places are only put in order
 */
export function inItsFile(source: (file: string) => SourceText | undefined): InItsFile {
  const lines = new Map<string, readonly string[] | undefined>();
  const linesOf = (file: string): readonly string[] | undefined => {
    if (!lines.has(file)) lines.set(file, source(file)?.text.split(/\r?\n/));
    return lines.get(file);
  };
  const within = (place: Place): Place => {
    const all = linesOf(place.file);
    const ordered = orderly(place);
    if (!all) return ordered;
    const [start, end] = [nearest(ordered.start, all), nearest(ordered.end, all)];
    return start === ordered.start && end === ordered.end ? ordered : { ...ordered, start, end };
  };
  return (diagnostic) => {
    const { fix, ...rest } = diagnostic;
    const place = within(rest.place);
    const isFixable = fix !== undefined && within(fix.place) === fix.place;
    if (place === rest.place && (isFixable || !fix)) return diagnostic;
    return { ...rest, place, ...(isFixable && { fix }) };
  };
}

/** A point in a text: itself, or the nearest there is. */
function nearest(point: Point, lines: readonly string[]): Point {
  if (point.line < 1) return { line: 1, column: 1 };
  const line = Math.min(point.line, lines.length);
  const last = (lines[line - 1] ?? '').length + 1;
  const column = line < point.line ? last : Math.min(Math.max(point.column, 1), last);
  return line === point.line && column === point.column ? point : { line, column };
}
