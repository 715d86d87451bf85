import type { Nodes, Parents } from 'mdast';
import type { Commission, OutlineItem } from '../model/commission.js';
import type { Origin, Place } from '../model/place.js';
import type { HeadingData } from '../model/tree.js';
import { originOf, placeOf } from '../source/markdown.js';
import { planPassages, tablePassages, templatePassages, titlePassages } from './data-passages.js';
import { PassageText, type SourceOf } from './passage-text.js';
import { type Piece, piecesOf } from './pieces.js';

/**
 * What kind of text a passage is. `item` is a list item or an indicator's bullet; `name` an area or unit of the plan;
 * `head` a column head or caption; `title` the commission's own, written in the front matter.
 */
export type PassageKind =
  | 'paragraph'
  | 'heading'
  | 'item'
  | 'cell'
  | 'note'
  | 'indicator'
  | 'target'
  | 'source'
  | 'reporter'
  | 'name'
  | 'head'
  | 'title';

/** A stretch of running text with a way back to where each of its characters was written. */
export interface Passage {
  kind: PassageKind;
  /** As it reads, values and references included. */
  text: string;
  origin: Origin;
  /** Where the whole passage stands. */
  place: Place;
  /** The heading it stands under. */
  heading?: OutlineItem | undefined;
  /**
   * Where the characters from `start` to `end` of the text were written. Inside a value or a generated reference it is
   * the place of the expression or directive.
   */
  at(start: number, end: number): Place;
  /** Whether those characters were written as they read: only then can they be repaired by replacing the place. */
  verbatim(start: number, end: number): boolean;
  /** Whether an editor wrote those characters here; false when a value or a generated reference is among them. */
  written(start: number, end: number): boolean;
  /** Whether the character stands in text that is marked as another language. */
  foreign(index: number): boolean;
}

/** Receives the passages of something in reading order. */
export type Collect = (kind: PassageKind, pieces: Piece[], origin: Origin, place: () => Place) => void;

/**
 * The passages of a compiled commission in reading order: title, body, tables and plan where they are printed, notes.
 *
 * @param file the commission's own file
 */
export function passagesOf(commission: Commission, file: string, source: SourceOf): Passage[] {
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
