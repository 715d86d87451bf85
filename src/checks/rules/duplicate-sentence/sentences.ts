import { pattern } from '../../../format/pattern.js';

/** A sentence of a text. */
export interface Sentence {
  start: number;
  /** Just after its last character. */
  end: number;
  text: string;
}

// A mark, perhaps a closing quotation mark or bracket, a space, and what can begin a sentence. An abbreviation before
// the mark (`bl.a.`, `kap.`, `s.k.`) ends no sentence; nor does the number of a list (`1. Insatser`).
const BOUNDARY = pattern(
  'gu',
)`(?<!(?<!\p{L})(?:\p{L}|\d{1,2}|bl\.a|dvs|ca|kap|nr|inkl|exkl|jfr|resp|tex|t\.ex|m\.m))[.!?…][”"’)]*\s+(?=[”"’(–-]*[\p{Lu}\d])`;

/** Splits running text into sentences. A line of text without a stop is one sentence. */
export function sentencesOf(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  const add = (end: number): void => {
    const written = text.slice(start, end);
    const trimmed = written.trim();
    const from = start + written.indexOf(trimmed);
    if (trimmed !== '') sentences.push({ start: from, end: from + trimmed.length, text: trimmed });
  };
  for (const { index, 0: boundary } of text.matchAll(BOUNDARY)) {
    add(index + boundary.trimEnd().length);
    start = index + boundary.length;
  }
  add(text.length);
  return sentences;
}
