import type { Commission } from '../model/commission.js';
import { comparePassages } from './compare-passages.js';
import type { Entry } from './entry.js';
import { nameFootnotes } from './footnote-names.js';
import { compareMeta, type MetaDiff } from './meta.js';
import type { ComparedPassage } from './passage.js';
import { passagesOf } from './passages.js';
import { type Side, tokeniser } from './token.js';

/** Two compiled commissions as one document that holds both. */
export interface Comparison {
  readonly old: Commission;
  readonly new: Commission;
  readonly meta: readonly MetaDiff[];
  readonly entries: readonly Entry[];
  /** The number each footnote has, by its identifier. */
  readonly noteNumbers: Readonly<Record<Side, ReadonlyMap<string, number>>>;
}

/** Compares two compiled commissions: title page, text, tables, follow-up plan, footnotes. Pure. */
export function compareCommissions(old: Commission, now: Commission): Comparison {
  const [before, after] = [passagesOf(old), passagesOf(now)];
  const names = nameFootnotes(before, after);
  const read = { old: tokeniser(names.old), new: tokeniser(names.new) };
  const entries = comparePassages({ old: before, new: after, read, noteName: names });
  const noteNumbers = { old: numbersOf(before), new: numbersOf(after) };
  return { old, new: now, meta: compareMeta(old.meta, now.meta), entries, noteNumbers };
}

function numbersOf(passages: readonly ComparedPassage[]): Map<string, number> {
  return new Map(passages.flatMap(({ note }) => (note ? [[note.id, note.number]] : [])));
}
