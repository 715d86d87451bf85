import type { Definition, Nodes, Parents, PhrasingContent, Root } from 'mdast';
import type { Origin } from '../model/place.js';
import { visit } from '../model/visit.js';
import type { Directive } from '../source/markdown.js';
import { align } from '../source/source-offsets.js';
import type { SourceText } from '../source/text.js';
import type { SourceWords, WrittenUnit } from './written.js';
import { type InlineSetting, inlineWords } from './written-inline.js';

/** Settings for reading a Markdown file. */
export interface MarkdownSetting {
  source: SourceText;
  origin: Origin;
  /** Tells whether an optional text of the block is chosen. */
  isChosen(option: string): boolean;
  /** Adds what a directive on a line of its own brings in. */
  bring(directive: Directive): void;
}

const HEADING_ATTRIBUTES = /\s*\{[#.][^{}]*\}\s*$/;

/**
 * Adds the text of a Markdown file in reading order, from the tree as parsed, before any phase of the compiler has
 * changed it. Comments are left out, and nothing else.
 */
export function writtenMarkdown(root: Root, setting: MarkdownSetting, written: SourceWords): void {
  const { source, origin, isChosen } = setting;
  const definitions = definitionsIn(root);
  const inline: InlineSetting = {
    origin,
    isChosen,
    definition: (identifier) => definitions.get(identifier),
    placeOf: (node, text, from, length) => placeIn(source, node, text, from, length),
  };
  const unit = (nodes: readonly Nodes[], order: WrittenUnit['order']): void => {
    const { words, attributes } = inlineWords(nodes, inline);
    if (words.length > 0) written.units.push({ order, words, origin });
    written.attributes.push(...attributes);
  };
  const block = (node: Nodes, order: WrittenUnit['order']): void => {
    switch (node.type) {
      case 'yaml':
      case 'thematicBreak':
      case 'definition':
        return;
      case 'heading':
        unit(withoutAttributes(node.children), order);
        return;
      case 'paragraph':
      case 'tableCell':
        unit(node.children, order);
        return;
      case 'footnoteDefinition':
        for (const child of node.children) block(child, 'apart');
        return;
      case 'leafDirective':
        // The label of a directive that has no use for one is text like any other.
        unit(node.children, order);
        setting.bring(node);
        return;
      case 'containerDirective':
        if (node.name === 'tillval' && !isChosen(node.attributes?.id ?? '')) return;
        break;
    }
    if ('children' in node) for (const child of (node as Parents).children) block(child, order);
    else unit([node], order);
  };
  for (const node of root.children) block(node, 'flow');
}

/**
 * The addresses that references of the file lead to, by identifier; of several with one identifier the first counts.
 */
function definitionsIn(root: Root): Map<string, Definition> {
  const definitions = new Map<string, Definition>();
  visit(root, 'definition', (node) => {
    if (!definitions.has(node.identifier)) definitions.set(node.identifier, node);
  });
  return definitions;
}

/** A heading without the `{#id .class}` at its end. */
function withoutAttributes(children: readonly PhrasingContent[]): PhrasingContent[] {
  const last = children.at(-1);
  if (last?.type !== 'text' || !HEADING_ATTRIBUTES.test(last.value)) return [...children];
  return [...children.slice(0, -1), { ...last, value: last.value.replace(HEADING_ATTRIBUTES, '') }];
}

/** Place of a stretch of a node's text; the whole node when its source is written differently. */
function placeIn(source: SourceText, node: Nodes, text: string, from: number, length: number) {
  const start = node.position?.start.offset ?? 0;
  const end = node.position?.end.offset ?? start;
  const word = text.slice(from, from + length);
  const exact = align(text, source.text, start, end);
  if (exact) return source.place(exact.offsets[from]!, exact.offsets[from + length - 1]! + 1);
  const at = source.text.indexOf(word, start);
  return at >= 0 && at < end ? source.place(at, at + length) : source.place(start, end);
}
