import type { OutputFolder } from '../files/output-folder.js';
import type { SourceFile } from '../model/commission.js';
import type { CommissionName } from '../model/commission-name.js';
import type { Language } from '../model/diagnostic.js';
import type { Format } from '../model/document-format.js';
import type { History } from '../past/history.js';
import type { Workspace } from '../workspace/workspace.js';
import { Cache, type CacheOptions } from './cache.js';
import { Freshness } from './freshness.js';
import { indexRows } from './index-rows.js';
import { compiledKey, indexKey } from './keys.js';
import { documentFile } from './paths.js';
import type { CommissionRecord, IndexRow, ProjectRecord, ProvenanceRecord } from './records.js';

const FORMATS: readonly Format[] = ['html', 'pdf', 'json'];

/** Records of earlier builds into an output folder, compared with its present state. */
export class BuildMemory {
  readonly cache: Cache;
  readonly freshness: Freshness;
  readonly #out: OutputFolder;

  /** @param tool hash of this program, see `toolFingerprint` */
  constructor(workspace: Workspace, out: OutputFolder, tool: string, options: CacheOptions = {}) {
    this.#out = out;
    this.cache = new Cache(out, options);
    this.freshness = new Freshness(workspace, out, tool);
  }

  /** Whether opening the workspace would give the recorded result. */
  isCurrent(project: ProjectRecord): boolean {
    return this.freshness.holds(project, this.freshness.projectBasis());
  }

  /**
   * The record of a commission whose sources are as they were, with their past as it is now; undefined when it has to
   * be compiled again.
   */
  async unchanged(name: CommissionName, history: History): Promise<CommissionRecord | undefined> {
    const record = this.cache.commission(name.id);
    if (!record || !this.freshness.holds(record, this.freshness.commissionBasis(name.file))) return undefined;
    if (record.provenance.state === history.state) return record;
    const present = { ...record, provenance: await provenanceRecord(name, record.sources, history) };
    await this.cache.saveCommission(present);
    return present;
  }

  /** The rows of the page that lists all commissions. */
  indexRows(commissions: readonly CommissionName[]): IndexRow[] {
    return indexRows(commissions, (id) => this.cache.commission(id), this.freshness);
  }

  /** Whether the page that lists all commissions is current and unchanged on disk. */
  isIndexCurrent(project: ProjectRecord, language: Language): boolean {
    const index = this.cache.index();
    if (!index || !this.freshness.isIntact(index)) return false;
    return index.from === indexKey(compiledKey(project), language, this.indexRows(project.commissions));
  }

  /** Ids of commissions that are no longer in the workspace but have documents in the output folder. */
  orphans(commissions: readonly CommissionName[]): string[] {
    const present = new Set(commissions.map(({ id }) => id));
    const gone = this.cache.commissionIds().filter((id) => !present.has(id));
    return gone.filter((id) => FORMATS.some((format) => this.#out.stamp(documentFile(id, format))));
  }
}

/** The past of a commission's sources, for its record. */
export async function provenanceRecord(
  { id, file }: CommissionName,
  sources: readonly SourceFile[],
  history: History,
): Promise<ProvenanceRecord> {
  return { state: history.state, ...(await history.provenance({ id, file, sources })) };
}
