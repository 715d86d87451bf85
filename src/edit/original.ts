/** A stretch of a text to be replaced, in offsets; `to` is exclusive. */
export interface Replacement {
  from: number;
  to: number;
  text: string;
}

/**
 * A base character with the marks that are combined with it; Hangul syllables are combined out of vowels and finals
 * too.
 */
const CLUSTER = /[\s\S][\p{M}\u1160-\u11ff\ud7b0-\ud7ff]*/gu;

/**
 * Makes replacements in a file's own text, as it was before it was normalised for reading: byte order mark, line ends
 * and decomposed letters outside the replaced stretches stay as they are.
 *
 * @param original the decoded text of the file
 * @param normalised the same as {@link SourceText} has it
 * @param replacements in offsets of `normalised`, in order, none overlapping
 * @returns undefined when the way back is not clear, which no text in any living language has been seen to bring about
 */
export function replaceInOriginal(
  original: string,
  normalised: string,
  replacements: readonly Replacement[],
): string | undefined {
  const mark = original.startsWith('\ufeff') ? 1 : 0;
  const offset = offsetsIn(original.slice(mark), normalised);
  if (!offset) return undefined;
  let result = '';
  let done = 0;
  for (const { from, to, text } of replacements) {
    result = joined(joined(result, original.slice(done, mark + offset(from))), text);
    done = mark + offset(to);
  }
  return joined(result, original.slice(done));
}

/** Joins line ends without merging them: a carriage return and a line feed would become one. */
function joined(before: string, after: string): string {
  if (!before.endsWith('\r') || !after.startsWith('\n')) return before + after;
  // All the carriage returns at the end: the last but one would be one with what comes of the last.
  const alone = before.replace(/\r+$/, '');
  return alone + '\n'.repeat(before.length - alone.length) + after;
}

/** Maps offsets of the normalised text to those of the original. */
function offsetsIn(original: string, normalised: string): ((offset: number) => number) | undefined {
  // Single carriage returns become line feeds when a file is read; that moves nothing.
  const lines = original.replace(/\r(?!\n)/g, '\n');
  if (lines === normalised) return (offset) => offset;
  if (lines.normalize('NFC') !== normalised) return undefined;
  const starts: { before: number; after: number }[] = [];
  let together = '';
  for (const { 0: cluster, index } of lines.matchAll(CLUSTER)) {
    starts.push({ before: index, after: together.length });
    together += cluster.normalize('NFC');
  }
  starts.push({ before: lines.length, after: together.length });
  if (together !== normalised) return undefined;
  return (offset) => {
    const found = lastAtOrBefore(starts, offset);
    // Inside a cluster that stays apart when normalised, its characters follow each other here as there.
    return found.before + (offset - found.after);
  };
}

function lastAtOrBefore<T extends { after: number }>(starts: readonly T[], offset: number): T {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (starts[middle]!.after <= offset) low = middle;
    else high = middle - 1;
  }
  return starts[low]!;
}
