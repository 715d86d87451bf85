import type { DomDocument, DomElement, StyleDeclaration, StyleRule } from '../dom.js';
import type { TypeArea } from '../page-geometry.js';

declare const document: DomDocument;
declare function getComputedStyle(element: DomElement): StyleDeclaration;

/**
 * Runs in the page. Makes everything as wide as the page it will be printed on, to be measured: the document, and each
 * element on a named page, which gets the page's name as `data-area`. {@link restoreWidths} undoes this.
 *
 * @param areas the type areas by page name
 */
export function setPageWidths(areas: Record<string, TypeArea>): void {
  const usual = areas['']?.width;
  if (usual === undefined) return;
  document.documentElement.style?.setProperty('width', `${usual}px`);

  const selectors: string[] = [];
  const collect = (rules: Iterable<StyleRule>): void => {
    for (const { style, selectorText, cssRules } of rules) {
      if (selectorText && style?.getPropertyValue('page')) selectors.push(selectorText);
      if (cssRules) collect(cssRules);
    }
  };
  for (const sheet of document.styleSheets) {
    try {
      collect(sheet.cssRules);
    } catch {
      // Not the document's own, and not loaded.
    }
  }
  if (selectors.length === 0) return;

  const placed: { element: DomElement; name: string; width: number }[] = [];
  for (const element of document.querySelectorAll(selectors.join(','))) {
    const name = getComputedStyle(element).getPropertyValue('page');
    const around = placed.findLast((each) => each.element === element.parentElement?.closest('[data-area]'));
    const outer = around ? areas[around.name]!.width : usual;
    const own = areas[name]?.width ?? outer;
    if (!(name in areas)) continue;
    element.setAttribute('data-area', name);
    placed.push({ element, name, width: element.getBoundingClientRect().width + own - outer });
    if (own === outer) continue;
    element.setAttribute('data-area-style', element.getAttribute('style') ?? '');
    element.style?.setProperty('box-sizing', 'border-box');
    element.style?.setProperty('width', `${placed.at(-1)!.width}px`);
  }
}

/** Runs in the page. Undoes {@link setPageWidths}. */
export function restoreWidths(): void {
  for (const element of document.querySelectorAll('[data-area]')) {
    const style = element.getAttribute('data-area-style');
    element.removeAttribute('data-area');
    element.removeAttribute('data-area-style');
    if (style === null) continue;
    if (style === '') element.removeAttribute('style');
    else element.setAttribute('style', style);
  }
  document.documentElement.style?.removeProperty('width');
}
