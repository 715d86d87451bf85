import type { CommissionName } from '../model/commission-name.js';
import type { Freshness } from './freshness.js';
import { compiledKey } from './keys.js';
import type { IndexRow, RememberedCommission } from './remembered.js';

/** The rows of the list. A document of older sources than the others is left out: it would say something else. */
export function indexRows(
  commissions: readonly CommissionName[],
  entryOf: (id: string) => RememberedCommission | undefined,
  freshness: Freshness,
): IndexRow[] {
  return commissions.map((name) => {
    const entry = entryOf(name.id);
    if (!entry) return { name, source: freshness.hash(name.file), links: {} };
    const compiled = compiledKey(entry);
    const files = Object.entries(entry.files).filter(
      ([, built]) => built.compiled === compiled && freshness.isIntact(built),
    );
    return { name, entry, links: Object.fromEntries(files.map(([format, { file }]) => [format, file])) };
  });
}
