import type { ChainLink, Language, Severity, Text } from '../model/diagnostic.js';
import type { Counts, Finding } from '../model/finding.js';
import type { Place } from '../model/place.js';
import type { Colours } from '../text/colours.js';
import { neutral, neutralProse } from '../text/neutral.js';
import { padEnd, wrap } from '../text/width.js';
import { excerpt, gutter, gutterWidth } from './excerpt.js';
import type { SourceLines } from './source-lines.js';
import { WORDS } from './words.js';

/** Options for writing findings for people. */
export interface PrettyOptions {
  language: Language;
  colours: Colours;
  /** Source lines for the excerpts. */
  lines: SourceLines;
  /** Path of a file relative to the current folder, so that a terminal can open it. */
  path(file: string): string;
}

/** Largest width of the page in columns: longer lines are hard to read. */
export const PAGE_WIDTH = 92;
/** Uses of a block that are listed before the rest are counted. */
const MOST_USES = 3;

/**
 * One finding with its source lines: `fel sum · file:line:column`, the message, the excerpt with `^` under the exact
 * stretch, then why, how it came to be used and what to do. Ends without a line end.
 */
export function prettyFinding(finding: Finding, options: PrettyOptions): string {
  const parts = [brief(finding, options)];
  const source = sourceExcerpt(finding.place, finding.severity, options);
  if (source !== '') parts.push(source);
  const notes = notesOf(finding, options);
  if (notes !== '') parts.push(notes);
  return parts.join('\n\n');
}

/** One finding without its source lines: place and message. */
export function brief({ severity, rule, place, message }: Finding, options: PrettyOptions): string {
  const { colours, language } = options;
  const paint = painter(severity, colours);
  const head = `${paint(colours.bold(WORDS[language].severity[severity]))} ${paint(neutral(rule))}`;
  const where = colours.cyan(located(place, options));
  return [`${head} ${colours.dim('·')} ${where}`, ...prose(message, language, PAGE_WIDTH)].join('\n');
}

/** `4 uppdrag lästa: 3 fel, 12 varningar, 9 råd.` under a rule. */
export function prettySummary(
  commissions: number,
  counts: Counts,
  language: Language,
  colours: Colours,
): string {
  const { counted } = WORDS[language];
  const read =
    counted.commission(commissions) +
    (language === 'sv' ? (commissions === 1 ? ' läst' : ' lästa') : ' read');
  return `${colours.dim('─'.repeat(PAGE_WIDTH))}\n${read}: ${prettyCounts(counts, language)}.`;
}

/** `3 fel, 12 varningar, 9 råd`; advice is left out when there is none. */
export function prettyCounts(counts: Counts, language: Language): string {
  const { counted } = WORDS[language];
  const parts = [counted.error(counts.error), counted.warning(counts.warning)];
  if (counts.info > 0) parts.push(counted.info(counts.info));
  return parts.join(', ');
}

function painter(severity: Severity, colours: Colours): (text: string) => string {
  return { error: colours.red, warning: colours.yellow, info: colours.blue }[severity];
}

function located({ file, start }: Place, options: PrettyOptions): string {
  return `${neutral(options.path(file))}:${start.line}:${start.column}`;
}

function prose(text: Text, language: Language, width: number): string[] {
  return wrap(neutralProse(text[language]), width);
}

function sourceExcerpt(place: Place, severity: Severity, { lines, colours }: PrettyOptions): string {
  const all = lines(place.file);
  const widest = 5 + String(place.end.line + 1).length;
  const shown = excerpt(all, place, PAGE_WIDTH - widest - 3);
  const width = gutterWidth(shown);
  const paint = painter(severity, colours);
  return shown
    .map((line) => {
      const text = 'marks' in line ? paint(line.marks) : 'text' in line ? line.text : '';
      return `${colours.dim(`${gutter(line, width)} │`)} ${text}`.trimEnd();
    })
    .join('\n');
}

/** The lines under the excerpt: a label in its column, the text hanging beside it. */
function notesOf(finding: Finding, options: PrettyOptions): string {
  const { language } = options;
  const words = WORDS[language];
  const labels: [string, string[]][] = [];
  const indent = 2 + Math.max(words.why.length, words.hint.length, words.usedBy.length) + 2;
  const room = PAGE_WIDTH - indent;
  if (finding.why) labels.push([words.why, prose(finding.why, language, room)]);
  if (finding.uses.length > 0) labels.push([words.usedBy, usesOf(finding.uses, options)]);
  if (finding.hint) labels.push([words.hint, prose(finding.hint, language, room)]);
  return labels
    .flatMap(([label, texts]) =>
      texts.map((text, index) => {
        const head = padEnd(index === 0 ? `  ${label}:` : '', indent);
        return options.colours.dim(head) + text;
      }),
    )
    .join('\n');
}

/** One line for every step outwards, the steps of one use after each other. */
function usesOf(uses: readonly ChainLink[][], options: PrettyOptions): string[] {
  const words = WORDS[options.language];
  const lines = uses
    .slice(0, MOST_USES)
    .flatMap((chain) =>
      chain.map(({ place, block }) => `${located(place, options)}, ${words.block} ${neutral(block)}`),
    );
  if (uses.length > MOST_USES) lines.push(words.more(uses.length - MOST_USES));
  return lines;
}
