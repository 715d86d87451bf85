import { combined, sha256 } from '../files/hash.js';
import type { OutputFolder } from '../files/output-folder.js';
import type { Workspace } from '../workspace/workspace.js';
import type { BuiltFile, CompilationRecord } from './records.js';

/** Files that every commission can choose from by name: a new one can change what a commission means. */
const SHARED = ['block/', 'register/'];

/** Compares records with the workspace and the output folder as they are now. Every file is hashed once. */
export class Freshness {
  readonly #workspace: Workspace;
  readonly #out: OutputFolder;
  /** Hash of this program. */
  readonly tool: string;
  readonly #hashes = new Map<string, string>();
  readonly #intact = new Map<BuiltFile, boolean>();
  #names: ReadonlyMap<string, string[]> | undefined;
  #shared: string | undefined;

  /** @param tool hash of this program, see `toolFingerprint` */
  constructor(workspace: Workspace, out: OutputFolder, tool: string) {
    this.#workspace = workspace;
    this.#out = out;
    this.tool = tool;
  }

  /**
   * Hash of what opening the workspace depends on besides the files it reads: the program, and the names of all files.
   */
  projectBasis(): string {
    return combined([this.tool, this.#workspace.files()]);
  }

  /** Hash of what compiling a commission depends on besides the files it reads: the program, and names of files. */
  commissionBasis(file: string): string {
    this.#names ??= namesByFolder(this.#workspace.files());
    const own = file.slice(0, file.lastIndexOf('/') + 1);
    const beside = this.#names.get(outerFolders(own)) ?? [];
    this.#shared ??= combined([this.tool, ...SHARED.map((folder) => this.#names?.get(folder))]);
    return combined([this.#shared, beside.filter((name) => name.startsWith(own))]);
  }

  /** Whether compiling again would give the same. */
  holds(record: CompilationRecord, basis: string): boolean {
    return record.basis === basis && record.sources.every(({ file, sha256 }) => this.hash(file) === sha256);
  }

  /** Whether a built file is as it was written: by its length and times, else by its content. */
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
    const content = this.#out.read(built.file);
    return content !== undefined && sha256(content) === built.sha256;
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

/** The names of files by their outermost two folders, or by the outermost one for what all commissions share. */
function namesByFolder(names: readonly string[]): Map<string, string[]> {
  const byFolder = new Map<string, string[]>();
  for (const name of names) {
    const folder = SHARED.find((each) => name.startsWith(each)) ?? outerFolders(name);
    const others = byFolder.get(folder);
    if (others) others.push(name);
    else byFolder.set(folder, [name]);
  }
  return byFolder;
}

/** `2026/norr` of `2026/norr/tabeller/ram.yaml`. */
function outerFolders(path: string): string {
  return path.split('/').slice(0, -1).slice(0, 2).join('/');
}
