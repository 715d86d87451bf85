import type { Origin, Place } from '../model/place.js';
import type { SourceMark } from '../render/context.js';

/** A place in a source file as a preview needs it. */
export interface SourcePlace {
  file: string;
  line: number;
  column: number;
}

/** One use of a block in a document. */
export interface BlockMark {
  /** `lakemedel@2`. */
  name: string;
  /** The directives that brought it in, the innermost first; the last is in the commission. */
  usedAt: SourcePlace[];
}

/**
 * Numbers the source files and the uses of blocks of one document, so that its elements carry a few digits each:
 * `data-k="file:line:column"` and, for text out of a block, `data-b="use"`.
 */
export class SourceMarks {
  /** By number. */
  readonly files: string[] = [];
  /** By number. */
  readonly uses: BlockMark[] = [];
  readonly #fileNumbers = new Map<string, number>();
  readonly #useNumbers = new Map<string, number>();

  /** The attributes of an element. */
  readonly mark: SourceMark = (place, origin) => {
    const { line, column } = place.start;
    const dataK = `${this.#fileNumber(place.file)}:${line}:${column}`;
    return origin?.block ? { dataK, dataB: String(this.#useNumber(origin)) } : { dataK };
  };

  #fileNumber(file: string): number {
    return numberOf(file, this.#fileNumbers, () => this.files.push(file));
  }

  #useNumber(origin: Origin): number {
    const use: BlockMark = { name: `${origin.block!.id}@${origin.block!.version}`, usedAt: usesOf(origin) };
    return numberOf(JSON.stringify(use), this.#useNumbers, () => this.uses.push(use));
  }
}

function numberOf(key: string, numbers: Map<string, number>, add: () => number): number {
  const known = numbers.get(key);
  if (known !== undefined) return known;
  const number = add() - 1;
  numbers.set(key, number);
  return number;
}

function usesOf({ usedBy }: Origin): SourcePlace[] {
  return usedBy ? [sourcePlace(usedBy.place), ...usesOf(usedBy.origin)] : [];
}

/** Beginning of a place in a source. */
export function sourcePlace({ file, start }: Place): SourcePlace {
  return { file, line: start.line, column: start.column };
}
