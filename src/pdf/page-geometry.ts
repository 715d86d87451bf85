import { paperSize, pixels } from '../model/css-length.js';
import type { DomDocument, StyleRule } from './dom.js';

declare const document: DomDocument;

/** Properties of an `@page` rule, as written; empty where it has none. */
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

/**
 * Width of the type area in CSS pixels by page name; the empty name is for pages without one. A name whose rules cannot
 * be understood is left out.
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
      paperSize(last('size'))[0] - pixels(last('marginLeft')) - pixels(last('marginRight')),
    ] as const;
  });
  return Object.fromEntries(widths.filter(([, width]) => Number.isFinite(width) && width > 0));
}
