import type { WrittenFile } from '../files/output-folder.js';
import type { CommissionMeta, SourceFile } from '../model/commission.js';
import type { CommissionName } from '../model/commission-name.js';
import type { Diagnostic } from '../model/diagnostic.js';
import type { Format } from '../model/document-format.js';
import type { Arbetsyta } from '../model/sources.js';
import type { Provenance } from '../past/history.js';
import type { PrintedPdf } from '../pdf/print-document.js';

/** What compiling said, and what that depends on. */
export interface Remembered {
  /** Hash of the program and of the names of the files there were to choose from. */
  basis: string;
  /** Every file that was read or looked for; an empty hash means that it was not there. */
  sources: SourceFile[];
  diagnostics: Diagnostic[];
}

/** The workspace itself, as opened when nothing was wrong with it. */
export interface RememberedProject extends Remembered {
  config: Arbetsyta;
  commissions: CommissionName[];
}

/** A file that was built. */
export interface BuiltFile extends WrittenFile {
  /** Hash of the sources it was made of. */
  compiled: string;
  /** Hash of everything it was made of: the sources and what else made it as it is. */
  from: string;
}

/** The PDF also remembers what was printed, by which browser, and on which page everything ended up. */
export interface BuiltPdf extends BuiltFile {
  /** Hash of the page that was printed and of all that travels in the file. */
  printed: string;
  /** Which browser was chosen: kind and version. */
  browser: string;
  /** What the browser calls itself. */
  engine: string;
  pageCount: number;
  /** Page by anchor. */
  pages: Record<string, number>;
  /** What was found when it was printed. */
  findings: PrintFindings;
  /** The same for people. */
  diagnostics: Diagnostic[];
}

/** What printing finds out about a document. */
export type PrintFindings = Pick<PrintedPdf, 'settled' | 'missing' | 'overflows' | 'scale' | 'failedFonts'>;

/** What is known of the past of sources, and when it must be asked for again: see `History.state`. */
export interface KnownProvenance extends Provenance {
  state: string;
}

/** A commission as last compiled without errors, and the documents that were made of it. */
export interface RememberedCommission extends Remembered {
  id: string;
  provenance: KnownProvenance;
  meta: CommissionMeta;
  files: { html?: BuiltFile; pdf?: BuiltPdf; json?: BuiltFile };
}

/** A commission in the list of all commissions. */
export interface IndexRow {
  name: CommissionName;
  /** Set when it was built once: the list shows what its documents say, also while its sources have errors. */
  entry?: RememberedCommission;
  /** Hash of its commission file, when it was never built. */
  source?: string;
  /** Its documents, as they lie below the output folder. */
  links: Partial<Record<Format, string>>;
}
