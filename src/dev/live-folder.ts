import { openDirectory } from '../workspace/directory.js';
import { workspacePath } from '../workspace/path.js';
import type { ReadResult, Workspace } from '../workspace/workspace.js';

/**
 * The workspace in a folder whose files are remembered until they are said to have changed: while one file of four
 * hundred is being written, the others are read only once.
 */
export class LiveFolder implements Workspace {
  readonly #root: string;
  readonly #contents = new Map<string, ReadResult>();
  #disk: Workspace;

  /** @param root absolute */
  constructor(root: string) {
    this.#root = root;
    this.#disk = openDirectory(root);
  }

  get name(): string {
    return this.#disk.name;
  }

  files(): readonly string[] {
    return this.#disk.files();
  }

  read(file: string): ReadResult {
    const { path, problem } = workspacePath(file);
    if (problem !== undefined) return { problem };
    const known = this.#contents.get(path) ?? this.#disk.read(path);
    this.#contents.set(path, known);
    return known;
  }

  /**
   * Reads files again.
   *
   * @param files those that may have changed; by default all that have been read
   * @returns those whose content has changed, or that are read for the first time
   */
  refresh(files: Iterable<string> = [...this.#contents.keys()]): string[] {
    const before = new Map([...files].map((file) => [file, this.#contents.get(file)]));
    for (const file of before.keys()) this.#contents.delete(file);
    return [...before]
      .filter(([file, old]) => !old || !sameContent(old, this.read(file)))
      .map(([file]) => file);
  }

  /**
   * Lists the files again.
   *
   * @returns those that were added or removed
   */
  relist(): string[] {
    const before = new Set(this.files());
    this.#disk = openDirectory(this.#root);
    const now = new Set(this.files());
    return [...before, ...now].filter((file) => before.has(file) !== now.has(file));
  }
}

function sameContent(a: ReadResult, b: ReadResult): boolean {
  if (a.bytes === undefined || b.bytes === undefined) return a.problem === b.problem;
  return Buffer.compare(a.bytes, b.bytes) === 0;
}
