import type { ElementContent } from 'hast';
import type { Node, PhrasingContent } from 'mdast';
import type { RemainingMark } from '../model/commission.js';
import type { Language } from '../model/diagnostic.js';
import type { Origin, Place } from '../model/place.js';
import type { OriginData } from '../model/tree.js';
import type { TextNotes } from './notes.js';
import type { PagePlan } from './pages.js';
import type { Theme } from './theme.js';
import type { InterfaceWords } from './words.js';

/** Medium of the HTML: the published file, or the pages that Chromium prints. */
export type Medium = 'screen' | 'print';

/** Turns running text of the commission into HTML. */
export type Inline = (content: readonly PhrasingContent[]) => ElementContent[];

/**
 * Attributes with the source of a piece of the document, for a preview in which a click leads to the source. `origin`
 * names the blocks it came through.
 */
export type SourceMark = (place: Place, origin?: Origin) => Record<string, string>;

/** The theme's measures, from which widths of tables and pages are computed. */
export type Measured = Pick<Theme, 'measures' | 'metrics'>;

/** The theme's fonts, which text in pictures is set in. */
export type Lettered = Pick<Theme, 'measures' | 'fonts' | 'fontRule'>;

/** Values that every part of a document is rendered with. */
export interface RenderContext {
  medium: Medium;
  ui: InterfaceWords;
  /** Set when the interface speaks another language than the document. */
  uiLanguage: Language | undefined;
  notes: TextNotes;
  /** The outermost sections: at the end of each stand the notes that it is the first to refer to. */
  chapters: ReadonlySet<object>;
  /** Published addresses of other commissions, by id; a reference to a missing one becomes plain text. */
  others: ReadonlyMap<string, string>;
  /** Measures of the theme's print, and its fonts. */
  theme: Measured & Lettered;
  /** Page of each section; empty for the screen. */
  pages: PagePlan;
  /** The marks for remaining work, in a draft that has any. */
  unsettled: RegExp | undefined;
  /** The same with their places and what comments say. */
  remaining: readonly RemainingMark[];
  /** Absent in published documents. */
  mark?: SourceMark | undefined;
}

/** The attribute with the source of an element, for messages about its size. Only in pages that are printed. */
export function writtenAt(
  { file, start, end }: Place,
  { medium }: Pick<RenderContext, 'medium'>,
): Record<string, string> {
  return medium === 'print' ? { dataWritten: JSON.stringify({ file, start, end }) } : {};
}

/** The attributes for the source of a node of the compiled tree; none in published documents. */
export function markOf(node: Node, { mark }: Pick<RenderContext, 'mark'>): Record<string, string> {
  const { origin } = (node.data ?? {}) as OriginData;
  return mark && origin && node.position ? mark({ file: origin.file, ...node.position }, origin) : {};
}
