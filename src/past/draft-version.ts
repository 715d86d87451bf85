import type { CommissionMeta } from '../model/commission.js';
import type { Provenance } from './history.js';

/** The facts that tell one draft from the next. */
export interface DraftVersion {
  /** ISO date of its sources; absent when nothing says it. */
  date?: string;
  /** The commit of its sources, short: `4c1f9e2`. */
  revision?: string;
  /** True when the sources are not as in that commit. */
  changed: boolean;
}

/** The version of a draft or an open revision; undefined for a decided document, which its decisions name. */
export function draftVersion(
  { status }: CommissionMeta,
  { revision, draftDate }: Provenance,
): DraftVersion | undefined {
  if (status !== 'utkast') return undefined;
  return {
    ...(draftDate.grund !== 'saknas' && { date: draftDate.tid.slice(0, 10) }),
    ...(revision && { revision: revision.incheckning.slice(0, 7) }),
    changed: revision?.ändrad ?? false,
  };
}
