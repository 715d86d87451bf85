import type { Commission } from '../model/commission.js';
import { type SheetColumn, type SheetValue, textColumn } from './sheet.js';

/** The columns every export begins with: which commission it is about. */
export const COMMISSION_COLUMNS: readonly SheetColumn[] = [
  textColumn('uppdrag', 'Uppdrag', 30, 'Uppdragets id, till exempel 2026/sodra-grantorps-sjukhus.'),
  textColumn('utförare', 'Utförare', 28, 'Utförarens namn, ur registret.'),
  textColumn('period', 'Period', 11, 'Åren uppdraget gäller: 2025–2027, eller 2026.'),
  textColumn('status', 'Status', 11, 'utkast eller beslutad.'),
];

/** Cells of the columns that identify a commission. */
export function commissionCells({ meta }: Commission): SheetValue[] {
  return [meta.id, meta.till.namn, meta.period, meta.status];
}
