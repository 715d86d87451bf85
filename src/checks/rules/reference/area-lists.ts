import type { List, ListItem, Paragraph, Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { pattern } from '../../../format/pattern.js';
import type { OutlineItem } from '../../../model/commission.js';
import type { HeadingData } from '../../../model/tree.js';
import { visit } from '../../../model/visit.js';
import { flatten } from '../../../passages/passages.js';

/** A list that says which areas follow, with what stands around it. */
export interface AreaList {
  /** The paragraph that announces the list. */
  announced: Paragraph;
  /** The number it says there are, with its offsets in the paragraph's text. */
  count?: { number: number; start: number; end: number };
  items: AreaItem[];
  /** The heading the list is under. */
  heading?: OutlineItem;
  /** The first words of the paragraphs after the list, in lower case. */
  followedBy: string[];
}

/** One of the areas. */
export interface AreaItem {
  text: string;
  node: ListItem;
  /** Anchor of what the item refers to, when it is a reference. */
  target?: string;
}

const NUMBERS = ['två', 'tre', 'fyra', 'fem', 'sex', 'sju', 'åtta', 'nio', 'tio', 'elva', 'tolv'];
const COUNT = `(?<count>${NUMBERS.join('|')})`;
const AREAS = '(?:\\p{L}+ ){0,2}(?:områden|delområden|delar|verksamheter|verksamhetsområden|uppdrag)';
/** Nouns whose number a list below has. */
const PARTS =
  'områden|delområden|delar|verksamheter|uppdrag|punkter|steg|nivåer|principer|perspektiv|kategorier|kriterier|alternativ|mål|delmål|målområden|fokusområden|insatsområden|prioriteringar|etapper|faser|typer|former';
const ANNOUNCEMENTS = [
  `(?:delas in|delas upp|är indelad|är indelat|indelas|består) (?:i|av) (?:följande )?(?:${COUNT} )?${AREAS}[^.]*:$`,
  `(?<!(?:minst|högst|till|av|mellan|någon av|upp till) )(?<!\\p{L})(?:följande |dessa )?${COUNT} (?:\\p{L}+ ){0,2}(?:${PARTS})(?: [^.:]{0,40})?:$`,
  `i uppdrag att bedriva följande(?: ${COUNT})?(?: ${AREAS})?:$`,
].map((source) => pattern('iu')`${source}`);

/**
 * The lists of areas in a body: those announced by `delas in i följande områden:` or `i uppdrag att bedriva följande:`.
 */
export function areaLists(body: Root, outline: readonly OutlineItem[]): AreaList[] {
  const headings = new Map(flatten(outline).map((item) => [item.anchor, item]));
  const lists: AreaList[] = [];
  let heading: OutlineItem | undefined;
  let open: AreaList[] = [];
  for (const [index, node] of body.children.entries()) {
    if (node.type === 'heading') {
      heading = headings.get((node.data as HeadingData).anchor ?? '');
      if (node.depth === 1) open = [];
    }
    if (node.type !== 'paragraph') continue;
    const text = textOf(node).trim();
    for (const list of open) list.followedBy.push(text.toLowerCase());
    const next = body.children[index + 1];
    const announcement = next?.type === 'list' ? announcementIn(text) : undefined;
    if (next?.type !== 'list' || !announcement) continue;
    const list = {
      announced: node,
      ...countIn(announcement),
      items: itemsOf(next),
      ...(heading && { heading }),
      followedBy: [],
    };
    lists.push(list);
    open.push(list);
  }
  return lists;
}

function announcementIn(text: string): RegExpExecArray | undefined {
  if (!text.endsWith(':')) return undefined;
  for (const pattern of ANNOUNCEMENTS) {
    const found = pattern.exec(text);
    if (found) return found;
  }
  return undefined;
}

function countIn(announcement: RegExpExecArray): Pick<AreaList, 'count'> {
  const word = announcement.groups?.count;
  if (word === undefined) return {};
  const start = announcement.index + announcement[0].search(pattern('iu')`(?<!\p{L})${word}(?!\p{L})`);
  return { count: { number: NUMBERS.indexOf(word.toLowerCase()) + 2, start, end: start + word.length } };
}

function itemsOf(list: List): AreaItem[] {
  return list.children.map((node) => {
    let target: string | undefined;
    visit(node, 'reference', (reference) => {
      target ??= reference.target;
    });
    const [first] = node.children;
    const text = first
      ? textOf(first)
          .trim()
          .replace(/[.,;]$/, '')
      : '';
    return { text, node, ...(target !== undefined && { target }) };
  });
}
