import type { CommissionMeta } from './commission.js';

/** A commission's id and its place in the workspace. */
export interface CommissionName {
  /** `2025-2027/solrosvarden`. */
  id: string;
  /** The last part of the id. */
  slug: string;
  /** The commission file. */
  file: string;
}

/** Picks commissions from the list of all. May throw a RequestError. */
export type Choose = (all: readonly CommissionName[]) => readonly CommissionName[];

/** Name of a commission in a list: `Solrosvården 2025–2027`, or its id when its front matter cannot be read. */
export function listName({ id, meta }: { id: string; meta?: CommissionMeta | undefined }): string {
  return meta ? `${meta.till.namn} ${meta.period}` : id;
}

/** More characters than these take more than two lines of the running head. */
const LONGEST_HEAD = 110;

/** The running head: the title, with the provider's short name where the whole is too long. */
export function runningHead({ kortTitel, titel, till }: CommissionMeta): string {
  return kortTitel.length > LONGEST_HEAD ? `${titel}, ${till.kort ?? till.namn}` : kortTitel;
}
