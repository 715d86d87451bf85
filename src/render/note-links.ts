import type { Element, ElementContent } from 'hast';
import { el } from './element.js';
import { DOCUMENT_WORDS } from './words.js';

/** Two raised numbers in a row are two numbers: a narrow no-break space keeps them apart. */
export const BETWEEN_MARKS = '\u202f';

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/**
 * A raised number that leads to its note. The raised figures are characters of their own: drawn for their size, and
 * apart from the word before them when text is copied.
 */
export function noteMark(number: number, id: string, target: string): Element {
  const raised = [...String(number)].map((digit) => RAISED[Number(digit)]).join('');
  const ariaLabel = `${DOCUMENT_WORDS.not} ${number}`;
  return el('a', { id, className: ['notref'], href: `#${target}`, role: 'doc-noteref', ariaLabel }, raised);
}

/** ` ↑` after a note, back to the place that refers to it. */
export function backLink(target: string, label: string): ElementContent[] {
  return [
    { type: 'text', value: ' ' },
    el('a', { className: ['ater'], href: `#${target}`, role: 'doc-backlink', ariaLabel: label }, '↑'),
  ];
}
