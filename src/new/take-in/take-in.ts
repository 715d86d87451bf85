import type {
  Definition,
  Heading,
  Image,
  ImageReference,
  Link,
  LinkReference,
  Nodes,
  Parents,
  Root,
  Table,
} from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import { slug } from '../../format/slug.js';
import { visit } from '../../model/visit.js';
import { parseMarkdown } from '../../source/markdown.js';
import { asWritten, type Edit, stretchOf, withEdits } from './edits.js';
import { blockHtml, inlineHtml } from './html.js';

/** An ordinary Markdown document, as the text of a commission. */
export interface TakenIn {
  /** Its only heading of the first level, when it begins with it. */
  title?: string;
  body: string;
  /** The pictures that it shows, by the path written, relative to the document. */
  pictures: string[];
}

/** The pictures that stand beside the document: by path written, the path in the commission's folder. */
export type Pictures = ReadonlyMap<string, string>;

/** Rounds of repairs: a repair can show what stood inside another thing. */
const ROUNDS = 12;
const FILE = 'dokument.md';
/** Characters that nobody sees: byte order mark, soft hyphen, spaces of no width. */
const UNSEEN = /[\ufeff\u00ad\u200b\u2060]/g;
/** Spaces of a printer's widths, also as they are written in HTML. */
const WIDE = /&(?:emsp|ensp|emsp13|emsp14|thinsp|hairsp|numsp);|[\u2000-\u200a\u3000]/g;

/**
 * Takes in an ordinary Markdown document. Its words stay, in their order; what only a web site understands (HTML,
 * addresses within the site, pictures from elsewhere, signs that are directives here) becomes plain text.
 *
 * @param pictures those that can be shown; others become their descriptions
 */
export function takeIn(written: string, pictures: Pictures = new Map()): TakenIn {
  let text = withoutFrontMatter(written.replace(UNSEEN, '').replace(WIDE, ' ').replace(/\r\n?/g, '\n'));
  text = settled(text, (tree, source) => [...directives(tree), ...html(tree, source)]);
  text = settled(text, (tree, source) => [
    ...braces(tree, source),
    ...notes(tree, source),
    ...tables(tree, source),
  ]);
  const shown = picturesOf(parse(text));
  text = settled(text, (tree, source) => links(tree, source, pictures));
  const { title = titleOf(written), body } = divided(text);
  return { ...(title !== undefined && { title }), body: `${body.trim()}\n`, pictures: shown };
}

function parse(text: string): Root {
  return parseMarkdown(text, { file: FILE });
}

/** The text when no more repairs are found in it. */
function settled(text: string, find: (tree: Root, source: string) => Edit[]): string {
  let now = text;
  for (let round = 0; round < ROUNDS; round += 1) {
    const edits = find(parse(now), now);
    if (edits.length === 0) break;
    now = withEdits(now, edits);
  }
  return now;
}

/** The title that a front matter gives. */
function titleOf(written: string): string | undefined {
  const front = /^\ufeff?---[ \t]*\r?\n([\s\S]*?)\n(?:---|\.\.\.)/.exec(written)?.[1];
  const title = front && /^title:[ \t]*(?:"([^"\n]*)"|'([^'\n]*)'|([^\n#]*))/m.exec(front);
  const words = title ? (title[1] ?? title[2] ?? title[3] ?? '').trim() : '';
  return words === '' ? undefined : words;
}

/** Front matter of another program is a comment: nobody read it in the document. */
function withoutFrontMatter(text: string): string {
  const match = /^(---|\+\+\+)[ \t]*\n([\s\S]*?)\n(?:\1|\.\.\.)[ \t]*(?:\n|$)/.exec(text);
  if (!match || !/^[\w-]+\s*[:=]/m.test(match[2]!)) return text;
  return `<!--\n${match[2]!.replaceAll('--', '- -')}\n-->\n\n${text.slice(match[0].length).replace(/^\n+/, '')}`;
}

const DIRECTIVES = ['textDirective', 'leafDirective', 'containerDirective'];

/** Puts a backslash before what looks like a directive and was text. */
function directives(tree: Root): Edit[] {
  const edits: Edit[] = [];
  visit(tree, (node: Nodes) => {
    const stretch = DIRECTIVES.includes(node.type) ? stretchOf(node) : undefined;
    if (!stretch) return;
    edits.push({ start: stretch.start, end: stretch.start, text: '\\' });
  });
  return edits;
}

function html(tree: Root, source: string): Edit[] {
  const edits: Edit[] = [];
  const walk = (node: Nodes, parent: Parents | undefined, oneLine: boolean): void => {
    if (node.type === 'html') {
      const stretch = stretchOf(node);
      const inSentence = parent !== undefined && isSentence(parent);
      const value = stretch ? source.slice(stretch.start, stretch.end) : node.value;
      const made = inSentence ? inlineHtml(value, oneLine) : blockHtml(value);
      const text = inSentence || made === value ? made : inParagraphs(made, source, stretch?.start ?? 0);
      if (stretch && text !== value) edits.push({ ...stretch, text });
      return;
    }
    // A cell keeps `<br>`, which is read as a new line there too.
    if (node.type === 'break' && parent?.type !== 'tableCell') {
      const stretch = stretchOf(node);
      if (stretch && source[stretch.start] === '<') edits.push(newLine(stretch, source, oneLine));
      return;
    }
    const line = oneLine || node.type === 'heading' || node.type === 'tableCell';
    if ('children' in node) for (const child of node.children) walk(child, node, line);
  };
  walk(tree, undefined, false);
  return edits;
}

/** A new line in place of `<br>`; where the line ends all the same no second one, and none where the block ends. */
function newLine({ start, end }: { start: number; end: number }, source: string, oneLine: boolean): Edit {
  const [ending] = /^[ \t]*(?=\n|$)/.exec(source.slice(end)) ?? [];
  if (oneLine || ending === undefined) return { start, end, text: inlineHtml('<br>', oneLine) };
  const isLast = /^(?:\n[ \t>]*(?:\n|$)|$)/.test(source.slice(end + ending.length));
  return { start, end: end + ending.length, text: isLast ? '' : '\\' };
}

/** A block of text with an empty line after it, so that what follows stays a block of its own. */
function inParagraphs(text: string, source: string, start: number): string {
  const lineStart = source.lastIndexOf('\n', start - 1) + 1;
  const before = source.slice(lineStart, start).replace(/[^>\s]/g, ' ');
  return text === '' ? '' : `${text.split('\n').join(`\n${before}`)}\n${before.trimEnd()}`;
}

const SENTENCES = new Set([
  'paragraph',
  'heading',
  'tableCell',
  'emphasis',
  'strong',
  'link',
  'linkReference',
  'delete',
]);

function isSentence(node: Parents): boolean {
  return SENTENCES.has(node.type);
}

/** Two braces are an expression here. */
function braces(tree: Root, source: string): Edit[] {
  const edits: Edit[] = [];
  visit(tree, 'text', (node) => {
    const stretch = stretchOf(node);
    if (!stretch) return;
    for (const match of source.slice(stretch.start, stretch.end).matchAll(/(?<!\\)\{\{/g)) {
      const start = stretch.start + match.index;
      edits.push({ start, end: start + 2, text: '\\{\\{' });
    }
  });
  visit(tree, 'heading', (node) => {
    const stretch = stretchOf(node);
    const match = stretch && /[ \t]\{[#.][^{}]*\}[ \t]*#*$/.exec(source.slice(stretch.start, stretch.end));
    if (!stretch || !match) return;
    const start = stretch.start + match.index;
    edits.push({ start, end: start + match[0].length, text: '' });
  });
  return edits;
}

/** A mark of a note and an address that do not exist are text. */
function notes(tree: Root, source: string): Edit[] {
  const edits: Edit[] = [];
  visit(tree, 'text', (node) => {
    const stretch = stretchOf(node);
    if (!stretch) return;
    for (const match of source.slice(stretch.start, stretch.end).matchAll(/(?<!\\)\]\[(?=[^\][]+\])/g)) {
      const start = stretch.start + match.index;
      edits.push({ start, end: start + 2, text: '\\]\\[' });
    }
    if (
      stretch.start > 0 &&
      /^\[[^\][]+\]/.test(source.slice(stretch.start, stretch.end)) &&
      source[stretch.start - 1] === ']'
    )
      edits.push({ start: stretch.start, end: stretch.start, text: '\\' });
    for (const match of source.slice(stretch.start, stretch.end).matchAll(/\[\^(?=[^\]\s]+\])/g)) {
      const start = stretch.start + match.index;
      edits.push({ start, end: start + 2, text: '(^' });
      const close = source.indexOf(']', start);
      edits.push({ start: close, end: close + 1, text: ')' });
    }
  });
  return edits;
}

/** A cell beyond a table's head gets a head that is empty. */
function tables(tree: Root, source: string): Edit[] {
  const edits: Edit[] = [];
  visit(tree, 'table', (node: Table) => {
    const [head, ...rows] = node.children;
    const stretch = head && stretchOf(head);
    const width = Math.max(...rows.map((row) => row.children.length));
    const missing = head ? width - head.children.length : 0;
    if (!stretch || missing <= 0) return;
    const closed = (line: string) => (/\|\s*$/.test(line) ? line.trimEnd() : `${line} |`);
    const headLine = source.slice(stretch.start, stretch.end);
    const nextEnd = source.indexOf('\n', stretch.end + 1);
    const rule = source.slice(stretch.end + 1, nextEnd === -1 ? undefined : nextEnd);
    edits.push({
      start: stretch.start,
      end: stretch.end + 1 + rule.length,
      text: `${closed(headLine)}${'  |'.repeat(missing)}\n${closed(rule)}${' --- |'.repeat(missing)}`,
    });
  });
  return edits;
}

type AnyLink = Link | LinkReference;
type AnyImage = Image | ImageReference;

/** The pictures of a document that lie beside it. */
function picturesOf(tree: Root): string[] {
  const definitions = definitionsOf(tree);
  const found = new Set<string>();
  visit(tree, (node: Nodes) => {
    if (node.type !== 'image' && node.type !== 'imageReference') return;
    const url = addressOf(node, definitions);
    if (url !== undefined && !/^(?:[a-z][a-z\d+.-]*:|\/\/|#)/i.test(url)) found.add(url);
  });
  return [...found];
}

function definitionsOf(tree: Root): Map<string, Definition> {
  const definitions = new Map<string, Definition>();
  visit(tree, 'definition', (node) => {
    if (!definitions.has(node.identifier)) definitions.set(node.identifier, node);
  });
  return definitions;
}

function addressOf(
  node: AnyLink | AnyImage,
  definitions: ReadonlyMap<string, Definition>,
): string | undefined {
  return 'url' in node ? node.url : definitions.get(node.identifier)?.url;
}

/** Links to the web stay, links within the document lead to its headings, and all others are their text. */
function links(tree: Root, source: string, pictures: Pictures): Edit[] {
  const definitions = definitionsOf(tree);
  const headings = headingsOf(tree);
  const given = new Map<Heading, string>();
  const edits: Edit[] = [];
  visit(tree, (node: Nodes) => {
    const stretch = stretchOf(node);
    if (!stretch) return;
    if (node.type === 'image' || node.type === 'imageReference') {
      const edit = pictureEdit(node, addressOf(node, definitions) ?? '', pictures);
      if (edit !== undefined) edits.push({ ...stretch, text: edit });
    } else if (node.type === 'link' || node.type === 'linkReference') {
      const url = addressOf(node, definitions) ?? '';
      if (/^(?:https?|mailto):/i.test(url) && url.length < 3000) return;
      const label = labelOf(node, source);
      const heading = url.startsWith('#') ? headings.get(decoded(url.slice(1)).toLowerCase()) : undefined;
      const known = /^#[a-z0-9-]+$/.test(url) && [...given.values(), ...idsIn(source)].includes(url.slice(1));
      if (known && 'url' in node) return;
      if (heading && plainText(node).trim() !== '') {
        const id =
          given.get(heading) ?? freeId(slug(plainText(heading)), [...given.values(), ...idsIn(source)]);
        if (!given.has(heading)) edits.push(idEdit(heading, id, source));
        given.set(heading, id);
        edits.push({ ...stretch, text: `[${label}](#${id})` });
      } else edits.push({ ...stretch, text: label });
    } else if (node.type === 'definition' && !isUsed(tree, node)) edits.push({ ...stretch, text: '' });
  });
  return edits;
}

/** The ids that headings have been given. */
function idsIn(source: string): string[] {
  return [...source.matchAll(/\{#([a-z0-9-]+)\}[ \t]*$/gm)].map(([, id]) => id!);
}

function freeId(wanted: string, taken: readonly string[]): string {
  let id = wanted;
  for (let number = 2; taken.includes(id); number += 1) id = `${wanted}-${number}`;
  return id;
}

/** Gives a heading an id, at the end of its first line. */
function idEdit(heading: Heading, id: string, source: string): Edit {
  const { start, end } = stretchOf(heading)!;
  const [first = ''] = source.slice(start, end).split('\n');
  const text = first.replace(/\s+#+\s*$/, '').trimEnd();
  return { start: start + text.length, end: start + first.length, text: ` {#${id}}` };
}

/** Headings by the anchors that GitHub gives them. */
function headingsOf(tree: Root): Map<string, Heading> {
  const found = new Map<string, Heading>();
  visit(tree, 'heading', (node) => {
    const base = plainText(node)
      .replace(/\s*\{#[a-z0-9-]+\}\s*$/, '')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replace(/\s/g, '-');
    let anchor = base;
    for (let number = 1; found.has(anchor); number += 1) anchor = `${base}-${number}`;
    found.set(anchor, node);
  });
  return found;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The text of a link as it is written. */
function labelOf(node: AnyLink, source: string): string {
  const [first, last] = [node.children[0], node.children.at(-1)];
  const [from, to] = [first && stretchOf(first)?.start, last && stretchOf(last)?.end];
  return from === undefined || to === undefined ? '' : source.slice(from, to);
}

function pictureEdit(node: AnyImage, url: string, pictures: Pictures): string | undefined {
  const alt = node.alt ?? '';
  if ([...pictures.values()].includes(url)) return undefined;
  const file = pictures.get(url);
  if (file === undefined) return asWritten(alt);
  return `![${asWritten(alt === '' ? file : alt)}](${file})`;
}

function isUsed(tree: Root, { identifier }: Definition): boolean {
  let used = false;
  visit(tree, (node: Nodes) => {
    if ((node.type === 'linkReference' || node.type === 'imageReference') && node.identifier === identifier)
      used = true;
  });
  return used;
}

/** The title of a document, and the rest with its chapters on the first level. */
function divided(text: string): { title?: string; body: string } {
  const tree = parse(text);
  const headings: Heading[] = [];
  visit(tree, 'heading', (node) => void headings.push(node));
  const first = tree.children.find((node) => node.type !== 'html' && node.type !== 'definition');
  const ones = headings.filter(({ depth }) => depth === 1);
  const title =
    first?.type === 'heading' && first.depth === 1 && ones.length === 1 && headings.length > 1
      ? first
      : undefined;
  const others = headings.filter((each) => each !== title);
  const levels = levelsOf(others);
  const edits = others.flatMap((heading, index) => headingEdit(heading, levels[index]!, text));
  const stretch = title && stretchOf(title);
  if (stretch) edits.push({ ...stretch, text: '' });
  const words =
    title &&
    plainText(title)
      .replace(/\s*\{#[a-z0-9-]+\}\s*$/, '')
      .replace(/\s+/g, ' ')
      .trim();
  return { ...(words ? { title: words } : {}), body: withEdits(text, edits) };
}

/** The levels of headings, from the first on, none skipped: those that stand beside each other still do. */
function levelsOf(headings: readonly Heading[]): number[] {
  const above: number[] = [];
  return headings.map(({ depth }) => {
    while (above.length > 0 && above.at(-1)! >= depth) above.pop();
    above.push(depth);
    return above.length;
  });
}

/** A heading on a level, written with number signs; an empty one is nothing. */
function headingEdit(heading: Heading, level: number, source: string): Edit[] {
  const stretch = stretchOf(heading);
  if (!stretch) return [];
  const [first, last] = [heading.children[0], heading.children.at(-1)];
  const [from, to] = [first && stretchOf(first)?.start, last && stretchOf(last)?.end];
  if (from === undefined || to === undefined) return [{ ...stretch, text: '' }];
  const words = source.slice(from, to).replace(/\s*\n\s*/g, ' ');
  return [{ ...stretch, text: `${'#'.repeat(level)} ${words}` }];
}
