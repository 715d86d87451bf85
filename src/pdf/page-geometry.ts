import type { DomDocument, StyleRule } from './dom.js';

declare const document: DomDocument;

/** What an `@page` rule says, as written; empty where it says nothing. */
export interface PageRule {
  /** Empty for all pages, else the page's name. Rules for the first, left or right page are left out. */
  name: string;
  size: string;
  marginLeft: string;
  marginRight: string;
}

/** Runs in the page. Reads the `@page` rules of all style sheets in order. */
export function readPageRules(): PageRule[] {
  const found: PageRule[] = [];
  const collect = (rules: Iterable<StyleRule>): void => {
    for (const rule of rules) {
      if (rule.constructor.name === 'CSSPageRule') {
        const of = (property: string) => rule.style?.getPropertyValue(property) ?? '';
        const name = rule.selectorText ?? '';
        const [size, marginLeft, marginRight] = [of('size'), of('margin-left'), of('margin-right')];
        if (!name.includes(':')) found.push({ name, size, marginLeft, marginRight });
      } else if (rule.constructor.name === 'CSSMediaRule' || rule.constructor.name === 'CSSLayerBlockRule') {
        collect(rule.cssRules ?? []);
      }
    }
  };
  for (const sheet of document.styleSheets) collect(sheet.cssRules);
  return found;
}

const INCH = 96;
const MM = INCH / 25.4;
const UNITS: Record<string, number> = {
  px: 1,
  pt: INCH / 72,
  pc: INCH / 6,
  in: INCH,
  mm: MM,
  cm: 10 * MM,
  q: MM / 4,
};

/** Sizes of `size: A4` and so on (CSS Paged Media 3, 7.1), upright. */
const PAPER: Record<string, [width: number, height: number]> = {
  a3: [297 * MM, 420 * MM],
  a4: [210 * MM, 297 * MM],
  a5: [148 * MM, 210 * MM],
  b4: [250 * MM, 353 * MM],
  b5: [176 * MM, 250 * MM],
  letter: [8.5 * INCH, 11 * INCH],
  legal: [8.5 * INCH, 14 * INCH],
  ledger: [11 * INCH, 17 * INCH],
};

/**
 * Width of the type area in CSS pixels by page name; the empty name is for pages without one. A name whose rules cannot be
 * understood is left out.
 */
export function typeAreaWidths(rules: PageRule[]): Record<string, number> {
  const names = new Set(['', ...rules.map((rule) => rule.name)]);
  const widths = [...names].map((name) => {
    const cascade = rules
      .filter((rule) => rule.name === '')
      .concat(rules.filter((rule) => rule.name !== '' && rule.name === name));
    const last = (property: 'size' | 'marginLeft' | 'marginRight') =>
      cascade.map((rule) => rule[property]).findLast((value) => value !== '') ?? '';
    return [
      name,
      paperWidth(last('size')) - pixels(last('marginLeft')) - pixels(last('marginRight')),
    ] as const;
  });
  return Object.fromEntries(widths.filter(([, width]) => Number.isFinite(width) && width > 0));
}

function paperWidth(size: string): number {
  const words = size.toLowerCase().split(/\s+/);
  const lengths = words.filter((word) => /^[\d.]/.test(word)).map(pixels);
  if (lengths.length > 0) return lengths[0]!;
  const [width, height] =
    words.map((word) => PAPER[word]).find((paper) => paper !== undefined) ?? PAPER.letter!;
  return words.includes('landscape') ? height : width;
}

/** A CSS length in pixels; NaN for one that is not a plain absolute length. */
function pixels(length: string): number {
  if (length === '' || length === 'auto' || length === '0') return 0;
  const [, number, unit] = /^([\d.]+)([a-z]+)$/i.exec(length) ?? [];
  return Number(number) * (UNITS[unit?.toLowerCase() ?? ''] ?? Number.NaN);
}
