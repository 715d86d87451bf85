import { baseOf } from '../format/raised.js';

/**
 * Maps offsets in a text as it reads to offsets in its source, which may differ by Markdown and YAML markup, folded
 * lines, and spaces and dashes changed by typesetting.
 */
export interface SourceOffsets {
  /** For each character of the text its offset in the source. */
  offsets: Uint32Array;
  /** Offset just after the last character. */
  end: number;
}

const SPACE = /\s/;
/**
 * Characters that may be in a source between those of the text: markup, a doubled quote, the indentation of a line.
 */
const SKIPPED = /[\s*_`\\'"~^]/;
/** The beginning or end of raised or lowered text in HTML. */
const RAISED_TAG = /<\/?su[bp]>/iy;
/** The beginning of a block of folded or kept lines in YAML, `>-`, or of a quoted value. */
const OPENING = /^(?:[>|][-+\d]*[^\n]*\n\s*|["'])/;
const ENTITY = /&(?:#\d+|#x[\da-f]+|[a-z]\w*);/iy;
const NBSP = '\u00a0';

/**
 * Finds a text in a source from `start` on, not further than `end`; `undefined` when it is not there. Each
 * character is found once: the effort is proportional to the stretch of source.
 */
export function align(text: string, source: string, start: number, end: number): SourceOffsets | undefined {
  if (source.startsWith(text, start) && start + text.length <= end) return straight(text.length, start);
  const opening = OPENING.exec(source.slice(start, end))?.[0].length ?? 0;
  if (source.startsWith(text, start + opening) && start + opening + text.length <= end)
    return straight(text.length, start + opening);
  const offsets = new Uint32Array(text.length);
  let at = start + opening;
  for (let index = 0; index < text.length; index++) {
    const found = next(text[index]!, source, at, end);
    if (found === undefined) return undefined;
    offsets[index] = found.offset;
    at = found.after;
  }
  return { offsets, end: at };
}

/** The offset of one character of the text at or after `at`, and the offset to continue from. */
function next(
  character: string,
  source: string,
  at: number,
  end: number,
): { offset: number; after: number } | undefined {
  let atLineStart = source[at - 1] === '\n';
  for (let offset = at; offset < end; offset++) {
    const written = source[offset]!;
    // The sign of a quotation is in front of each of its lines, and part of none.
    if (atLineStart && written === '>' && character !== '>') continue;
    atLineStart = written === '\n' || (atLineStart && written === ' ');
    if (isWrittenFor(character, written)) {
      return { offset, after: afterEntity(source, offset, character) };
    }
    const isSpace = SPACE.test(written);
    if (SPACE.test(character)) {
      if (isSpace) return { offset, after: offset + 1 };
      // A space that typesetting added: nothing is written for it.
      if (character === NBSP) return { offset, after: offset };
    }
    if (isSpace || SKIPPED.test(written)) continue;
    RAISED_TAG.lastIndex = offset;
    const tag = RAISED_TAG.exec(source);
    if (!tag) return undefined;
    offset += tag[0].length - 1;
  }
  return undefined;
}

/** Whether a character of a text is written as another one in its source: `-` for a dash, `2` for `₂`. */
function isWrittenFor(character: string, written: string): boolean {
  if (written === character) return true;
  if (written === '-' || written === '–') return character === '–' || character === '⁻' || character === '₋';
  return baseOf(character) === written;
}

/** An ampersand may be written as `&amp;`. */
function afterEntity(source: string, offset: number, character: string): number {
  if (character !== '&') return offset + 1;
  ENTITY.lastIndex = offset;
  const entity = ENTITY.exec(source);
  return entity?.[0].toLowerCase() === '&amp;' ? offset + entity[0].length : offset + 1;
}

function straight(length: number, start: number): SourceOffsets {
  return { offsets: Uint32Array.from({ length }, (_, index) => start + index), end: start + length };
}
