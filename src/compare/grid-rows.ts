import { Alignment } from './alignment.js';
import { isFigure } from './figure.js';
import type { Grid, GridRow } from './grid.js';
import { cellKey } from './grid-text.js';
import type { Item } from './likeness.js';
import type { Side, Tokenise } from './token.js';

/** The columns that both tables have, as pairs of their positions. */
type CommonColumns = readonly (readonly [old: number, now: number])[];

/** A row as far as both tables have its columns. */
interface Described {
  row: GridRow;
  /** The cells of common columns. */
  cells: string[];
}

/** Pairs rows that are the same: by their text, id, name, likeness, or position. */
export function alignRows(
  old: Grid,
  now: Grid,
  common: CommonColumns,
  read: Readonly<Record<Side, Tokenise>>,
): Alignment {
  const olds = old.rows.map((row) =>
    describe(
      row,
      common.map(([i]) => i),
      read.old,
    ),
  );
  const news = now.rows.map((row) =>
    describe(
      row,
      common.map(([, j]) => j),
      read.new,
    ),
  );
  const alignment = new Alignment(olds.map(itemOf), news.map(itemOf));
  // Sources and dates of indicators are mostly equal, and do not distinguish one indicator from another.
  if (old.kind !== 'plan') pairRenamed(alignment, olds, news);
  return alignment;
}

function describe(row: GridRow, columns: readonly number[], read: Tokenise): Described {
  return { row, cells: columns.map((index) => (row.cells[index] ? cellKey(row.cells[index], read) : '')) };
}

function itemOf({ row, cells }: Described): Item {
  const kind = row.kind === 'grupp' || row.kind === 'huvud' ? `${row.kind} ${row.level}` : 'row';
  const [lead = '', ...others] = cells;
  const leadWords = lead === '' ? [] : lead.split(' ');
  // Figures change: a row is identified by its words.
  const texts = others.filter((text) => text !== '' && !isFigure(text));
  return {
    kind,
    hash: `${kind}\u0001${row.path}\u0001${cells.join('\u0001')}`,
    names: [row.path, row.id, /\p{L}/u.test(lead) ? lead : ''],
    words: [...leadWords, ...leadWords, ...texts.flatMap((text) => text.split(' '))],
  };
}

/** Pairs a row with the one in its place when at least half of its cells are equal: the same row with another name. */
function pairRenamed(alignment: Alignment, olds: readonly Described[], news: readonly Described[]): void {
  for (const [old, { cells }] of olds.entries()) {
    if (!alignment.isFree(0, old)) continue;
    const now = old === 0 ? 0 : (alignment.partner(old - 1) ?? -2) + 1;
    const next = old + 1 < olds.length ? alignment.partner(old + 1) : news.length;
    if (now < 0 || next !== now + 1 || !alignment.isFree(1, now)) continue;
    const kept = cells.filter((text, index) => text !== '' && text === news[now]!.cells[index]).length;
    if (kept * 2 >= cells.length) alignment.join(old, now);
  }
}
