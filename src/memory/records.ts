import type { WrittenFile } from '../files/output-folder.js';
import type { CommissionMeta, SourceFile } from '../model/commission.js';
import type { CommissionName } from '../model/commission-name.js';
import type { Diagnostic } from '../model/diagnostic.js';
import type { Format } from '../model/document-format.js';
import type { Arbetsyta } from '../model/sources.js';
import type { Provenance } from '../past/history.js';
import type { PrintedPdf } from '../pdf/print-document.js';

/** The diagnostics of a compilation, and everything that it depends on. */
export interface CompilationRecord {
  /** Hash of the program and of the names of the files there were to choose from. */
  basis: string;
  /** Every file that was read or looked for; an empty hash means that it was not there. */
  sources: SourceFile[];
  diagnostics: Diagnostic[];
}

/** The workspace itself, as opened when nothing was wrong with it. */
export interface ProjectRecord extends CompilationRecord {
  config: Arbetsyta;
  commissions: CommissionName[];
}

/** A file that a build wrote. */
export interface BuiltFile extends WrittenFile {
  /** Hash of its sources. */
  compiled: string;
  /** Hash of all its inputs: the sources and everything else that its bytes depend on. */
  from: string;
}

/** A PDF, with what was printed, by which browser, and the page on which everything ended up. */
export interface BuiltPdf extends BuiltFile {
  /** Hash of the printed page and of all embedded files. */
  printed: string;
  /** Kind and version of the browser that was chosen. */
  browser: string;
  /** The browser's name for itself, e.g. `HeadlessChrome/147.0.7727.0`. */
  engine: string;
  pageCount: number;
  /** Page by anchor. */
  pages: Record<string, number>;
  /** Problems that printing found. */
  findings: PrintFindings;
  /** The same for people. */
  diagnostics: Diagnostic[];
}

/** The problems that printing finds in a document. */
export type PrintFindings = Pick<PrintedPdf, 'settled' | 'missing' | 'failedFonts'>;

/**
 * History of the sources, with the state of the repository it was read in: in another state it has to be read again.
 */
export interface ProvenanceRecord extends Provenance {
  state: string;
}

/** A commission as last compiled without errors, with its documents. */
export interface CommissionRecord extends CompilationRecord {
  id: string;
  provenance: ProvenanceRecord;
  meta: CommissionMeta;
  files: { html?: BuiltFile; pdf?: BuiltPdf; json?: BuiltFile };
}

/** A commission in the list of all commissions. */
export interface IndexRow {
  name: CommissionName;
  /** Absent when it was never built. The page shows the facts of its documents, also while its sources have errors. */
  record?: CommissionRecord;
  /** Hash of its commission file, when it was never built. */
  source?: string;
  /** Addresses of its documents, relative to the output folder. */
  links: Partial<Record<Format, string>>;
}
