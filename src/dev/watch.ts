import { relative, sep } from 'node:path';
import type { FSWatcher } from 'chokidar';
import { isHidden } from '../workspace/path.js';
import type { LiveFolder } from './live-folder.js';

/** Time to wait for further changes of the same save, in milliseconds. */
const SETTLE_MS = 15;
/**
 * Times after a change at which its files are read again, in milliseconds. An editor can empty a file before it writes
 * it, and of two changes in close succession the watcher may report one.
 */
const SECOND_LOOK_MS = [60, 250];

/** Files added, changed and removed since the last report. */
export interface FileChanges {
  /** Files with other content than before. */
  changed: string[];
  /** Files that were added or removed. */
  listed: string[];
}

/** Watches a workspace's folder until it is closed. */
export interface Watcher {
  /** True when changes are noticed at once; before that, they are noticed when it becomes true. */
  ready: Promise<void>;
  close(): Promise<void>;
}

/**
 * Reports changes in a workspace's files, those of one save together.
 *
 * @param root the workspace's folder, absolute
 */
export async function watchFolder(
  root: string,
  folder: LiveFolder,
  onChange: (changes: FileChanges) => void,
): Promise<Watcher> {
  const { watch } = await import('chokidar');
  const waiting = new Set<string>();
  const timers = new Set<NodeJS.Timeout>();
  let settling = false;
  const later = (milliseconds: number, act: () => void) => {
    const timer = setTimeout(() => {
      timers.delete(timer);
      act();
    }, milliseconds);
    timers.add(timer);
  };
  const look = (files?: Iterable<string>, relist = true) => {
    const listed = relist ? folder.relist() : [];
    const changed = folder.refresh(files).filter((file) => !listed.includes(file));
    if (changed.length > 0 || listed.length > 0) onChange({ changed, listed });
  };
  let relist = false;
  const note = (event: string, path: string) => {
    const file = relative(root, path).split(sep).join('/');
    if (file !== '' && !event.endsWith('Dir')) waiting.add(file);
    relist ||= event !== 'change';
    if (settling) return;
    settling = true;
    later(SETTLE_MS, () => {
      const files = [...waiting];
      const listAgain = relist;
      waiting.clear();
      settling = false;
      relist = false;
      look(files, listAgain);
      for (const time of SECOND_LOOK_MS) later(time, () => look(files, false));
    });
  };
  const watcher: FSWatcher = watch(root, {
    ignoreInitial: true,
    ignored: (path) => relative(root, path).split(sep).some(isHidden) && relative(root, path) !== '',
  });
  watcher.on('all', note);
  // A folder that cannot be watched is still shown; what is in it is read when something else changes.
  watcher.on('error', () => {});
  const ready = new Promise<void>((resolve) => {
    watcher.once('ready', () => {
      // Finds changes made between reading and watching.
      look();
      resolve();
    });
  });
  return {
    ready,
    async close() {
      for (const timer of timers) clearTimeout(timer);
      await watcher.close();
    },
  };
}
