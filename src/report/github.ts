import type { Language, Severity } from '../model/diagnostic.js';
import { apart, type Counts, count, type Finding } from '../model/finding.js';
import type { Place } from '../model/place.js';
import { neutral } from '../text/neutral.js';
import { decidedText } from './decided-text.js';
import { lastLine, plainText, type ToolReportOptions, usesText } from './tool-report.js';
import { WORDS } from './words.js';

const COMMAND: Record<Severity, string> = { error: 'error', warning: 'warning', info: 'notice' };

/** GitHub shows no more annotations of each kind from one step; the rest can only be read in the log. */
const MOST_SHOWN = 10;

/**
 * Findings as annotations on a pull request: one workflow command on a line for each
 * (https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands). Empty when there are none. When
 * there are more than GitHub shows, a notice before them says so; those about decided texts are one notice after them.
 */
export function githubReport(findings: readonly Finding[], options: ToolReportOptions): string {
  const { open, decided } = apart(findings);
  const counts = count(open);
  const tooMany = Object.values(counts).some((number) => number > MOST_SHOWN);
  const lines = [
    ...(tooMany ? [notShown(counts, options.language)] : []),
    ...open.map((finding) => command(finding, options)),
    ...(decided.length > 0 ? [notice(decidedText(decided, options.language))] : []),
  ];
  return lines.map((line) => `${line}\n`).join('');
}

function notShown(counts: Counts, language: Language): string {
  const { counted } = WORDS[language];
  const all = (['error', 'warning', 'info'] as const).map((severity) => counted[severity](counts[severity]));
  const text = {
    sv: `${all.join(', ')}. GitHub visar högst ${MOST_SHOWN} av varje slag här; alla står i loggen och i uppdrag check.`,
    en: `${all.join(', ')}. GitHub shows at most ${MOST_SHOWN} of each kind here; all are in the log and in uppdrag check.`,
  };
  return notice(text[language]);
}

function notice(text: string): string {
  return `::notice title=uppdrag::${data(text)}`;
}

function command(finding: Finding, options: ToolReportOptions): string {
  const { severity, rule, place } = finding;
  const properties = { file: neutral(options.path(place.file)), ...stretch(place), title: neutral(rule) };
  const listed = Object.entries(properties).map(([key, value]) => `${key}=${property(String(value))}`);
  const text = [plainText(finding, options.language), ...usesText(finding, options)].join('\n');
  return `::${COMMAND[severity]} ${listed.join(',')}::${data(text)}`;
}

/**
 * Columns only for a single line: the runner refuses them otherwise. GitHub does not document whether the end column is
 * that of the last character or the one after it (https://github.com/github/docs/issues/40038); other linters and SARIF
 * give the one after.
 */
function stretch(place: Place): Record<string, number> {
  const { start, end } = place;
  const lines = { line: start.line, endLine: lastLine(place) };
  if (end.line !== start.line) return lines;
  return {
    line: start.line,
    col: start.column,
    endLine: start.line,
    endColumn: Math.max(start.column, end.column),
  };
}

/** A command's text: what would end it is written as the runner reads it. */
function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

/** A property's value: what would end it, or the properties, as well. */
function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
