import type { Workspace } from './workspace.js';

/** A workspace with other content in some of its files. */
export function overlaid(workspace: Workspace, contents: ReadonlyMap<string, Uint8Array>): Workspace {
  return {
    name: workspace.name,
    files: () => workspace.files(),
    read(file) {
      const bytes = contents.get(file);
      return bytes === undefined ? workspace.read(file) : { bytes };
    },
    ...(workspace.committed && { committed: (file) => workspace.committed!(file) }),
    ...(workspace.earlier && { earlier: (file, sha256) => workspace.earlier!(file, sha256) }),
  };
}
