import type { Severity } from '../model/diagnostic.js';
import type { Place } from '../model/place.js';
import type { Finding } from './finding.js';
import { neutral } from './neutral.js';
import { lastLine, plainText, type ToolReportOptions, usesText } from './tool-report.js';

const COMMAND: Record<Severity, string> = { error: 'error', warning: 'warning', info: 'notice' };

/**
 * Findings as annotations on a pull request: one workflow command on a line for each
 * (https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands). Empty when there are none.
 */
export function githubReport(findings: readonly Finding[], options: ToolReportOptions): string {
  return findings.map((finding) => `${command(finding, options)}\n`).join('');
}

function command(finding: Finding, options: ToolReportOptions): string {
  const { severity, rule, place } = finding;
  const properties = { file: neutral(options.path(place.file)), ...stretch(place), title: neutral(rule) };
  const listed = Object.entries(properties).map(([key, value]) => `${key}=${property(String(value))}`);
  const text = [plainText(finding, options.language), ...usesText(finding, options)].join('\n');
  return `::${COMMAND[severity]} ${listed.join(',')}::${data(text)}`;
}

/** Columns only on one line: the runner refuses them otherwise. The last column is that of the last character. */
function stretch(place: Place): Record<string, number> {
  const { start, end } = place;
  const lines = { line: start.line, endLine: lastLine(place) };
  if (end.line !== start.line) return lines;
  return {
    line: start.line,
    col: start.column,
    endLine: start.line,
    endColumn: Math.max(start.column, end.column - 1),
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
