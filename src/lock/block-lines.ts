import type { RootContent } from 'mdast';
import type { Block } from '../compile/block-store.js';
import { originOf, placeOf } from '../source/markdown.js';
import type { TextLine } from './decided-text.js';
import { markdownLines } from './markdown-lines.js';

/** Lines of a block's file, with all options included and no parameters filled in. */
export function fileLines({ id, version, body }: Block): TextLine[] {
  return body.children
    .filter((node: RootContent) => node.type !== 'yaml')
    .flatMap((node) => markdownLines(node))
    .map(({ node, text }) => ({
      part: `block ${id}@${version}`,
      text: text.replace(/\s+/g, ' ').trim(),
      place: placeOf(node),
      origin: originOf(node),
      heading: '',
    }));
}
