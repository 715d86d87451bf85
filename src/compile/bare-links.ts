import type { Link, Nodes, Parents, PhrasingContent, Root, Text } from 'mdast';
import type { Place } from '../model/place.js';
import type { LinkData, OriginData } from '../model/tree.js';
import { originOf } from '../source/markdown.js';
import { align } from '../source/source-offsets.js';
import type { ParsedText } from './values.js';

const ADDRESS = /\bhttps?:\/\/[^\s<>"”’]+/g;
/** The signs after an address in a sentence, which are none of it. */
const AFTER = /(?:[.,;:!?'*_]|(?<!\([^()]*)\))+$/;
/** The beginning of a link that is none, which is a finding of its own. */
const BROKEN_LINK = /(?:\]\s?\(|<)$/;

/**
 * Makes links of the web addresses that stand in running text as they are, `https://…`, up to the sign that ends the
 * sentence. After expressions have been replaced: an address that a value goes on with stays text.
 */
export function linkBareAddresses(root: Root, source: ParsedText): void {
  walk(root, source);
}

function walk(parent: Parents, source: ParsedText): void {
  for (let index = 0; index < parent.children.length; index++) {
    const node = parent.children[index] as Nodes;
    if (node.type === 'text') {
      if (!node.value.includes('://')) continue;
      const pieces = linked(node, parent.children[index + 1], source);
      (parent.children as Nodes[]).splice(index, 1, ...pieces);
      index += pieces.length - 1;
    } else if ('children' in node && node.type !== 'link' && node.type !== 'linkReference')
      walk(node, source);
  }
}

function linked(node: Text, next: Nodes | undefined, source: ParsedText): PhrasingContent[] {
  const begin = node.position?.start.offset ?? 0;
  const end = node.position?.end.offset ?? begin;
  const written = align(node.value, source.text, begin, end);
  if (!written) return [node];
  const data: OriginData = { origin: originOf(node) };
  const textFrom = (from: number, to: number): Text => {
    const place: Place = source.place(written.offsets[from]!, written.offsets[to - 1]! + 1);
    return { type: 'text', value: node.value.slice(from, to), position: place, data };
  };
  const pieces: PhrasingContent[] = [];
  let at = 0;
  for (const { 0: found, index } of node.value.matchAll(ADDRESS)) {
    const url = found.replace(AFTER, '');
    const to = index + url.length;
    const goesOn = index + found.length === node.value.length && next?.type === 'value';
    if (goesOn || !URL.canParse(url) || BROKEN_LINK.test(node.value.slice(Math.max(0, index - 3), index)))
      continue;
    if (index > at) pieces.push(textFrom(at, index));
    const text = textFrom(index, to);
    const link: Link & { data: LinkData } = {
      type: 'link',
      url,
      children: [text],
      data: { ...data, bare: true },
      ...(text.position && { position: text.position }),
    };
    pieces.push(link);
    at = to;
  }
  if (pieces.length === 0) return [node];
  if (at < node.value.length) pieces.push(textFrom(at, node.value.length));
  return pieces;
}
