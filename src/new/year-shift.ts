import { yearsIn } from '../format/years.js';

/** The years named in a text, as written: those that were changed, and those that may be out of date. */
export interface ShiftedText {
  text: string;
  /** `2026` or `2025–2027`, as it stood, each once. */
  changed: string[];
  /** The year before the old period: often a comparison that moves too, which only an editor can decide. */
  earlier: string[];
}

const ID_YEARS = /(?<![\p{L}\p{N}])((?:19|20)\d\d)(?:-((?:19|20)\d\d))?(?![\p{L}\p{N}])/gu;

/** Moves the years of an old period to a new one, and leaves all others: a plan for 2023–2027 keeps its name. */
export class YearShift {
  /** First and last year of the old period. */
  readonly first: number;
  readonly last: number;
  /** Number of years from the old commission to the new one. */
  readonly offset: number;

  /** @param giltighet the old period, ISO dates */
  constructor(giltighet: { från: string; till: string }, year: number) {
    this.first = Number(giltighet.från.slice(0, 4));
    this.last = Number(giltighet.till.slice(0, 4));
    this.offset = year - this.first;
  }

  /** The old period, `2026` or `2025–2027`, and the new one. */
  get before(): string {
    return period(this.first, this.last);
  }

  get after(): string {
    return period(this.first + this.offset, this.last + this.offset);
  }

  /** An ISO date so many years later; 29 February becomes the 28th in a year that has none. */
  date(iso: string): string {
    const year = Number(iso.slice(0, 4)) + this.offset;
    const leap = new Date(Date.UTC(year, 1, 29)).getUTCMonth() === 1;
    return `${year}${iso.endsWith('-02-29') && !leap ? '-02-28' : iso.slice(4)}`;
  }

  /** Running text: the years of the period move; the year before it is only reported. */
  running(text: string): ShiftedText {
    const changed = new Set<string>();
    const earlier = new Set<string>();
    const shifted = this.#replace(text, (written, first, last) => {
      if (first === last && first === this.first - 1) earlier.add(written);
      if (!this.#within(first, last, this.first)) return undefined;
      changed.add(written);
      return this.#moved(written);
    });
    return { text: shifted, changed: [...changed], earlier: [...earlier] };
  }

  /** A heading, title or label: the year before the period, which it is compared with, moves along. */
  head(text: string): string {
    return this.#replace(text, (written, first, last) =>
      this.#within(first, last, this.first - 1) ? this.#moved(written) : undefined,
    );
  }

  /** An id, or an expression with ids: treated as headings, because most ids come from one. */
  id(id: string): string {
    return id.replace(ID_YEARS, (written, from: string, to: string = from) =>
      this.#within(Number(from), Number(to), this.first - 1) ? this.#moved(written) : written,
    );
  }

  #replace(
    text: string,
    moved: (written: string, first: number, last: number) => string | undefined,
  ): string {
    let result = '';
    let done = 0;
    for (const { first, last, start, end } of yearsIn(text)) {
      const written = text.slice(start, end);
      result += text.slice(done, start) + (moved(written, first, last) ?? written);
      done = end;
    }
    return result + text.slice(done);
  }

  #within(first: number, last: number, from: number): boolean {
    return from <= first && first <= last && last <= this.last;
  }

  #moved(written: string): string {
    return written.replace(/\d{4}/g, (year) => String(Number(year) + this.offset));
  }
}

function period(first: number, last: number): string {
  return first === last ? String(first) : `${first}–${last}`;
}
