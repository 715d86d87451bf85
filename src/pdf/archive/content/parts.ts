import type { Box } from './box.js';

/** Content that a marked part shows. */
export interface Shown {
  text: boolean;
  image: boolean;
  /** Around its images and paths, in the page's own units; undefined when it has none. */
  box: Box | undefined;
}

/** A part of a content stream that belongs to the structure tree: what is between its `BDC` and `EMC`. */
export interface MarkedPart extends Shown {
  kind: 'marked';
  /** Its number in the stream. */
  mcid: number;
  content: string;
}

/** Something painted outside all marked content. */
export interface PaintedPart {
  kind: 'painted';
  what: 'text' | 'path' | 'image';
  /** Whether lines would be drawn in the colour that areas are filled with. */
  plain: boolean;
  /** Of a filled rectangle and nothing else: left, bottom, width, height. */
  rectangle?: readonly number[] | undefined;
  content: string;
}

/** Operators that paint nothing: settings, or the beginning and end of a graphics state. */
export interface SettingPart {
  kind: 'setting' | 'state';
  content: string;
}

/** A form whose own content has parts of the structure tree. */
export interface FormPart {
  kind: 'form';
  content: string;
}

/** A stretch of a content stream. All parts one after the other paint what the stream painted. */
export type ContentPart = MarkedPart | PaintedPart | SettingPart | FormPart;
