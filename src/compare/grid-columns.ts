import type { Grid } from './grid.js';
import { cellKey } from './grid-text.js';
import type { Side, Tokenise } from './token.js';

/** Lowest likeness of heads and cells together, from 0 to 2, for two columns to be the same. */
const SAME_COLUMN = 0.5;

/**
 * For each old column the new one that is the same, or −1: by id, by head and content, else what is left at the same
 * place.
 */
export function matchColumns(old: Grid, now: Grid, read: Readonly<Record<Side, Tokenise>>): number[] {
  const partners = old.columns.map(({ id }) =>
    id === '' ? -1 : now.columns.findIndex((each) => each.id === id),
  );
  const free = () => ({
    old: partners.flatMap((partner, index) => (partner < 0 ? [index] : [])),
    new: now.columns.flatMap((_, index) => (partners.includes(index) ? [] : [index])),
  });
  const open = free();
  if (open.old.length > 0 && open.new.length > 0) {
    const olds = new Map(open.old.map((index) => [index, describe(old, index, read.old)]));
    const news = new Map(open.new.map((index) => [index, describe(now, index, read.new)]));
    const found = open.old
      .flatMap((i) =>
        open.new.map((j) => ({
          i,
          j,
          likeness: likeness(olds.get(i)!, news.get(j)!) + (i === j ? 0.01 : 0),
        })),
      )
      .filter((each) => each.likeness >= SAME_COLUMN)
      .sort((x, y) => y.likeness - x.likeness);
    for (const { i, j } of found) if (partners[i]! < 0 && !partners.includes(j)) partners[i] = j;
  }
  const left = free();
  if (left.old.length === left.new.length)
    for (const [k, i] of left.old.entries()) partners[i] = left.new[k]!;
  return partners;
}

interface Description {
  head: string;
  letters: string;
  /** Number of times each value occurs. */
  values: Map<string, number>;
  size: number;
}

function describe({ columns, rows }: Grid, index: number, read: Tokenise): Description {
  const head = cellKey(columns[index]!.head, read);
  const values = new Map<string, number>();
  let size = 0;
  for (const { cells } of rows) {
    const value = cells[index] ? cellKey(cells[index], read) : '';
    if (value === '') continue;
    values.set(value, (values.get(value) ?? 0) + 1);
    size++;
  }
  return { head, letters: head.toLowerCase().replace(/[^\p{L}]/gu, ''), values, size };
}

function likeness(a: Description, b: Description): number {
  const heads = a.head !== '' && a.letters === b.letters ? (a.head === b.head ? 1 : 0.9) : 0;
  let common = 0;
  for (const [value, count] of a.values) common += Math.min(count, b.values.get(value) ?? 0);
  return heads + common / Math.max(1, a.size, b.size);
}
