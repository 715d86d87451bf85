import { createHash } from 'node:crypto';
import type { Language } from '../model/diagnostic.js';
import type { Finding } from '../model/finding.js';
import type { Span } from '../model/place.js';
import { neutral, neutralProse } from '../text/neutral.js';
import type { SourceLines } from './source-lines.js';
import { WORDS } from './words.js';

/** Options of a report for another tool (SARIF, GitHub, GitLab, JUnit). */
export interface ToolReportOptions {
  language: Language;
  /** A file's path from the root of the repository, with `/` between its parts: there the tools look for it. */
  path(file: string): string;
  /** Source lines, since a fingerprint contains the line of its finding. */
  lines: SourceLines;
}

/** Problem, reason and remedy as plain text, one paragraph each. */
export function plainText({ message, why, hint }: Finding, language: Language): string {
  const words = WORDS[language];
  const paragraphs = [neutralProse(message[language])];
  if (why) paragraphs.push(`${words.why}: ${neutralProse(why[language])}`);
  if (hint) paragraphs.push(`${words.hint}: ${neutralProse(hint[language])}`);
  return paragraphs.join('\n');
}

/**
 * Places that use the block with the finding in it: `Används: uppdrag/2026/norr/uppdrag.md:7:1, block sakerhet@1`, one
 * a line.
 */
export function usesText({ uses }: Finding, { language, path }: ToolReportOptions): string[] {
  const words = WORDS[language];
  return uses.flat().map(({ place, block }) => {
    const { file, start } = place;
    return `${words.usedBy}: ${neutral(path(file))}:${start.line}:${start.column}, ${words.block} ${neutral(block)}`;
  });
}

/**
 * The last line a stretch has characters on, from 1: one that ends at the beginning of a line ends on the line before.
 */
export function lastLine({ start, end }: Span): number {
  return end.column <= 1 && end.line > start.line ? end.line - 1 : Math.max(start.line, end.line);
}

/**
 * Fingerprints of findings that are stable between runs: 64 hexadecimal digits each, in the same order, no two alike.
 * Lines inserted above do not change them, nor does the language; findings with the same words about lines with the
 * same text are numbered in the order of the file.
 */
export function fingerprints(findings: readonly Finding[], lines: SourceLines): string[] {
  const times = new Map<string, number>();
  return findings.map(({ rule, place, message }) => {
    const line = lines(place.file)[place.start.line - 1]?.trim() ?? '';
    const key = JSON.stringify([rule, place.file, message.sv.replace(/\brad \d+/gu, 'rad'), line]);
    const time = (times.get(key) ?? 0) + 1;
    times.set(key, time);
    return createHash('sha256').update(`${key} ${time}`).digest('hex');
  });
}
