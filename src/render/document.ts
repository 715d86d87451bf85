import { toHtml } from 'hast-util-to-html';
import type { RootContent } from 'mdast';
import type { Commission } from '../model/commission.js';
import { renderBody } from './body.js';
import type { Medium, RenderContext } from './context.js';
import { type EndNotesNode, TextNotes } from './notes.js';
import type { RenderOptions } from './options.js';
import { NO_PAGES, type PagePlan, planPages } from './pages.js';
import { withRemaining } from './remaining.js';
import { isSection, nestSections } from './sections.js';
import type { Theme } from './theme.js';
import { marksOf } from './unsettled.js';
import { INTERFACE_WORDS } from './words.js';

/** The body of a commission as HTML, with the pages it is to be printed on. */
export interface RenderedBody {
  html: string;
  pages: PagePlan;
}

/** Renders the body for one medium. Both are rendered from the same tree, so their text is the same. */
export function renderDocument(
  commission: Commission,
  theme: Theme,
  options: RenderOptions,
  medium: Medium,
): RenderedBody {
  const sections = nestSections(withRemaining(commission));
  const pages = medium === 'print' ? planPages(sections) : NO_PAGES;
  const notes = new TextNotes(commission.body, commission.footnotes);
  const context: RenderContext = {
    medium,
    ui: INTERFACE_WORDS[options.language],
    uiLanguage: options.language === 'sv' ? undefined : options.language,
    notes,
    chapters: new Set(sections.filter(isSection)),
    others: options.others ?? new Map(),
    theme,
    pages,
    unsettled: marksOf(commission),
    remaining: commission.unsettled ?? [],
    mark: options.mark,
  };
  return { html: toHtml(renderBody(withEarlyNotes(sections, notes), context)), pages };
}

/** The body with the notes of what is before its first heading, which no section has. */
function withEarlyNotes(sections: readonly RootContent[], notes: TextNotes): RootContent[] {
  const first = sections.findIndex(isSection);
  const early = sections.slice(0, first < 0 ? sections.length : first);
  const list = notes.firstUsedIn({ type: 'root', children: early });
  if (list.length === 0) return [...sections];
  const node: EndNotesNode = { type: 'endNotes', notes: list };
  return [...early, node as unknown as RootContent, ...sections.slice(early.length)];
}
