import type { DomDocument, DomElement, DomText, StyleDeclaration } from '../dom.js';

declare const document: DomDocument;
declare function getComputedStyle(element: DomElement): StyleDeclaration;

/**
 * Runs in the page. Chromium leaves the space out where a line wraps, and words that are at line ends grow together for
 * anyone who listens to the document or copies from it (ISO 32000-1, 14.8.2.5 wants it painted). Where white space is
 * preserved it paints it; so white space is collapsed here, as CSS would (CSS Text 3, 4.1), and preserved from then on.
 */
export function keepSpaces(): void {
  const TEXT = 3;
  const ELEMENT = 1;
  /** Text nodes of the line boxes being gathered; `undefined` for something between them that is not text. */
  let run: (DomText | undefined)[] = [];

  /**
   * White space as CSS collapses it within one run of text: single, and none at the beginning and end. Before a line
   * break that the author made one is set, or the words on both sides of it would be one.
   */
  const flush = (lineBreak = false) => {
    let before = ' ';
    let last: DomText | undefined;
    for (const text of run) {
      if (!text) {
        before = '';
        last = undefined;
        continue;
      }
      let data = text.data.replace(/[ \t\n\r\f]+/g, ' ');
      if (before === ' ' && data.startsWith(' ')) data = data.slice(1);
      if (data !== text.data) text.data = data;
      if (data === '') continue;
      before = data.at(-1)!;
      last = text;
    }
    if (last?.data.endsWith(' ')) last.data = last.data.slice(0, -1);
    if (last && lineBreak) last.data += ' ';
    run = [];
  };

  const container = (element: DomElement) => {
    const outer = run;
    run = [];
    gather(element);
    flush();
    run = outer;
  };

  const gather = (element: DomElement) => {
    const preserved = /^(?:pre|break)/.test(getComputedStyle(element).getPropertyValue('white-space'));
    for (const node of [...element.childNodes]) {
      if (node.nodeType === TEXT && preserved) {
        const text = node as DomText;
        text.data = text.data.replace(/\n(?!$)/g, ' \n');
        run.push(undefined);
      } else if (node.nodeType === TEXT) run.push(node as DomText);
      else if (node.nodeType === ELEMENT) enter(node as DomElement);
    }
  };

  const enter = (element: DomElement) => {
    const display = getComputedStyle(element).getPropertyValue('display');
    if (display === 'none') return;
    if (element.localName === 'br') flush(true);
    else if (element.localName === 'img') run.push(undefined);
    else if (display === 'inline' || display === 'contents') gather(element);
    else if (display.startsWith('inline')) {
      run.push(undefined);
      container(element);
    } else {
      flush();
      container(element);
    }
  };

  container(document.body);
  document.body.style?.setProperty('white-space', 'pre-wrap');
}
