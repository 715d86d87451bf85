import type { CommissionMeta } from '../model/commission.js';
import { neutral } from '../text/neutral.js';

/** What a commission is called in a list: `Regionhälsan 2025–2027`, or its id when its front matter cannot be read. */
export function displayName({ id, meta }: { id: string; meta?: CommissionMeta }): string {
  return neutral(meta ? `${meta.till.namn} ${meta.period}` : id);
}
