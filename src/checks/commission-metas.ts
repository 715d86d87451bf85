import { metaOf } from '../compile/compile.js';
import type { Project } from '../compile/project.js';
import type { CommissionMeta } from '../model/commission.js';

const known = new WeakMap<Project, readonly CommissionMeta[]>();

/** The front matter of every commission in the workspace that can be read, checked or not. Read once per project. */
export function commissionMetas(project: Project): readonly CommissionMeta[] {
  const found =
    known.get(project) ??
    project.commissions.flatMap(({ id }) => {
      const meta = metaOf(project, id);
      return meta ? [meta] : [];
    });
  known.set(project, found);
  return found;
}
