import { createHash } from 'node:crypto';
import type { Report } from '../model/diagnostic.js';
import type { Place, Point } from '../model/place.js';
import type { Workspace } from '../workspace/workspace.js';
import { decode } from './decode.js';
import { reportReadProblem } from './read-problem.js';

/** A source file as text, with the way back from an offset to a line and column. */
export interface SourceText {
  /** Relative to the workspace root, with `/` between its parts. */
  file: string;
  /** NFC-normalised, without byte order mark. Lines end with LF or CRLF, as in the file. */
  text: string;
  /** SHA-256 of the file's bytes, hex. */
  sha256: string;
  /** The file's size. */
  bytes: number;
  /** The point at an offset in `text`; offsets beyond its ends are taken as the nearest end. */
  point(offset: number): Point;
  /** The place from one offset in `text` to another (exclusive). */
  place(start: number, end: number): Place;
}

/** Options for reading a file. */
export interface ReadOptions {
  /** Place in another file that refers to this one; problems with finding the file are shown there. */
  askedBy?: Place;
  /** True when the file may be missing: nothing is reported then. */
  optional?: boolean;
}

/**
 * Reads a text file in UTF-8. A file that is missing, outside the workspace, too large, binary or in another encoding
 * is reported, and the result is `undefined`.
 */
export function readText(
  workspace: Workspace,
  file: string,
  report: Report,
  options: ReadOptions = {},
): SourceText | undefined {
  const { bytes, problem } = workspace.read(file);
  if (problem !== undefined) {
    if (problem !== 'missing' || !options.optional) reportReadProblem(file, problem, report, options.askedBy);
    return undefined;
  }
  const known = read.get(bytes);
  if (known?.file === file) return known;
  const text = decode(file, bytes, report);
  if (text === undefined) return undefined;
  const source = sourceText(file, text, bytes);
  read.set(bytes, source);
  return source;
}

/**
 * Keyed by the bytes: a workspace that returns the same bytes again, as the preview's does, has its files parsed once.
 */
const read = new WeakMap<Uint8Array, SourceText>();

/**
 * A source text out of text that is already decoded, e.g. from an editor's buffer.
 *
 * @param bytes the file's bytes, for its hash; the text in UTF-8 when left out
 */
export function sourceText(
  file: string,
  text: string,
  bytes: Uint8Array = Buffer.from(text, 'utf8'),
): SourceText {
  const normalised = normalise(text);
  const starts = lineStarts(normalised);
  const point = (offset: number): Point => {
    const clamped = Math.min(Math.max(offset, 0), normalised.length);
    const line = lastAtOrBefore(starts, clamped);
    return { line: line + 1, column: clamped - (starts[line] ?? 0) + 1, offset: clamped };
  };
  return {
    file,
    text: normalised,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    bytes: bytes.length,
    point,
    place: (start, end) => ({ file, start: point(start), end: point(end) }),
  };
}

/**
 * Text in NFC without byte order mark. A lone CR (a line end to Markdown but not to YAML) becomes LF, so that all
 * parsers count the same lines.
 */
function normalise(text: string): string {
  return text
    .replace(/^\uFEFF/, '')
    .replace(/\r(?!\n)/g, '\n')
    .normalize('NFC');
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** The index of the last number that is not greater than `value`, in ascending numbers that begin at or below it. */
function lastAtOrBefore(numbers: readonly number[], value: number): number {
  let low = 0;
  let high = numbers.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((numbers[middle] ?? 0) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}
