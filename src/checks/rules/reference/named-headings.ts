import { pattern } from '../../../format/pattern.js';
import type { OutlineItem } from '../../../model/commission.js';
import { flatten } from '../../../passages/passages.js';

const NAME = pattern(
  'su',
)`^.+?(?=[.;:!?)]|,\s|\s+(?:och|samt)\s+(?:rubriken\s)?\p{Lu}|\s+(?:ovan|nedan)(?!\p{L})|$)`;

/** A name that a text gives after `rubriken`, with its offsets. */
export interface NamedHeading {
  name: string;
  start: number;
  end: number;
}

const HEADING_NAMED = pattern('gu')`(?<!\p{L})rubrik(en|erna)\s+(?=["”“»]?[\p{Lu}\d])`;
const QUOTED = /^["”“»]([^"”“»«]+)["”“«»]/u;
/** Text that may follow the name of a heading: the rest of the sentence, or its end. */
const END_OF_NAME = pattern('u')`^(?:$|[.,;:!?)]|\s+(?:och|samt|eller|ovan|nedan|i|på|under)(?!\p{L}))`;
const NEXT_NAME = pattern('u')`^(?:,|\s+och|\s+samt)\s+(?:rubriken\s+)?(?=["”“»]?[\p{Lu}\d])`;
/** A heading in some other document: `under rubriken Omställning i regionfullmäktiges budget`. */
const ELSEWHERE =
  /^[^.;:]*\s(?:i|ur|enligt)\s+[^.;:]*(?:budget|bok|boken|riktlinje|rutin|avtal|överenskommelse|policy|program|underlag|reglemente|uppdrag(?:et)? (?:\d{4}|till|från))/iu;

/** The headings of a document by their names as a reader sees them: without case, with or without their number. */
export class HeadingNames {
  /** Lower-case names, the longest first, so that one which begins as another is found. */
  readonly #names: readonly string[];
  readonly #items = new Map<string, OutlineItem>();

  constructor(outline: readonly OutlineItem[]) {
    for (const item of flatten(outline)) {
      this.#items.set(fold(item.text), item);
      if (item.number) this.#items.set(fold(`${item.number} ${item.text}`), item);
    }
    this.#names = [...this.#items.keys()].sort((a, b) => b.length - a.length);
  }

  /** The heading with a name. */
  get(name: string): OutlineItem | undefined {
    return this.#items.get(fold(name));
  }

  /** The names of all headings, as written. */
  all(): string[] {
    return [...new Set([...this.#items.values()].map(({ text }) => text))];
  }

  /** The length of the heading's name that a text begins with; 0 when it begins with none. */
  lengthAtStart(text: string): number {
    const folded = fold(text);
    const name = this.#names.find(
      (each) => each !== '' && folded.startsWith(each) && END_OF_NAME.test(text.slice(each.length)),
    );
    return name?.length ?? 0;
  }
}

/** As long as the text itself, so that offsets agree. */
function fold(text: string): string {
  return text.toLowerCase().replace(/\s/g, ' ');
}

/** The names after `rubriken` and `rubrikerna` in a text for which the document has no heading. */
export function unknownHeadings(text: string, headings: HeadingNames): NamedHeading[] {
  const unknown: NamedHeading[] = [];
  for (const match of text.matchAll(HEADING_NAMED)) {
    let at = match.index + match[0].length;
    for (;;) {
      const found = nameAt(text, at, headings);
      if (!found.known && !ELSEWHERE.test(text.slice(found.start))) {
        unknown.push({ name: text.slice(found.start, found.end), start: found.start, end: found.end });
      }
      const next = match[1] === 'erna' ? NEXT_NAME.exec(text.slice(found.next)) : null;
      if (!next) break;
      at = found.next + next[0].length;
    }
  }
  return unknown;
}

function nameAt(
  text: string,
  at: number,
  headings: HeadingNames,
): { start: number; end: number; next: number; known: boolean } {
  const rest = text.slice(at);
  const quoted = QUOTED.exec(rest);
  if (quoted) {
    const start = at + 1;
    const end = start + quoted[1]!.length;
    return { start, end, next: end + 1, known: headings.get(quoted[1]!) !== undefined };
  }
  const length = headings.lengthAtStart(rest);
  if (length > 0) return { start: at, end: at + length, next: at + length, known: true };
  const guessed = NAME.exec(rest)?.[0] ?? rest;
  const end = at + guessed.trimEnd().length;
  return { start: at, end, next: end, known: false };
}
