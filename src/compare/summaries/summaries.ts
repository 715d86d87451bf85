import type { Commission, CommissionMeta } from '../../model/commission.js';
import { compareCommissions } from '../compare.js';
import { compareIndicators, type IndicatorChange } from './indicators.js';
import { type SectionChange, sectionChanges } from './sections.js';
import { compareTables, type TableChange } from './tables.js';

/** A value that is not as it was. */
export interface ValueChange {
  before: string;
  after: string;
}

/** Change of a block that a commission uses or used. Version 0 means none. */
export interface BlockChange {
  id: string;
  before: number;
  after: number;
}

/** Facts of the front matter that a reader of a change wants to know. */
export type Fact = 'titel' | 'status' | 'diarienummer' | 'giltighet' | 'till' | 'beslut';

/** Difference of two editions of a commission. */
export interface CommissionChange {
  facts: ({ fact: Fact } & ValueChange)[];
  sections: SectionChange[];
  blocks: BlockChange[];
  indicators: IndicatorChange[];
  tables: TableChange[];
}

/** Compares two editions of a commission by what a reader sees: not by files and lines. */
export function compareEditions(before: Commission, after: Commission): CommissionChange {
  return {
    facts: compareFacts(before.meta, after.meta),
    sections: sectionChanges(compareCommissions(before, after).entries),
    blocks: compareBlocks(before, after),
    indicators: compareIndicators(before.plan, after.plan),
    tables: compareTables(before.tables, after.tables),
  };
}

/** Whether there is nothing to see of a change, such as one of a comment in the source. */
export function isNothing(change: CommissionChange): boolean {
  return Object.values(change).every((list: readonly unknown[]) => list.length === 0);
}

function compareFacts(before: CommissionMeta, after: CommissionMeta): CommissionChange['facts'] {
  const facts: Record<Fact, (meta: CommissionMeta) => string> = {
    titel: ({ titel }) => titel,
    till: ({ till }) => till.namn,
    status: ({ status }) => status,
    diarienummer: ({ diarienummer }) => diarienummer ?? '',
    giltighet: ({ giltighet }) => `${giltighet.från}–${giltighet.till}`,
    beslut: ({ beslut }) => beslut.map(({ text }) => text).join('; '),
  };
  return (Object.keys(facts) as Fact[])
    .map((fact) => ({ fact, before: facts[fact](before), after: facts[fact](after) }))
    .filter((change) => change.before !== change.after);
}

function compareBlocks(before: Commission, after: Commission): BlockChange[] {
  const usedBefore = new Map(before.blocks.map((block) => [block.id, block]));
  const usedAfter = new Map(after.blocks.map((block) => [block.id, block]));
  return [...new Set([...usedAfter.keys(), ...usedBefore.keys()])].sort().flatMap((id): BlockChange[] => {
    const [old, now] = [usedBefore.get(id), usedAfter.get(id)];
    const same = old && now && old.sha256 === now.sha256 && String(old.tillval) === String(now.tillval);
    return same ? [] : [{ id, before: old?.version ?? 0, after: now?.version ?? 0 }];
  });
}
