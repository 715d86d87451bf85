import type { Element } from 'hast';
import { el } from '../element.js';
import { DOCUMENT_WORDS } from '../words.js';

/** Parts of a caption. */
export interface CaptionParts {
  titel: string;
  visaRubrik: boolean;
  number?: number | undefined;
  /** Said once, here, and never in the cells. */
  enhet?: string | undefined;
}

/** `Tabell 3. Ersättning 2026 (tusen kronor)`; only the unit when the section's heading serves as the title. */
export function caption({ titel, visaRubrik, number, enhet }: CaptionParts): Element | undefined {
  const unit = enhet === undefined ? undefined : el('span', { className: ['enh-t'] }, `(${enhet})`);
  if (!visaRubrik) return unit && el('caption', {}, unit);
  const label =
    number === undefined ? undefined : [el('b', {}, `${DOCUMENT_WORDS.tabell}\u00a0${number}.`), ' '];
  // The inner element is what stays in place while a wide table is scrolled under it.
  return el('caption', {}, el('span', {}, label, titel, unit && [' ', unit]));
}
