import type { SourceChange } from '../edit/source-changes.js';
import { LOCK_FILE } from '../source/lock/lock-name.js';
import type { Session } from './session.js';
import { showRepairs } from './show-repairs.js';

/** Shows what a command changed in sources as a unified diff. Locks are left out: they hold nothing for people. */
export async function showChanges(
  changes: readonly SourceChange[],
  path: (file: string) => string,
  session: Session,
): Promise<string> {
  const { diffOf } = await import('../edit/source-changes.js');
  const files = changes
    .filter(({ file }) => !file.endsWith(LOCK_FILE))
    .map((change) => ({ file: change.file, diff: diffOf(change) }));
  return showRepairs({ files }, path, session);
}
