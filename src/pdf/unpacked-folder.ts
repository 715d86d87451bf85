import { randomUUID } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { chmod, lstat, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import { isAbandoned, OWNER } from '../files/temporary-name.js';

/** The list of a folder's files with their sizes in bytes, written last. A folder without it is half unpacked. */
const MANIFEST = 'manifest.json';

type Manifest = Record<string, number>;

/**
 * Whether the folder holds everything that was once unpacked into it, each file in its full size. Reads no content. At
 * once and without waiting: the browser is to start before anything else is done.
 */
export function isComplete(folder: string, mustHave: string): boolean {
  const manifest = readManifest(folder);
  if (manifest === undefined || !(mustHave in manifest)) return false;
  return Object.entries(manifest).every(([file, size]) => {
    const stats = statSync(join(folder, file), { throwIfNoEntry: false });
    return stats?.isFile() === true && stats.size === size;
  });
}

/**
 * Makes `folder` by letting `fill` write into a temporary folder beside it, which is then renamed. Any number of
 * processes may do this at once: the first to rename wins, and each file of a damaged folder is replaced by a rename of
 * its own, so a program that runs from the folder never sees a file missing or half written. The parent folder must
 * exist.
 */
export async function createFolder(
  folder: string,
  fill: (temporary: string) => Promise<void>,
): Promise<void> {
  await removeLeftovers(folder);
  const temporary = `${folder}.tmp-${OWNER}-${randomUUID()}`;
  try {
    await mkdir(temporary);
    await fill(temporary);
    await writeManifest(temporary);
    await chmod(temporary, 0o755);
    await moveInto(temporary, folder);
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}

async function moveInto(temporary: string, folder: string): Promise<void> {
  const existing = await lstat(folder).catch(() => undefined);
  if (existing !== undefined && !existing.isDirectory()) await rm(folder, { force: true });
  try {
    await rename(temporary, folder);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code !== 'ENOTEMPTY' && code !== 'EEXIST' && code !== 'EPERM') throw error;
    await mend(folder, temporary);
  }
}

/**
 * Replaces what is not as it should be. What is stays untouched, above all when another process was faster: a program
 * that runs from the folder would no longer find itself, and could not start its children.
 */
async function mend(folder: string, temporary: string): Promise<void> {
  for (const file of await filesBelow(temporary)) {
    const [source, target] = [join(temporary, file), join(folder, file)];
    if (await isSame(source, target)) continue;
    await mkdir(dirname(target), { recursive: true });
    if ((await lstat(target).catch(() => undefined))?.isDirectory()) await rm(target, { recursive: true });
    await rename(source, target);
  }
}

/**
 * Both hold the same version, so a file of full size is the file; the short list of files is compared letter by letter.
 */
async function isSame(source: string, target: string): Promise<boolean> {
  const existing = await lstat(target).catch(() => undefined);
  if (existing?.isFile() !== true || existing.size !== (await stat(source)).size) return false;
  if (basename(target) !== MANIFEST) return true;
  return (await readFile(source)).equals(await readFile(target));
}

async function writeManifest(folder: string): Promise<void> {
  const manifest: Manifest = {};
  for (const file of await filesBelow(folder)) manifest[file] = (await stat(join(folder, file))).size;
  await writeFile(join(folder, MANIFEST), `${JSON.stringify(manifest, null, 2)}\n`);
}

function readManifest(folder: string): Manifest | undefined {
  try {
    const content: unknown = JSON.parse(readFileSync(join(folder, MANIFEST), 'utf8'));
    return typeof content === 'object' && content !== null ? (content as Manifest) : undefined;
  } catch {
    return undefined;
  }
}

/** Every file below the folder, relative to it, the manifest last. */
async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return files
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort((a, b) => Number(a === MANIFEST) - Number(b === MANIFEST) || (a < b ? -1 : 1));
}

/** A run that was killed while it unpacked leaves its folder behind. */
async function removeLeftovers(folder: string): Promise<void> {
  const parent = dirname(folder);
  for (const name of await readdir(parent)) {
    if (!name.startsWith(`${basename(folder)}.tmp-`)) continue;
    const stats = await lstat(join(parent, name)).catch(() => undefined);
    if (stats !== undefined && isAbandoned(name.slice(basename(folder).length), stats.mtimeMs)) {
      await rm(join(parent, name), { recursive: true, force: true });
    }
  }
}
