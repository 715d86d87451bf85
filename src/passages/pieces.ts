import type { Nodes, Parents } from 'mdast';
import type { Place } from '../model/place.js';
import { placeOf } from '../source/markdown.js';

/** A stretch of a passage that was written in one place: a text node, a value, a scalar of a data file. */
export interface Piece {
  text: string;
  /** The place it was written at; computed only when a finding needs it. */
  place: () => Place;
  /**
   * `written`: by an editor, as it reads. `foreign`: written, and marked as another language. `generated`: a value or
   * reference, which reads otherwise than it is written.
   */
  nature: 'written' | 'foreign' | 'generated';
  /** Whether it is in a link. */
  linked: boolean;
}

/** The pieces of running text. Markup disappears, a line break is a space. */
export function piecesOf(nodes: readonly Nodes[]): Piece[] {
  const pieces: Piece[] = [];
  for (const node of nodes) collect(node, { nature: 'written', linked: false }, pieces);
  return pieces;
}

function collect(node: Nodes, around: Pick<Piece, 'nature' | 'linked'>, pieces: Piece[]): void {
  const { nature, linked } = around;
  const add = (text: string, as: Piece['nature']): void => {
    if (text) pieces.push({ text, place: () => placeOf(node), nature: as, linked });
  };
  if (node.type === 'text') add(node.value, nature);
  else if (node.type === 'value' || node.type === 'inlineCode') add(node.value, 'generated');
  else if (node.type === 'break') add(' ', 'generated');
  else if (node.type === 'reference') {
    for (const child of node.children)
      collect(child, isFilledIn(child, node) ? { nature: 'generated', linked } : around, pieces);
  } else if ('children' in node) {
    const inside = {
      nature: node.type === 'language' ? ('foreign' as const) : nature,
      linked: linked || node.type === 'link',
    };
    for (const child of (node as Parents).children) collect(child, inside, pieces);
  }
}

/** Text that an editor gave a reference has a place inside it; text that was filled in has the directive's own. */
function isFilledIn(child: Nodes, reference: Nodes): boolean {
  return child.position?.start.offset === reference.position?.start.offset;
}
