import { padEnd, textWidth } from '../text/width.js';
import type { Session } from './session.js';

/** Formats rows as lines, with columns as wide as their contents; the first row is the head. */
export function columns(rows: readonly (readonly string[])[], session: Session): string[] {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => textWidth(row[column] ?? ''))),
  );
  const lines = rows.map((row) =>
    row
      .map((cell, column) => padEnd(cell, widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  const colours = session.colours(session.out);
  return lines.map((line, index) => (index === 0 ? colours.dim(line) : line));
}
