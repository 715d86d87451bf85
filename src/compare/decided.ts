import { appearanceHash } from '../lock/appearance.js';
import { decidedText } from '../lock/decided-text.js';
import type { Commission } from '../model/commission.js';

/** Whether a commission's text is the one that its lock was written for; undefined without a lock. */
export function isLockedText(commission: Commission): boolean | undefined {
  const { lock, meta } = commission;
  if (!lock) return undefined;
  if (lock.utseende !== undefined && lock.utseende !== appearanceHash(commission)) return false;
  return decidedText(commission, meta.id).sha256 === lock.text;
}
