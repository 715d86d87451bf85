import type { Review } from '../../changes/review.js';
import type { Language } from '../../model/diagnostic.js';
import { count, type Finding } from '../finding.js';
import { prettyCounts } from '../pretty.js';
import { changeLines, type Limits } from './changes.js';
import { code } from './escape.js';
import { findingLines, findingTable } from './findings.js';
import { folded } from './table.js';
import { MARKDOWN_WORDS } from './words.js';

/** What a Markdown report is told besides what it reports. */
export interface MarkdownOptions {
  language: Language;
  /** A file's path from the root of the repository. */
  path(file: string): string;
  /** How many commissions were read. */
  commissions: number;
}

/** What has been compared with. */
export interface Since {
  /** As it was asked for. */
  revision: string;
  /** The id of the commit. */
  base: string;
  /** How many commissions there are. */
  all: number;
}

/** By this line a later run finds the comment that it is to replace. */
export const MARKER = '<!-- uppdrag check -->';

/** GitHub takes 65,536 characters in a comment; the rest is for whoever posts it. */
const MOST_CHARACTERS = 65_000;

/** How much is shown, from all to little: the first that fits is taken. */
const LIMITS: readonly Limits[] = [
  { commissions: 500, rows: 1000 },
  { commissions: 200, rows: 100 },
  { commissions: 100, rows: 50 },
  { commissions: 50, rows: 20 },
  { commissions: 25, rows: 10 },
  { commissions: 10, rows: 5 },
  { commissions: 4, rows: 2 },
];

/** All findings, for a summary or a comment. Ends with a line end. */
export function markdownReport(findings: readonly Finding[], options: MarkdownOptions): string {
  const { language, commissions } = options;
  const words = MARKDOWN_WORDS[language];
  const counts = count(findings);
  const summary = `${words.read(commissions)} ${prettyCounts(counts, language)}.`;
  return fitting(language, ({ rows }) => [
    ...heading(words.title),
    summary,
    '',
    ...(counts.error + counts.warning > 0 ? [`### ${words.allHeading}`, ''] : [words.nothing, '']),
    ...findingLines(findings, rows, options),
  ]);
}

/** What a pull request changes: what there is to say that was not there before, and what has become of the commissions. */
export function markdownReview(review: Review, since: Since, options: MarkdownOptions): string {
  const { language } = options;
  const words = MARKDOWN_WORDS[language];
  const { commissions, fresh, known } = review;
  const grave = fresh.some(({ severity }) => severity !== 'info');
  return fitting(language, (limits) => [
    ...heading(words.title),
    summaryOf(review, since, language),
    '',
    ...(grave ? [`### ${words.freshHeading}`, ''] : []),
    ...findingLines(fresh, limits.rows, options),
    ...folded(words.knownSummary(known.length), findingTable(known, limits.rows, options)),
    ...(commissions.length > 0 ? [`### ${words.changesHeading}`] : []),
    ...changeLines(commissions, limits, language),
  ]);
}

function heading(title: string): string[] {
  return [MARKER, `## ${title}`, ''];
}

function summaryOf({ fresh, known, mended, commissions }: Review, since: Since, language: Language): string {
  const words = MARKDOWN_WORDS[language];
  const { all } = since;
  const names = [code(since.revision), code(since.base.slice(0, 7))] as const;
  const present = commissions.filter(({ outcome }) => outcome !== 'removed').length;
  const sentences = [
    commissions.length === 0 ? words.unaffected(all, ...names) : words.affected(present, all, ...names),
  ];
  const counts = count(fresh);
  const parts = (['error', 'warning', 'info'] as const)
    .filter((severity) => counts[severity] > 0)
    .map((severity) => words.fresh[severity](counts[severity]));
  if (counts.error + counts.warning === 0) sentences.push(words.nothingFresh);
  if (parts.length > 0) sentences.push(`**${parts.join(', ')}.**`);
  if (known.length > 0) sentences.push(words.known(known.length));
  if (mended > 0) sentences.push(words.mended(mended));
  return sentences.join(' ');
}

/** The first form of the report that has room in a comment. */
function fitting(language: Language, lines: (limits: Limits) => string[]): string {
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
