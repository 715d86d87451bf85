import { lstatSync } from 'node:fs';
import { homedir, tmpdir, userInfo } from 'node:os';
import { isAbsolute, join } from 'node:path';

/** The environment variables a function may look at. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** A folder that may hold what is unpacked once and used by every run. */
export interface CacheFolder {
  path: string;
  /** True for the one below the machine's temporary folder: nobody else may be able to put a program there. */
  mustBePrivate: boolean;
}

/**
 * Candidates for the cache folder, best first: `$UPPDRAG_CACHE`, `$XDG_CACHE_HOME/uppdrag`, `~/.cache/uppdrag` (the
 * first of these that is set, XDG Base Directory Specification), then a folder of the user's own below the temporary
 * one.
 */
export function cacheFolders(env: Environment): CacheFolder[] {
  return [
    { path: chosenFolder(env), mustBePrivate: false },
    { path: join(env.TMPDIR ?? tmpdir(), `uppdrag-${userName()}`), mustBePrivate: true },
  ];
}

function chosenFolder(env: Environment): string {
  if (env.UPPDRAG_CACHE) return env.UPPDRAG_CACHE;
  const xdg = env.XDG_CACHE_HOME;
  // The specification requires that a relative path is ignored.
  const base = xdg && isAbsolute(xdg) ? xdg : join(env.HOME ?? homedir(), '.cache');
  return join(base, 'uppdrag');
}

function userName(): string {
  return String(process.getuid?.() ?? userInfo().username);
}

/**
 * Whether programs in the folder can be trusted: when it must be private, it is a real folder of ours that only we can
 * write to.
 */
export function isTrusted(folder: CacheFolder): boolean {
  if (!folder.mustBePrivate) return true;
  const stats = lstatSync(folder.path, { throwIfNoEntry: false });
  if (stats === undefined) return false;
  if (process.getuid === undefined) return stats.isDirectory();
  return stats.isDirectory() && stats.uid === process.getuid() && (stats.mode & 0o022) === 0;
}
