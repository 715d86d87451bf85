import { join } from 'node:path';
import { clearAbandonedLock } from './locked.js';
import { clearUnfinished, namesIn } from './temporary-name.js';

const LOCK = /^\..+\.lock$/;

/**
 * Removes what processes that were killed have left in folders: unfinished files and locks.
 *
 * @param folders absolute
 */
export function clearLeftovers(folders: Iterable<string>): void {
  for (const folder of new Set(folders)) {
    clearUnfinished(folder);
    for (const name of namesIn(folder).filter((each) => LOCK.test(each)))
      clearAbandonedLock(join(folder, name));
  }
}
