import type { SourceWords } from '../conservation/written.js';
import type { SourceContent } from '../embedded/collect-sources.js';
import type { Commission } from '../model/commission.js';
import type { Printing } from './printing.js';

/** A commission without errors, with all inputs of its documents. */
export interface CheckedCommission {
  commission: Commission;
  /** The commission file. */
  file: string;
  /** Contents of all its sources; none when no PDF is made. */
  sources: readonly SourceContent[];
  /** Everything that its sources say to a reader, read when it is first asked for. */
  words(): SourceWords;
  /** Set when the browser has it already. */
  printing: Printing | undefined;
}
