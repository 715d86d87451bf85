import type { Commission } from '../../src/model/commission.js';

/** One fact of a compiled commission that can be put otherwise, and what kind of fact it is: `body/list/start`. */
export interface Fact {
  kind: string;
  /** The keys that lead to it. */
  path: readonly (string | number)[];
  /** The same fact with another value. */
  other: unknown;
}

/**
 * Keys of what is nowhere in a document (where a thing is written, what the program calls it), and of what follows from
 * other facts: numbers, anchors, the words of a date.
 */
const UNPRINTED = new Set(
  'position origin place targetPlace file spread identifier ownHead anchor number raw period kortTitel datum paragraf slug folder id'.split(
    ' ',
  ),
);

/** Facts that a node need not have: what they are put to when they are missing. */
const OPTIONAL: Record<string, Record<string, unknown>> = {
  heading: { 'data.appendix': true, 'data.landscape': true },
  listItem: { checked: true },
  link: { title: 'Tips' },
  table: { enhet: 'tusen kronor' },
  indicator: { hänvisning: 'x' },
};

/** All facts of a compiled commission, in their order. */
export function factsOf({ meta, body, footnotes }: Commission): Fact[] {
  const facts: Fact[] = [];
  const add = (value: unknown, path: readonly (string | number)[], kind: string): void => {
    if (typeof value !== 'object') {
      const other = otherThan(value);
      if (other !== undefined) facts.push({ kind, path, other });
      return;
    }
    if (value === null) return;
    if (Array.isArray(value)) {
      for (const [index, each] of value.entries()) add(each, [...path, index], kind);
      return;
    }
    const type = (value as { type?: unknown }).type;
    const here = typeof type === 'string' ? `${kind.split('/')[0]}/${type}` : kind;
    const name =
      typeof type === 'string'
        ? type
        : here.split('/').at(-1) === 'indikatorer'
          ? 'indicator'
          : here.split('/').at(-1)!;
    for (const [keys, other] of Object.entries(OPTIONAL[name] ?? {})) {
      const at = keys.split('.');
      const present = at.reduce<unknown>(
        (from, key) => (from as Record<string, unknown> | null)?.[key],
        value,
      );
      if (present === undefined || present === null)
        facts.push({ kind: `${here}/+${keys}`, path: [...path, ...at], other });
    }
    for (const [key, each] of Object.entries(value)) {
      if (UNPRINTED.has(key) || (key === 'type' && typeof type === 'string')) continue;
      // The value of a cell is printed as its text, and never another alone.
      if (key === 'value' && 'computed' in value) continue;
      add(each, [...path, key], `${here}/${key}`);
    }
  };
  for (const [name, part] of Object.entries({ meta, body, footnotes })) add(part, [name], name);
  return facts;
}

function otherThan(value: unknown): unknown {
  if (typeof value === 'boolean') return !value;
  if (typeof value === 'number') return value + 4;
  if (typeof value !== 'string') return undefined;
  if (value.startsWith('data:')) return value.replace(/.{5}$/, (end) => [...end].reverse().join(''));
  return /^(?:https?:|\/)/.test(value) ? `${value}/annan` : `${value} annat`;
}

/** A copy of a commission in which one fact is another. */
export function withFact(commission: Commission, { path, other }: Fact): Commission {
  const copy = structuredClone(commission);
  let at = copy as unknown as Record<string | number, unknown>;
  for (const key of path.slice(0, -1)) {
    at[key] ??= {};
    at = at[key] as typeof at;
  }
  at[path.at(-1)!] = other;
  ownHead(copy, path, other);
  return copy;
}

/** A head of the plan that is not the usual one is one that somebody wrote. */
function ownHead(copy: Commission, path: Fact['path'], other: unknown): void {
  if (path.at(-2) !== 'tabellhuvud') return;
  const owner = path
    .slice(0, -2)
    .reduce<unknown>((from, key) => (from as Record<string, unknown>)[key], copy);
  const own = owner as { ownHead?: Record<string, unknown> };
  own.ownHead = { ...own.ownHead, [path.at(-1)!]: other };
}
