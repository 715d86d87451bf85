import type { Node, Nodes, PhrasingContent, Root } from 'mdast';
import { type Directives, directiveFromMarkdown } from 'mdast-util-directive';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTaskListItemFromMarkdown } from 'mdast-util-gfm-task-list-item';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmTable } from 'micromark-extension-gfm-table';
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item';
import remarkFrontmatter from 'remark-frontmatter';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';
import type { Origin, Place, Point } from '../model/place.js';
import type { OriginData } from '../model/tree.js';
import { visit } from '../model/visit.js';
import { formDefinitionLists } from './definition-lists.js';
import { directiveSyntax } from './directive-syntax.js';
import { letteredListSyntax, listFormFromMarkdown } from './lettered-list.js';
import { beyondLimits, withinLimits } from './markdown-limits.js';
import { raisedTextFromMarkdown, raisedTextSyntax } from './raised-text.js';
import { remembered } from './remembered.js';
import { keepTextBesideComments } from './text-beside-comments.js';

/** A directive as written: `:ref{#id}`, `::block{#id}` or `:::tillval{#id}`. */
export type Directive = Directives;

const parser = unified().use(remarkParse).use(remarkFrontmatter).use(remarkExtensions).freeze();

const parse = remembered((text) => {
  const root = parser.parse(withinLimits(text));
  keepTextBesideComments(root, (line) => parser.parse(line));
  formDefinitionLists(root, text);
  return root;
});

/**
 * Parses a whole file: CommonMark with tables, footnotes and task lists, lists with letters and of definitions, raised
 * and lowered text, front matter, and directives; text beside a comment is text. Every node gets `origin` in its data;
 * positions are those of the file, front matter included. The tree is the caller's to change. What is beyond
 * {@link beyondLimits} is left out.
 */
export function parseMarkdown(text: string, origin: Origin): Root {
  return copyTree(parse(text), origin);
}

/**
 * Parses one line of running text that is in a YAML value: emphasis, links, but nothing that makes blocks. What
 * Markdown would read as a list or heading (`1. …`, `> 90 %`, `- …`) is text here, and so is all that is beyond the
 * limits. Positions are all those of `place`.
 *
 * @param change called with the tree while its positions are still those of the text it was parsed from
 */
export function parseInline(
  text: string,
  place: Place,
  change?: (tree: Root, parsed: string) => void,
): PhrasingContent[] {
  const plain = text.replace(/\s+/g, ' ').trim();
  if (!MARKUP.test(plain) || beyondLimits(plain).length > 0) return plain ? [textNode(plain, place)] : [];
  // A leading word joiner keeps any block construct from starting; it is taken away again afterwards.
  const parsed = `\u2060${plain}`;
  const root = parser.parse(parsed);
  if (change) {
    setOrigin(root, { file: place.file });
    change(root, parsed);
  }
  const [paragraph] = root.children;
  const children = paragraph?.type === 'paragraph' ? paragraph.children : [];
  const [first] = children;
  if (first?.type === 'text') first.value = first.value.slice(1);
  if (first?.type === 'text' && first.value === '') children.shift();
  const origin: Origin = { file: place.file };
  for (const child of children) {
    visit(child, (node: Nodes) => {
      node.position = { start: place.start, end: place.end };
      node.data = { ...node.data, origin } as OriginData;
    });
  }
  return children;
}

/** Anything that Markdown could read as markup inside a line; most lines in data files have none. */
export const MARKUP = /[*_`[\]<&\\{}~^]/;

function textNode(value: string, place: Place): PhrasingContent {
  const origin: Origin = { file: place.file };
  const { start, end } = place;
  return { type: 'text', value, position: { start, end }, data: { origin } as OriginData };
}

/** The origin of a node of a compiled tree. */
export function originOf(node: Node): Origin {
  const origin = (node.data as OriginData | undefined)?.origin;
  if (!origin) throw new Error('a node lost its origin');
  return origin;
}

/** Place of a node: its position in the file it was written in. */
export function placeOf(node: Node): Place {
  const { file } = originOf(node);
  const start: Point = node.position?.start ?? { line: 1, column: 1 };
  return { file, start, end: node.position?.end ?? start };
}

/** A copy of a tree with another origin; positions, which never change, are shared. */
export function copyTree<T extends Nodes>(tree: T, origin: Origin): T {
  const copy = { ...tree, data: { ...tree.data, origin } };
  if ('children' in copy) copy.children = copy.children.map((child) => copyTree(child, origin)) as never;
  return copy;
}

/** Sets the origin of a node and all its descendants. */
export function setOrigin(tree: Nodes, origin: Origin): void {
  visit(tree, (node: Nodes) => {
    node.data = { ...node.data, origin } as OriginData;
  });
}

/**
 * Extensions of GitHub's Markdown in use: tables, footnotes, task lists. Not strike-through, which would look like a
 * redline, and not bare addresses as links: they make every letter of a text a possible beginning of an address.
 */
function remarkExtensions(this: Processor): void {
  const data = this.data();
  const syntax = [
    gfmFootnote(),
    gfmTable(),
    gfmTaskListItem(),
    directiveSyntax(),
    raisedTextSyntax(),
    letteredListSyntax(),
  ];
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), ...syntax];
  data.fromMarkdownExtensions = [
    ...(data.fromMarkdownExtensions ?? []),
    gfmFootnoteFromMarkdown(),
    gfmTableFromMarkdown(),
    gfmTaskListItemFromMarkdown(),
    directiveFromMarkdown(),
    raisedTextFromMarkdown(),
    listFormFromMarkdown(),
  ];
}
