import type { Origin, Place } from '../model/place.js';

/** A word that an editor wrote for a reader. */
export interface WrittenWord {
  text: string;
  /** Place of the words. */
  place: () => Place;
  /** Largest number of generated words right before it: a value, a reference, the mark of a note. */
  afterGenerated: number;
  /** Whether it is the decimals of a number, which may be printed with more zeros. */
  decimals?: boolean;
}

/**
 * Words that are read together: a paragraph, a heading, a row, a title. `flow` is read in the order in which it was
 * written; `near` is between the flow before and after it, in whatever order (heads of columns, legends); where
 * `apart` stands is the document's own matter (notes, facts of the title page).
 */
export interface WrittenUnit {
  order: 'flow' | 'near' | 'apart';
  words: WrittenWord[];
  origin: Origin;
}

/** Written text outside of running text: `address` of a link, `description` of a picture, `title` of either. */
export interface WrittenAttribute {
  kind: 'address' | 'description' | 'title';
  value: string;
  place: Place;
  origin: Origin;
}

/** Everything that the sources of a commission say to a reader. */
export interface SourceWords {
  units: WrittenUnit[];
  attributes: WrittenAttribute[];
}
