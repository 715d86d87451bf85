import type { Nodes } from 'mdast';
import { perText } from '../../../compile/once.js';
import type { Commission, OutlineItem } from '../../../model/commission.js';
import type { CompiledPlan } from '../../../model/plan.js';
import type { HeadingData } from '../../../model/tree.js';
import { flatten } from '../../../passages/passages.js';
import { originOf } from '../../../source/markdown.js';
import { sameBeginning, tellingWords } from '../../../text/related-words.js';
import type { CheckContext } from '../../check.js';
import { NameIndex } from './name-index.js';

/** A heading longer than this describes its section; it is no name of a unit. */
const LONGEST_NAME = 7;

/** A word in so many headings and names of a document, in whatever form, tells none of them from the others. */
const MANY = 5;
/** Endings of nouns: `mottagning`, `mottagningen`, `mottagningarna`. */
const ENDING = /(?:erna|arna|orna|en|et|er|ar|or|na|n|s)$/;
/** Words for any unit of any care, whatever the document, without their endings. */
const GENERAL = new Set(
  (
    'avdelning centrum enhet klinik mottagning team verksamhet vård hälsa primär primärvård ' +
    'arbete insats uppföljning förstärkt förstärkta utökat utökade vissa'
  )
    .split(' ')
    .map(stemOf),
);

/** Reads the words of a name that tell it from others. */
export type ReadName = (name: string) => string[];

/** Makes the reader of a document's names: a word that many of them have, such as `mottagning`, tells nothing. */
export function nameReader({ outline, plan }: Commission): ReadName {
  const names = [
    ...flatten(outline).map(({ text }) => text),
    ...(plan?.områden ?? []).flatMap(({ namn, enheter }) => [namn, ...enheter.flatMap((unit) => unit.namn)]),
  ];
  const counts = new Map<string, number>();
  for (const name of new Set(names.map((each) => each.toLowerCase())))
    for (const stem of new Set(tellingWords(name).map(stemOf))) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  return (name) =>
    tellingWords(name).filter((word) => {
      const stem = stemOf(word);
      return !GENERAL.has(stem) && (counts.get(stem) ?? 0) < MANY;
    });
}

function stemOf(word: string): string {
  return word.replace(ENDING, '');
}

const wordsOf = perText(tellingWords);

/** The words of the commission's own text: everything that is printed but the plan. */
export function textIndex({ commission, passages }: CheckContext): NameIndex {
  const index = new NameIndex();
  for (const { kind, text, origin } of passages) {
    if (origin.file === commission.plan?.file || kind === 'title') continue;
    for (const word of wordsOf(text)) index.add(word, 0);
  }
  return index;
}

/** Whether a text speaks of something by the telling words of its name: at least half of them are there. */
export function speaksOf(index: NameIndex, words: readonly string[]): boolean {
  return words.filter((word) => index.has(word, 5)).length * 2 >= words.length;
}

/** Everything a plan speaks of (areas, units, indicators), to look up headings in. */
export class PlanNames {
  readonly #index = new NameIndex();
  readonly #sizes: number[] = [];

  readonly #read: ReadName;

  constructor({ områden }: CompiledPlan, read: ReadName) {
    this.#read = read;
    for (const { namn, enheter } of områden) {
      this.#add(namn);
      for (const unit of enheter) {
        for (const name of unit.namn) this.#add(name);
        for (const { plain } of unit.indikatorer) this.#add(plain);
      }
    }
  }

  #add(name: string): void {
    const words = this.#read(name);
    for (const word of words) this.#index.add(word, this.#sizes.length);
    this.#sizes.push(words.length);
  }

  /**
   * Whether the plan has something for a heading: a name or indicator that shares more than half of its words or the
   * heading's, or half of them with one that no other heading has (`frequency`).
   */
  has(heading: string, frequency: ReadonlyMap<string, number>): boolean {
    const words = this.#read(heading);
    if (words.length === 0) return true;
    const shared = new Map<number, string[]>();
    for (const word of words) {
      for (const entry of this.#index.entriesOf(word))
        shared.set(entry, [...(shared.get(entry) ?? []), word]);
    }
    return [...shared].some(([entry, common]) => {
      const of = Math.min(words.length, this.#sizes[entry] ?? 1);
      if (common.length * 2 > of) return true;
      return common.length * 2 === of && common.some((word) => frequency.get(word) === 1);
    });
  }
}

/** The areas of a plan, by their names. */
export class AreaNames {
  readonly #names: readonly { name: string; words: string[] }[];

  readonly #read: ReadName;

  constructor({ områden }: CompiledPlan, read: ReadName) {
    this.#read = read;
    this.#names = områden.map(({ namn }) => ({ name: namn.toLowerCase(), words: read(namn) }));
  }

  /** Whether a heading is an area's: the same name, or more than half of all the words of both. */
  has(heading: string): boolean {
    const own = this.#read(heading);
    return this.#names.some(({ name, words }) => {
      if (name === heading.toLowerCase()) return true;
      const common = own.filter((word) => words.some((other) => sameBeginning(word, other)));
      return common.length * 2 > Math.max(own.length, words.length);
    });
  }
}

/** A heading with those of its sections that the commission itself has written and that have a name. */
export interface SectionGroup {
  heading: OutlineItem;
  sections: OutlineItem[];
}

/** The sections that a commission has not taken from blocks, by the heading they are under. */
export function ownSections({ body, outline }: Commission): SectionGroup[] {
  const own = anchorsWithOwnText(body.children);
  return flatten(outline).map((heading) => ({
    heading,
    sections: heading.children.filter(
      ({ anchor, text }) => own.has(anchor) && text.split(/\s+/).length <= LONGEST_NAME,
    ),
  }));
}

/** The anchors of headings under which the commission itself has text, directly or further down. */
function anchorsWithOwnText(nodes: readonly Nodes[]): Set<string> {
  const own = new Set<string>();
  let open: { depth: number; anchor: string }[] = [];
  for (const node of nodes) {
    if (node.type === 'heading') {
      open = [
        ...open.filter(({ depth }) => depth < node.depth),
        { depth: node.depth, anchor: (node.data as HeadingData).anchor ?? '' },
      ];
    } else if (node.type === 'paragraph' || node.type === 'list') {
      if (!originOf(node).block) for (const { anchor } of open) own.add(anchor);
    }
  }
  return own;
}

/** In how many headings each telling word stands. */
export function headingFrequency(outline: readonly OutlineItem[], read: ReadName): Map<string, number> {
  const frequency = new Map<string, number>();
  for (const { text } of flatten(outline))
    for (const word of read(text)) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  return frequency;
}
