import { apart, count, type Finding } from '../../model/finding.js';
import { decidedText } from '../decided-text.js';
import { prettyCounts } from '../pretty.js';
import { findingLines } from './findings.js';
import { fitting, heading, type MarkdownOptions } from './page.js';
import { MARKDOWN_WORDS } from './words.js';

/** All findings, for a summary or a comment. Ends with a line end. */
export function markdownReport(findings: readonly Finding[], options: MarkdownOptions): string {
  const { language, commissions } = options;
  const words = MARKDOWN_WORDS[language];
  const { open, decided } = apart(findings);
  const counts = count(open);
  const summary = `${words.read(commissions)} ${prettyCounts(counts, language)}.`;
  return fitting(language, ({ rows }) => [
    ...heading(words.title),
    summary,
    '',
    ...(counts.error + counts.warning > 0 ? [`### ${words.allHeading}`, ''] : [words.nothing, '']),
    ...findingLines(open, rows, options),
    ...(decided.length > 0 ? ['', decidedText(decided, language)] : []),
  ]);
}
