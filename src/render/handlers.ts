import type { Element, ElementContent } from 'hast';
import type {
  Blockquote,
  FootnoteReference,
  Image,
  Link,
  Nodes,
  Paragraph,
  Parents,
  PhrasingContent,
  Text,
} from 'mdast';
import { defaultHandlers, type Handler, type Handlers, type State } from 'mdast-util-to-hast';
import { toString as textOf } from 'mdast-util-to-string';
import type {
  CaptionedTableNode,
  CaptionListNode,
  FigureNode,
  LanguageNode,
  ParagraphData,
  ReferenceNode,
  SubscriptNode,
  SuperscriptNode,
  ValueNode,
} from '../model/tree.js';
import { captionList } from './caption-list.js';
import type { Inline, RenderContext } from './context.js';
import { el } from './element.js';
import { figure } from './figure.js';
import { definitionList, list } from './list.js';
import { captionedTable, markdownTable } from './markdown-table.js';
import { BETWEEN_MARKS, noteMark } from './note-links.js';
import type { EndNotesNode } from './notes.js';
import { withTypeface } from './picture.js';
import { endNotes, renderSection } from './section.js';
import { analysisTemplate } from './tables/analysis.js';
import { dataTable } from './tables/data-table.js';
import { followUpPlan } from './tables/plan.js';
import { withUnsettled } from './unsettled.js';
import { safeHref, safeImage } from './urls.js';
import { DOCUMENT_WORDS } from './words.js';

/**
 * Handlers that turn each kind of node into HTML. Raw HTML has none and is left out, as mdast-util-to-hast does by
 * default.
 */
export function handlers(context: RenderContext): Handlers {
  const own = {
    section: (state, node) => renderSection(state, node, context),
    endNotes: (state, node: EndNotesNode) => endNotes(state, node.notes, '_noter', context),
    text: (_state, node: Text) => withUnsettled(node.value, context.unsettled),
    link: (state, node: Link) => link(state, node),
    image: (_state, node: Image) => image(node, context),
    paragraph,
    blockquote,
    list,
    definitionList,
    table: (state, node) => markdownTable(state, node, context),
    figure: (state, node: FigureNode) => figure(state, node),
    captionedTable: (state, node: CaptionedTableNode) => captionedTable(state, node, context),
    captionList: (_state, node: CaptionListNode) => captionList(node, context) ?? [],
    reference: (state, node: ReferenceNode) => reference(state, node, context),
    value: (_state, node: ValueNode) => value(node),
    language: (state, node: LanguageNode) => el('span', { lang: node.language }, children(state, node)),
    subscript: (state, node: SubscriptNode) => el('sub', {}, children(state, node)),
    superscript: (state, node: SuperscriptNode) => el('sup', {}, children(state, node)),
    footnoteReference: (_state, node: FootnoteReference, parent) => footnoteReference(node, parent, context),
    dataTable: (state, node) => dataTable(node.table, inlineOf(state), context),
    followUpPlan: (state, node, parent) =>
      followUpPlan(node.plan, inlineOf(state), context, before(parent, node)),
    analysisTemplate: (state, node) => analysisTemplate(node.plan, inlineOf(state), context),
  } satisfies Record<string, Handler>;
  return own as Handlers;
}

/** Running text in a table is rendered by the same handlers as the body's. */
function inlineOf(state: State): Inline {
  return (content) =>
    state.all({ type: 'paragraph', children: [...content] as PhrasingContent[] }) as ElementContent[];
}

function before(parent: Parents | undefined, node: Nodes): readonly Nodes[] {
  const siblings: readonly Nodes[] = parent?.children ?? [];
  return siblings.slice(0, siblings.indexOf(node));
}

function children(state: State, node: { type: string }): ElementContent[] {
  return state.all(node as Nodes);
}

/** The dash that the source of a quotation begins with. */
const SOURCE = /^[–—][ \u00a0]/;

/** A quotation. Its last paragraph is its source when it begins with a dash. */
function blockquote(state: State, node: Blockquote): Element {
  const quote = defaultHandlers.blockquote(state, node) as Element;
  const last = node.children.at(-1);
  const element = quote.children.findLast((child): child is Element => child.type === 'element');
  if (node.children.length > 1 && last?.type === 'paragraph' && SOURCE.test(textOf(last)) && element)
    element.properties.className = ['kalla'];
  return quote;
}

/**
 * A paragraph, with its id where it has one. One with a number has that in front, where the style sheet moves it into
 * the margin, and an id of the number unless it has another.
 */
function paragraph(state: State, node: Paragraph): Element {
  const { number } = (node.data ?? {}) as ParagraphData;
  if (number === undefined) return state.applyData(node, el('p', {}, children(state, node))) as Element;
  const mark = el('span', { className: ['stnr'] }, String(number));
  const own = { id: `_stycke-${number}`, className: ['numrerat'] };
  return state.applyData(node, el('p', own, mark, ' ', children(state, node))) as Element;
}

function link(state: State, node: Link): ElementContent | ElementContent[] {
  const href = safeHref(node.url);
  return href === undefined
    ? children(state, node)
    : el('a', { href, title: node.title ?? undefined }, children(state, node));
}

function image(node: Image, { theme }: RenderContext): Element | ElementContent[] {
  const src = safeImage(withTypeface(node.url, theme));
  if (src !== undefined) return el('img', { src, alt: node.alt ?? '' });
  return node.alt ? [{ type: 'text', value: node.alt }] : [];
}

function reference(
  state: State,
  node: ReferenceNode,
  context: RenderContext,
): ElementContent | ElementContent[] {
  const text = children(state, node);
  if (node.kind === 'commission') {
    const href = context.medium === 'screen' ? context.others.get(node.target) : undefined;
    return href === undefined ? text : el('a', { href }, text);
  }
  const anchor = el('a', { href: `#${node.target}` }, text);
  return context.medium === 'print' && node.kind !== 'table'
    ? [anchor, ...pageReference(node.target)]
    : anchor;
}

/** ` (s. 21)`: the number is filled in when the pages are known, and stands for two digits until then. */
function pageReference(target: string): ElementContent[] {
  return [
    { type: 'text', value: ` (${DOCUMENT_WORDS.sidförkortning}\u00a0` },
    el('span', { className: ['sida'], dataRef: target }, '00'),
    { type: 'text', value: ')' },
  ];
}

function value(node: ValueNode): ElementContent {
  if (typeof node.raw === 'number') return el('data', { value: String(node.raw) }, node.value);
  if (typeof node.raw === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(node.raw)) {
    return el('time', { dateTime: node.raw }, node.value);
  }
  return { type: 'text', value: node.value };
}

function footnoteReference(
  node: FootnoteReference,
  parent: Parents | undefined,
  { notes }: RenderContext,
): ElementContent[] {
  const found = notes.find(node);
  if (!found) return [];
  const mark = noteMark(found.note.number, found.anchor, found.note.anchor);
  return before(parent, node).at(-1)?.type === 'footnoteReference'
    ? [{ type: 'text', value: BETWEEN_MARKS }, mark]
    : [mark];
}
