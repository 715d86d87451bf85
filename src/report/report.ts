import type { Finding, Found } from '../model/finding.js';
import { neutralJson } from '../text/neutral.js';
import type { DescribedCheck } from './sarif.js';
import type { ToolReportOptions } from './tool-report.js';

/** The forms of a report that programs read. */
export const REPORT_FORMATS = ['json', 'sarif', 'github', 'gitlab', 'junit', 'markdown'] as const;

/** One of {@link REPORT_FORMATS}. */
export type ReportFormat = (typeof REPORT_FORMATS)[number];

/** Options of a report. */
export interface ReportOptions extends ToolReportOptions {
  /** Number of commissions that were read. */
  commissions: number;
  /** Findings by commission, including commissions without any. */
  found: readonly Found[];
}

/** Of the program that reports. */
export interface ReportingTool {
  version: string;
  /** The checks that may have run; loaded for SARIF alone. */
  checks: () => Promise<readonly DescribedCheck[]>;
}

/** Findings as text for a program, with its last line end. Only the module that writes the format is loaded. */
export async function reportFindings(
  format: ReportFormat,
  findings: readonly Finding[],
  { commissions, found, ...options }: ReportOptions,
  tool: ReportingTool,
): Promise<string> {
  const { language, path } = options;
  switch (format) {
    case 'json': {
      const { jsonReport } = await import('./json.js');
      return `${neutralJson(jsonReport(findings, { language, commissions, toolVersion: tool.version }))}\n`;
    }
    case 'sarif': {
      const { sarifReport } = await import('./sarif.js');
      return sarifReport(findings, { ...options, checks: await tool.checks(), toolVersion: tool.version });
    }
    case 'github': {
      const { githubReport } = await import('./github.js');
      return githubReport(findings, options);
    }
    case 'gitlab': {
      const { gitlabReport } = await import('./gitlab.js');
      return gitlabReport(findings, options);
    }
    case 'junit': {
      const { junitReport } = await import('./junit.js');
      const ids = found.flatMap(({ commission }) => (commission === undefined ? [] : [commission]));
      return junitReport(findings, { ...options, commissions: ids });
    }
    case 'markdown': {
      const { markdownReport } = await import('./markdown/report.js');
      return markdownReport(findings, { language, path, commissions });
    }
  }
}
