import type { Element, ElementContent } from 'hast';
import type { ComparedPassage, Container } from '../../compare/passage.js';
import { el } from '../../render/element.js';
import { numberPrefix } from '../../render/heading-text.js';
import { formAttributes } from '../../render/list.js';

const DEEPEST = 6;

/** Assigns levels to headings without skipping one, also where a section was removed. */
export class HeadingLevels {
  #last = 1;

  /** The level of a heading in HTML; chapters are `h2`. */
  of({ depth = 1 }: ComparedPassage): number {
    this.#last = Math.min(depth + 1, this.#last + 1, DEEPEST);
    return this.#last;
  }
}

/** A passage as HTML around its text. */
export function passageHtml(
  passage: ComparedPassage,
  content: ElementContent[],
  levels: HeadingLevels,
): Element {
  const { form, number, appendix, note, containers } = passage;
  switch (form) {
    case 'heading':
      return el(`h${levels.of(passage)}`, {}, numberPrefix(number, appendix), content);
    case 'note':
      return el('p', { className: ['not'] }, `${note?.number ?? ''} `, content);
    case 'caption':
    case 'picture caption':
    case 'text caption':
      return el('p', { className: ['tabtitel'] }, content);
    case 'legend':
      return el('p', { className: ['forkl'] }, content);
    case 'code':
      return el('pre', {}, content);
    case 'rule':
      return el('hr');
    default:
      return around(containers, el('p', {}, content), content);
  }
}

/** Puts a paragraph into the lists and quotations it is in. */
function around(containers: readonly Container[], paragraph: Element, content: ElementContent[]): Element {
  const lists = containers.filter(({ kind }) => kind !== 'quote');
  const inner = lists.at(-1);
  const quoted = containers.some(({ kind }) => kind === 'quote');
  const depth = lists.length > 1 && `djup${Math.min(lists.length, 4)}`;
  let element = paragraph;
  if (inner?.kind === 'dt' || inner?.kind === 'dd')
    element = el('dl', { className: ['ord'] }, el(inner.kind, {}, content));
  else if (inner) {
    const first = inner.first !== false;
    const item = el('li', { className: [!first && 'forts'] }, content);
    const start = inner.kind === 'ol' && inner.ordinal !== 1 ? inner.ordinal : undefined;
    const { type, className = [] } = formAttributes(inner.form);
    const list = { className: [depth, ...className], start, type };
    element = el(inner.kind === 'ol' ? 'ol' : 'ul', list, item);
  }
  return quoted ? el('blockquote', {}, element) : element;
}

/** Joins neighbouring lists of the same kind and depth: the items of one list were made one by one. */
export function joinLists(elements: readonly ElementContent[]): ElementContent[] {
  const result: ElementContent[] = [];
  for (const element of elements) {
    const last = result.at(-1);
    if (isList(element) && isList(last) && sameList(last, element)) last.children.push(...element.children);
    else result.push(element);
  }
  return result;
}

function isList(node: ElementContent | undefined): node is Element {
  return node?.type === 'element' && ['ul', 'ol', 'dl'].includes(node.tagName);
}

function sameList(a: Element, b: Element): boolean {
  return (
    a.tagName === b.tagName &&
    a.properties.type === b.properties.type &&
    String(a.properties.className ?? '') === String(b.properties.className ?? '')
  );
}
