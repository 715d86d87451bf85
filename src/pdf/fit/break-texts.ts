import type { DomDocument, DomElement, StyleDeclaration } from '../dom.js';

declare const document: DomDocument;
declare function getComputedStyle(element: DomElement): StyleDeclaration;

/**
 * Runs in the page. Lets running text that is wider than its line break anywhere. Not in tables, where a column of
 * single letters would fit too.
 */
export function breakTexts(): void {
  document.body.style?.setProperty('overflow-wrap', 'anywhere');
  for (const table of document.querySelectorAll('table')) {
    table.style?.setProperty('overflow-wrap', 'break-word');
  }
  const half = document.body.getBoundingClientRect().width / 2;
  for (const element of document.querySelectorAll('body *')) {
    if (element.closest('table') || element.getBoundingClientRect().width < half) continue;
    if (/^(?:nowrap|pre)$/.test(getComputedStyle(element).getPropertyValue('white-space'))) {
      element.style?.setProperty('white-space', 'pre-wrap');
    }
  }
}

/** Runs in the page. The least size of type that the style sheets allow, as written; empty where they say nothing. */
export function leastSize(): string {
  return getComputedStyle(document.documentElement as DomElement).getPropertyValue('--minsta-grad');
}
