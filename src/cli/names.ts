import type { CommissionMeta } from '../model/commission.js';
import { listName } from '../model/commission-name.js';
import { neutral } from '../text/neutral.js';

/** What a commission is called in a list, fit for a terminal. */
export function displayName(commission: { id: string; meta?: CommissionMeta | undefined }): string {
  return neutral(listName(commission));
}
