import { diffArrays } from 'diff';
import type { DocumentText } from './printed.js';
import type { SourceWords, WrittenAttribute, WrittenUnit, WrittenWord } from './written.js';

/** Words in a row of one unit that are missing, or an attribute that is. */
export type Loss =
  | { kind: 'words'; unit: WrittenUnit; words: WrittenWord[] }
  | { kind: 'attribute'; attribute: WrittenAttribute };

/** Number of comparisons for one unit before it is compared word by word instead: texts can repeat a word endlessly. */
const MOST_STEPS = 200_000;
/** A unit must have so many words before one that says the same elsewhere is unlikely. */
const TELLING = 3;

/** Finds in a document everything that was written for it, in order; gives what is not there. */
export function accountFor(written: SourceWords, printed: DocumentText): Loss[] {
  const index = indexOf(printed.words);
  const places = placesOf(written.units, printed.words, index);
  const losses: Loss[] = [];
  const all = printed.words.length;
  const next = nextAnchors(written.units.length, places, all);
  let from = 0;
  let before = 0;
  for (const [number, unit] of written.units.entries()) {
    const anchor = places.get(number);
    if (anchor) {
      before = from = anchor.end;
      continue;
    }
    const [start, to] = { flow: [from, next[number]!], near: [before, next[number]!], apart: [0, all] }[
      unit.order
    ];
    const end = find(unit, start!, to!, printed.words, index);
    if (end === undefined) losses.push(...missing(unit, start!, to!, printed.words));
    else if (unit.order === 'flow') from = end;
  }
  return [...losses, ...lostAttributes(written.attributes, printed)];
}

type Index = ReadonlyMap<string, readonly number[]>;

function indexOf(words: readonly string[]): Index {
  const index = new Map<string, number[]>();
  for (const [at, word] of words.entries()) {
    const known = index.get(word);
    if (known) known.push(at);
    else index.set(word, [at]);
  }
  return index;
}

interface Anchor {
  start: number;
  end: number;
}

/** Positions of the units whose text occurs once, as far as they are in the order in which they were written. */
function placesOf(
  units: readonly WrittenUnit[],
  words: readonly string[],
  index: Index,
): Map<number, Anchor> {
  const times = new Map<string, number>();
  const keys = units.map((unit) => {
    if (unit.order !== 'flow' || unit.words.length < TELLING) return undefined;
    const key = unit.words.map((word) => word.text).join(' ');
    times.set(key, (times.get(key) ?? 0) + 1);
    return key;
  });
  const found: { number: number; anchor: Anchor }[] = [];
  for (const [number, unit] of units.entries()) {
    const key = keys[number];
    if (key === undefined || times.get(key) !== 1) continue;
    const anchor = onlyPlace(unit, words, index);
    if (anchor) found.push({ number, anchor });
  }
  return new Map(longestInOrder(found).map(({ number, anchor }) => [number, anchor]));
}

/** Position of a unit that occurs exactly once. */
function onlyPlace(unit: WrittenUnit, words: readonly string[], index: Index): Anchor | undefined {
  let anchor: Anchor | undefined;
  let steps = 0;
  for (const start of index.get(unit.words[0]!.text) ?? []) {
    const end = match(unit.words, start, words);
    steps += 1;
    if (end === undefined) continue;
    if (anchor || steps > MOST_STEPS) return undefined;
    anchor = { start, end };
  }
  return anchor;
}

/** The longest part of a list whose anchors follow each other (patience sorting). */
function longestInOrder<T extends { anchor: Anchor }>(list: readonly T[]): T[] {
  const tails: number[] = [];
  const before: number[] = [];
  for (const [at, { anchor }] of list.entries()) {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (list[tails[middle]!]!.anchor.end <= anchor.start) low = middle + 1;
      else high = middle;
    }
    before[at] = low > 0 ? tails[low - 1]! : -1;
    tails[low] = at;
  }
  const result: T[] = [];
  for (let at = tails.at(-1) ?? -1; at >= 0; at = before[at]!) result.unshift(list[at]!);
  return result;
}

/** For each unit where the next anchor after it begins. */
function nextAnchors(units: number, places: ReadonlyMap<number, Anchor>, end: number): number[] {
  const next: number[] = [];
  let start = end;
  for (let number = units - 1; number >= 0; number--) {
    next[number] = start;
    start = places.get(number)?.start ?? start;
  }
  return next;
}

/** The end of the first place in a stretch of the document where a unit stands as it was written. */
function find(
  unit: WrittenUnit,
  from: number,
  to: number,
  words: readonly string[],
  index: Index,
): number | undefined {
  let steps = 0;
  for (const start of index.get(unit.words[0]!.text) ?? []) {
    if (start < from) continue;
    if (start >= to || steps > MOST_STEPS) return undefined;
    const end = match(unit.words, start, words);
    if (end !== undefined && end <= to) return end;
    steps += unit.words.length;
  }
  return undefined;
}

/** The end of a unit that begins at a word of the document; `undefined` when it is not there. */
function match(unit: readonly WrittenWord[], start: number, words: readonly string[]): number | undefined {
  let at = start;
  for (const word of unit) {
    const last = at + word.afterGenerated;
    while (at <= last && !says(words[at], word)) at += 1;
    if (at > last) return undefined;
    at += 1;
  }
  return at;
}

function says(printed: string | undefined, { text, decimals }: WrittenWord): boolean {
  if (printed === text) return true;
  return decimals === true && printed !== undefined && printed.replace(/0+$/, '') === text;
}

/** The words of a unit that a stretch of the document has not, in order. */
function missing(unit: WrittenUnit, from: number, to: number, words: readonly string[]): Loss[] {
  const stretch = words.slice(from, Math.min(to, from + 20 * unit.words.length + 2000));
  const losses: Loss[] = [];
  let at = 0;
  const runs = diffArrays(
    unit.words.map((word) => word.text),
    [...stretch],
    { maxEditLength: 20_000 },
  );
  if (!runs) return [{ kind: 'words', unit, words: unit.words }];
  for (const { value, added, removed } of runs) {
    if (added) continue;
    if (removed) losses.push({ kind: 'words', unit, words: unit.words.slice(at, at + value.length) });
    at += value.length;
  }
  return losses;
}

function lostAttributes(attributes: readonly WrittenAttribute[], printed: DocumentText): Loss[] {
  const there = {
    address: printed.addresses,
    description: printed.descriptions,
    title: printed.titles,
  };
  return attributes
    .filter(
      ({ kind, value }) =>
        value.trim() !== '' && !there[kind].has(kind === 'address' ? addressOf(value) : value),
    )
    .map((attribute) => ({ kind: 'attribute', attribute }));
}

/** An address as a document has it, where letters that an address may not have are written as numbers. */
function addressOf(written: string): string {
  return URL.canParse(written) ? new URL(written).href : written;
}
