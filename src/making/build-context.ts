import type { Examiner } from '../checking/examine.js';
import type { Opened } from '../checking/opened.js';
import type { SourceReader } from '../embedded/collect-sources.js';
import type { OutputFolder } from '../files/output-folder.js';
import type { BuildTarget } from '../memory/current.js';
import type { BuildMemory } from '../memory/memory.js';
import type { History } from '../past/history.js';
import type { DocumentSettings } from './documents.js';
import type { LazyPrinter } from './lazy-printer.js';
import type { ProgressCounter } from './progress.js';

/** The tools of a build: where it writes, what it remembers, and what prints. */
export interface BuildTools {
  out: OutputFolder;
  memory: BuildMemory;
  printer: LazyPrinter;
}

/** Everything that the commissions of one build share. */
export interface BuildContext extends BuildTools {
  opened: Opened;
  examiner: Examiner;
  target: BuildTarget;
  settings: DocumentSettings;
  history: History;
  sources: SourceReader;
  progress: ProgressCounter;
  signal: AbortSignal;
  /** True to build all documents again, current or not. */
  force: boolean;
  /** Whether one commission alone is built: then the browser must not wait for anything. */
  alone: boolean;
}
