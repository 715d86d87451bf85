import { type SourceChange, unifiedDiffs } from '../index.js';
import type { Session } from './session.js';
import { showRepairs } from './show-repairs.js';

/** Shows what a command changed in sources as a unified diff. */
export async function showChanges(
  changes: readonly SourceChange[],
  path: (file: string) => string,
  session: Session,
): Promise<string> {
  return showRepairs({ files: await unifiedDiffs(changes) }, path, session);
}
