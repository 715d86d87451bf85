import type { PhrasingContent } from 'mdast';
import type { Look } from '../lock/look.js';
import type { Origin } from '../model/place.js';
import type { ListForm } from '../model/tree.js';
import type { Grid } from './grid.js';

/** A list or quotation that a passage is in. */
export interface Container {
  readonly kind: 'ul' | 'ol' | 'dt' | 'dd' | 'quote';
  /** The list or quotation, which distinguishes adjacent ones. */
  readonly node: object;
  /** The list item. */
  readonly item?: object;
  /** The item's number in an `ol`. */
  readonly ordinal?: number;
  /** The form of the numbers of an `ol`, where it is not `1.`. */
  readonly form?: ListForm;
  /** False for what follows the first paragraph of an item. */
  readonly first?: boolean;
  /** The look of the list item. */
  readonly look?: Look;
}

/** Form of a passage as a reader sees it. */
export type PassageForm =
  | 'heading'
  | 'paragraph'
  | 'picture'
  | 'picture caption'
  | 'text caption'
  | 'table'
  | 'caption'
  | 'legend'
  | 'note'
  | 'code'
  | 'rule';

/** A heading, paragraph, list item, table …: what a document is a sequence of. */
export interface ComparedPassage {
  readonly form: PassageForm;
  /** Running text; empty for a table. */
  readonly content: readonly PhrasingContent[];
  /** Of a heading: 1 for chapters. */
  readonly depth?: number;
  /** Of a heading: the number or label before its words, `1.1` or `Bilaga 1`. */
  readonly number?: string;
  readonly appendix?: boolean;
  /** Facts that a reader sees or hears besides the words and the form. */
  readonly look?: Look;
  /** Of a footnote's text: the footnote's identifier and number. */
  readonly note?: { readonly id: string; readonly number: number };
  readonly grid?: Grid;
  /** Outermost first. */
  readonly containers: readonly Container[];
  readonly origin: Origin;
}

/** Everything visible of a passage besides its words; a difference in it is a change. */
export function formOf({ form, depth, containers }: ComparedPassage): string {
  const around = containers.map(({ kind, first }) => (first === false ? `${kind}+` : kind));
  return [...around, form === 'heading' ? `heading ${depth}` : form].join(' ');
}

/** The outermost list that a passage is in: its items are adjacent, whatever is nested in them. */
export function listOf({ containers }: ComparedPassage): object | undefined {
  return containers.find(({ kind }) => kind !== 'quote')?.node;
}
