import type { DomDocument, DomElement, StyleDeclaration } from './dom.js';
import type { TypeArea } from './page-geometry.js';

declare const document: DomDocument;
declare function getComputedStyle(element: DomElement): StyleDeclaration;

/** A part of a document that is wider than the page's type area. */
export interface Overflow {
  /** The element's own anchor, else that of what it is in, else of the heading before it. */
  anchor?: string;
  /** Place in the sources, as `data-written` of the element or of one around it gives it. */
  written?: string;
  /** Selector of the element, e.g. `table.priser`. */
  selector: string;
  /** Beginning of its text. */
  text: string;
  /** The side on which it sticks out of the page; `cell`: it sticks out of its cell in a table. */
  side: 'left' | 'right' | 'cell';
  /** Overflow in millimetres. */
  by: number;
}

/**
 * Runs in the page, which is as wide as it will be printed (see `setPageWidths`), and finds the outermost elements
 * that stick out of the type area, and cells in tables whose text sticks out of them.
 *
 * @param areas the type areas by page name
 */
export function findOverflows(areas: Record<string, TypeArea>): Overflow[] {
  /** Rounding by the browser. */
  const TOLERANCE_PX = 0.25;
  /** Letters reach a little outside their own width, and figures are set against the edge of their cells. */
  const CELL_TOLERANCE_PX = 1.5;
  const PX_PER_MM = 96 / 25.4;
  const TEXT_NODE = 3;
  /** Length of a quotation, in characters. */
  const MOST_LETTERS = 80;
  const found: Overflow[] = [];

  /** Its text as it was written; the cells of a table with a comma between. */
  const wordsOf = (element: DomElement): string => {
    const cells = [...element.querySelectorAll('th,td')];
    const texts = (cells.length > 0 ? cells : [element]).map(({ textContent }) =>
      textContent
        .replace(/[\u00ad\u200b]/g, '')
        .replace(/\s+/g, ' ')
        .trim(),
    );
    return texts.filter((text) => text !== '').join(', ');
  };

  const anchorOf = (element: DomElement): string | undefined => {
    const around = element.closest('[id]:not([id^="_x-"])')?.id;
    if (around) return around;
    let before: string | undefined;
    for (const candidate of document.querySelectorAll(':is(h1,h2,h3,h4,h5,h6,section,figure,table)[id]')) {
      const PRECEDING = 2;
      if ((element.compareDocumentPosition(candidate) & PRECEDING) === 0) break;
      before = candidate.id;
    }
    return before;
  };

  /** Moved off the page, or cut to the size of something around it: for screen readers only, and in nobody's way. */
  const isHidden = (element: DomElement): boolean => {
    const position = getComputedStyle(element).getPropertyValue('position');
    const placed = position === 'absolute' || position === 'fixed';
    if (placed && element.getBoundingClientRect().right <= 0) return true;
    for (let each: DomElement | null = element; each && each !== document.body; each = each.parentElement) {
      const style = getComputedStyle(each);
      if (each !== element && style.getPropertyValue('overflow-x') !== 'visible') return true;
      if (style.getPropertyValue('clip-path') !== 'none') return true;
    }
    return false;
  };

  const report = (element: DomElement, side: Overflow['side'], by: number): boolean => {
    if (by <= (side === 'cell' ? CELL_TOLERANCE_PX : TOLERANCE_PX) || isHidden(element)) return false;
    const anchor = anchorOf(element);
    const written = element.closest('[data-written]')?.getAttribute('data-written');
    const classes = [...element.classList].map((name) => `.${name}`);
    found.push({
      ...(anchor === undefined ? {} : { anchor }),
      ...(written ? { written } : {}),
      selector: element.localName + classes.join(''),
      text: wordsOf(element).slice(0, MOST_LETTERS),
      side,
      by: Math.round((by / PX_PER_MM) * 10) / 10,
    });
    return true;
  };

  const hasText = (element: DomElement): boolean => {
    for (const node of element.childNodes) {
      if (node.nodeType === TEXT_NODE && node.textContent?.trim()) return true;
    }
    return false;
  };

  const visit = (element: DomElement, inherited: number): boolean => {
    const name = element.getAttribute('data-area');
    const limit = (name === null ? undefined : areas[name]?.width) ?? inherited;
    const box = element.getBoundingClientRect();
    if (box.width === 0 && box.height === 0) return false;
    if (report(element, 'left', -box.left) || report(element, 'right', box.right - limit)) return true;
    let inside = false;
    for (const child of element.children) inside = visit(child, limit) || inside;
    if (inside) return true;
    // Unbreakable text of its own sticks out of an element that does not.
    const sticksOut = element.scrollWidth - element.clientWidth;
    if (sticksOut <= 0 || element.clientWidth === 0) return false;
    const isCell = element.localName === 'td' || element.localName === 'th';
    if (isCell && report(element, 'cell', sticksOut)) return true;
    return hasText(element) && report(element, 'right', box.left + element.scrollWidth - limit);
  };

  visit(document.body, areas['']?.width ?? document.body.clientWidth);
  return found;
}
