import type { BuildTarget, CurrentDocuments } from '../memory/current.js';
import type { BuiltPdf, CommissionRecord } from '../memory/records.js';
import type { CommissionMeta } from '../model/commission.js';
import type { Diagnostic } from '../model/diagnostic.js';
import type { Format } from '../model/document-format.js';
import type { Found } from '../model/finding.js';
import type { BuiltCommission } from './request.js';

/** The result of building one commission, with its diagnostics. */
export interface CommissionResult {
  built: BuiltCommission;
  found: Found;
}

/** Of a commission whose documents are all current. */
export function unchangedResult(
  record: CommissionRecord,
  current: CurrentDocuments,
  { formats }: BuildTarget,
): CommissionResult {
  const files = [...formats].flatMap((format) =>
    current[format] ? [[format, current[format]] as const] : [],
  );
  return {
    built: {
      id: record.id,
      meta: record.meta,
      outcome: 'unchanged',
      files: Object.fromEntries(files),
      written: [],
      ...(current.pdf && { pageCount: current.pdf.pageCount }),
      milliseconds: 0,
    },
    found: { commission: record.id, diagnostics: allDiagnostics(record, current.pdf) },
  };
}

/** Of a commission with errors. */
export function failedResult(
  id: string,
  meta: CommissionMeta | undefined,
  diagnostics: Diagnostic[],
): CommissionResult {
  return {
    built: { id, ...(meta && { meta }), outcome: 'failed', files: {}, written: [], milliseconds: 0 },
    found: { commission: id, diagnostics },
  };
}

/** Of a commission that was compiled, and whose documents were written where they were not the same already. */
export function builtResult(
  record: CommissionRecord,
  written: Format[],
  { formats }: BuildTarget,
  milliseconds: number,
): CommissionResult {
  const pdf = formats.has('pdf') ? record.files.pdf : undefined;
  return {
    built: {
      id: record.id,
      meta: record.meta,
      outcome: written.length > 0 ? 'built' : 'unchanged',
      files: Object.fromEntries(
        Object.entries(record.files).filter(([format]) => formats.has(format as Format)),
      ),
      written,
      ...(pdf && { pageCount: pdf.pageCount }),
      milliseconds,
    },
    found: { commission: record.id, diagnostics: allDiagnostics(record, pdf) },
  };
}

/** The diagnostics of compiling, checking and printing. */
function allDiagnostics({ diagnostics }: CommissionRecord, pdf: BuiltPdf | undefined): Diagnostic[] {
  return [...diagnostics, ...(pdf?.diagnostics ?? [])];
}
