import { rmSync, statSync } from 'node:fs';
import { open, readdir, rename, stat, unlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { sha256 } from './hash.js';
import { makeFolder } from './make-folder.js';
import { writeProblem } from './write-problem.js';

/** What the file system says about a file; when nothing here has changed, neither has its content. */
export interface FileStamp {
  bytes: number;
  modified: number;
  changed: number;
}

/** A file that was written. */
export interface WrittenFile extends FileStamp {
  /** Relative to the output folder, with `/` between its parts. */
  file: string;
  sha256: string;
}

const TEMPORARY = /^\.(.+)\.\d+-\d+\.tmp$/u;
/** A temporary file this old belongs to a build that was killed, not to one that is at work. */
const ABANDONED_MS = 60 * 60 * 1000;

/**
 * The folder that documents are written to. A file is written under a temporary name beside its place and renamed when
 * it is whole, so whoever looks sees the old file or the new one; two builds at once do not see each other. Whatever a
 * build leaves unfinished is removed, and nothing else ever is.
 */
export class OutputFolder {
  /** Absolute. */
  readonly path: string;
  readonly #temporaries = new Set<string>();
  readonly #prepared = new Set<string>();

  constructor(path: string) {
    this.path = path;
  }

  /** Files that belong together: they take their places together, when all of them are whole. */
  begin(): Batch {
    return new Batch(this.path, this.#temporaries, this.#prepared);
  }

  /** Writes one file. */
  async write(file: string, content: string | Uint8Array): Promise<WrittenFile> {
    const batch = this.begin();
    await batch.write(file, content);
    const [written] = await batch.commit();
    return written!;
  }

  /** Removes what is unfinished. Synchronous, so that a process that is about to end can do it. */
  discardUnfinished(): void {
    for (const temporary of this.#temporaries) rmSync(temporary, { force: true });
    this.#temporaries.clear();
  }

  /** What the file system says about a file, or undefined when there is none. */
  stamp(file: string): FileStamp | undefined {
    const found = statSync(join(this.path, file), { throwIfNoEntry: false });
    return found?.isFile()
      ? { bytes: found.size, modified: found.mtimeMs, changed: found.ctimeMs }
      : undefined;
  }
}

/** How many temporary files this process has made: with its id it makes their names its own. */
let made = 0;

/** Files on their way to their places. */
export class Batch {
  readonly #folder: string;
  readonly #temporaries: Set<string>;
  readonly #prepared: Set<string>;
  readonly #waiting: { file: string; temporary: string; sha256: string }[] = [];

  /**
   * @param temporaries where the names of unfinished files are kept
   * @param prepared folders that have been made and swept
   */
  constructor(folder: string, temporaries: Set<string>, prepared: Set<string>) {
    this.#folder = folder;
    this.#temporaries = temporaries;
    this.#prepared = prepared;
  }

  /**
   * Writes a file under a temporary name.
   *
   * @param hash SHA-256 of the content, when it is known already
   * @throws EnvironmentError when the disk is full, permission is missing or something is in the way
   */
  async write(file: string, content: string | Uint8Array, hash = sha256(content)): Promise<void> {
    const path = join(this.#folder, file);
    try {
      await this.#prepare(dirname(path));
      made += 1;
      const temporary = join(dirname(path), `.${basename(path)}.${process.pid}-${made}.tmp`);
      const handle = await open(temporary, 'wx');
      this.#temporaries.add(temporary);
      this.#waiting.push({ file, temporary, sha256: hash });
      try {
        await handle.writeFile(content);
      } finally {
        // Some file systems only say here that the disk is full.
        await handle.close();
      }
    } catch (error) {
      await this.discard();
      throw writeProblem(error, path);
    }
  }

  async #prepare(folder: string): Promise<void> {
    if (this.#prepared.has(folder)) return;
    makeFolder(folder);
    await sweep(folder);
    this.#prepared.add(folder);
  }

  /** Gives every file its place. */
  async commit(): Promise<WrittenFile[]> {
    const written: WrittenFile[] = [];
    for (const { file, temporary, sha256 } of this.#waiting.splice(0)) {
      const path = join(this.#folder, file);
      try {
        await rename(temporary, path);
      } catch (error) {
        await unlink(temporary).catch(() => {});
        await this.discard();
        throw writeProblem(error, path);
      } finally {
        this.#temporaries.delete(temporary);
      }
      const { size, mtimeMs, ctimeMs } = await stat(path);
      written.push({ file, sha256, bytes: size, modified: mtimeMs, changed: ctimeMs });
    }
    return written;
  }

  /** Gives up: removes what was written so far. */
  async discard(): Promise<void> {
    for (const { temporary } of this.#waiting.splice(0)) {
      await unlink(temporary).catch(() => {});
      this.#temporaries.delete(temporary);
    }
  }
}

/** Removes the temporary files of builds that were killed. */
async function sweep(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (!TEMPORARY.test(name)) continue;
    const path = join(folder, name);
    const found = await stat(path).catch(() => undefined);
    if (found && Date.now() - found.mtimeMs > ABANDONED_MS) await unlink(path).catch(() => {});
  }
}
