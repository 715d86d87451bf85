import type { WrittenFile } from '../files/output-folder.js';
import type { CommissionMeta } from '../model/commission.js';
import type { Choose } from '../model/commission-name.js';
import type { Language } from '../model/diagnostic.js';
import type { Format } from '../model/document-format.js';
import type { Found } from '../model/finding.js';
import type { History } from '../past/history.js';
import type { Workspace } from '../workspace/workspace.js';
import type { BuildProgress } from './progress.js';

/** What is to be built, and how. */
export interface BuildRequest {
  workspace: Workspace;
  /** The folder to write to, absolute. Must not lie inside the workspace. */
  out: string;
  formats: ReadonlySet<Format>;
  /** Default: all commissions. */
  choose?: Choose;
  /** The past of the sources, which dates drafts and stands in the PDF's manifest. Default: none is known. */
  history?: History;
  /** How many documents are printed at a time. Default: the number of processor cores. */
  jobs?: number;
  /** True to do everything again, whatever is remembered. */
  force?: boolean;
  /** Goes before the language of the workspace. */
  language?: Language;
  /** Stops the build: what is under way is given up and removed. */
  signal?: AbortSignal;
  /** Told how far the build has come, each time it has come further. */
  progress?: (progress: BuildProgress) => void;
}

/** What became of a commission. */
export interface BuiltCommission {
  id: string;
  /** Absent when its front matter cannot be read. */
  meta?: CommissionMeta;
  /** `unchanged`: everything stood as it should. `failed`: it has errors; earlier documents are as they were. */
  outcome: 'built' | 'unchanged' | 'failed';
  /** The documents asked for, as they lie in the output folder; empty when it failed. */
  files: Partial<Record<Format, WrittenFile>>;
  /** The documents that were written now. */
  written: Format[];
  /** Pages of the PDF. */
  pageCount?: number;
  milliseconds: number;
}

/** What a build did. */
export interface BuildResult {
  language: Language;
  /** The commissions asked for, in the order of the workspace. */
  commissions: BuiltCommission[];
  /** What there is to say about the workspace and the commissions asked for. */
  found: Found[];
  /** Whether the list of commissions was written anew. */
  indexWritten: boolean;
  /** Commissions that are no longer in the workspace but whose documents still lie in the output folder. */
  orphans: string[];
}
