import type { Element } from 'hast';
import type { CaptionListNode } from '../model/tree.js';
import type { RenderContext } from './context.js';
import { el } from './element.js';
import { DOCUMENT_WORDS } from './words.js';

/** The lists of the figures and of the tables; on paper with their pages, which are filled in when they are known. */
export function captionList({ entries }: CaptionListNode, { medium }: RenderContext): Element | undefined {
  if (entries.length === 0) return undefined;
  const page = (anchor: string) =>
    medium === 'print'
      ? [el('i', { ariaHidden: 'true' }), el('span', { className: ['sida', 'sidnr'], dataRef: anchor }, '00')]
      : undefined;
  const list = (kind: 'figure' | 'table', word: string, heading: string) => {
    const own = entries.filter((each) => each.kind === kind);
    if (own.length === 0) return [];
    const items = own.map(({ anchor, number, title }) =>
      el(
        'li',
        {},
        el('a', { href: `#${anchor}` }, el('span', {}, `${word}\u00a0${number}. ${title}`), page(anchor)),
      ),
    );
    return [el('p', { className: ['rubrik'] }, heading), el('ol', {}, items)];
  };
  return el('nav', { className: ['forteckning'], ariaLabel: DOCUMENT_WORDS.förteckning }, [
    list('figure', DOCUMENT_WORDS.figur, DOCUMENT_WORDS.figurer),
    list('table', DOCUMENT_WORDS.tabell, DOCUMENT_WORDS.tabeller),
  ]);
}
