import { historyOf } from './history-of.js';
import { byCodePoint } from './path.js';
import type { Workspace } from './workspace.js';

/**
 * A workspace with other files: what is in `contents` instead of, or besides, its own; a file that is undefined there
 * is not in it.
 */
export function changedWorkspace(
  workspace: Workspace,
  contents: ReadonlyMap<string, Uint8Array | undefined>,
): Workspace {
  let listing: readonly string[] | undefined;
  return {
    name: workspace.name,
    files() {
      listing ??= [...new Set([...workspace.files(), ...contents.keys()])]
        .filter((file) => !contents.has(file) || contents.get(file) !== undefined)
        .sort(byCodePoint);
      return listing;
    },
    read(file) {
      if (!contents.has(file)) return workspace.read(file);
      const bytes = contents.get(file);
      return bytes ? { bytes } : { problem: 'missing' };
    },
    ...historyOf(workspace),
  };
}
