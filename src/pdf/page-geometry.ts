import { paperSize, pixels } from '../model/css-length.js';
import type { DomDocument, StyleRule } from './dom.js';

declare const document: DomDocument;

/** Properties of an `@page` rule, as written; empty where it has none. */
export interface PageRule {
  /** Empty for all pages, else the page's name. Rules for the first, left or right page are left out. */
  name: string;
  size: string;
  marginTop: string;
  marginRight: string;
  marginBottom: string;
  marginLeft: string;
}

/** Runs in the page. Reads the `@page` rules of all style sheets in order. */
export function readPageRules(): PageRule[] {
  const found: PageRule[] = [];
  const collect = (rules: Iterable<StyleRule>): void => {
    for (const rule of rules) {
      if (rule.constructor.name === 'CSSPageRule') {
        const of = (property: string) => rule.style?.getPropertyValue(property) ?? '';
        const name = rule.selectorText ?? '';
        if (name.includes(':')) continue;
        found.push({
          name,
          size: of('size'),
          marginTop: of('margin-top'),
          marginRight: of('margin-right'),
          marginBottom: of('margin-bottom'),
          marginLeft: of('margin-left'),
        });
      } else if (rule.constructor.name === 'CSSMediaRule' || rule.constructor.name === 'CSSLayerBlockRule') {
        collect(rule.cssRules ?? []);
      }
    }
  };
  for (const sheet of document.styleSheets) {
    try {
      collect(sheet.cssRules);
    } catch {
      // Not the document's own, and not loaded.
    }
  }
  return found;
}

/** Width and height of what a page has room for, in CSS pixels. */
export interface TypeArea {
  width: number;
  height: number;
}

/**
 * The type areas by page name; the empty name is for pages without one. A name whose rules cannot be understood is
 * left out.
 */
export function typeAreas(rules: readonly PageRule[]): Record<string, TypeArea> {
  const names = new Set(['', ...rules.map((rule) => rule.name)]);
  const areas = [...names].map((name) => {
    const cascade = rules
      .filter((rule) => rule.name === '')
      .concat(rules.filter((rule) => rule.name !== '' && rule.name === name));
    const last = (property: Exclude<keyof PageRule, 'name'>) =>
      cascade.map((rule) => rule[property]).findLast((value) => value !== '') ?? '';
    const [width, height] = paperSize(last('size'));
    return [
      name,
      {
        width: width - pixels(last('marginLeft')) - pixels(last('marginRight')),
        height: height - pixels(last('marginTop')) - pixels(last('marginBottom')),
      },
    ] as const;
  });
  const isKnown = (length: number) => Number.isFinite(length) && length > 0;
  return Object.fromEntries(areas.filter(([, { width, height }]) => isKnown(width) && isKnown(height)));
}
