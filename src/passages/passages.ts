import type { Nodes, Parents } from 'mdast';
import type { Commission, OutlineItem } from '../model/commission.js';
import type { HeadingData } from '../model/tree.js';
import { originOf, placeOf } from '../source/markdown.js';
import { planPassages, tablePassages, templatePassages, titlePassages } from './data-passages.js';
import type { Collect, Passage, PassageKind, ReadSource } from './passage.js';
import { PassageText } from './passage-text.js';
import { piecesOf } from './pieces.js';

/**
 * The passages of a compiled commission in reading order: title, body, tables and plan where they are printed, notes.
 *
 * @param file the commission's own file
 */
export function passagesOf(commission: Commission, file: string, source: ReadSource): Passage[] {
  const result: Passage[] = [];
  const headings = new Map(flatten(commission.outline).map((item) => [item.anchor, item]));
  let heading: OutlineItem | undefined;
  const collect: Collect = (kind, pieces, origin, place) => {
    if (pieces.some(({ text }) => text.trim() !== ''))
      result.push(new PassageText(pieces, { kind, origin, place, heading }, source));
  };
  const running = (kind: PassageKind, node: Parents): void =>
    collect(kind, piecesOf(node.children), originOf(node), () => placeOf(node));
  const walk = (node: Nodes, kind: PassageKind): void => {
    if (node.type === 'heading') {
      heading = headings.get((node.data as HeadingData | undefined)?.anchor ?? '') ?? heading;
      running('heading', node);
    } else if (node.type === 'paragraph') running(kind, node);
    else if (node.type === 'tableCell') running('cell', node);
    else if (node.type === 'dataTable') tablePassages(node.table, source, collect);
    else if (node.type === 'followUpPlan') planPassages(node.plan, source, collect);
    else if (node.type === 'analysisTemplate') templatePassages(node.plan, source, collect);
    else if ('children' in node) {
      const inside = node.type === 'listItem' ? 'item' : kind;
      for (const child of (node as Parents).children) walk(child, inside);
    }
  };
  titlePassages(file, source, collect);
  for (const node of commission.body.children) walk(node, 'paragraph');
  for (const note of commission.footnotes) for (const child of note.children) walk(child, 'note');
  return result;
}

/** Every item of an outline, in reading order. */
export function flatten(outline: readonly OutlineItem[]): OutlineItem[] {
  return outline.flatMap((item) => [item, ...flatten(item.children)]);
}
