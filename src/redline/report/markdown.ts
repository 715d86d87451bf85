import type { Segment } from '../../compare/excerpt.js';
import type { Language } from '../../model/diagnostic.js';
import { causesText } from '../labels.js';
import type { ComparedCommission } from '../sides.js';
import { summarise } from '../summary.js';
import type { SummaryRow } from '../summary-row.js';
import { numbersText } from './pretty.js';
import { segmentText, wordsFor } from './words.js';

/** Rows beyond these are folded away: a comment is read on a telephone too. */
const MOST_OPEN_ROWS = 20;
/** GitHub refuses comments of more than 65,536 characters. */
const MOST_ROWS = 120;

/**
 * Changes of one commission as GitHub-flavoured Markdown, for a comment in a pull request: a heading, and the table of
 * changes with removed text struck through and added text in bold.
 *
 * @param name the commission's name
 */
export function markdownDiff(compared: ComparedCommission, name: string, language: Language): string {
  const words = wordsFor(language);
  const changes = compared.changes?.changes ?? [];
  if (compared.outcome !== 'changed')
    return `### ${escaped(name)}\n\n${capital(words.outcome[compared.outcome])}.\n`;
  const rows = summarise(changes);
  const { head } = words;
  const lines = [
    `| ${head.number} | ${head.section} | ${head.kind} | ${head.change} | ${head.cause} |`,
    '| --- | --- | --- | --- | --- |',
    ...rows.slice(0, MOST_ROWS).map((row) => tableRow(row, language)),
  ];
  const more = rows.length - MOST_ROWS;
  if (more > 0) lines.push(`| … | | | ${language === 'sv' ? `${more} rader till` : `${more} more rows`} | |`);
  const table = lines.join('\n');
  const count = words.count(changes);
  const body =
    rows.length <= MOST_OPEN_ROWS
      ? table
      : `<details>\n<summary>${capital(count)}</summary>\n\n${table}\n\n</details>`;
  return `### ${escaped(name)}\n\n${capital(count)}.\n\n${body}\n`;
}

function tableRow(row: SummaryRow, language: Language): string {
  const [first] = row.changes;
  const label = language === 'sv' ? row.label : row.en;
  const section = row.section === '' ? wordsFor(language).noSection(first!) : row.section;
  const change = row.lines
    .map((line) => line.map((segment) => marked(segment, language)).join(''))
    .join('<br>');
  const cells = [
    numbersText(row.changes.map(({ number }) => number)),
    escaped(section),
    label,
    change,
    escaped(causesText(row.causes, language)),
  ];
  return `| ${cells.join(' | ')} |`;
}

function marked(segment: Segment, language: Language): string {
  const { kind } = segment;
  const text = segmentText(segment, language);
  const words = escaped(text.trim());
  if (words === '') return text === '' ? '' : ' ';
  const [before, after] = [/^\s/.test(text) ? ' ' : '', /\s$/.test(text) ? ' ' : ''];
  if (kind === 'removed') return `${before}<del>${words}</del>${after}`;
  if (kind === 'added') return `${before}<ins>**${words}**</ins>${after}`;
  return before + words + after;
}

/** Text in which Markdown, HTML, mentions and references of the forge find nothing. */
function escaped(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .replace(/[&<>]/g, (character) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[character]!)
    .replace(/[\\`*_~|[\]]/g, '\\$&')
    .replace(/[@#](?=[\p{L}\p{N}])/gu, '$&\u200b')
    .replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, '');
}

function capital(text: string): string {
  return text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}
