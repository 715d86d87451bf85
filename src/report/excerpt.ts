import type { Span } from '../model/place.js';
import { neutral } from './neutral.js';
import { padStart, textWidth } from './width.js';

/** A line of an excerpt: source text with its number, or the marks under the line above. */
export type ExcerptLine = { number: number; text: string } | { marks: string } | { omitted: true };

/** Lines of a span that are shown before the middle of it is left out. */
const MOST_LINES = 4;
const TAB = 4;
/** Columns of text kept to the left of a span when a long line is cut. */
const LEAD = 24;
/** Characters on either side of a span that are looked at: enough for any page, and a line of 10 MB costs nothing. */
const LONGEST = 1000;

/**
 * The source lines around a span: the line before it, the lines of the span with `^` under exactly its characters, and
 * the line after it; blank neighbours are left out. Lines longer than `width` columns are cut around the span with `…`.
 * Empty when the span lies outside the text.
 */
export function excerpt(lines: readonly string[], span: Span, width: number): ExcerptLine[] {
  const { first, last } = linesOf(lines, span);
  if (first > lines.length || first < 1) return [];
  const result: ExcerptLine[] = [];
  const before = lines[first - 2];
  if (before?.trim()) result.push({ number: first - 1, text: shown(before, 0, 0, width).text });
  for (let number = first; number <= last; number += 1) {
    if (last - first >= MOST_LINES && number > first + 1 && number < last) {
      if (number === first + 2) result.push({ omitted: true });
      continue;
    }
    const line = lines[number - 1]!;
    const from = number === first ? span.start.column - 1 : line.length - line.trimStart().length;
    const to = number === span.end.line ? span.end.column - 1 : line.trimEnd().length;
    const { text, marks } = shown(line, from, to, width);
    result.push({ number, text }, { marks });
  }
  const after = lines[last];
  if (after?.trim()) result.push({ number: last + 1, text: shown(after, 0, 0, width).text });
  return result;
}

/** First and last line that the span has characters on, inside the text: a span that ends at column 1 ends on the line before. */
function linesOf(lines: readonly string[], { start, end }: Span): { first: number; last: number } {
  const last = end.column <= 1 && end.line > start.line ? end.line - 1 : end.line;
  return { first: start.line, last: Math.max(start.line, Math.min(last, lines.length)) };
}

/** The gutter's width for an excerpt: five columns and the longest line number. */
export function gutterWidth(lines: readonly ExcerptLine[]): number {
  const longest = Math.max(0, ...lines.map((line) => ('number' in line ? String(line.number).length : 0)));
  return 5 + longest;
}

/** What stands in the gutter beside an excerpt's line. */
export function gutter(line: ExcerptLine, width: number): string {
  if ('number' in line) return padStart(String(line.number), width);
  return padStart('omitted' in line ? '…' : '', width);
}

/** A character as printed, the columns it takes, and the stretch of the line it stands for. */
interface Cell {
  text: string;
  width: number;
  from: number;
  to: number;
}

/** A stretch of a line as a row of cells: tabs as spaces up to the next stop, combining marks with their letter, controls made visible. */
function cells(line: string, start: number, end: number): Cell[] {
  const row: Cell[] = [];
  let from = start;
  let column = 0;
  for (const character of line.slice(start, end)) {
    const to = from + character.length;
    const previous = row.at(-1);
    const shown = character === '\t' ? ' '.repeat(TAB - (column % TAB)) : neutral(character);
    const width = textWidth(shown);
    if (width === 0 && previous) {
      previous.text += shown;
      previous.to = to;
    } else {
      row.push({ text: shown, width, from, to });
    }
    from = to;
    column += width;
  }
  return row;
}

/** The part of a line that fits in `width` columns and shows the stretch `from`–`to`, with the marks under it. */
function shown(line: string, from: number, to: number, width: number): { text: string; marks: string } {
  const row = cells(line, Math.max(0, from - LONGEST), Math.min(line.length, from + LONGEST));
  const total = widthOf(row);
  const begin = widthOf(row.filter((cell) => cell.to <= from));
  const end = Math.max(widthOf(row.filter((cell) => cell.from < to)), begin + 1);
  const left = total <= width || end <= width - 2 ? 0 : Math.max(0, begin - LEAD);
  const cut = cutRow(row, left, width);
  const shift = cut.lead - cut.skipped;
  const markFrom = begin + shift;
  const markTo = Math.max(markFrom + 1, Math.min(end + shift, cut.end));
  return { text: cut.text, marks: ' '.repeat(markFrom) + '^'.repeat(markTo - markFrom) };
}

/** Cells from about column `left` on in `width` columns, with `… ` and ` …` where something is left out. */
function cutRow(row: readonly Cell[], left: number, width: number) {
  let skipped = 0;
  let first = 0;
  while (skipped < left) skipped += row[first++]!.width;
  const lead = skipped > 0 ? '… ' : '';
  const rest = row.slice(first);
  const room = width - lead.length;
  if (widthOf(rest) <= room)
    return { text: lead + join(rest), skipped, lead: lead.length, end: lead.length + widthOf(rest) };
  let used = 0;
  let last = 0;
  while (used + rest[last]!.width <= room - 2) used += rest[last++]!.width;
  return {
    text: `${lead}${join(rest.slice(0, last))} …`,
    skipped,
    lead: lead.length,
    end: lead.length + used,
  };
}

function widthOf(row: readonly Cell[]): number {
  return row.reduce((width, cell) => width + cell.width, 0);
}

function join(row: readonly Cell[]): string {
  return row.map((cell) => cell.text).join('');
}
