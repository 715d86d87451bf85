import { byCodePoint, workspacePath } from './path.js';
import { MAX_FILE_BYTES, type ReadResult, type Workspace } from './workspace.js';

/**
 * A workspace in memory, for tests and for editors whose files are not saved yet.
 *
 * @param files content by path; text is taken as UTF-8
 */
export function memoryWorkspace(files: Record<string, string | Uint8Array>): Workspace {
  const contents = new Map(Object.entries(files));
  const names = [...contents.keys()].filter((file) => workspacePath(file).path === file).sort(byCodePoint);
  return {
    name: 'uppdrag',
    files: () => names,
    read(file): ReadResult {
      const { path, problem } = workspacePath(file);
      if (problem !== undefined) return { problem };
      const content = contents.get(path);
      if (content === undefined) {
        return { problem: names.some((name) => name.startsWith(`${path}/`)) ? 'unreadable' : 'missing' };
      }
      const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
      return bytes.length > MAX_FILE_BYTES ? { problem: 'too-large' } : { bytes };
    },
  };
}
