import { lstatSync, readdirSync, rmSync } from 'node:fs';
import { lstat, open, rename, unlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { sha256 } from './hash.js';
import { makeFolder } from './make-folder.js';
import { linkOnTheWay, readPlainFile } from './plain-file.js';
import { clearUnfinished, temporaryBeside } from './temporary-name.js';
import { linkInTheWay, writeProblem } from './write-problem.js';

/** Length and times of a file: when none of them has changed, neither has its content. */
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

/**
 * The folder that documents are written to, and the only way to it: all that is written and all that is read back goes
 * through here, and is a plain file in plain folders below this one. A symbolic link below it, which a pull request can
 * bring along, is never followed.
 *
 * A file is written under a temporary name beside its place and renamed when it is whole: at any moment the old file or
 * the new one is there, and two builds at once do not see each other's. Unfinished files are removed, and nothing else.
 */
export class OutputFolder {
  /** Absolute. */
  readonly path: string;
  readonly #temporaries = new Set<string>();
  readonly #prepared = new Set<string>();

  constructor(path: string) {
    this.path = path;
  }

  /** Begins to write files that belong together; they get their names when all of them are whole. */
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

  /** Length and times of a file; undefined when there is no plain file. */
  stamp(file: string): FileStamp | undefined {
    if (!this.#isPlain(file)) return undefined;
    const found = lstatSync(join(this.path, file), { throwIfNoEntry: false });
    return found?.isFile()
      ? { bytes: found.size, modified: found.mtimeMs, changed: found.ctimeMs }
      : undefined;
  }

  /** The content of a file; undefined when there is no plain file, or it cannot be read. */
  read(file: string): Buffer | undefined {
    return this.#isPlain(file) ? readPlainFile(join(this.path, file)) : undefined;
  }

  /** Paths of the files below one of the folders, relative to it, in order; none when it is not there. */
  list(folder: string): string[] {
    if (!this.#isPlain(folder)) return [];
    try {
      const entries = readdirSync(join(this.path, folder), { withFileTypes: true });
      const files = entries.flatMap((entry) =>
        entry.isDirectory()
          ? this.list(`${folder}/${entry.name}`).map((file) => `${entry.name}/${file}`)
          : entry.isFile()
            ? [entry.name]
            : [],
      );
      return files.sort();
    } catch {
      return [];
    }
  }

  #isPlain(path: string): boolean {
    try {
      return linkOnTheWay(this.path, path) === undefined;
    } catch {
      return false;
    }
  }
}

/**
 * Writes one file into a folder: it is there whole, or as it was.
 *
 * @param file relative to the folder, with `/` between its parts
 * @throws EnvironmentError when the disk is full, permission is missing or something is in the way
 */
export async function writeWhole(folder: string, file: string, content: string | Uint8Array): Promise<void> {
  const out = new OutputFolder(folder);
  try {
    await out.write(file, content);
  } finally {
    out.discardUnfinished();
  }
}

/** Files that are written together: first all under temporary names, then all under their own. */
export class Batch {
  readonly #folder: string;
  readonly #temporaries: Set<string>;
  readonly #prepared: Set<string>;
  readonly #waiting: { file: string; temporary: string; sha256: string }[] = [];

  /**
   * @param temporaries set of the names of unfinished files
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
   * @throws EnvironmentError when the disk is full, permission is missing, or something is in the way, such as a link
   */
  async write(file: string, content: string | Uint8Array, hash = sha256(content)): Promise<void> {
    const path = join(this.#folder, file);
    try {
      await this.#prepare(dirname(file));
      const temporary = temporaryBeside(path);
      const handle = await open(temporary, 'wx');
      this.#temporaries.add(temporary);
      this.#waiting.push({ file, temporary, sha256: hash });
      try {
        await handle.writeFile(content);
      } finally {
        // Some file systems report a full disk only here.
        await handle.close();
      }
    } catch (error) {
      await this.discard();
      throw writeProblem(error, path);
    }
  }

  /** Makes a folder below the output folder, by plain folders only. */
  async #prepare(below: string): Promise<void> {
    const folder = join(this.#folder, below);
    if (this.#prepared.has(folder)) return;
    const link = linkOnTheWay(this.#folder, below);
    if (link !== undefined) throw linkInTheWay(link);
    makeFolder(folder);
    clearUnfinished(folder);
    this.#prepared.add(folder);
  }

  /** Renames every file to its own name. */
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
      const { size, mtimeMs, ctimeMs } = await lstat(path);
      written.push({ file, sha256, bytes: size, modified: mtimeMs, changed: ctimeMs });
    }
    return written;
  }

  /** Removes the files that have not got their own names yet. */
  async discard(): Promise<void> {
    for (const { temporary } of this.#waiting.splice(0)) {
      await unlink(temporary).catch(() => {});
      this.#temporaries.delete(temporary);
    }
  }
}
