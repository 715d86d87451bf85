import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sha256 } from '../files/hash.js';
import type { OutputFolder } from '../files/output-folder.js';
import type { BuiltFile, RememberedCommission, RememberedProject } from './remembered.js';

/** Where a build remembers what it did, below the output folder. */
const FOLDER = '.uppdrag';
/** Raised when the shape of what is remembered changes. */
const FORMAT = 2;
const ENDING = '.json';

/**
 * What earlier builds into the same folder remember. A file that is missing, damaged or of another format is as good as
 * none: the work is done again.
 */
export class Cache {
  readonly #out: OutputFolder;
  readonly #known = new Map<string, unknown>();

  constructor(out: OutputFolder) {
    this.#out = out;
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
    return entries(join(this.#out.path, FOLDER, 'commissions'), '').sort();
  }

  #load(name: string): unknown {
    if (!this.#known.has(name)) this.#known.set(name, this.#read(name));
    return this.#known.get(name);
  }

  #read(name: string): unknown {
    try {
      const text = readFileSync(join(this.#out.path, FOLDER, name + ENDING), 'utf8');
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
    await this.#out.write(`${FOLDER}/${name}${ENDING}`, `${signature(content)}\n${content}`);
  }
}

/** The first line of a cache file: it proves that the rest is whole and of this format. */
function signature(content: string): string {
  return `uppdrag ${FORMAT} ${sha256(content)}`;
}

function entries(folder: string, below: string): string[] {
  let found: { name: string; isDirectory(): boolean }[];
  try {
    found = readdirSync(join(folder, below), { withFileTypes: true });
  } catch {
    return [];
  }
  return found.flatMap((entry) => {
    const path = below === '' ? entry.name : `${below}/${entry.name}`;
    if (entry.isDirectory()) return entries(folder, path);
    return entry.name.endsWith(ENDING) && !entry.name.startsWith('.') ? [path.slice(0, -ENDING.length)] : [];
  });
}
