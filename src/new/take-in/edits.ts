import type { Node } from 'unist';

/** A replacement of a stretch of a text. */
export interface Edit {
  start: number;
  /** Exclusive. */
  end: number;
  text: string;
}

/** Makes replacements; one that lies in another, or begins before its end, is left for the next round. */
export function withEdits(text: string, edits: readonly Edit[]): string {
  const ordered = [...edits].sort((a, b) => a.start - b.start || b.end - a.end);
  const parts: string[] = [];
  let at = 0;
  for (const { start, end, text: replacement } of ordered) {
    if (start < at) continue;
    parts.push(text.slice(at, start), replacement);
    at = end;
  }
  return [...parts, text.slice(at)].join('');
}

/** The stretch of a node; undefined for one that was made and not read. */
export function stretchOf({ position }: Node): { start: number; end: number } | undefined {
  const [start, end] = [position?.start.offset, position?.end.offset];
  return start === undefined || end === undefined ? undefined : { start, end };
}

/** Characters of a text that Markdown could read as markup, with a backslash before each. */
export function asWritten(text: string): string {
  return text
    .replace(/[\\`*_{}[\]<>#|~&!]/g, '\\$&')
    .replace(/(^|\n)(\s*)([-+=>]|\d+[.)])(?=\s)/g, '$1$2\\$3');
}
