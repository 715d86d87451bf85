import type { Element, ElementContent } from 'hast';
import type { Commission, RemainingMark } from '../model/commission.js';
import type { Medium } from './context.js';
import { el } from './element.js';
import { holdTogether } from './typography.js';
import { DOCUMENT_WORDS } from './words.js';

/**
 * The list of what remains in a draft, for its readers: last year's figures under next year's headings must not look
 * settled. Undefined when nothing is marked. It quotes comments and not the text, so that no word of the text is found
 * here when it is missing there. Looks as the contents do, by a class that the themes have already: another style sheet
 * would be another theme, also for the decided documents.
 */
export function unsettledList({ unsettled = [] }: Commission, medium: Medium): Element | undefined {
  if (unsettled.length === 0) return undefined;
  return el(
    'section',
    { className: medium === 'print' ? ['innehall'] : [], ariaLabelledBy: '_aterstar' },
    el('h2', { id: '_aterstar' }, DOCUMENT_WORDS.återstår),
    el('p', {}, DOCUMENT_WORDS.inteAvgjort),
    el(
      'ul',
      {},
      unsettled.map((mark) => el('li', {}, said(mark))),
    ),
  );
}

function said({ mark, text, place: { file, start } }: RemainingMark): string {
  const what = text === undefined || text === '' ? `${mark}` : `${mark}: ${text}`;
  return `${what} (${file}, ${DOCUMENT_WORDS.rad} ${start.line})`;
}

/** A text of a cell with every mark for remaining work marked, in a draft; otherwise as it is. */
export function cellText(text: string, marks: RegExp | undefined): string | ElementContent[] {
  if (!marks?.test(text)) return text;
  return text
    .split(marks)
    .map((part, index) => (index % 2 === 0 ? { type: 'text', value: part } : markElement(part)));
}

/** Marks in the comments of a data file, to stand before its printed content; undefined for none. */
export function remainingIn(file: string, unsettled: readonly RemainingMark[]): Element | undefined {
  const said = unsettled.filter(({ text, place }) => place.file === file && text !== undefined);
  if (said.length === 0) return undefined;
  return el(
    'p',
    {},
    said.map(({ mark, text }, index) => [
      index > 0 ? ' ' : undefined,
      el('mark', {}, mark),
      text === '' ? undefined : `: ${text}`,
    ]),
  );
}

/** A text with every mark for remaining work marked, in a draft. */
export function withUnsettled(text: string, marks: RegExp | undefined): ElementContent[] {
  if (!marks?.test(text)) return holdTogether(text);
  return text
    .split(marks)
    .flatMap((part, index) => (index % 2 === 0 ? holdTogether(part) : [markElement(part)]));
}

/** Marks of a row, to stand after its name; what they say stands before its table. */
export function rowMarks(marks: readonly RemainingMark[] = []): ElementContent[] {
  return marks.flatMap(({ mark }): ElementContent[] => [{ type: 'text', value: ' ' }, markElement(mark)]);
}

function markElement(mark: string): Element {
  return el('mark', {}, mark);
}

/** An expression for the marks that a commission has, with each as its only group; undefined when it has none. */
export function marksOf({ unsettled = [] }: Commission): RegExp | undefined {
  const marks = [...new Set(unsettled.map(({ mark }) => mark))].sort((a, b) => b.length - a.length);
  return marks.length === 0
    ? undefined
    : new RegExp(`(?<![\\p{L}\\p{N}])(${marks.join('|')})(?![\\p{L}\\p{N}])`, 'u');
}
