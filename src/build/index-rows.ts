import type { Freshness } from './freshness.js';
import { compiledKey } from './keys.js';
import type { CommissionName, Format, RememberedCommission } from './remembered.js';

/** A commission in the list of all commissions. */
export interface IndexRow {
  name: CommissionName;
  /** Set when it was built once: the list shows what its documents say, also while its sources have errors. */
  entry?: RememberedCommission;
  /** Hash of its commission file, when it was never built. */
  source?: string;
  /** Its documents, as they lie below the output folder. */
  links: Partial<Record<Format, string>>;
}

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
