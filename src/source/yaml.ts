import { type Document, isAlias, isMap, isScalar, isSeq, type Node, type Pair, type YAMLMap } from 'yaml';
import type { Report } from '../model/diagnostic.js';
import type { Place } from '../model/place.js';
import type { SourceText } from './text.js';
import { composeDocument } from './yaml/compose.js';
import { reportCutValues } from './yaml/cut-values.js';
import { reportTooDeep, reportTooLarge } from './yaml/document.js';
import { reportYamlErrors } from './yaml/errors.js';
import { type Aliases, keyOf, plainValue } from './yaml/values.js';

/** The steps from a file's outermost value to one inside it: keys of maps and indexes (from 0) of lists. */
export type YamlPath = readonly (string | number)[];

/** YAML as plain values, with the way back from each value to where it is written. */
export interface YamlSource<T = unknown> {
  file: string;
  /** Plain data. Maps are objects without prototype, so that a key such as `__proto__` is a key like any other. */
  value: T;
  source: SourceText;
  /**
   * Place of the value at a path, or of its key; for an item of a list both are the item. When the path is not in the
   * file it is the place of the nearest thing around it, and for a key without value it is the key.
   */
  place(path: YamlPath, part?: 'key' | 'value'): Place;
  /** The characters that the scalar at a path is written with (`0123`, `1.10`, `~`), without quotation marks. */
  written(path: YamlPath): string | undefined;
}

/** A stretch of a source text, in offsets; `end` is exclusive. */
export interface TextRange {
  start: number;
  end: number;
}

/**
 * Longest YAML text that is read, in characters: a table of 5,000 rows has a million, and it takes a second to parse.
 */
const MAX_YAML = 2_000_000;

/**
 * Parses YAML 1.2 (https://yaml.org/spec/1.2.2/, core schema) in a source text or a part of it. Keys are unique and
 * text; merge keys (`<<`) are keys like any other; tags, several documents and aliases that multiply are refused.
 * Every error is reported; undefined when the text cannot be understood because of them. After an error that leaves no
 * doubt about the rest (a key given twice, an unknown tag) there still is a value, so that the rest can be checked.
 */
export function parseYaml(source: SourceText, report: Report, range?: TextRange): YamlSource | undefined {
  const base = range?.start ?? 0;
  const text = source.text.slice(base, range?.end);
  const placeOf = (start: number, end: number) => source.place(base + start, base + end);
  if (text.length > MAX_YAML) {
    reportTooLarge(placeOf(0, 0), report);
    return undefined;
  }
  const { document, tooDeepAt } = composeDocument(text);
  if (tooDeepAt !== undefined) {
    reportTooDeep(placeOf(tooDeepAt, tooDeepAt + 1), report);
    return undefined;
  }
  if (reportYamlErrors(document, text, placeOf, report) === 'unusable') return undefined;
  reportCutValues(document, text, placeOf, report);
  const aliases: Aliases = new Map();
  const result = plainValue(document, aliases, placeOf, report);
  if (!result) return undefined;
  return {
    file: source.file,
    value: result.value,
    source,
    place: (path, part = 'value') => {
      const [start, end] = rangeAt(document, text, aliases, path, part);
      return placeOf(start, end);
    },
    written: (path) => writtenAt(document, aliases, path),
  };
}

type Range = readonly [start: number, end: number];

/** The offsets of the value or key at a path, or of the nearest thing around it. */
function rangeAt(
  document: Document,
  text: string,
  aliases: Aliases,
  path: YamlPath,
  part: 'key' | 'value',
): Range {
  let node = document.contents as Node | null;
  let found = trimmed(node?.range ?? [0, text.length], text);
  for (const [index, step] of path.entries()) {
    const container = isAlias(node) ? aliases.get(node) : node;
    const isLast = index === path.length - 1;
    if (isMap(container)) {
      const pair = pairOf(container, String(step));
      const key = pair?.key as Node | undefined;
      if (!pair || !key) return found;
      const keyRange = trimmed(key.range ?? found, text);
      node = pair.value as Node | null;
      const valueRange = node?.range ? trimmed(node.range, text) : keyRange;
      found = valueRange[0] === valueRange[1] || (isLast && part === 'key') ? keyRange : valueRange;
    } else if (isSeq(container)) {
      const item = container.items[Number(step)] as Node | undefined;
      if (!item?.range) return found;
      node = item;
      found = trimmed(item.range, text);
    } else return found;
  }
  return found;
}

function writtenAt(document: Document, aliases: Aliases, path: YamlPath): string | undefined {
  const target = (node: unknown) => (isAlias(node) ? aliases.get(node) : (node as Node | null | undefined));
  let node = target(document.contents);
  for (const step of path) {
    if (isMap(node)) node = target(pairOf(node, String(step))?.value);
    else if (isSeq(node)) node = target(node.items[Number(step)]);
    else return undefined;
  }
  return isScalar(node) ? node.source : undefined;
}

const pairs = new WeakMap<YAMLMap, Map<string | undefined, Pair>>();

/** The pair with a key; the last one, when an editor wrote it twice. */
function pairOf(map: YAMLMap, key: string): Pair | undefined {
  let known = pairs.get(map);
  if (!known) {
    known = new Map(map.items.map((pair) => [keyOf(pair), pair]));
    pairs.set(map, known);
  }
  return known.get(key);
}

/** A node's range without the white space and line ends after its value. */
function trimmed([start, end]: readonly number[], text: string): Range {
  const from = start ?? 0;
  return [from, from + text.slice(from, end).trimEnd().length];
}
