import { createHash } from 'node:crypto';
import type { List, Nodes, Parents, RootContent } from 'mdast';
import type { LinkData, ListData } from '../model/tree.js';
import { listNumber } from '../source/list-form.js';

/** A paragraph, heading, list item or table row as it reads, in Markdown; and the node it is written in. */
export interface MarkdownLine {
  node: Nodes;
  text: string;
}

/**
 * The lines of a part of a compiled body that was written in Markdown. A table in a list is on lines of its own.
 */
export function markdownLines(node: RootContent): MarkdownLine[] {
  const lines: MarkdownLine[] = [];
  collect(node, '', lines);
  return lines;
}

/** @param before text before the first line: the marks of lists and quotations around it */
function collect(node: Nodes, before: string, lines: MarkdownLine[]): void {
  const text = lineText(node);
  if (text !== undefined) lines.push({ node, text: before + text });
  else if (node.type === 'list') {
    for (const [index, item] of node.children.entries()) {
      const mark = node.ordered ? itemNumber(node, index) : '-';
      const task = typeof item.checked === 'boolean' ? (item.checked ? ' [x]' : ' [ ]') : '';
      for (const [at, child] of item.children.entries())
        collect(child, at === 0 ? `${before}${mark}${task} ` : `${before}  `, lines);
    }
  } else if ('children' in node) {
    const inside = node.type === 'blockquote' ? `${before}> ` : before;
    for (const child of (node as Parents).children) collect(child, inside, lines);
  }
}

/** The number of an item as it is printed. */
export function itemNumber({ start, data }: List, index: number): string {
  return listNumber((start ?? 1) + index, (data as ListData | undefined)?.form);
}

/** Text of a node that makes up one line; `undefined` for one that contains lines. */
function lineText(node: Nodes): string | undefined {
  if (node.type === 'heading') return `${'#'.repeat(node.depth)} ${inlineText(node.children)}`;
  if (node.type === 'paragraph') return inlineText(node.children);
  if (node.type === 'tableRow')
    return `| ${node.children.map((cell) => inlineText(cell.children)).join(' | ')} |`;
  if (node.type === 'thematicBreak') return '---';
  if (node.type === 'code') return `\`${node.value}\``;
  return undefined;
}

/**
 * Running text as it reads, with the marks for emphasis, links and pictures. Links to where something stands are not.
 */
export function inlineText(nodes: readonly Nodes[]): string {
  return nodes.map(inline).join('');
}

function inline(node: Nodes): string {
  switch (node.type) {
    case 'text':
    case 'value':
      return node.value;
    case 'inlineCode':
      return `\`${node.value}\``;
    case 'emphasis':
      return `*${inlineText(node.children)}*`;
    case 'strong':
      return `**${inlineText(node.children)}**`;
    case 'break':
      return ' ';
    case 'link':
      // A lock is older than the link that is made of an address: it has the address alone.
      if ((node.data as LinkData | undefined)?.bare) return inlineText(node.children);
      return `[${inlineText(node.children)}](${node.url})`;
    case 'image':
      return `![${node.alt ?? ''}](${pictureOf(node.url)})`;
    case 'footnoteReference':
      return '[^]';
    default:
      return 'children' in node ? inlineText((node as Parents).children) : '';
  }
}

/** An embedded picture by its hash, since its data is as long as a book. */
function pictureOf(url: string): string {
  return url.startsWith('data:') ? createHash('sha256').update(url).digest('hex').slice(0, 16) : url;
}
