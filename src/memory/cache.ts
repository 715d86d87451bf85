import { posix } from 'node:path';
import { sha256 } from '../files/hash.js';
import type { OutputFolder } from '../files/output-folder.js';
import type { BuiltFile, RememberedCommission, RememberedProject } from './remembered.js';

/** The folder of the cache, below the output folder. */
export const CACHE_FOLDER = '.uppdrag';
/** Raised when the shape of what is remembered changes. */
const FORMAT = 2;
const ENDING = '.json';

/**
 * What earlier builds into the same folder remember. A file that is missing, damaged or of another format is as good as
 * none: the work is done again.
 */
export class Cache {
  readonly #out: OutputFolder;
  readonly #empty: boolean;
  readonly #known = new Map<string, unknown>();

  /** @param empty true to read nothing of what lies there */
  constructor(out: OutputFolder, { empty = false } = {}) {
    this.#out = out;
    this.#empty = empty;
  }

  /** The workspace as last opened. */
  project(): RememberedProject | undefined {
    return this.#load('project') as RememberedProject | undefined;
  }

  saveProject(project: RememberedProject): Promise<void> {
    return this.#save('project', project);
  }

  /** The page that lists all commissions, as last written. */
  index(): BuiltFile | undefined {
    return this.#load('index') as BuiltFile | undefined;
  }

  saveIndex(index: BuiltFile): Promise<void> {
    return this.#save('index', index);
  }

  /** A commission as last compiled. */
  commission(id: string): RememberedCommission | undefined {
    return this.#load(`commissions/${id}`) as RememberedCommission | undefined;
  }

  saveCommission(commission: RememberedCommission): Promise<void> {
    return this.#save(`commissions/${commission.id}`, commission);
  }

  /** Ids of all commissions that anything is remembered of, in order. */
  commissionIds(): string[] {
    const files = this.#out.list(`${CACHE_FOLDER}/commissions`);
    return files
      .filter((file) => file.endsWith(ENDING) && !posix.basename(file).startsWith('.'))
      .map((file) => file.slice(0, -ENDING.length))
      .sort();
  }

  #load(name: string): unknown {
    if (!this.#known.has(name)) this.#known.set(name, this.#read(name));
    return this.#known.get(name);
  }

  #read(name: string): unknown {
    if (this.#empty) return undefined;
    try {
      const text = this.#out.read(`${CACHE_FOLDER}/${name}${ENDING}`)?.toString('utf8') ?? '';
      const end = text.indexOf('\n');
      const content = text.slice(end + 1);
      return text.slice(0, end) === signature(content) ? JSON.parse(content) : undefined;
    } catch {
      return undefined;
    }
  }

  async #save(name: string, value: unknown): Promise<void> {
    this.#known.set(name, value);
    const content = JSON.stringify(value);
    await this.#out.write(`${CACHE_FOLDER}/${name}${ENDING}`, `${signature(content)}\n${content}`);
  }
}

/** The first line of a cache file: it proves that the rest is whole and of this format. */
function signature(content: string): string {
  return `uppdrag ${FORMAT} ${sha256(content)}`;
}
