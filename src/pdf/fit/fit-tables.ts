import type { DomDocument, DomElement, DomNode, DomText, StyleDeclaration } from '../dom.js';
import type { TypeArea } from '../page-geometry.js';

declare const document: DomDocument;
declare function getComputedStyle(element: DomElement): StyleDeclaration;

/** Words with their places for division: a soft hyphen, or a zero-width space where no hyphen is to be shown. */
export type Divisions = Record<string, string>;

/**
 * Runs in the page. Fits each table that is wider than its page, alone, by the first of these that is enough: all
 * of the type area; smaller type, down to half-way to the least size that the theme allows; long words divided,
 * once each; a landscape page of its own; smaller type down to the least size; words divided more than once. A
 * table that still does not fit stays in the last of these settings.
 *
 * A landscape page is an `@page` rule with the name of the page around the table and `-tabell` after it.
 *
 * @param least the smallest size of type, in CSS pixels
 */
export function fitTables(areas: Record<string, TypeArea>, divisions: Divisions, least: number): void {
  /** Less than the page, so that rounding does not make it too much when it is printed. */
  const ROOM_PX = 0.5;
  const CELL_TOLERANCE_PX = 1.5;
  /** A quarter of a point. */
  const STEP_PX = 1 / 3;
  const TEXT_NODE = 3;

  const areaName = (element: DomElement) => element.closest('[data-area]')?.getAttribute('data-area') ?? '';
  const widthOf = (name: string) => areas[name]?.width ?? areas['']?.width ?? document.body.clientWidth;
  const isHeading = (element: DomElement | null) => /^h[1-6]$/.test(element?.localName ?? '');

  const fits = (table: DomElement): boolean => {
    const box = table.getBoundingClientRect();
    if (box.left < -ROOM_PX || box.right > widthOf(areaName(table)) - ROOM_PX) return false;
    for (const cell of table.querySelectorAll('td,th,caption')) {
      if (cell.scrollWidth > cell.clientWidth + CELL_TOLERANCE_PX) return false;
      const { left, right } = cell.getBoundingClientRect();
      if (left < box.left - 1 || right > box.right + 1) return false;
    }
    return true;
  };

  /** Takes all of the width that the text on a page of that name has. */
  const widen = (frame: DomElement, table: DomElement, name: string) => {
    const body = document.body.getBoundingClientRect();
    const right = widthOf('') - body.right;
    table.setAttribute('class', `${table.getAttribute('class') ?? ''} full`.trim());
    for (const each of [frame, table]) each.style?.setProperty('max-width', 'none');
    table.style?.setProperty('width', '100%');
    // The rule beside a quotation does not run through the table.
    if (frame.closest('blockquote')) frame.style?.setProperty('background-color', '#fff');
    frame.style?.setProperty('margin-left', '0');
    const left = frame.getBoundingClientRect().left - body.left;
    frame.style?.setProperty('margin-left', `${-left}px`);
    frame.style?.setProperty('width', `${widthOf(name) - body.left - right - ROOM_PX * 2}px`);
  };

  /** Divides the words of a table, and gathers the text nodes that have soft hyphens now. */
  const divide = (node: DomNode, divided: Set<DomText>): void => {
    if (node.nodeType === TEXT_NODE) {
      const text = node as DomText;
      const data = text.data.replace(/[^\s\u00a0]+/g, (word) => divisions[word] ?? word);
      if (data === text.data) return;
      divided.add(text);
      const [first = '', ...others] = data.split('\u200b');
      text.data = first;
      const after = others.flatMap((each) => [document.createElement('wbr'), document.createTextNode(each)]);
      text.after(...after);
    } else for (const child of [...(node as DomElement).childNodes]) divide(child, divided);
  };

  /** The words of a text that have soft hyphens, last first, with how many lines they stand on. */
  const hyphenated = (text: DomText): { start: number; end: number; lines: number }[] => {
    const range = document.createRange();
    const words = [...text.data.matchAll(/[^\s\u00a0]*\u00ad[^\s\u00a0]*/g)].map((match) => {
      const [start, end] = [match.index, match.index + match[0].length];
      range.setStart(text, start);
      range.setEnd(text, end);
      const tops = [...range.getClientRects()].map(({ top }) => Math.round(top));
      return { start, end, lines: new Set(tops).size };
    });
    return words.reverse();
  };

  /** Takes out the soft hyphens where no line breaks. In a PDF they divide a word for whoever searches for it. */
  const join = (divided: ReadonlySet<DomText>): void => {
    for (const text of divided) {
      for (const { start, end, lines } of hyphenated(text)) {
        if (lines > 1) continue;
        const word = text.data.slice(start, end).replaceAll('\u00ad', '');
        text.data = text.data.slice(0, start) + word + text.data.slice(end);
      }
    }
  };

  /** Whether no word stands on more than two lines. */
  const isReadable = (divided: ReadonlySet<DomText>): boolean =>
    [...divided].every((text) => hyphenated(text).every(({ lines }) => lines <= 2));

  /** Sets the type smaller by steps until the table fits, and what else is asked. */
  const shrink = (table: DomElement, size: number, smallest: number, asked = () => true): boolean => {
    for (let each = size; each >= smallest - 0.01; each -= STEP_PX) {
      table.style?.setProperty('zoom', (each / size).toFixed(4));
      if (fits(table) && asked()) return true;
    }
    return false;
  };

  /** The element around a table that has its width: smaller type does not make it narrower. */
  const frameOf = (table: DomElement): DomElement => {
    const parent = table.parentElement;
    if (parent && [...parent.classList].includes('tab')) return parent;
    const frame = document.createElement('div');
    table.replaceWith(frame);
    frame.append(table);
    return frame;
  };

  /** Moves the table to a landscape page, with the headings just before it. */
  const turn = (frame: DomElement, name: string) => {
    const place = (element: DomElement) => element.style?.setProperty('page', name);
    place(frame);
    frame.setAttribute('data-area', name);
    let first: DomElement = frame;
    for (;;) {
      const before = first.previousElementSibling;
      const section: DomElement | null = first.parentElement;
      if (before && (isHeading(before) || [...before.classList].includes('forkl'))) {
        place(before);
        first = before;
      } else if (!before && section?.localName === 'section') first = section;
      else return;
    }
  };

  const fit = (table: DomElement): void => {
    const frame = frameOf(table);
    const around = areaName(table);
    const landscape = `${around}-tabell`;
    const size = Number.parseFloat(getComputedStyle(table).getPropertyValue('font-size'));
    const smallest = Math.min(size, least);
    const divided = new Set<DomText>();
    const turnable = landscape in areas && widthOf(landscape) > widthOf(around);
    const smaller = (size + smallest) / 2;
    widen(frame, table, around);
    if (shrink(table, size, smaller)) return;
    divide(table, divided);
    const readable = () => isReadable(divided);
    if (!shrink(table, size, smaller, readable)) {
      if (turnable) {
        turn(frame, landscape);
        widen(frame, table, landscape);
      }
      if (!shrink(table, size, smallest, readable)) shrink(table, size, smallest);
    }
    join(divided);
  };

  for (const table of [...document.querySelectorAll('table')]) {
    if (!table.parentElement?.closest('table') && !fits(table)) fit(table);
  }
}

/** Runs in the page. The words of at least 8 characters in the tables, each once, with their languages. */
export function longWords(): [word: string, language: string][] {
  const LONG = 8;
  const TEXT_NODE = 3;
  const words = new Map<string, string>();
  const collect = (element: DomElement): void => {
    const language = element.closest('[lang]')?.getAttribute('lang') ?? '';
    for (const node of element.childNodes) {
      if (node.nodeType !== TEXT_NODE) continue;
      for (const [word] of (node.textContent ?? '').matchAll(/[^\s\u00a0]+/g)) {
        if (word.length >= LONG) words.set(word, language.replace(/-x-n\d+$/, ''));
      }
    }
    for (const child of element.children) collect(child);
  };
  for (const table of document.querySelectorAll('table')) collect(table);
  return [...words];
}
