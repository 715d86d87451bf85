import type { Nodes, Parents, PhrasingContent, RootContent } from 'mdast';
import type { Commission, OutlineItem } from '../model/commission.js';
import type { Origin, Place } from '../model/place.js';
import { originOf, placeOf } from '../source/markdown.js';
import type { SourceText } from '../source/text.js';

/** What kind of text a passage is. */
export type PassageKind =
  | 'paragraph'
  | 'heading'
  | 'item'
  | 'cell'
  | 'note'
  | 'indicator'
  | 'target'
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
  heading?: OutlineItem;
  /**
   * Where the characters from `start` to `end` of the text were written. Inside a value or a generated reference it is
   * the place of the expression or directive.
   */
  at(start: number, end: number): Place;
  /** Whether those characters were written as they read: only then can they be repaired by replacing the place. */
  verbatim(start: number, end: number): boolean;
}

/** One piece of a passage: where its text begins in the passage and in which node it was written. */
interface Piece {
  start: number;
  text: string;
  place: Place;
  /** Offset in the source of the piece's first character, when it is written as it reads. */
  offset?: number;
}

type SourceOf = (file: string) => SourceText | undefined;

/** The passages of a compiled commission in reading order: body, tables and plan where they are printed, footnotes. */
export function passagesOf(commission: Commission, source: SourceOf): Passage[] {
  const result: Passage[] = [];
  const headings = new Map(flatten(commission.outline).map((item) => [item.anchor, item]));
  let heading: OutlineItem | undefined;
  const add = (
    kind: PassageKind,
    children: readonly PhrasingContent[],
    origin: Origin,
    place: Place,
  ): void => {
    const pieces = piecesOf(children, source);
    if (pieces.length > 0) result.push(passage(kind, pieces, origin, place, heading, source));
  };
  const addPlain = (kind: PassageKind, text: string, place: Place): void => {
    const offset = offsetOf(text, place, source);
    const pieces = [{ start: 0, text, place, ...(offset !== undefined && { offset }) }];
    if (text.trim()) result.push(passage(kind, pieces, { file: place.file }, place, heading, source));
  };
  const walk = (node: RootContent | Nodes, kind: PassageKind): void => {
    switch (node.type) {
      case 'heading':
        heading = headings.get((node.data as { anchor?: string } | undefined)?.anchor ?? '') ?? heading;
        add('heading', node.children, originOf(node), placeOf(node));
        return;
      case 'paragraph':
        add(kind, node.children, originOf(node), placeOf(node));
        return;
      case 'tableCell':
        add('cell', node.children, originOf(node), placeOf(node));
        return;
      case 'listItem':
        for (const child of node.children) walk(child, 'item');
        return;
      case 'dataTable': {
        const { table } = node;
        addRows(
          table.rader,
          table.kolumner.filter((column) => column.typ === 'text').map((column) => column.id),
        );
        for (const note of table.noter)
          add('note', note.content, { file: table.file }, placeOf(note.content[0] ?? node));
        return;
      }
      case 'followUpPlan':
        addPlan(node.plan);
        return;
      default:
        if ('children' in node) for (const child of (node as Parents).children) walk(child as Nodes, kind);
    }
  };
  const addRows = (rows: Commission['tables'][number]['rader'], columns: string[]): void => {
    for (const row of rows) {
      for (const column of columns) {
        const cell = row.cells[column];
        if (typeof cell?.value === 'string') addPlain('cell', cell.value, cell.place);
      }
      addRows(row.rader, columns);
    }
  };
  const addPlan = (plan: NonNullable<Commission['plan']>): void => {
    for (const area of plan.områden) {
      for (const unit of area.enheter) {
        for (const indicator of unit.indikatorer) {
          add('indicator', indicator.text, { file: plan.file }, indicator.place);
          for (const point of indicator.punkter) add('item', point, { file: plan.file }, indicator.place);
          for (const goal of indicator.mål)
            if (goal.målvärde) addPlain('target', goal.målvärde.text, goal.targetPlace ?? goal.place);
        }
      }
    }
    for (const note of plan.noter) {
      const [first] = note.content;
      if (first) add('note', note.content, { file: plan.file }, placeOf(first));
    }
  };
  for (const node of commission.body.children) walk(node, 'paragraph');
  for (const note of commission.footnotes) for (const child of note.children) walk(child, 'note');
  return result;
}

/** Every item of an outline, in reading order. */
export function flatten(outline: readonly OutlineItem[]): OutlineItem[] {
  return outline.flatMap((item) => [item, ...flatten(item.children)]);
}

function passage(
  kind: PassageKind,
  pieces: Piece[],
  origin: Origin,
  place: Place,
  heading: OutlineItem | undefined,
  source: SourceOf,
): Passage {
  const pieceAt = (index: number): Piece => {
    const found = pieces.findLast((piece) => piece.start <= index);
    return found ?? pieces[0]!;
  };
  const point = (index: number, end: boolean): Place => {
    const piece = pieceAt(end ? Math.max(0, index - 1) : index);
    if (piece.offset === undefined) return piece.place;
    const offset = piece.offset + (index - piece.start);
    return source(piece.place.file)?.place(offset, offset) ?? piece.place;
  };
  return {
    kind,
    text: pieces.map((piece) => piece.text).join(''),
    origin,
    place,
    ...(heading && { heading }),
    at: (start, end) => ({
      file: pieceAt(start).place.file,
      start: point(start, false).start,
      end: point(end, true).end,
    }),
    verbatim: (start, end) => {
      const [first, last] = [pieceAt(start), pieceAt(Math.max(start, end - 1))];
      return first === last && first.offset !== undefined;
    },
  };
}

function piecesOf(nodes: readonly PhrasingContent[], source: SourceOf): Piece[] {
  const pieces: Piece[] = [];
  let start = 0;
  const push = (text: string, place: Place, offset: number | undefined): void => {
    if (!text) return;
    pieces.push({ start, text, place, ...(offset !== undefined && { offset }) });
    start += text.length;
  };
  const walk = (node: PhrasingContent): void => {
    const place = placeOf(node);
    if (node.type === 'text') push(node.value, place, offsetOf(node.value, place, source));
    else if (node.type === 'value' || node.type === 'inlineCode') push(node.value, place, undefined);
    else if (node.type === 'break') push(' ', place, undefined);
    else if ('children' in node) for (const child of node.children) walk(child as PhrasingContent);
  };
  for (const node of nodes) walk(node);
  return pieces;
}

/**
 * Where a text stands letter by letter in its source: at the beginning of its place (Markdown), or once within it (a
 * YAML value, perhaps quoted or with markup). Undefined when escapes or folding make the source differ.
 */
function offsetOf(text: string, place: Place, source: SourceOf): number | undefined {
  const written = source(place.file)?.text;
  const from = place.start.offset;
  const to = place.end.offset;
  if (written === undefined || from === undefined || to === undefined) return undefined;
  if (written.startsWith(text, from)) return from;
  const within = written.slice(from, to);
  const at = within.indexOf(text);
  return at >= 0 && within.indexOf(text, at + 1) < 0 ? from + at : undefined;
}
