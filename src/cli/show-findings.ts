import type { Text } from '../model/diagnostic.js';
import { apart, type Finding, type Found, findings as merge } from '../model/finding.js';
import { PRINT_RULES } from '../model/rules/print.js';
import { decidedText } from '../report/decided-text.js';
import { brief, PAGE_WIDTH, type PrettyOptions, prettyFinding } from '../report/pretty.js';
import { sourceLines } from '../report/source-lines.js';
import { wrap } from '../text/width.js';
import type { Here } from './here.js';
import type { Session, TextStream } from './session.js';

/** Options for showing findings on a stream of this session. */
export function prettyOptions(
  { workspace, path }: Pick<Here, 'workspace' | 'path'>,
  stream: TextStream,
  session: Session,
): PrettyOptions {
  return {
    language: session.language,
    colours: session.colours(stream),
    lines: sourceLines(workspace),
    path,
  };
}

/** Findings with their source lines, an empty line after each. */
export function inFull(findings: readonly Finding[], options: PrettyOptions): string {
  return findings.map((finding) => `${prettyFinding(finding, options)}\n\n`).join('');
}

/** Findings about decided texts as their number and their rules, broken at the page's width. */
export function decidedLines(decided: readonly Finding[], { language }: PrettyOptions): string {
  return wrap(decidedText(decided, language), PAGE_WIDTH).join('\n');
}

/** Largest number of warnings listed by a build; more would hide its results. */
const FEW = 5;

/**
 * For a build: errors in full; a few warnings with place and message, many as a number, those of printing always one
 * by one; advice, and all about decided texts, is left to `uppdrag check`.
 */
export function forBuild(found: readonly Found[], options: PrettyOptions): string {
  const { open: all } = apart(merge(found));
  const errors = all.filter(({ severity }) => severity === 'error');
  const warnings = all.filter(({ severity }) => severity === 'warning');
  // Only a build prints: `uppdrag check` could not show these.
  const ofPrinting = warnings.filter(({ rule }) => Object.hasOwn(PRINT_RULES, rule));
  const others = warnings.filter((each) => !ofPrinting.includes(each));
  const many: Text = {
    sv: `${others.length} varningar. Visa dem: uppdrag check`,
    en: `${others.length} warnings. Show them: uppdrag check`,
  };
  const shown = [
    ...ofPrinting.map((each) => brief(each, options)),
    ...(others.length > FEW ? [many[options.language]] : others.map((each) => brief(each, options))),
  ];
  return inFull(errors, options) + shown.map((text) => `${text}\n\n`).join('');
}
