import type { Element, ElementContent } from 'hast';
import type { Nodes, RootContent } from 'mdast';
import type { State } from 'mdast-util-to-hast';
import { markOf, type RenderContext } from './context.js';
import { el } from './element.js';
import { headingText, numberPrefix } from './heading-text.js';
import { backLink } from './note-links.js';
import type { TextNote } from './notes.js';
import { headingData, isSection, type SectionNode } from './sections.js';
import { DOCUMENT_WORDS } from './words.js';

/** A section: its heading, its content, and at the end of a chapter the notes of the chapter. */
export function renderSection(state: State, node: SectionNode, context: RenderContext): Element {
  const { anchor } = headingData(node);
  const page = context.pages.bySection.get(node);
  const landscape = context.pages.isLandscape(node);
  const notes = context.chapters.has(node) ? context.notes.firstUsedIn(node as unknown as Nodes) : [];
  return el(
    'section',
    {
      className: [
        page && `p-${page.name}`,
        landscape && 'lig',
        // On continued pages, too, a form begins a page of its own.
        !page && landscape && isForm(node) && 'ny-sida',
      ],
    },
    heading(state, node, context),
    content(state, node.children),
    notes.length > 0 ? endNotes(state, notes, `${anchor}_noter`, context) : undefined,
  );
}

function content(state: State, nodes: readonly RootContent[]): ElementContent[] {
  return state.all({ type: 'root', children: [...nodes] }) as ElementContent[];
}

function isForm(node: SectionNode): boolean {
  return node.children.some((child) => !isSection(child) && child.type === 'analysisTemplate');
}

function heading(state: State, node: SectionNode, context: RenderContext): Element {
  const { anchor, number, appendix } = headingData(node);
  const text = state.all(node.heading) as ElementContent[];
  const link = el(
    'a',
    {
      className: ['lank'],
      href: `#${anchor}`,
      ariaLabel: `${context.ui.linkTo} ${headingText(node.heading)}`,
    },
    '#',
  );
  return el(
    `h${Math.min(node.depth + 1, 6)}`,
    { id: anchor, ...markOf(node.heading, context) },
    numberPrefix(number, appendix),
    text,
    context.medium === 'screen' ? link : undefined,
  );
}

/** Notes as a list of their own, under a heading with the given id. */
export function endNotes(
  state: State,
  notes: readonly TextNote[],
  id: string,
  context: RenderContext,
): Element {
  return el(
    'section',
    { className: ['noter', 'text'], role: 'doc-endnotes', ariaLabelledBy: id },
    el('h3', { id }, DOCUMENT_WORDS.noter),
    el(
      'ol',
      { start: notes[0]!.number === 1 ? undefined : notes[0]!.number },
      notes.map((note) => endNote(state, note, context)),
    ),
  );
}

function endNote(state: State, note: TextNote, context: RenderContext): Element {
  const blocks = note.definition.children;
  const only = blocks.length === 1 ? blocks[0] : undefined;
  const text = only?.type === 'paragraph' ? (state.all(only) as ElementContent[]) : content(state, blocks);
  const back = note.references.map((reference) => backLink(reference, context.ui.backToText));
  return el(
    'li',
    { id: note.anchor, ...markOf(note.definition, context) },
    text,
    context.medium === 'screen' ? back : undefined,
  );
}
