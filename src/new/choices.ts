import { openProject } from '../compile/project.js';
import type { Organisation } from '../model/commission.js';
import type { Workspace } from '../workspace/workspace.js';
import { parties } from './kind-request.js';
import { kindsOf } from './kinds.js';

/** Kinds, boards and providers that a new commission of a workspace can have. */
export interface NewChoices {
  kinds: readonly string[];
  /** Organisations of the register that may commission. */
  boards: readonly Organisation[];
  /** Organisations of the register that may be commissioned. */
  providers: readonly Organisation[];
}

/** Lists what a new commission of a workspace can be. */
export function newChoices(workspace: Workspace): NewChoices {
  const project = openProject(workspace);
  return {
    kinds: kindsOf(project).map(({ typ }) => typ),
    boards: parties(project, 'board'),
    providers: parties(project, 'provider'),
  };
}
