import type { OutlineItem } from '../model/commission.js';
import type { Origin, Place } from '../model/place.js';
import { align, type SourceOffsets } from '../source/source-offsets.js';
import type { Passage, PassageKind, ReadSource } from './passage.js';
import type { Piece } from './pieces.js';

/** The properties of a passage besides its text. */
export interface PassageSetting {
  kind: PassageKind;
  origin: Origin;
  place: () => Place;
  heading: OutlineItem | undefined;
}

/** A passage composed of pieces. Places are computed on demand: most passages have no finding. */
export class PassageText implements Passage {
  readonly kind: PassageKind;
  readonly text: string;
  readonly origin: Origin;
  readonly heading: OutlineItem | undefined;
  readonly #pieces: readonly Piece[];
  readonly #place: () => Place;
  readonly #source: ReadSource;
  #aligned: (SourceOffsets | undefined)[] | undefined;
  /** Offset of each piece in the text. */
  #starts: number[] | undefined;

  constructor(pieces: readonly Piece[], setting: PassageSetting, source: ReadSource) {
    this.kind = setting.kind;
    this.origin = setting.origin;
    this.heading = setting.heading;
    this.text = pieces.length === 1 ? pieces[0]!.text : pieces.map((piece) => piece.text).join('');
    this.#pieces = pieces;
    this.#place = setting.place;
    this.#source = source;
  }

  get place(): Place {
    return this.#place();
  }

  at(start: number, end: number): Place {
    const from = this.#point(start, 'start');
    const to = this.#point(Math.max(start, end), 'end');
    return { file: from.file, start: from.start, end: to.end };
  }

  verbatim(start: number, end: number): boolean {
    const { index, from } = this.#pieceAt(start);
    if (this.#pieceAt(Math.max(start, end - 1)).index !== index) return false;
    if (this.#pieces[index]!.nature !== 'written' || this.#inBraces(start, end)) return false;
    const aligned = this.#alignment(index);
    const written = this.#source(this.#pieces[index]!.place().file)?.text;
    if (!aligned || written === undefined) return false;
    const first = offsetOf(aligned, start - from);
    const last = end > start ? offsetOf(aligned, end - from - 1) + 1 : first;
    return sameWords(written.slice(first, last), this.text.slice(start, end));
  }

  written(start: number, end: number): boolean {
    const last = this.#pieceAt(Math.max(start, end - 1)).index;
    const among = this.#pieces.slice(this.#pieceAt(start).index, last + 1);
    return among.every(({ nature, text }) => nature !== 'generated' || text === ' ');
  }

  foreign(index: number): boolean {
    return this.#pieces[this.#pieceAt(index).index]!.nature === 'foreign';
  }

  linked(index: number): boolean {
    return this.#pieces[this.#pieceAt(index).index]!.linked;
  }

  /** Whether it is inside what was to be the attributes of a directive: a repair there would break them for good. */
  #inBraces(start: number, end: number): boolean {
    if (!this.text.includes('{')) return false;
    return [...this.text.matchAll(/\{[^{}]*\}/g)].some(
      ({ 0: { length }, index }) => index < start && end < index + length,
    );
  }

  /** The place of the character before (`end`) or at (`start`) an index. */
  #point(index: number, side: 'start' | 'end'): Place {
    const { index: number, from } = this.#pieceAt(side === 'end' ? Math.max(0, index - 1) : index);
    const place = this.#pieces[number]!.place();
    const aligned = this.#alignment(number);
    if (!aligned) return place;
    const inPiece = index - from;
    const offset =
      side === 'end' && inPiece > 0 ? offsetOf(aligned, inPiece - 1) + 1 : offsetOf(aligned, inPiece);
    return this.#source(place.file)?.place(offset, offset) ?? place;
  }

  /** The piece an index of the text falls in, and where that piece begins. */
  #pieceAt(index: number): { index: number; from: number } {
    this.#starts ??= startsOf(this.#pieces);
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (this.#starts[middle]! <= index) low = middle;
      else high = middle - 1;
    }
    return { index: low, from: this.#starts[low]! };
  }

  #alignment(index: number): SourceOffsets | undefined {
    this.#aligned ??= this.#alignAll();
    return this.#aligned[index];
  }

  /** Pieces of one YAML value share its place: each is looked for after the one before. */
  #alignAll(): (SourceOffsets | undefined)[] {
    let before: { key: string; end: number } | undefined;
    return this.#pieces.map(({ text, place, nature }) => {
      if (nature === 'generated') return undefined;
      const { file, start, end } = place();
      const source = this.#source(file)?.text;
      if (source === undefined || start.offset === undefined || end.offset === undefined) return undefined;
      const key = `${file}:${start.offset}`;
      const aligned = align(text, source, before?.key === key ? before.end : start.offset, end.offset);
      if (aligned) before = { key, end: aligned.end };
      return aligned;
    });
  }
}

function startsOf(pieces: readonly Piece[]): number[] {
  let from = 0;
  return pieces.map(({ text }) => {
    const start = from;
    from += text.length;
    return start;
  });
}

function offsetOf({ offsets, end }: SourceOffsets, index: number): number {
  return index < offsets.length ? offsets[index]! : end;
}

/** The same but for how wide a space is, where a line ends, and typeset spaces and dashes. */
function sameWords(written: string, read: string): boolean {
  if (written === read) return true;
  const plain = (text: string) => text.replace(/\s+/g, ' ').replace(/–/g, '-');
  return plain(written) === plain(read);
}
