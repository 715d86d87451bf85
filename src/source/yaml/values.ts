import {
  type Alias,
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  type Scalar,
} from 'yaml';
import type { Report, Text } from '../../model/diagnostic.js';
import type { Place } from '../../model/place.js';
import { MAX_DEPTH } from './compose.js';
import { reportDuplicateKey } from './document.js';
import { isHeldExactly } from './numbers.js';

/** Node that each alias of a document refers to. */
export type Aliases = Map<Alias, Node>;

/** Number of values that all aliases of a file may expand to: against “billion laughs”, where ten lines make 10⁹. */
const MAX_ALIASED_VALUES = 10_000;

/** More keys than these are not reported as being there twice. */
const MAX_DUPLICATES = 20;

/**
 * A parsed document as plain data: objects without prototype, arrays, NFC text, numbers, booleans and null. A number
 * that cannot be held exactly is the text as written. Fills `aliases`. A key that stands twice is reported
 * (`yaml-duplicate-key`); the last one counts. An alias that cannot be followed is reported (`yaml-alias`), and the
 * result then is undefined.
 */
export function plainValue(
  document: Document,
  aliases: Aliases,
  placeOf: (start: number, end: number) => Place,
  report: Report,
): { value: unknown } | undefined {
  const anchors = new Map<string, Node>();
  const open = new Set<Node>();
  let insideAlias = 0;
  let aliasedValues = 0;
  let duplicates = 0;

  try {
    return { value: convert(document.contents as Node | null, 0) };
  } catch (stop) {
    if (!(stop instanceof Refusal)) throw stop;
    const { node, message, hint } = stop;
    report({ rule: 'yaml-alias', severity: 'error', place: placeOfNode(node), message, hint });
    return undefined;
  }

  function convert(node: Node | null | undefined, depth: number): unknown {
    if (!node) return null;
    if (insideAlias > 0 && (++aliasedValues > MAX_ALIASED_VALUES || depth > MAX_DEPTH))
      throw tooManyAliases(node);
    if (isAlias(node)) return followed(node, depth);
    if (isScalar(node)) {
      if (node.anchor && insideAlias === 0) anchors.set(node.anchor, node);
      return scalarValue(node);
    }
    if (!isMap(node) && !isSeq(node)) return null;
    // Within an alias the anchors are those in force at its node: no anchors are set.
    if (node.anchor && insideAlias === 0) anchors.set(node.anchor, node);
    open.add(node);
    const value = isMap(node)
      ? convertMap(node.items, depth)
      : node.items.map((item) => convert(item as Node, depth + 1));
    open.delete(node);
    return value;
  }

  function convertMap(pairs: readonly Pair[], depth: number): Record<string, unknown> {
    const object = Object.create(null) as Record<string, unknown>;
    for (const pair of pairs) {
      const key = keyOf(pair);
      if (key === undefined) continue;
      if (Object.hasOwn(object, key) && insideAlias === 0) duplicate(key, pair, pairs);
      object[key] = convert(pair.value as Node | null, depth + 1);
    }
    return object;
  }

  function duplicate(key: string, pair: Pair, pairs: readonly Pair[]): void {
    const first = pairs.find((other) => keyOf(other) === key);
    if (!first || duplicates++ >= MAX_DUPLICATES) return;
    reportDuplicateKey(key, placeOfNode(pair.key as Node), placeOfNode(first.key as Node), report);
  }

  function placeOfNode(node: Node): Place {
    const [start, end] = node.range ?? [0, 0];
    return placeOf(start, end);
  }

  function followed(alias: Alias, depth: number): unknown {
    const target = aliases.get(alias) ?? anchors.get(alias.source);
    if (!target) throw unknownAlias(alias);
    if (open.has(target)) throw circular(alias);
    aliases.set(alias, target);
    insideAlias++;
    const value = convert(target, depth);
    insideAlias--;
    return value;
  }
}

/** A scalar's value; a number that cannot be held exactly is the text that was written. */
function scalarValue({ value, source }: Scalar): unknown {
  if (typeof value === 'string') return value.normalize('NFC');
  return typeof value === 'number' && source !== undefined && !isHeldExactly(source, value) ? source : value;
}

/** A pair's key as it is in the value; undefined when it is no text. */
export function keyOf(pair: Pair): string | undefined {
  return isScalar(pair.key) ? String(pair.key.value).normalize('NFC') : undefined;
}

/** Stops the conversion at an alias. */
class Refusal {
  constructor(
    readonly node: Node,
    readonly message: Text,
    readonly hint: Text,
  ) {}
}

function unknownAlias(alias: Alias): Refusal {
  return new Refusal(
    alias,
    {
      sv: `Ett värde som börjar med * läses som en hänvisning (alias), och &${alias.source} finns inte.`,
      en: `A value that begins with * is read as a reference (alias), and there is no &${alias.source}.`,
    },
    {
      sv: 'Sätt citattecken om hela värdet om det är text, till exempel kursiv.',
      en: 'Put quotation marks around the whole value if it is text, such as italics.',
    },
  );
}

function circular(alias: Alias): Refusal {
  return new Refusal(
    alias,
    {
      sv: `*${alias.source} hänvisar till något som innehåller hänvisningen själv.`,
      en: `*${alias.source} refers to something that contains the reference itself.`,
    },
    { sv: 'Skriv ut värdet i stället.', en: 'Write the value itself instead.' },
  );
}

function tooManyAliases(node: Node): Refusal {
  return new Refusal(
    node,
    {
      sv: `Hänvisningarna (alias) i filen ger mer än ${MAX_ALIASED_VALUES} värden eller ${MAX_DEPTH} nivåer.`,
      en: `The references (aliases) in the file make more than ${MAX_ALIASED_VALUES} values or ${MAX_DEPTH} levels.`,
    },
    {
      sv: 'Skriv ut värdena i stället för att hänvisa.',
      en: 'Write the values instead of referring to them.',
    },
  );
}
