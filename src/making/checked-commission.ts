import type { SourceContent } from '../embedded/collect-sources.js';
import type { Commission } from '../model/commission.js';
import type { Printing } from './printing.js';

/** A commission without errors, with everything that its documents are made of. */
export interface CheckedCommission {
  commission: Commission;
  /** The commission file. */
  file: string;
  /** Contents of all its sources; none when no PDF is made. */
  sources: readonly SourceContent[];
  /** Set when the browser has it already. */
  printing: Printing | undefined;
}
