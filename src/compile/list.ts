import type { CommissionMeta } from '../model/commission.js';
import type { Language } from '../model/diagnostic.js';
import type { Workspace } from '../workspace/workspace.js';
import { metaOf } from './compile.js';
import { openProject } from './project.js';

/** A commission of the workspace. */
export interface ListedCommission {
  id: string;
  /** The commission file, relative to the workspace root. */
  file: string;
  /** Absent when the front matter has errors: `uppdrag check` shows them. */
  meta?: CommissionMeta;
  /** Ids of the commissions that complement this one; the other way is `meta.kompletterar`. */
  kompletterasAv: string[];
}

/** The commissions of a workspace, in the order of their folders. */
export interface Listing {
  /** The workspace's own language. */
  language: Language;
  commissions: ListedCommission[];
}

/** Reads the front matter of every commission. */
export function listCommissions(workspace: Workspace): Listing {
  const project = openProject(workspace);
  const metas = project.commissions.map(({ id, file }) => ({ id, file, meta: metaOf(project, id) }));
  const commissions = metas.map(({ id, file, meta }) => ({
    id,
    file,
    ...(meta && { meta }),
    kompletterasAv: metas.filter((other) => other.meta?.kompletterar?.id === id).map((other) => other.id),
  }));
  return { language: project.config.språk ?? 'sv', commissions };
}
