import type { Language } from '../../model/diagnostic.js';
import { count } from '../../model/finding.js';
import { code } from '../../report/markdown/escape.js';
import { findingLines, findingTable } from '../../report/markdown/findings.js';
import { fitting, heading, type MarkdownOptions } from '../../report/markdown/page.js';
import { folded } from '../../report/markdown/table.js';
import type { Review } from '../review.js';
import { changeLines } from './changes.js';
import { REVIEW_WORDS } from './words.js';

/** The revision compared with. */
export interface Since {
  /** As given on the command line. */
  revision: string;
  /** The id of the commit. */
  base: string;
  /** Number of commissions in the workspace. */
  all: number;
}

/** A pull request's effect as Markdown: findings that are new, and changes of the commissions. */
export function markdownReview(review: Review, since: Since, options: MarkdownOptions): string {
  const { language } = options;
  const words = REVIEW_WORDS[language];
  const { commissions, fresh, known } = review;
  const grave = fresh.some(({ severity }) => severity !== 'info');
  return fitting(language, (limits) => [
    ...heading(words.title),
    ...decidedLines(review, language),
    summaryOf(review, since, language),
    '',
    ...(grave ? [`### ${words.freshHeading}`, ''] : []),
    ...findingLines(fresh, limits.rows, options),
    ...folded(words.knownSummary(known.length), findingTable(known, limits.rows, options)),
    ...(commissions.length > 0 ? [`### ${words.changesHeading}`] : []),
    ...changeLines(commissions, limits, language),
  ]);
}

/** The decided texts that are concerned, before anything else. */
function decidedLines({ decided }: Review, language: Language): string[] {
  return decided.length === 0
    ? []
    : [`**${REVIEW_WORDS[language].decided}** ${decided.map(code).join(', ')}`, ''];
}

function summaryOf({ fresh, known, mended, commissions }: Review, since: Since, language: Language): string {
  const words = REVIEW_WORDS[language];
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
