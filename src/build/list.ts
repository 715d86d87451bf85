import { metaOf } from '../compile/compile.js';
import { openProject } from '../compile/project.js';
import type { CommissionMeta } from '../model/commission.js';
import type { Language } from '../model/diagnostic.js';
import type { Workspace } from '../workspace/workspace.js';

/** A commission of the workspace. */
export interface ListedCommission {
  id: string;
  /** The commission file, relative to the workspace root. */
  file: string;
  /** Absent when the front matter has errors: `uppdrag check` shows them. */
  meta?: CommissionMeta;
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
  const commissions = project.commissions.map(({ id, file }) => {
    const meta = metaOf(project, id);
    return { id, file, ...(meta && { meta }) };
  });
  return { language: project.config.språk ?? 'sv', commissions };
}
