import { historyOf } from './history-of.js';
import type { ReadResult, Workspace } from './workspace.js';

/**
 * A workspace whose files stay as they were when they were first read, whoever changes them meanwhile. Whatever changes
 * sources reads them so: what was found in one content of a file must not be mended in another.
 */
export function readOnce(workspace: Workspace): Workspace {
  const known = new Map<string, ReadResult>();
  return {
    name: workspace.name,
    files: () => workspace.files(),
    read(file) {
      const result = known.get(file) ?? workspace.read(file);
      known.set(file, result);
      return result;
    },
    ...historyOf(workspace),
  };
}
