import type { CommissionMeta } from '../model/commission.js';
import { listName } from '../model/commission-name.js';
import { neutral } from '../text/neutral.js';

/** Name of a commission in a list, escaped for a terminal. */
export function displayName(commission: { id: string; meta?: CommissionMeta | undefined }): string {
  return neutral(listName(commission));
}
