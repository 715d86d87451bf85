import { Alignment } from './alignment.js';
import { gridHash, gridWords } from './grid-text.js';
import type { Item } from './likeness.js';
import { type ComparedPassage, listOf } from './passage.js';
import { type Side, type Token, type Tokenise, textOf } from './token.js';
import { compareWords } from './words.js';

/** A paragraph joins or was split off when this share of its words is found in the other. */
const FOUND_IN_OTHER = 0.6;
const FEWEST_WORDS_OF_A_PART = 4;

/** The two sequences of passages, and how their text is read. */
export interface Passages {
  readonly old: readonly ComparedPassage[];
  readonly new: readonly ComparedPassage[];
  readonly read: Readonly<Record<Side, Tokenise>>;
  readonly noteName: Readonly<Record<Side, ReadonlyMap<string, string>>>;
}

/**
 * Old and new passages that are the same: mostly one of each, several on one side where a paragraph was split or
 * joined.
 */
export interface PassageMatch {
  readonly old: readonly number[];
  readonly new: readonly number[];
}

/** Pairs of passages that are the same in both documents. */
export interface Pairing {
  readonly alignment: Alignment;
  /** The unit that an old passage with a partner is the first of. */
  unit(old: number): PassageMatch;
  isGrouped(old: number): boolean;
}

/** Finds the pairs. */
export function pairPassages(passages: Passages): Pairing {
  const items = (side: Side) => passages[side].map((each) => itemOf(each, side, passages));
  const alignment = new Alignment(items('old'), items('new'));
  partStrangers(alignment, passages);
  pairRenamedHeadings(alignment, passages);
  const grouped = groupSplitAndJoined(alignment);
  return {
    alignment,
    unit: (old) => grouped.get(old) ?? { old: [old], new: [alignment.partner(old)!] },
    isGrouped: (old) => grouped.has(old),
  };
}

function itemOf(passage: ComparedPassage, side: Side, { read, noteName }: Passages): Item {
  const { form, grid, note, content } = passage;
  const tokens = read[side](content);
  const list = listOf(passage);
  if (grid) {
    const heads = grid.columns.map(({ head }) => textOf(read[side](head.content))).join('|');
    const names = grid.id === '' ? [heads] : [`id ${grid.id}`];
    return {
      kind: 'table',
      hash: gridHash(grid, read[side]),
      names,
      words: gridWords(grid, read[side]),
      list,
    };
  }
  return {
    kind: form === 'paragraph' ? 'text' : form,
    hash: `${form} ${tokens.map(({ key }) => key).join(' ')}`,
    names: note ? [noteName[side].get(note.id) ?? ''] : [],
    words: wordsAmong(tokens),
    list,
  };
}

/** The tokens that are words or figures. */
function wordsAmong(tokens: readonly Token[]): string[] {
  const words: string[] = [];
  for (const { key } of tokens) if (key.length > 1 || /[\p{L}\p{N}]/u.test(key)) words.push(key);
  return words;
}

/** Likeness was a guess: paragraphs of which no words survive are no pair. */
function partStrangers(alignment: Alignment, { old, new: now, read }: Passages): void {
  for (const [i, j] of alignment.pairs()) {
    if (alignment.old[i]!.kind !== 'text' || alignment.old[i]!.hash === alignment.new[j]!.hash) continue;
    const ops = compareWords(read.old(old[i]!.content), read.new(now[j]!.content));
    if (ops.every(({ kind }) => kind !== 'equal')) alignment.part(i);
  }
}

/** Pairs headings with new names: the sections are the same when their contents are. */
function pairRenamedHeadings(alignment: Alignment, { old, new: now }: Passages): void {
  const [oldHeading, newHeading] = [headingAbove(old), headingAbove(now)];
  const words: number[] = [];
  const votes = new Map<string, { heading: number; to: number; words: number }>();
  const bothFree = (heading: number, to: number) => alignment.isFree(0, heading) && alignment.isFree(1, to);
  for (const [index, item] of alignment.old.entries()) {
    const heading = oldHeading[index]!;
    if (heading < 0 || heading === index) continue;
    words[heading] = (words[heading] ?? 0) + item.words.length;
    const partner = alignment.partner(index);
    const to = partner === undefined ? -1 : newHeading[partner]!;
    if (to < 0 || !bothFree(heading, to)) continue;
    const vote = votes.get(`${heading} ${to}`) ?? { heading, to, words: 0 };
    vote.words += item.words.length;
    votes.set(`${heading} ${to}`, vote);
  }
  for (const { heading, to, words: found } of [...votes.values()].sort((x, y) => y.words - x.words)) {
    if (bothFree(heading, to) && found >= words[heading]! / 2) alignment.join(heading, to);
  }
  // A heading right above the heading of a section that is the same: from the innermost outwards.
  for (let heading = old.length - 2; heading >= 0; heading--) {
    const to = (alignment.partner(heading + 1) ?? 0) - 1;
    const bothHeadings = old[heading]!.form === 'heading' && now[to]?.form === 'heading';
    if (bothHeadings && bothFree(heading, to)) alignment.join(heading, to);
  }
}

/** For each passage the heading it is under, a heading under itself; −1 for none. */
function headingAbove(passages: readonly ComparedPassage[]): number[] {
  let heading = -1;
  return passages.map(({ form }, index) => {
    if (form === 'heading') heading = index;
    return heading;
  });
}

/**
 * Finds paragraphs that were split or joined: an adjacent free passage with most of its words in the partner beyond
 * those paired already.
 */
function groupSplitAndJoined(alignment: Alignment): Map<number, PassageMatch> {
  const grouped = new Map<number, PassageMatch>();
  for (const [i, j] of alignment.pairs()) {
    const { kind, hash } = alignment.old[i]!;
    if (kind !== 'text' || hash === alignment.new[j]!.hash) continue;
    const now = grow([j], 1, i, alignment);
    const old = now.length === 1 ? grow([i], 0, j, alignment) : [i];
    if (old.length + now.length > 2) grouped.set(i, { old, new: now });
  }
  return grouped;
}

/** Adds adjacent passages on one side that belong to a partner on the other. */
function grow(start: number[], side: 0 | 1, partner: number, alignment: Alignment): number[] {
  const group = [...start];
  const items = side === 0 ? alignment.old : alignment.new;
  for (const step of [1, -1]) {
    for (;;) {
      const next = step > 0 ? group.at(-1)! + 1 : group[0]! - 1;
      if (!alignment.isFree(side, next)) break;
      const { kind, words } = items[next]!;
      if (kind !== 'text' || words.length < FEWEST_WORDS_OF_A_PART) break;
      if (alignment.likeness.gain(side, group, next, partner) < FOUND_IN_OTHER) break;
      if (step > 0) group.push(next);
      else group.unshift(next);
      alignment.share(side, next);
    }
  }
  return group;
}
