import { diffArrays } from 'diff';
import type { DocumentText } from './printed.js';
import type { SourceWords, WrittenAttribute, WrittenUnit, WrittenWord } from './written.js';

/** Words in a row of one unit that are missing, or an attribute that is. */
export type Loss =
  | { kind: 'words'; unit: WrittenUnit; words: WrittenWord[] }
  | { kind: 'attribute'; attribute: WrittenAttribute };

/** Number of comparisons for one unit before it is compared word by word instead: texts can repeat a word endlessly. */
const MOST_STEPS = 200_000;
/** Largest number of different words between a text and its document; beyond it the whole text counts as missing. */
const MOST_EDITS = 5_000;
/** A unit must have so many words before one that says the same elsewhere is unlikely. */
const TELLING = 3;

/** Finds in a document everything that was written for it, in order; gives what is not there. */
export function accountFor(written: SourceWords, printed: DocumentText): Loss[] {
  const index = indexOf(printed.words);
  const places = placesOf(written.units, printed.words, index);
  const losses: Loss[] = [];
  const stretches = stretchesOf(written.units, places, printed.words.length);
  const lastInFlow = written.units.findLastIndex(({ order }) => order === 'flow');
  /** Units of the flow between two anchors, not yet looked for. */
  let gap: WrittenUnit[] = [];
  for (const [number, unit] of written.units.entries()) {
    const { start, end } = stretches[number]!;
    if (unit.order === 'flow') {
      const isAnchor = places.has(number);
      if (!isAnchor) gap.push(unit);
      const isLast = isAnchor || number === lastInFlow;
      if (!isLast || gap.length === 0) continue;
      losses.push(
        ...lostInOrder(gap, start, isAnchor ? places.get(number)!.start : end, printed.words, index),
      );
      gap = [];
    } else if (find(unit, start, end, printed.words, index) === undefined)
      losses.push(...missing([unit], start, end, printed.words));
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
  const effort = { left: MOST_STEPS };
  for (const start of startsOf(unit.words[0]!, index)) {
    const end = match(unit.words, start, words, effort);
    if (anchor && end !== undefined) return undefined;
    if (effort.left < 0) return undefined;
    if (end !== undefined) anchor = { start, end };
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

/**
 * For each unit the stretch of the document in which it must stand: between the anchors around it, or for what is only
 * near around all that comes from its file at that place, or the whole document.
 */
function stretchesOf(
  units: readonly WrittenUnit[],
  places: ReadonlyMap<number, Anchor>,
  length: number,
): Anchor[] {
  const ends: number[] = [];
  const starts: number[] = [];
  let end = 0;
  for (let number = 0; number < units.length; number++) {
    ends[number] = end;
    end = places.get(number)?.end ?? end;
  }
  let start = length;
  for (let number = units.length - 1; number >= 0; number--) {
    starts[number] = start;
    start = places.get(number)?.start ?? start;
  }
  return runsOf(units).flatMap(([first, last]) =>
    units.slice(first, last + 1).map(({ order }, at) => {
      if (order === 'apart') return { start: 0, end: length };
      if (order === 'near') return { start: ends[first]!, end: starts[last]! };
      return { start: ends[first + at]!, end: starts[first + at]! };
    }),
  );
}

/** The first and the last of the units that follow each other out of one file. */
function runsOf(units: readonly WrittenUnit[]): [first: number, last: number][] {
  const runs: [number, number][] = [];
  for (const [number, { origin }] of units.entries()) {
    const run = runs.at(-1);
    if (run && units[run[0]]!.origin.file === origin.file) run[1] = number;
    else runs.push([number, number]);
  }
  return runs;
}

/** The end of the first place in a stretch of the document where a unit stands as it was written. */
function find(
  unit: WrittenUnit,
  from: number,
  to: number,
  words: readonly string[],
  index: Index,
): number | undefined {
  const effort = { left: MOST_STEPS };
  for (const start of startsOf(unit.words[0]!, index)) {
    if (start < from) continue;
    if (start >= to || effort.left < 0) return undefined;
    const end = match(unit.words, start, words, effort);
    if (end !== undefined && end <= to) return end;
  }
  return undefined;
}

/**
 * The end of a unit that begins at a word of the document; undefined when it does not stand there. Notes its effort.
 */
function match(
  unit: readonly WrittenWord[],
  start: number,
  words: readonly string[],
  effort: { left: number },
): number | undefined {
  let at = start;
  for (const word of unit) {
    const last = at + word.afterGenerated;
    let taken = 0;
    while (at <= last && taken === 0) {
      taken = wordsSaying(word, words, at);
      if (taken === 0) at += 1;
    }
    effort.left -= 1;
    if (at > last) return undefined;
    at += taken;
  }
  return at;
}

/** Number of printed words at a position that say a word together; 0 when they do not. `1500` is printed as `1 500`. */
function wordsSaying(word: WrittenWord, words: readonly string[], at: number): number {
  if (says(words[at], word)) return 1;
  if (!isLongNumber(word.text) || words[at] !== firstGroup(word.text)) return 0;
  let number = words[at]!;
  let count = 1;
  while (number.length < word.text.length && /^\d{3}$/.test(words[at + count] ?? '')) {
    number += words[at + count];
    count += 1;
  }
  return number === word.text ? count : 0;
}

/** Positions in the document where a word may begin. */
function startsOf({ text }: WrittenWord, index: Index): readonly number[] {
  const whole = index.get(text) ?? [];
  if (!isLongNumber(text)) return whole;
  return [...whole, ...(index.get(firstGroup(text)) ?? [])].sort((a, b) => a - b);
}

function isLongNumber(text: string): boolean {
  return /^\d{4,}$/.test(text);
}

/** The figures before the first space in a number that is printed in groups of three. */
function firstGroup(number: string): string {
  return number.slice(0, number.length % 3 || 3);
}

function groupsOf(number: string): string[] {
  return [firstGroup(number), ...(number.slice(firstGroup(number).length).match(/\d{3}/g) ?? [])];
}

function says(printed: string | undefined, { text, decimals }: WrittenWord): boolean {
  if (printed === text) return true;
  return decimals === true && printed !== undefined && printed.replace(/0+$/, '') === text;
}

/**
 * The missing words of consecutive units in a stretch of the document. When a unit is not there as it was written, all
 * of them are aligned word by word: a short missing unit must not take the place of an equal one further on.
 */
function lostInOrder(
  units: readonly WrittenUnit[],
  start: number,
  end: number,
  words: readonly string[],
  index: Index,
): Loss[] {
  let from = start;
  for (const unit of units) {
    const found = find(unit, from, end, words, index);
    if (found === undefined) return missing(units, start, end, words);
    from = found;
  }
  return [];
}

/** The words of units that a stretch of the document has not, in order. */
function missing(
  units: readonly WrittenUnit[],
  start: number,
  end: number,
  words: readonly string[],
): Loss[] {
  const length = units.reduce((sum, unit) => sum + unit.words.length, 0);
  const stretch = words.slice(start, Math.min(end, start + 20 * length + 2000));
  const there = new Set(stretch);
  const all = units.flatMap((unit) =>
    unit.words.flatMap((word) => {
      const parts = isLongNumber(word.text) && !there.has(word.text) ? groupsOf(word.text) : [word.text];
      return parts.map((text) => ({ unit, word, text }));
    }),
  );
  const runs = diffArrays(
    all.map(({ text }) => text),
    stretch,
    { maxEditLength: MOST_EDITS },
  );
  if (!runs) return units.map((unit) => ({ kind: 'words', unit, words: unit.words }));
  const losses: (Loss & { kind: 'words' })[] = [];
  let at = 0;
  for (const { value, added, removed } of runs) {
    if (added) continue;
    for (const { unit, word } of removed ? all.slice(at, at + value.length) : []) {
      const last = losses.at(-1);
      if (last?.unit === unit && last.words.at(-1) === word) continue;
      if (last?.unit === unit) last.words.push(word);
      else losses.push({ kind: 'words', unit, words: [word] });
    }
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
    .filter(({ kind, value }) => {
      const known = there[kind];
      if (!known || value.trim() === '' || known.has(kind === 'address' ? addressOf(value) : value))
        return false;
      // A heading may have another anchor than the name that a link has for it; the compiler says when it has none.
      if (kind === 'address' && value.startsWith('#') && [...known].some((each) => each.startsWith('#')))
        return false;
      return !withValue(value, known);
    })
    .map((attribute) => ({ kind: 'attribute', attribute }));
}

/** Whether an attribute stands there with a value of the program's own where an expression was written. */
function withValue(written: string, there: ReadonlySet<string>): boolean {
  const parts = written.split(EXPRESSION);
  if (parts.length === 1) return false;
  const escaped = parts.map((part) => part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
  const pattern = new RegExp(`^${escaped.join('.+')}$`, 'su');
  return [...there].some((each) => pattern.test(each) || pattern.test(decodedAddress(each)));
}

const EXPRESSION = /\{\{[^{}]*\}\}/;

function decodedAddress(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}

/** An address as a document has it, where letters that an address may not have are written as numbers. */
function addressOf(written: string): string {
  return URL.canParse(written) ? new URL(written).href : written;
}
