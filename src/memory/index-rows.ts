import type { CommissionName } from '../model/commission-name.js';
import type { Freshness } from './freshness.js';
import { compiledKey } from './keys.js';
import type { CommissionRecord, IndexRow } from './records.js';

/**
 * The rows of the page that lists all commissions. A document from older sources than the others is left out, since its
 * content may differ.
 */
export function indexRows(
  commissions: readonly CommissionName[],
  recordOf: (id: string) => CommissionRecord | undefined,
  freshness: Freshness,
): IndexRow[] {
  return commissions.map((name) => {
    const record = recordOf(name.id);
    if (!record) return { name, source: freshness.hash(name.file), links: {} };
    const compiled = compiledKey(record);
    const files = Object.entries(record.files).filter(
      ([, built]) => built.compiled === compiled && freshness.isIntact(built),
    );
    return { name, record, links: Object.fromEntries(files.map(([format, { file }]) => [format, file])) };
  });
}
