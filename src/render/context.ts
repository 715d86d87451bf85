import type { ElementContent } from 'hast';
import type { PhrasingContent } from 'mdast';
import type { Language } from '../model/diagnostic.js';
import type { FontMetrics } from './metrics.js';
import type { TextNotes } from './notes.js';
import type { PagePlan } from './pages.js';
import type { InterfaceWords } from './words.js';

/** What the HTML is for: the published file, or the pages that Chromium prints. */
export type Medium = 'screen' | 'print';

/** Turns running text of the commission into HTML. */
export type Inline = (content: readonly PhrasingContent[]) => ElementContent[];

/** What every part of a document needs to know while it is rendered. */
export interface RenderContext {
  medium: Medium;
  ui: InterfaceWords;
  /** Set when the interface speaks another language than the document. */
  uiLanguage: Language | undefined;
  notes: TextNotes;
  /** Where other commissions are published, by id; a reference to one that is not here becomes plain text. */
  others: ReadonlyMap<string, string>;
  metrics: FontMetrics;
  /** Which page each section is set on; for the screen there are none. */
  pages: PagePlan;
}
