import type { Since } from '../changes/markdown/review.js';
import type { Review } from '../changes/review.js';
import { toolVersion } from '../files/program.js';
import type { Language } from '../model/diagnostic.js';
import type { Finding, Found } from '../model/finding.js';
import type { SourceLines } from '../report/source-lines.js';

/** What `uppdrag check` writes for programs. */
export const TOOL_FORMATS = ['json', 'sarif', 'github', 'gitlab', 'junit', 'markdown'] as const;

/** A format for programs. */
export type ToolFormat = (typeof TOOL_FORMATS)[number];

/** What was checked, and how its files are called. */
export interface Checked {
  language: Language;
  /** How many commissions were read. */
  commissions: number;
  /** What was found, by commission: those nothing was found in as well. */
  found: readonly Found[];
  /** A file's path from the root of the repository. */
  path(file: string): string;
  lines: SourceLines;
  /** What has been compared with, and what came of it: only Markdown tells of it. */
  review?: Review;
  since?: Since;
}

/** Findings as text for a program, with its last line end. Only the module that writes the format is loaded. */
export async function toolReport(
  format: ToolFormat,
  findings: readonly Finding[],
  { language, commissions, found, path, lines, review, since }: Checked,
): Promise<string> {
  const options = { language, path, lines };
  switch (format) {
    case 'json': {
      const { jsonReport } = await import('../report/json.js');
      const { neutralJson } = await import('../text/neutral.js');
      return `${neutralJson(jsonReport(findings, { language, commissions, toolVersion: toolVersion() }))}\n`;
    }
    case 'sarif': {
      const { sarifReport } = await import('../report/sarif.js');
      const { checks } = await import('../checks/rules.generated.js');
      return sarifReport(findings, { ...options, checks, toolVersion: toolVersion() });
    }
    case 'github': {
      const { githubReport } = await import('../report/github.js');
      return githubReport(findings, options);
    }
    case 'gitlab': {
      const { gitlabReport } = await import('../report/gitlab.js');
      return gitlabReport(findings, options);
    }
    case 'junit': {
      const { junitReport } = await import('../report/junit.js');
      const ids = found.flatMap(({ commission }) => (commission === undefined ? [] : [commission]));
      return junitReport(findings, { ...options, commissions: ids });
    }
    case 'markdown': {
      const { markdownReport } = await import('../report/markdown/report.js');
      const { markdownReview } = await import('../changes/markdown/review.js');
      const about = { language, path, commissions };
      if (!review || !since) return markdownReport(findings, about);
      return markdownReview(review, since, about);
    }
  }
}
