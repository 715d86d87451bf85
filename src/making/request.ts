import type { WrittenFile } from '../files/output-folder.js';
import type { CommissionMeta } from '../model/commission.js';
import type { Choose } from '../model/commission-name.js';
import type { Language, Text } from '../model/diagnostic.js';
import type { Format } from '../model/document-format.js';
import type { Found } from '../model/finding.js';
import type { History } from '../past/history.js';
import type { Workspace } from '../workspace/workspace.js';
import type { BuildProgress } from './progress.js';

/** The documents to build, and the options of the build. */
export interface BuildRequest {
  workspace: Workspace;
  /** The folder to write to, absolute. Must not lie inside the workspace. */
  out: string;
  formats: ReadonlySet<Format>;
  /** Default: all commissions. */
  choose?: Choose;
  /** History of the sources, which dates drafts and is recorded in the PDF's manifest. Default: none. */
  history?: History;
  /** Number of documents that are printed at a time. Default: the number of processor cores. */
  jobs?: number;
  /** True to build everything again, current or not. */
  force?: boolean;
  /** Takes precedence over the language of the workspace. */
  language?: Language;
  /** Stops the build: unfinished files are removed. */
  signal?: AbortSignal;
  /** Called with the progress of the build, each time it changes. */
  progress?: (progress: BuildProgress) => void;
}

/** The result of building a commission. */
export interface BuiltCommission {
  id: string;
  /** Absent when its front matter cannot be read. */
  meta?: CommissionMeta;
  /** `unchanged`: all documents were current. `failed`: it has errors; earlier documents are as they were. */
  outcome: 'built' | 'unchanged' | 'failed';
  /** Requested documents in the output folder; empty when the commission failed. */
  files: Partial<Record<Format, WrittenFile>>;
  /** The documents that were written now. */
  written: Format[];
  /** Pages of the PDF. */
  pageCount?: number;
  milliseconds: number;
}

/** The result of a build. */
export interface BuildResult {
  language: Language;
  /** Requested commissions, in the order of the workspace. */
  commissions: BuiltCommission[];
  /** Diagnostics of the workspace and of the requested commissions. */
  found: Found[];
  /** Whether the list of commissions was written again. */
  indexWritten: boolean;
  /** Commissions that are no longer in the workspace, with documents in the output folder. */
  orphans: string[];
  /** The reason why nothing was remembered from earlier builds, with a remedy, when it is one to be mended. */
  distrust?: { text: Text; hint: Text };
}
