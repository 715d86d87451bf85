import type { Document, YAMLError } from 'yaml';
import type { Text } from '../../model/diagnostic.js';
import type { RuleId } from '../../model/rules/rules.js';

/** One error of the YAML parser, with everything needed to explain it. Offsets are in `text`. */
export interface YamlMistake {
  code: YAMLError['code'];
  /** The library's message, in English. */
  message: string;
  start: number;
  end: number;
  text: string;
  document: Document;
  /** The line where the error is. */
  line: Line;
}

/** A line without its end, and the offset where it begins. */
export interface Line {
  text: string;
  start: number;
}

/** Explanation of a mistake; the offsets are where it is shown, by default the error's own. */
export interface YamlExplanation {
  rule: RuleId;
  start?: number;
  end?: number;
  message: Text;
  hint: Text;
  /** A text to put between `start` and `end`: the only right one. */
  replacement?: string;
}

/** Explains a mistake, or leaves it to others. */
export type Explain = (mistake: YamlMistake) => YamlExplanation | undefined;

/** An explanation under the rule `yaml-syntax`. */
export function syntax(message: Text, hint: Text, where?: { start: number; end: number }): YamlExplanation {
  return { rule: 'yaml-syntax', message, hint, ...where };
}

/**
 * The line that an offset is on, without the spaces and tabs at its end; at the very end of the text, the last line
 * that is not empty. Only these two are white space in YAML (https://yaml.org/spec/1.2.2/#white-space-characters): a
 * no-break space is text, and an error can begin at it.
 */
export function lineAt(text: string, offset: number): Line {
  const at = Math.min(offset, endOfWords(text));
  const start = text.lastIndexOf('\n', at - 1) + 1;
  const end = text.indexOf('\n', at);
  const line = text.slice(start, end === -1 ? text.length : end);
  return { text: line.slice(0, endOfWords(line)), start };
}

/** The length of a text without the white space and line ends that it ends with. */
function endOfWords(text: string): number {
  let end = text.length;
  while (end > 0 && ' \t\r\n'.includes(text.charAt(end - 1))) end--;
  return end;
}

/** Offsets of a line's text without leading spaces and tabs. */
export function wordsOf(line: Line): { start: number; end: number } {
  const indent = /^[ \t]*/.exec(line.text)?.[0].length ?? 0;
  return { start: line.start + indent, end: line.start + line.text.length };
}
