import type { CommissionMeta } from '../../model/commission.js';
import type { Lock } from '../../model/sources.js';

/** Block id → the versions of it that a decided text is locked to. */
export type Pins = ReadonlyMap<string, readonly number[]>;

/** A block as a lock calls it. */
export interface LockedBlock {
  id: string;
  version: number;
}

/** Reads `lakemedel@1`. */
export function lockedBlock(name: string): LockedBlock {
  const at = name.lastIndexOf('@');
  return { id: name.slice(0, at), version: Number(name.slice(at + 1)) };
}

/**
 * The versions that a commission's blocks are locked to, also those that come in through other blocks. A draft, a
 * revision too, follows what its directives say.
 */
export function pinsOf(meta: CommissionMeta | undefined, lock: Lock | undefined): Pins {
  const pins = new Map<string, number[]>();
  if (meta?.status !== 'beslutad' || !lock) return pins;
  for (const { id, version } of Object.keys(lock.block).map(lockedBlock))
    pins.set(id, [...(pins.get(id) ?? []), version]);
  return pins;
}

/** The version of a block that is meant where none is named; undefined for the newest, or when several are locked. */
export function lockedVersion(id: string, pins: Pins): number | undefined {
  const versions = pins.get(id);
  return versions?.length === 1 ? versions[0] : undefined;
}
