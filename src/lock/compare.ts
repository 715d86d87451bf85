import type { Commission } from '../model/commission.js';
import type { Lock, LockOrganisation } from '../model/sources.js';
import { lockedBlock } from '../source/lock/pins.js';
import { appearanceHash } from './appearance.js';
import type { DecidedText, PartName } from './decided-text.js';
import { EMPTY, sourceName } from './write-lock.js';

/** In what a text differs from the one that is locked. All empty: it is the decided text. */
export interface LockDifference {
  /** Parts that read otherwise. */
  changed: PartName[];
  /** Parts that the decided text does not have, and those it has that are gone. */
  added: PartName[];
  removed: PartName[];
  /** Blocks that are used in another version than the locked one: they are in neither of the above. */
  versions: { id: string; locked: number; used: number }[];
  /** True when every part reads as it did but they do not follow each other as they did. */
  order: boolean;
  /** Whether what is seen besides the words differs; undefined when the lock is too old to know it. */
  look: boolean | undefined;
  /** Files whose bytes have changed, as paths in the workspace; files that are new count too. */
  files: Set<string>;
  /** Organisations that are called otherwise now. */
  names: { id: string; locked: LockOrganisation; now: LockOrganisation }[];
}

/** Compares a commission as it stands with its lock. */
export function compareWithLock(
  commission: Commission,
  text: DecidedText,
  commissionFile: string,
  lock: Lock,
): LockDifference {
  const locked = lockedParts(lock);
  const now = text.parts;
  const changed = [...now.keys()].filter((part) => locked.has(part) && locked.get(part) !== now.get(part));
  const added = [...now.keys()].filter((part) => !locked.has(part));
  const removed = [...locked.keys()].filter((part) => !now.has(part));
  const versions = otherVersions(added, removed);
  const moved = new Set(
    versions.flatMap(({ id, locked, used }) => [`block ${id}@${locked}`, `block ${id}@${used}`]),
  );
  const sameParts = changed.length + added.length + removed.length === 0;
  return {
    changed,
    added: added.filter((part) => !moved.has(part)),
    removed: removed.filter((part) => !moved.has(part)),
    versions,
    order: sameParts && text.sha256 !== lock.text,
    look: lock.utseende === undefined ? undefined : lock.utseende !== appearanceHash(commission),
    files: changedSources(commission, commissionFile, lock),
    names: otherNames(commission, lock),
  };
}

/** Hashes of the locked parts. */
function lockedParts(lock: Lock): Map<PartName, string> {
  const parts = new Map<PartName, string>([['titel', lock.titel]]);
  if (lock.uppdrag !== EMPTY) parts.set('uppdrag', lock.uppdrag);
  for (const [name, hash] of Object.entries(lock.block)) parts.set(`block ${name}`, hash);
  for (const [id, hash] of Object.entries(lock.tabeller ?? {})) parts.set(`tabell ${id}`, hash);
  if (lock.uppföljningsplan !== undefined) parts.set('uppföljningsplan', lock.uppföljningsplan);
  return parts;
}

function otherVersions(added: readonly PartName[], removed: readonly PartName[]): LockDifference['versions'] {
  const blocks = (parts: readonly PartName[]) =>
    parts.filter((part) => part.startsWith('block ')).map((part) => lockedBlock(part.slice(6)));
  const used = blocks(added);
  return blocks(removed).flatMap(({ id, version }) => {
    const other = used.find((each) => each.id === id);
    return other ? { id, locked: version, used: other.version } : [];
  });
}

function changedSources({ sources }: Commission, commissionFile: string, lock: Lock): Set<string> {
  return new Set(
    sources
      .filter(({ file, sha256 }) => sha256 !== (lock.källor[sourceName(file, commissionFile)] ?? ''))
      .map(({ file }) => file),
  );
}

function otherNames({ meta }: Commission, lock: Lock): LockDifference['names'] {
  return Object.entries(lock.organisationer).flatMap(([id, locked]) => {
    const now = [meta.från, meta.till].find((each) => each.id === id);
    // That it is another organisation is a change of the title.
    if (!now) return [];
    const same = now.namn === locked.namn && now.kort === locked.kort && now.styrelse === locked.styrelse;
    return same
      ? []
      : {
          id,
          locked,
          now: {
            namn: now.namn,
            ...(now.kort !== undefined && { kort: now.kort }),
            styrelse: now.styrelse,
          },
        };
  });
}
