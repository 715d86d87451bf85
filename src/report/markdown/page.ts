import type { Language } from '../../model/diagnostic.js';
import { MARKDOWN_WORDS } from './words.js';

/** Options of a Markdown report. */
export interface MarkdownOptions {
  language: Language;
  /** A file's path from the root of the repository. */
  path(file: string): string;
  /** Number of commissions that were read. */
  commissions: number;
}

/** By this line a later run finds the comment that it is to replace. */
const MARKER = '<!-- uppdrag check -->';

/** GitHub takes 65,536 characters in a comment; the rest is left for the action that posts it. */
const MOST_CHARACTERS = 65_000;

/** Limits from largest to smallest: the first that fits is used. */
const LIMITS: readonly Limits[] = [
  { commissions: 500, rows: 1000 },
  { commissions: 200, rows: 100 },
  { commissions: 100, rows: 50 },
  { commissions: 50, rows: 20 },
  { commissions: 25, rows: 10 },
  { commissions: 10, rows: 5 },
  { commissions: 4, rows: 2 },
];

/** Lines of the report's heading, after the marker by which an earlier comment is found. */
export function heading(title: string): string[] {
  return [MARKER, `## ${title}`, ''];
}

/** The first form of the report that has room in a comment. */
export function fitting(language: Language, lines: (limits: Limits) => string[]): string {
  let text = '';
  for (const limits of LIMITS) {
    text = `${lines(limits)
      .join('\n')
      .replace(/\n{3,}/g, '\n\n')
      .trimEnd()}\n`;
    if (text.length <= MOST_CHARACTERS) return text;
  }
  const end = `\n\n${MARKDOWN_WORDS[language].cut}\n`;
  const kept = text.slice(0, text.lastIndexOf('\n', MOST_CHARACTERS - end.length));
  return kept + end;
}

/** Number of commissions, and of rows of each list, in a report. */
export interface Limits {
  commissions: number;
  rows: number;
}
