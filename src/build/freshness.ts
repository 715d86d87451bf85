import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Workspace } from '../workspace/workspace.js';
import { combined, sha256 } from './hash.js';
import type { OutputFolder } from './output-folder.js';
import type { BuiltFile, Remembered } from './remembered.js';

/** Files that every commission can choose from by name: a new one can change what a commission means. */
const SHARED = ['block/', 'register/'];

/** The workspace and the output folder as they are now, compared with what is remembered. Every file is hashed once. */
export class Freshness {
  readonly #workspace: Workspace;
  readonly #out: OutputFolder;
  readonly #tool: string;
  readonly #hashes = new Map<string, string>();
  readonly #intact = new Map<BuiltFile, boolean>();
  #shared: string | undefined;

  /** @param tool hash of this program, see `toolFingerprint` */
  constructor(workspace: Workspace, out: OutputFolder, tool: string) {
    this.#workspace = workspace;
    this.#out = out;
    this.#tool = tool;
  }

  /** What opening the workspace depends on besides the files it reads: the program, and which files there are. */
  projectBasis(): string {
    return combined([this.#tool, this.#workspace.files()]);
  }

  /** What compiling a commission depends on besides the files it reads. */
  commissionBasis(file: string): string {
    const names = this.#workspace.files();
    this.#shared ??= combined([
      this.#tool,
      names.filter((name) => SHARED.some((folder) => name.startsWith(folder))),
    ]);
    const own = file.slice(0, file.lastIndexOf('/') + 1);
    return combined([this.#shared, names.filter((name) => name.startsWith(own))]);
  }

  /** Whether compiling would say the same again. */
  holds(remembered: Remembered, basis: string): boolean {
    return (
      remembered.basis === basis && remembered.sources.every(({ file, sha256 }) => this.hash(file) === sha256)
    );
  }

  /** Whether a built file stands as it was written: by what the file system says of it, else by its content. */
  isIntact(built: BuiltFile): boolean {
    let intact = this.#intact.get(built);
    if (intact === undefined) {
      intact = this.#look(built);
      this.#intact.set(built, intact);
    }
    return intact;
  }

  #look(built: BuiltFile): boolean {
    const stamp = this.#out.stamp(built.file);
    if (stamp?.bytes !== built.bytes) return false;
    if (stamp.modified === built.modified && stamp.changed === built.changed) return true;
    return sha256(readFileSync(join(this.#out.path, built.file))) === built.sha256;
  }

  /** SHA-256 of a source file as it is now; empty when it cannot be read. */
  hash(file: string): string {
    let hash = this.#hashes.get(file);
    if (hash === undefined) {
      const { bytes } = this.#workspace.read(file);
      hash = bytes === undefined ? '' : sha256(bytes);
      this.#hashes.set(file, hash);
    }
    return hash;
  }
}
