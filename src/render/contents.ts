import { toHtml } from 'hast-util-to-html';
import type { OutlineItem } from '../model/commission.js';
import { el } from './element.js';
import { numberPrefix } from './heading-text.js';
import { holdTogether } from './typography.js';

/** An entry of the table of contents. */
export interface ContentsEntry {
  anchor: string;
  /** Safe HTML. */
  html: string;
  children: ContentsEntry[];
}

/** Number of heading levels in a table of contents. */
const LEVELS = 2;

/** From this many lines the table of contents is set closer, so that it stays on one page when it can. */
const MANY_LINES = 42;

/** Whether a table of contents is long enough to be set closer. */
export function isDense(entries: readonly ContentsEntry[]): boolean {
  return entries.reduce((sum, entry) => sum + 1 + entry.children.length, 0) >= MANY_LINES;
}

/** The table of contents: chapters and sections, with their numbers. */
export function contentsView(outline: readonly OutlineItem[], levels = LEVELS): ContentsEntry[] {
  return outline.map((item) => ({
    anchor: item.anchor,
    html: toHtml(el('a', {}, holdTogether(numberPrefix(item.number, item.appendix) + item.text)).children),
    children: levels > 1 ? contentsView(item.children, levels - 1) : [],
  }));
}
