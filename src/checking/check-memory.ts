import { readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { CommissionRef } from '../compile/project.js';
import { cacheFolders, type Environment, isTrusted } from '../files/cache-folder.js';
import { combined, sha256 } from '../files/hash.js';
import { makeFolder } from '../files/make-folder.js';
import { toolFingerprint } from '../files/program.js';
import { clearUnfinished, temporaryBeside } from '../files/temporary-name.js';
import type { SourceFile } from '../model/commission.js';
import type { Diagnostic } from '../model/diagnostic.js';
import { frontBytes } from '../source/front-bytes.js';
import type { Workspace } from '../workspace/workspace.js';
import type { FileExceptions } from './examine.js';

/** The result of checking a commission without errors, with everything it depends on. */
export interface KnownCheck {
  /** Hash of what checks look at besides the commission's own sources, see {@link CheckMemory}. */
  surroundings: string;
  /** Every file that was read or looked for. */
  sources: readonly SourceFile[];
  diagnostics: readonly Diagnostic[];
  exceptions: readonly FileExceptions[];
}

/** The location of a workspace's check memory. */
export interface MemoryPlace {
  /** The workspace's folder, absolute. */
  root: string;
  /** Names the user's cache folder. */
  environment: Environment;
  /** True to forget what is known: all that is checked is looked at, and remembered from now on. */
  anew?: boolean;
}

/** Ninety days. */
const FORGOTTEN_MS = 90 * 24 * 60 * 60 * 1000;

/**
 * The results of earlier checks of a workspace, so that only commissions whose inputs have changed are checked again.
 * It lies in the user's cache folder, never in the workspace. A file that is missing, damaged, of another program or
 * not to be trusted is as good as none, and when it cannot be written nothing is lost but time.
 *
 * A commission is known when its sources are as they were, and so is what checks may look at besides: the program and
 * which of its checks are run, the names of all files, every block, and the front matter of every commission.
 */
export class CheckMemory {
  readonly #workspace: Workspace;
  readonly #file: string | undefined;
  readonly #surroundings: string;
  readonly #hashes = new Map<string, string>();
  readonly #known: Map<string, KnownCheck>;
  #changed = false;

  /** @param without checks that are left out */
  constructor(
    workspace: Workspace,
    { root, environment, anew = false }: MemoryPlace,
    without: readonly string[],
  ) {
    this.#workspace = workspace;
    this.#file = memoryFile(root, environment);
    this.#surroundings = this.#lookAround(without);
    const known = this.#file === undefined || anew ? undefined : load(this.#file);
    this.#known = new Map(Object.entries(known ?? {}));
  }

  /** The result of checking a commission as it is now, when it is known from an earlier run. */
  recall({ id }: CommissionRef): KnownCheck | undefined {
    const known = this.#known.get(id);
    if (known?.surroundings !== this.#surroundings) return undefined;
    return known.sources.every(({ file, sha256 }) => this.#hash(file) === sha256) ? known : undefined;
  }

  /** Notes what checking a commission came to; nothing, when it has errors: what those depend on is not always told. */
  note({ id }: CommissionRef, known: Omit<KnownCheck, 'surroundings'> | undefined): void {
    if (known) this.#known.set(id, { surroundings: this.#surroundings, ...known });
    else if (!this.#known.delete(id)) return;
    this.#changed = true;
  }

  /**
   * Keeps it for the next run.
   *
   * @param commissions all of the workspace; others are forgotten
   */
  save(commissions: readonly CommissionRef[]): void {
    if (!this.#changed || this.#file === undefined) return;
    const kept = commissions.flatMap(({ id }) => {
      const known = this.#known.get(id);
      return known ? [[id, known] as const] : [];
    });
    store(this.#file, Object.fromEntries(kept));
  }

  #lookAround(without: readonly string[]): string {
    const names = this.#workspace.files();
    const blocks = names.filter((name) => name.startsWith('block/')).map((name) => this.#hash(name));
    const fronts = names
      .filter((name) => name.endsWith('/uppdrag.md'))
      .map((name) => {
        const { bytes } = this.#workspace.read(name);
        return bytes ? sha256(frontBytes(bytes)) : '';
      });
    return combined([toolFingerprint(), [...without].sort(), names, blocks, fronts]);
  }

  /** SHA-256 of a source file as it is now; empty when it cannot be read. */
  #hash(file: string): string {
    let hash = this.#hashes.get(file);
    if (hash === undefined) {
      const { bytes } = this.#workspace.read(file);
      hash = bytes ? sha256(bytes) : '';
      this.#hashes.set(file, hash);
    }
    return hash;
  }
}

/** The file of a workspace's memory; undefined when there is no folder that can be trusted. */
function memoryFile(root: string, environment: Environment): string | undefined {
  for (const folder of cacheFolders(environment)) {
    try {
      makeFolder(folder.path, [], 0o700);
    } catch {
      continue;
    }
    if (isTrusted(folder)) return join(folder.path, 'check', `${sha256(root).slice(0, 32)}.json`);
  }
  return undefined;
}

function load(file: string): Record<string, KnownCheck> | undefined {
  try {
    const text = readFileSync(file, 'utf8');
    const end = text.indexOf('\n');
    const content = text.slice(end + 1);
    return text.slice(0, end) === sha256(content)
      ? (JSON.parse(content) as Record<string, KnownCheck>)
      : undefined;
  } catch {
    return undefined;
  }
}

/** Removes the memories of workspaces that have not been checked for long. */
function sweep(folder: string): void {
  clearUnfinished(folder);
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    const found = statSync(path, { throwIfNoEntry: false });
    if (found && Date.now() - found.mtimeMs > FORGOTTEN_MS) rmSync(path, { force: true });
  }
}

/** Written under another name first: a check that runs at the same time finds the old file or the new one. */
function store(file: string, known: Record<string, KnownCheck>): void {
  const content = JSON.stringify(known);
  const temporary = temporaryBeside(file);
  try {
    makeFolder(dirname(file), [], 0o700);
    writeFileSync(temporary, `${sha256(content)}\n${content}`, { mode: 0o600 });
    renameSync(temporary, file);
    sweep(dirname(file));
  } catch {
    rmSync(temporary, { force: true });
  }
}
