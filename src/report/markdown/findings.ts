import type { Finding } from '../../model/finding.js';
import { WORDS } from '../words.js';
import { code, plain } from './escape.js';
import type { MarkdownOptions } from './page.js';
import { folded, table } from './table.js';
import { MARKDOWN_WORDS } from './words.js';

/** Number of findings before the rest is folded. */
const OPEN = 20;

/** Errors and warnings in a table, those after the first twenty folded; advice folded. */
export function findingLines(findings: readonly Finding[], most: number, options: MarkdownOptions): string[] {
  const words = MARKDOWN_WORDS[options.language];
  const grave = findings.filter(({ severity }) => severity !== 'info');
  const advice = findings.filter(({ severity }) => severity === 'info');
  const open = Math.min(OPEN, most);
  return [
    ...findingTable(grave.slice(0, open), open, options),
    '',
    ...folded(words.moreSummary(grave.length - open), findingTable(grave.slice(open), most, options)),
    ...folded(words.adviceSummary(advice.length), findingTable(advice, most, options)),
  ];
}

/** Findings in a table, no more than `most`. */
export function findingTable(findings: readonly Finding[], most: number, options: MarkdownOptions): string[] {
  const { language, path } = options;
  const words = MARKDOWN_WORDS[language];
  const { severity: names, hint: label } = WORDS[language];
  const rows = findings.slice(0, most).map(({ severity, rule, place, message, hint, commissions }) => {
    const parts = [plain(message[language])];
    if (commissions.length > 1) parts.push(words.inCommissions(commissions.length));
    if (hint) parts.push(`*${label}:* ${plain(hint[language])}`);
    return [
      `**${names[severity]}** ${code(rule)}`,
      code(`${path(place.file)}:${place.start.line}`),
      parts.join(' '),
    ];
  });
  const { what, where, message } = words.columns;
  const left = findings.length - rows.length;
  return [...table([what, where, message], rows), ...(left > 0 ? ['', words.more(left)] : [])];
}
