import { checkCommissions } from '../checking/check.js';
import { NOT_WHILE_BUILDING } from '../checking/examine.js';
import { toolVersion } from '../files/program.js';
import type { Commission } from '../model/commission.js';
import type { Choose } from '../model/commission-name.js';
import type { Language } from '../model/diagnostic.js';
import type { Found } from '../model/finding.js';
import { neutralJson } from '../text/neutral.js';
import type { Workspace } from '../workspace/workspace.js';
import { blockSheet } from './blocks.js';
import { calendarSheet, reportingDays } from './calendar.js';
import { csv } from './csv.js';
import { indicatorSheet } from './indicators.js';
import { type ExportKind, jsonExport } from './json.js';
import type { Export, ExportFormat } from './kinds.js';
import { asTyped, type Sheet } from './sheet.js';
import { cellSheet, tableSheets } from './tables.js';

/** The export to make. */
export interface ExportRequest {
  workspace: Workspace;
  what: Export;
  format: ExportFormat;
  /** Default: all commissions. */
  choose?: Choose;
}

/** An export, with the diagnostics of the requested commissions. */
export interface ExportResult {
  language: Language;
  content: string | Uint8Array;
  /** Number of rows or events. */
  rows: number;
  /** Number of commissions in it: those with errors are left out. */
  commissions: number;
  found: Found[];
}

const KINDS: Record<Export, { kind: ExportKind; sheet: (commissions: readonly Commission[]) => Sheet }> = {
  indicators: { kind: 'indikatorer', sheet: indicatorSheet },
  tables: { kind: 'tabeller', sheet: cellSheet },
  blocks: { kind: 'block', sheet: blockSheet },
  calendar: { kind: 'kalender', sheet: calendarSheet },
};

/** Makes an export of commissions. Those with errors are left out, as they are when documents are built. */
export async function exportCommissions(request: ExportRequest): Promise<ExportResult> {
  const { workspace, choose, what, format } = request;
  const commissions: Commission[] = [];
  const { language, found } = await checkCommissions(workspace, choose, {
    without: NOT_WHILE_BUILDING,
    each: ({ commission, diagnostics }) => {
      if (commission && !diagnostics.some(({ severity }) => severity === 'error'))
        commissions.push(commission);
    },
  });
  const made = await make(what, format, commissions);
  return { language, ...made, commissions: commissions.length, found };
}

async function make(
  what: Export,
  format: ExportFormat,
  commissions: readonly Commission[],
): Promise<Pick<ExportResult, 'content' | 'rows'>> {
  if (format === 'ics') {
    const { ics } = await import('./ics.js');
    const days = reportingDays(commissions);
    return { content: ics(days, calendarName(commissions)), rows: days.length };
  }
  const { kind, sheet: sheetOf } = KINDS[what];
  const sheet = asTyped(sheetOf(commissions));
  const rows = sheet.rows.length;
  if (format === 'csv') return { content: csv(sheet), rows };
  if (format === 'json') return { content: `${neutralJson(jsonExport(kind, sheet, toolVersion()))}\n`, rows };
  const { xlsx } = await import('./xlsx.js');
  const more = what === 'tables' ? tableSheets(commissions).map(asTyped) : [];
  return { content: await xlsx([sheet, ...more]), rows };
}

/** `Uppföljning – Solrosvården` when all commissions are to one provider. */
function calendarName(commissions: readonly Commission[]): string {
  const providers = new Set(commissions.map(({ meta }) => meta.till.namn));
  return providers.size === 1 ? `Uppföljning – ${[...providers][0]}` : 'Uppföljning';
}
