import type { Segment } from '../../compare/excerpt.js';
import type { Language } from '../../model/diagnostic.js';
import type { Colours } from '../../text/colours.js';
import { neutral } from '../../text/neutral.js';
import { padEnd, wrap } from '../../text/width.js';
import { causesText, changeName } from '../labels.js';
import type { ComparedCommission } from '../sides.js';
import { summarise } from '../summary.js';
import type { SummaryRow } from '../summary-row.js';
import { segmentText, wordsFor } from './words.js';

/** Options for showing a comparison on a terminal. */
export interface PrettyDiffOptions {
  language: Language;
  colours: Colours;
  /** Columns. */
  width: number;
  /** Name of the commission. */
  name: string;
}

/** Changes of one commission for a terminal: the table of changes with the words that differ. */
export function prettyDiff(compared: ComparedCommission, options: PrettyDiffOptions): string {
  const { colours, name, language } = options;
  const words = wordsFor(language);
  const changes = compared.changes?.changes ?? [];
  const outcome = compared.outcome === 'changed' ? words.count(changes) : words.outcome[compared.outcome];
  const head = `${colours.bold(neutral(name))} · ${outcome}`;
  const rows = summarise(changes).map((row) => summaryRow(row, options));
  return [head, ...rows].join('\n\n');
}

function summaryRow(row: SummaryRow, { colours, language, width }: PrettyDiffOptions): string {
  const words = wordsFor(language);
  const [first] = row.changes;
  const label = language === 'sv' ? row.label : row.en;
  const numbers = numbersText(row.changes.map(({ number }) => number));
  const indent = 6;
  const section = row.section === '' ? words.noSection(first!) : row.section;
  const head = `${padEnd(`  ${numbers}`, indent)}${numbers.length > 3 ? ' ' : ''}${colours.cyan(neutral(section))} · ${label}`;
  const wrapped = row.lines.flatMap((line) => wrap(marked(line, language), width - indent)).join('\n');
  const body = coloured(wrapped, colours).split('\n');
  const cause = `${words.cause}: ${neutral(causesText(row.causes, language))}`;
  const tail = wrap(cause, width - indent).map((each) => colours.dim(each));
  return [head, ...[...body, ...tail].map((each) => ' '.repeat(indent) + each)].join('\n');
}

/** Marks changes without colours, as `git diff --word-diff` does. */
function marked(segments: readonly Segment[], language: Language): string {
  return segments.map((segment) => mark(segment.kind, neutral(segmentText(segment, language)))).join('');
}

function mark(kind: Segment['kind'], text: string): string {
  const words = text.trimEnd();
  const space = text.slice(words.length);
  if (kind === 'removed') return `[-${words}-]${space}`;
  if (kind === 'added') return `{+${words}+}${space}`;
  return text;
}

/** Colours text after its lines have been broken, since colours take no width. */
function coloured(text: string, colours: Colours): string {
  return text.replace(/\[-[\s\S]*?-\]|\{\+[\s\S]*?\+\}/g, (found) =>
    found.startsWith('[') ? colours.red(found) : colours.green(found),
  );
}

/** `Ä3`, `Ä3–Ä7`, `Ä3, Ä9 …`. */
export function numbersText(numbers: readonly number[]): string {
  const [first, last] = [numbers[0]!, numbers.at(-1)!];
  if (numbers.length === 1) return changeName(first);
  if (last - first === numbers.length - 1) return `${changeName(first)}–${changeName(last)}`;
  return `${changeName(first)} …`;
}
