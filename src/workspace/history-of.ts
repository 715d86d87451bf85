import type { Workspace } from './workspace.js';

/** The ways to a workspace's history, for a workspace that takes its place; only those that it has. */
export function historyOf(workspace: Workspace): Pick<Workspace, 'earlier' | 'committed'> {
  return {
    ...(workspace.committed && { committed: (file: string) => workspace.committed!(file) }),
    ...(workspace.earlier && { earlier: (file: string, sha256: string) => workspace.earlier!(file, sha256) }),
  };
}
