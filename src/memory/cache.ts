import { posix } from 'node:path';
import { sha256 } from '../files/hash.js';
import type { OutputFolder } from '../files/output-folder.js';
import type { BuiltFile, CommissionRecord, ProjectRecord } from './records.js';

/** The folder of the cache, below the output folder. */
export const CACHE_FOLDER = '.uppdrag';
/** Version of the records; raised when their shape changes. */
const FORMAT = 2;
const ENDING = '.json';

/** Options of a cache. */
export interface CacheOptions {
  /** True to ignore all records. Default: false. */
  empty?: boolean;
}

/**
 * The records of earlier builds, in files below the output folder. A file that is missing, damaged or of another format
 * is as good as none: the work is done again.
 */
export class Cache {
  readonly #out: OutputFolder;
  readonly #empty: boolean;
  readonly #known = new Map<string, unknown>();

  constructor(out: OutputFolder, { empty = false }: CacheOptions = {}) {
    this.#out = out;
    this.#empty = empty;
  }

  /** The workspace as last opened. */
  project(): ProjectRecord | undefined {
    return this.#load('project') as ProjectRecord | undefined;
  }

  saveProject(project: ProjectRecord): Promise<void> {
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
  commission(id: string): CommissionRecord | undefined {
    return this.#load(`commissions/${id}`) as CommissionRecord | undefined;
  }

  saveCommission(commission: CommissionRecord): Promise<void> {
    return this.#save(`commissions/${commission.id}`, commission);
  }

  /** Ids of all commissions that have a record, in order. */
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
