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

/** Words that many names have and that tell none of them from the others. */
const GENERIC = new Set(
  (
    'centrum mottagning mottagningen enhet enheten team teamet online vård vården hälsa insatser personer sverige ' +
    'primärvård primär uppföljning förstärkt utökade utökat arbete arbetet vissa ' +
    'och/eller barnet börjar'
  ).split(' '),
);

/** A heading longer than this describes its section; it is no name of a unit. */
const LONGEST_NAME = 7;

/** The words of a name that tell it from others. */
export function nameWords(name: string): string[] {
  return tellingWords(name).filter((word) => !GENERIC.has(word));
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

/** Whether a text with these words speaks of something by its name: at least half of what tells the name is there. */
export function speaksOf(index: NameIndex, name: string): boolean {
  const words = nameWords(name);
  return words.filter((word) => index.has(word, 5)).length * 2 >= words.length;
}

/** Everything a plan speaks of (areas, units, indicators), to look up headings in. */
export class PlanNames {
  readonly #index = new NameIndex();
  readonly #sizes: number[] = [];

  constructor({ områden }: CompiledPlan) {
    for (const { namn, enheter } of områden) {
      this.#add(namn);
      for (const unit of enheter) {
        for (const name of unit.namn) this.#add(name);
        for (const { plain } of unit.indikatorer) this.#add(plain);
      }
    }
  }

  #add(name: string): void {
    const words = nameWords(name);
    for (const word of words) this.#index.add(word, this.#sizes.length);
    this.#sizes.push(words.length);
  }

  /**
   * Whether the plan has something for a heading: a name or indicator that shares more than half of its words or the
   * heading's, or half of them with one that no other heading has (`frequency`).
   */
  has(heading: string, frequency: ReadonlyMap<string, number>): boolean {
    const words = nameWords(heading);
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

  constructor({ områden }: CompiledPlan) {
    this.#names = områden.map(({ namn }) => ({ name: namn.toLowerCase(), words: nameWords(namn) }));
  }

  /** Whether a heading is an area's: the same name, or more than half of all the words of both. */
  has(heading: string): boolean {
    const own = nameWords(heading);
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
export function headingFrequency(outline: readonly OutlineItem[]): Map<string, number> {
  const frequency = new Map<string, number>();
  for (const { text } of flatten(outline))
    for (const word of nameWords(text)) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  return frequency;
}
