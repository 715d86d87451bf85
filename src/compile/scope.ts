import type { CommissionMeta } from '../model/commission.js';
import type { CompiledTable } from '../model/table.js';
import { tableValues } from './tables/index.js';
import { type Scope, UNREAD } from './values.js';

const META_NAMES = ['från', 'till', 'giltighet', 'period', 'år', 'titel', 'diarienummer'];

/** The facts of a front matter that have names in expressions. */
export type Facts = Pick<CommissionMeta, 'från' | 'till' | 'giltighet' | 'period' | 'diarienummer'>;

/** The names that `{{…}}` can use in the front matter itself and, with `titel`, in tables, which figures come from. */
export function factScope(facts: Facts, titel?: string): Scope {
  const { från, till, giltighet, period, diarienummer } = facts;
  return Object.assign(Object.create(null), {
    från: record(från),
    till: record(till),
    giltighet: record(giltighet),
    period,
    år: giltighet.från.slice(0, 4),
    ...(titel !== undefined && { titel }),
    ...(diarienummer !== undefined && { diarienummer }),
  });
}

/**
 * The names that `{{…}}` can use in every text of a commission; blocks add their parameters. Without front matter its
 * names are unread, and so are the tables that could not be read.
 */
export function commissionScope(
  meta: CommissionMeta | undefined,
  tables: readonly CompiledTable[],
  unreadTables: readonly string[] = [],
): Scope {
  const scope: Record<string, unknown> = Object.create(null);
  const unread = Object.fromEntries(unreadTables.map((id) => [id, UNREAD]));
  scope.tabeller = record({ ...unread, ...tableValues(tables) });
  if (!meta) return Object.assign(scope, Object.fromEntries(META_NAMES.map((name) => [name, UNREAD])));
  return Object.assign(scope, factScope(meta, meta.titel));
}

/** A copy without a prototype, so that no name leads anywhere but to data. */
function record(values: object): Scope {
  return Object.freeze(Object.assign(Object.create(null), values));
}
