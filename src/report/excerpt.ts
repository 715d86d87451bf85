import type { Span } from '../model/place.js';
import { neutral } from '../text/neutral.js';
import { padStart, textWidth } from '../text/width.js';

/** A line of an excerpt: source text with its number, or the marks under the line above. */
export type ExcerptLine = { number: number; text: string } | { marks: string } | { omitted: true };

/** Lines of a span that are shown before the middle of it is left out. */
const MOST_LINES = 4;
const TAB = 4;
/** Columns of text left of a span when a long line is cut. */
const LEAD = 24;
/** Characters examined on either side of a span: enough for any page, so that a line of 10 MB costs nothing. */
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

/**
 * First and last line that the span has characters on, inside the text: a span that ends at column 1 ends on the line
 * before.
 */
function linesOf(lines: readonly string[], { start, end }: Span): { first: number; last: number } {
  const last = end.column <= 1 && end.line > start.line ? end.line - 1 : end.line;
  return { first: start.line, last: Math.max(start.line, Math.min(last, lines.length)) };
}

/** The gutter's width for an excerpt: five columns and the longest line number. */
export function gutterWidth(lines: readonly ExcerptLine[]): number {
  const longest = Math.max(0, ...lines.map((line) => ('number' in line ? String(line.number).length : 0)));
  return 5 + longest;
}

/** Gutter beside an excerpt's line. */
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

/**
 * A stretch of a line as a row of cells: tabs as spaces up to the next stop, combining marks with their letter,
 * controls made visible.
 */
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
  const fromStart = total <= width || end <= width - 2;
  const left = fromStart ? 0 : Math.max(0, Math.min(begin - LEAD, total - (width - 2)));
  const cut = cutRow(row, left, begin, end, width);
  const shift = cut.lead - cut.skipped;
  const markFrom = begin + shift;
  const markTo = Math.max(markFrom + 1, Math.min(end + shift, cut.end));
  return { text: cut.text, marks: ' '.repeat(markFrom) + '^'.repeat(markTo - markFrom) };
}

/**
 * Cells from about column `left` on in `width` columns, with `… ` and ` …` where something is left out: between words
 * where a space is near, and never within the stretch from `begin` to `end`.
 */
function cutRow(row: readonly Cell[], left: number, begin: number, end: number, width: number) {
  const first = left === 0 ? 0 : wordStart(row, left, begin);
  const skipped = widthOf(row.slice(0, first));
  const lead = first > 0 ? '… ' : '';
  const room = width - lead.length;
  const rest = row.slice(first);
  const fits = widthOf(rest) <= room;
  const shown = fits ? rest : rest.slice(0, wordEnd(rest, room - 2, end - skipped));
  return {
    text: lead + join(shown) + (fits ? '' : ' …'),
    skipped,
    lead: lead.length,
    end: lead.length + widthOf(shown),
  };
}

/** Largest shift of a cut to fall between words, in columns. */
const NEAR = 16;

/** The first cell to show: at column `left`, or the beginning of a word soon after it, at `begin` at the latest. */
function wordStart(row: readonly Cell[], left: number, begin: number): number {
  let column = 0;
  let first = 0;
  while (column < left) column += row[first++]!.width;
  const latest = Math.min(begin, left + NEAR);
  for (let index = first; column < latest; index += 1) {
    column += row[index]!.width;
    if (isSpace(row[index]) && !isSpace(row[index + 1])) return index + 1;
  }
  return first;
}

/** Number of cells to show: those that fit in `room` columns, or fewer to end with a word, but at least up to `end`. */
function wordEnd(row: readonly Cell[], room: number, end: number): number {
  let column = 0;
  let count = 0;
  while (column + row[count]!.width <= room) column += row[count++]!.width;
  const full = count;
  const earliest = Math.max(end, room - NEAR);
  for (; count > 0 && column >= earliest; column -= row[--count]!.width) {
    if (isSpace(row[count]) && !isSpace(row[count - 1])) return count;
  }
  return full;
}

function isSpace(cell: Cell | undefined): boolean {
  return cell?.text.trim() === '';
}

function widthOf(row: readonly Cell[]): number {
  return row.reduce((width, cell) => width + cell.width, 0);
}

function join(row: readonly Cell[]): string {
  return row.map((cell) => cell.text).join('');
}
