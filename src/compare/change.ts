import type { Cause } from './cause.js';
import type { Segment } from './excerpt.js';

/** The kind of thing that was changed. */
export type ChangedThing =
  | 'meta'
  | 'section'
  | 'heading'
  | 'text'
  | 'note'
  | 'picture'
  | 'picture caption'
  | 'caption'
  | 'legend'
  | 'table'
  | 'column'
  | 'heads'
  | 'row'
  | 'indicator'
  | 'area'
  | 'unit';

/**
 * The kind of change. `figures`: only figures differ. `restyled`: same words, other marks. `spelling`: same letters,
 * other dashes, spaces, quotation marks or capitals. `form`: another heading level, a paragraph that became a list
 * item, was split or joined.
 */
export type ChangeAction =
  | 'changed'
  | 'figures'
  | 'added'
  | 'removed'
  | 'moved'
  | 'restyled'
  | 'spelling'
  | 'form';

/** A change: one line of the table of changes. */
export interface Change {
  /** 1, 2, 3 … through the document: `Ä1`. */
  readonly number: number;
  readonly thing: ChangedThing;
  readonly action: ChangeAction;
  /** The headings it is under, outermost first; empty for the title page. */
  readonly section: readonly string[];
  readonly causes: readonly Cause[];
  /** The row's name or the table's title, where the words alone do not say it. */
  readonly subject?: string;
  /** Of a text whose form differs: that form, with what it was and is marked. */
  readonly form?: readonly Segment[];
  /** The words that differ, with a few around them. */
  readonly excerpt: readonly Segment[];
  /** The whole text on both sides; undefined on the side that has none. */
  readonly old?: string;
  readonly new?: string;
  /** Change of an amount: `+112 091 (+2,5 %)`. */
  readonly difference?: string;
  /** The number behind {@link difference}, for sorting by size. */
  readonly amount?: number;
  /** The headings that moved text stood under; of a moved section those of the text before it. */
  readonly from?: readonly string[];
  /** The same of the place where it stands now. */
  readonly to?: readonly string[];
  /** Size of text added, removed or moved, when it is more than one paragraph. */
  readonly size?: { readonly paragraphs: number; readonly words: number };
  /** The table that a row or column belongs to. */
  readonly table?: string;
  /** True for a value that was computed from others. */
  readonly computed?: boolean;
}

/** A change before it has a number. */
export type Draft = Omit<Change, 'number' | 'section'> & { readonly section?: readonly string[] };
