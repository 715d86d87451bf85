import { createHash } from 'node:crypto';
import { lstatSync, readdirSync, readlinkSync, rmSync } from 'node:fs';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';

/**
 * Names for what this program writes before it has its place. A name tells which process it belongs to, so that what a
 * process left that was killed can be told from what another is writing at this moment.
 */

/** The same for all processes that can see each other's numbers: those of one machine, outside of containers. */
const MACHINE = createHash('sha256').update(`${hostname()}\0${processSpace()}`).digest('hex').slice(0, 8);

/** This process among all that may write to a folder: `1f2e3d4c-4711`. */
export const OWNER: string = `${MACHINE}-${process.pid}`;

const OWNED = /([\da-f]{8})-(\d+)/;
/** Of a process elsewhere nothing is known but that no write takes this long. */
const ABANDONED_MS = 60 * 60 * 1000;
const TEMPORARY = new RegExp(`^\\..+\\.${OWNED.source}-\\d+\\.tmp$`);

let count = 0;

/** A name beside a file for its next content: `.uppdrag.md.1f2e3d4c-4711-1.tmp`. No two are alike. */
export function temporaryBeside(path: string): string {
  count += 1;
  return join(dirname(path), `.${basename(path)}.${OWNER}-${count}.tmp`);
}

/**
 * Whether the process that something belongs to is no more.
 *
 * @param name holds the owner, as {@link OWNER} writes it
 * @param modified when it was last written, in milliseconds since 1970
 */
export function isAbandoned(name: string, modified: number): boolean {
  const [, machine, pid] = OWNED.exec(name) ?? [];
  if (machine === MACHINE && !isAlive(Number(pid))) return true;
  return machine !== MACHINE && Date.now() - modified > ABANDONED_MS;
}

/**
 * Removes the unfinished files in a folder whose processes were killed, and nothing else; what cannot be removed
 * stays.
 */
export function clearUnfinished(folder: string): void {
  for (const name of namesIn(folder).filter((each) => TEMPORARY.test(each))) {
    const path = join(folder, name);
    const found = lstatSync(path, { throwIfNoEntry: false });
    if (found?.isFile() && isAbandoned(name, found.mtimeMs)) removeQuietly(path);
  }
}

/** Removes a file or folder when that is allowed; when it is not, it belongs to somebody else. */
export function removeQuietly(path: string): void {
  try {
    rmSync(path, { recursive: true, force: true });
  } catch {
    // Theirs to clean up.
  }
}

/** The names in a folder; none when it cannot be read. */
export function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Linux tells which numbering of processes this one belongs to; a container has its own. */
function processSpace(): string {
  try {
    return readlinkSync('/proc/self/ns/pid');
  } catch {
    return '';
  }
}
