import type { Termer } from '../../../model/sources.js';
import type { Passage, PassageKind } from '../../../passages/passage.js';

/** Passages that are names as a whole. */
const NAMES: readonly PassageKind[] = ['name', 'cell', 'head', 'heading'];

/** A name that is used although the document has another for the same thing. */
export interface Synonym {
  passage: Passage;
  /** The passage with the other name. */
  other: Passage;
}

/**
 * Names of one thing, by the groups of a register, of which a document uses several. The commonest is the usual one, or
 * the one that comes first; each of the others is given once.
 */
export function synonymsIn(
  passages: readonly Passage[],
  { synonymer: groups = [], förkortningar = {} }: Termer,
): Synonym[] {
  const inFull = new Map(
    Object.entries(förkortningar).map(([short, full]) => [short.toLowerCase(), full.toLowerCase()]),
  );
  const groupOf = new Map(
    groups.flatMap((names, group) => names.map((name): [string, number] => [name.toLowerCase(), group])),
  );
  if (groupOf.size === 0) return [];
  const used = new Map<number, Map<string, Passage[]>>();
  for (const passage of passages) {
    if (!NAMES.includes(passage.kind)) continue;
    const name = passage.text.trim().replaceAll('\u00a0', ' ').toLowerCase();
    const group = groupOf.get(name);
    if (group === undefined) continue;
    const names = used.get(group) ?? new Map<string, Passage[]>();
    // An abbreviation and its own words are one name.
    const full = inFull.get(name);
    const key = full !== undefined && groupOf.get(full) === group ? full : name;
    used.set(group, names.set(key, [...(names.get(key) ?? []), passage]));
  }
  return [...used.values()].flatMap((names) => {
    const [usual, ...others] = [...names.values()].sort((a, b) => b.length - a.length);
    return others.map(([passage]) => ({ passage: passage!, other: usual![0]! }));
  });
}
