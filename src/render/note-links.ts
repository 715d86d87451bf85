import type { Element, ElementContent } from 'hast';
import { el } from './element.js';
import { DOCUMENT_WORDS } from './words.js';

/** A raised number that leads to its note. The narrow space keeps the number apart from the word when text is copied. */
export function noteMark(number: number, id: string, target: string): Element {
  const ariaLabel = `${DOCUMENT_WORDS.not} ${number}`;
  return el('sup', {}, '\u202f', el('a', { id, href: `#${target}`, role: 'doc-noteref', ariaLabel }, String(number)));
}

/** ` ↑` after a note, back to the place that refers to it. */
export function backLink(target: string, label: string): ElementContent[] {
  return [
    { type: 'text', value: ' ' },
    el('a', { className: ['ater'], href: `#${target}`, role: 'doc-backlink', ariaLabel: label }, '↑'),
  ];
}
