import type { CommissionMeta } from '../model/commission.js';
import type { CompiledTable } from '../model/table.js';
import { tableValues } from './tables/index.js';
import type { Scope } from './values.js';

/** The names that `{{…}}` can use in every text of a commission; blocks add their parameters. */
export function commissionScope(meta: CommissionMeta | undefined, tables: readonly CompiledTable[]): Scope {
  const scope: Record<string, unknown> = Object.create(null);
  scope.tabeller = tableValues(tables);
  if (!meta) return scope;
  const { från, till, giltighet, period, diarienummer, titel } = meta;
  Object.assign(scope, {
    från: record(från),
    till: record(till),
    giltighet: record(giltighet),
    period,
    år: giltighet.från.slice(0, 4),
    titel,
    ...(diarienummer !== undefined && { diarienummer }),
  });
  return scope;
}

/** A copy without a prototype, so that no name leads anywhere but to data. */
function record(values: object): Scope {
  return Object.freeze(Object.assign(Object.create(null), values));
}
