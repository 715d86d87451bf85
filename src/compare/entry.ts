import type { GridDiff } from './grid-diff.js';
import type { ComparedPassage } from './passage.js';
import type { Op } from './words.js';

/** A passage that only the old document has. */
export interface Removed {
  readonly kind: 'removed';
  readonly passage: ComparedPassage;
}

/** A passage that only the new document has. */
export interface Added {
  readonly kind: 'added';
  readonly passage: ComparedPassage;
}

/** The same passage in both documents, word by word; several on one side where a paragraph was split or joined. */
export interface Paired {
  readonly kind: 'paired';
  readonly old: readonly ComparedPassage[];
  readonly new: readonly ComparedPassage[];
  /** Empty for a table. */
  readonly ops: readonly Op[];
  readonly grid?: GridDiff;
}

/** The old place of moved text. */
export interface MovedFrom {
  readonly kind: 'moved-from';
  readonly move: number;
}

/** The new place of moved text, with the changes made in it. */
export interface MovedTo {
  readonly kind: 'moved-to';
  readonly move: number;
  readonly body: readonly Entry[];
}

/** A passage with its change. A list of entries in reading order holds both documents. */
export type Entry = Removed | Added | Paired | MovedFrom | MovedTo;
