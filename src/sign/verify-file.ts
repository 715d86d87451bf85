import { readNamedFile } from '../files/read-named.js';
import type { Text } from '../model/diagnostic.js';
import { EnvironmentError } from '../model/environment-error.js';
import { RequestError } from '../model/request-error.js';
import { type ReproduceOptions, type Reproduction, reproduce } from '../reproduce/reproduce.js';
import { isDue, WARN_MONTHS } from './renewal-due.js';
import type { DocumentReport } from './report.js';
import { verifyDocument } from './verify-document.js';
import type { VerifyOptions } from './verify-options.js';

/** A file that is to be verified, and how. */
export interface VerifyFileRequest extends Omit<VerifyOptions, 'at'> {
  /** Absolute. */
  file: string;
  /** Name of the file in messages and reports. */
  name: string;
  /** The time to judge at. Default: now. */
  at?: Date;
  /** Months before the end of the proof at which renewing is asked for; 0 never. Default: {@link WARN_MONTHS}. */
  warnMonths?: number;
  /** True to build the document again from its own sources and compare byte by byte. */
  rebuild?: boolean;
  /** The same, from these sources instead. */
  from?: NonNullable<ReproduceOptions['from']>;
}

/** Result of verifying one file. */
export interface VerifiedFile {
  /** As it was named. */
  file: string;
  report: DocumentReport;
  /** True when the proof ends within the months asked about. It says nothing against the document. */
  isRenewalDue: boolean;
  /** Whether building again gives the same bytes; absent unless requested. */
  reproduction?: Reproduction;
  /** Why it could not be built again. */
  notRebuilt?: Text;
}

/**
 * Verifies every signature of a PDF file and, when asked, whether it can be built again. What is wrong with the
 * document is in the report.
 *
 * @throws RequestError when there is no such file
 * @throws EnvironmentError when it cannot be read
 */
export async function verifyFile(request: VerifyFileRequest): Promise<VerifiedFile> {
  const {
    file,
    name,
    anchors,
    lists,
    online,
    signal,
    at = new Date(),
    rebuild = false,
    from,
    warnMonths = WARN_MONTHS,
  } = request;
  const pdf = readNamedFile(file, name);
  const stop = signal && { signal };
  const report = await verifyDocument(pdf, { anchors, at, online, ...(lists && { lists }), ...stop });
  const rebuilt = rebuild || from ? await rebuildOf(pdf, { ...(from && { from }), ...stop }) : {};
  const { provable } = report;
  const isRenewalDue = provable !== undefined && isDue(provable, at, warnMonths);
  return { file: name, report, isRenewalDue, ...rebuilt };
}

/** True when nothing at all is wrong with a file. */
export function isWell({ report, reproduction, notRebuilt }: VerifiedFile): boolean {
  return report.isWell && notRebuilt === undefined && reproduction?.same !== false;
}

async function rebuildOf(
  pdf: Uint8Array,
  options: ReproduceOptions,
): Promise<Pick<VerifiedFile, 'reproduction' | 'notRebuilt'>> {
  try {
    return { reproduction: await reproduce(pdf, options) };
  } catch (error) {
    if (error instanceof RequestError || error instanceof EnvironmentError) return { notRebuilt: error.text };
    throw error;
  }
}
