import { historyOf } from './history-of.js';
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
    ...historyOf(workspace),
  };
}
