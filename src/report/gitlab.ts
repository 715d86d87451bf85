import type { Severity } from '../model/diagnostic.js';
import type { Finding } from '../model/finding.js';
import { neutralJson, neutralProse } from '../text/neutral.js';
import { fingerprints, lastLine, type ToolReportOptions } from './tool-report.js';

/** One finding in a Code Quality report. */
interface CodeQualityFinding {
  description: string;
  check_name: string;
  /** Unique in the report, and the same in the next one. */
  fingerprint: string;
  severity: 'blocker' | 'critical' | 'major' | 'minor' | 'info';
  location: { path: string; lines: { begin: number; end: number } };
}

/**
 * An error stops the document from being built; `blocker` is left to tools that stop more than that. Nobody is to
 * change a decided text: findings about it are information.
 */
const SEVERITY: Record<Severity, CodeQualityFinding['severity']> = {
  error: 'critical',
  warning: 'minor',
  info: 'info',
};

/** Findings as a GitLab Code Quality report (https://docs.gitlab.com/ci/testing/code_quality/): a JSON array. */
export function gitlabReport(findings: readonly Finding[], options: ToolReportOptions): string {
  const { language, path, lines } = options;
  const known = fingerprints(findings, lines);
  const report = findings.map(
    ({ rule, severity, place, message, hint, decided }, index): CodeQualityFinding => ({
      description: [message, hint].flatMap((text) => (text ? [neutralProse(text[language])] : [])).join(' '),
      check_name: rule,
      fingerprint: known[index]!,
      severity: decided ? 'info' : SEVERITY[severity],
      location: { path: path(place.file), lines: { begin: place.start.line, end: lastLine(place) } },
    }),
  );
  return `${neutralJson(report)}\n`;
}
