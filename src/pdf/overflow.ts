import type { DomDocument, DomElement, StyleDeclaration } from './dom.js';

declare const document: DomDocument;
declare function getComputedStyle(element: DomElement): StyleDeclaration;

/** A part of a document that is wider than the page's type area. */
export interface Overflow {
  /** The element's own anchor, else that of what it is in, else of the heading before it. */
  anchor?: string;
  /** Selector of the element, e.g. `table.priser`. */
  selector: string;
  /** Beginning of its text. */
  text: string;
  /** `right`: Chromium shrinks the whole document until it fits. `left`: what sticks out is cut off. */
  side: 'left' | 'right';
  /** Overflow in millimetres. */
  by: number;
}

/**
 * Runs in the page, which is laid out as for print, and finds the outermost elements that stick out of the type area on
 * one side. Sections on a named page of another width (landscape appendices) are measured in that width.
 *
 * @param widths width of the type area in CSS pixels by page name, the empty name for pages without one; for the left
 *   side
 *   none is needed
 */
export function findOverflows(side: 'left' | 'right', widths: Record<string, number>): Overflow[] {
  /** The page's width is rounded to whole pixels. */
  const TOLERANCE_PX = 0.75;
  const PX_PER_MM = 96 / 25.4;
  const TEXT_NODE = 3;
  const found: Overflow[] = [];

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

  const report = (element: DomElement, by: number): boolean => {
    if (by <= TOLERANCE_PX || isHidden(element)) return false;
    const anchor = anchorOf(element);
    const classes = [...element.classList].map((name) => `.${name}`);
    found.push({
      ...(anchor === undefined ? {} : { anchor }),
      selector: element.localName + classes.join(''),
      text: element.textContent.replace(/\s+/g, ' ').trim().slice(0, 80),
      side,
      by: Math.round((by / PX_PER_MM) * 10) / 10,
    });
    return true;
  };

  /** Elements that begin a page of another width, with that width. */
  const sections = new Map<DomElement, number>();
  const restyled = new Map<DomElement, { style: string | null; width: number }>();
  const findSections = (parent: DomElement, width: number): void => {
    for (const element of parent.children) {
      const name = getComputedStyle(element).getPropertyValue('page');
      const own = name === 'auto' || name === '' ? width : (widths[name] ?? width);
      if (own !== width) {
        sections.set(element, own);
        const now = element.getBoundingClientRect().width;
        restyled.set(element, { style: element.getAttribute('style'), width: now + own - width });
      }
      findSections(element, own);
    }
  };

  const hasText = (element: DomElement): boolean => {
    for (const node of element.childNodes) {
      if (node.nodeType === TEXT_NODE && node.textContent?.trim()) return true;
    }
    return false;
  };

  const visit = (element: DomElement, inherited: number): boolean => {
    const limit = sections.get(element) ?? inherited;
    const box = element.getBoundingClientRect();
    if (box.width === 0 && box.height === 0) return false;
    if (report(element, side === 'left' ? -box.left : box.right - limit)) return true;
    let inside = false;
    for (const child of element.children) inside = visit(child, limit) || inside;
    if (inside || side === 'left') return inside;
    // Unbreakable text of its own sticks out of an element that does not.
    const sticksOut = element.scrollWidth > element.clientWidth && element.clientWidth > 0;
    return sticksOut && hasText(element) && report(element, box.left + element.scrollWidth - limit);
  };

  const ordinary = widths[''] ?? document.body.clientWidth;
  if (Object.keys(widths).length > 1) findSections(document.body, ordinary);
  for (const [element, { width }] of restyled) {
    element.style?.setProperty('box-sizing', 'border-box');
    element.style?.setProperty('width', `${width}px`);
  }
  visit(document.body, ordinary);
  for (const [element, { style }] of restyled) {
    if (style === null) element.removeAttribute('style');
    else element.setAttribute('style', style);
  }
  return found;
}
