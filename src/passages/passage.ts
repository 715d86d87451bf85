import type { OutlineItem } from '../model/commission.js';
import type { Origin, Place } from '../model/place.js';
import type { GoalEntry } from '../model/plan-columns.js';
import type { SourceText } from '../source/text.js';
import type { Piece } from './pieces.js';

/**
 * The kind of text that a passage is. `item` is a list item or an indicator's bullet; `name` an area or unit of the
 * plan; `head` a column head or caption; `title` the commission's own, written in the front matter.
 */
export type PassageKind =
  | 'paragraph'
  | 'heading'
  | 'item'
  | 'cell'
  | 'note'
  | 'indicator'
  | NonNullable<GoalEntry['passage']>
  | 'name'
  | 'head'
  | 'title';

/** A stretch of running text with a way back to where each of its characters was written. */
export interface Passage {
  kind: PassageKind;
  /** As it reads, values and references included. */
  text: string;
  origin: Origin;
  /** The place of the whole passage. */
  place: Place;
  /** The heading it is under. */
  heading?: OutlineItem | undefined;
  /**
   * Place of the characters from `start` to `end` of the text. Inside a value or a generated reference it is that of
   * the expression or directive.
   */
  at(start: number, end: number): Place;
  /**
   * Whether those characters were written as they read, in the language of the text and outside braces: only then can
   * they be repaired by replacing the place.
   */
  verbatim(start: number, end: number): boolean;
  /** Whether an editor wrote those characters here; false when a value or a generated reference is among them. */
  written(start: number, end: number): boolean;
  /** Whether the character is in text that is marked as another language. */
  foreign(index: number): boolean;
  /** Whether the character is in a link. */
  linked(index: number): boolean;
}

/** Receives the passages of something in reading order. */
export type Collect = (kind: PassageKind, pieces: Piece[], origin: Origin, place: () => Place) => void;

/** Reads a source file's text; `undefined` when it cannot be read. */
export type ReadSource = (file: string) => SourceText | undefined;
