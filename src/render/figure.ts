import type { Element, ElementContent } from 'hast';
import type { State } from 'mdast-util-to-hast';
import type { FigureNode } from '../model/tree.js';
import { el } from './element.js';
import { DOCUMENT_WORDS } from './words.js';

/** A figure: its picture, and below it `Figur 2. Väntetider 2025` and what belongs to it, in smaller type. */
export function figure(state: State, { anchor, number, children }: FigureNode): Element {
  const [picture, caption, ...below] = children.map((each) => state.all(each) as ElementContent[]);
  const label = el('b', {}, `${DOCUMENT_WORDS.figur}\u00a0${number}.`);
  return el(
    'figure',
    { id: anchor, className: ['figur'] },
    picture,
    el(
      'figcaption',
      {},
      el('p', {}, label, ' ', caption),
      below.map((each) => el('p', { className: ['under'] }, each)),
    ),
  );
}
