import type { ElementContent } from 'hast';
import { el } from './element.js';

/**
 * What must not be torn apart at a line end although it holds a hyphen, dash or space where a browser may break:
 * year and number ranges (`2023–2027`), statutes (`HSLF-FS 2021:8`), registry numbers (`OSN 2024-00186`).
 */
const WHOLE = /\p{Lu}{2,6}(?:-\p{Lu}{2})?[ \u00a0]\d{4}[:-]\d+|\d+–\d+(?:\u00a0(?:%|år))?/gu;

/** A text with the places that must stay on one line wrapped. */
export function holdTogether(text: string): ElementContent[] {
  const parts: ElementContent[] = [];
  let end = 0;
  for (const match of text.matchAll(WHOLE)) {
    if (match.index > end) parts.push({ type: 'text', value: text.slice(end, match.index) });
    parts.push(el('span', { className: ['nb'] }, match[0]));
    end = match.index + match[0].length;
  }
  if (end < text.length) parts.push({ type: 'text', value: text.slice(end) });
  return parts;
}

/**
 * The later parts of compounds that are too long for a narrow column. A soft hyphen goes before them; there is no
 * Swedish hyphenation in the browser, and its own would differ from engine to engine.
 */
const COMPOUND_PARTS = [
  'tillfällen',
  'lämnare',
  'inhämtning',
  'verksamhet',
  'mottagning',
  'medicinsk',
  'medicin',
  'försörjning',
  'utbildning',
  'utveckling',
  'registret',
  'register',
  'hälsovård',
  'sjukvård',
  'psykiatri',
  'habilitering',
  'rehabilitering',
  'befattningar',
  'behandling',
  'tillgänglighet',
  'hantering',
  'kontoret',
];
const COMPOUND = new RegExp(`(?<=\\p{L}{4})(?=${COMPOUND_PARTS.join('|')})`, 'gu');
const LONG_WORD = /\p{L}{15,}/gu;

/** A text for a narrow column: soft hyphens in long compounds, and a place to break after a slash. */
export function narrow(text: string): ElementContent[] {
  const hyphenated = text.replace(LONG_WORD, (word) => word.replace(COMPOUND, '\u00ad'));
  return hyphenated.split(/(?<=\p{L}\/)(?=\p{L})/u).flatMap((part, index): ElementContent[] => {
    const textNode: ElementContent = { type: 'text', value: part };
    return index === 0 ? [textNode] : [el('wbr'), textNode];
  });
}
