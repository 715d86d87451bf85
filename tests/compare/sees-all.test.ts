import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { listChanges } from '../../src/compare/change-list.js';
import { compareCommissions } from '../../src/compare/compare.js';
import { compareWithLock } from '../../src/lock/compare.js';
import { decidedText } from '../../src/lock/decided-text.js';
import { lockOf } from '../../src/lock/write-lock.js';
import type { Commission } from '../../src/model/commission.js';
import type { Lock } from '../../src/model/sources.js';
import { renderPrint, renderScreen } from '../../src/render/index.js';
import { options, realCommissions, theme } from '../render/support.js';
import { type Fact, factsOf, withFact } from '../support/printed-facts.js';
import { randomNumbers } from '../support/random-numbers.js';
import { richCommission } from '../support/rich-commission.js';

/** All that a reader sees or hears. */
function documentsOf(commission: Commission): string {
  const all = renderScreen(commission, theme, options) + renderPrint(commission, theme, options);
  return createHash('sha256').update(all).digest('hex');
}

/** What of two is not noticed: by the redline, by the lock. */
function silentAbout(old: Commission, now: Commission): string[] {
  const file = `${old.meta.id}/uppdrag.md`;
  const theme = { namn: 'standard', version: 1, sha256: '' };
  const lock = lockOf(old, { file, sources: [] }, theme) as Lock;
  const { changed, added, removed, versions, order, names, look } = compareWithLock(
    now,
    decidedText(now, file),
    file,
    lock,
  );
  const isDecided = JSON.stringify(now.meta.beslut) === JSON.stringify(old.meta.beslut);
  const holds =
    isDecided &&
    !order &&
    !look &&
    [changed, added, removed, versions, names].every((all) => all.length === 0);
  const isEmpty = listChanges(compareCommissions(old, now)).changes.length === 0;
  return [...(isEmpty ? ['redline'] : []), ...(holds ? ['lock'] : [])];
}

const SMALL = 'every kind of text';

/** Kinds of facts that are tried of each commission; the small one has all tried. */
const TRIED = 25;

const random = randomNumbers(Number(process.env.UPPDRAG_TEST_SEED));

const commissions: [string, Commission][] = [[SMALL, richCommission()], ...realCommissions()];

describe.each(commissions)('%s', (slug, commission) => {
  const before = documentsOf(commission);
  const byKind = new Map<string, Fact[]>();
  for (const fact of factsOf(commission)) byKind.set(fact.kind, [...(byKind.get(fact.kind) ?? []), fact]);

  test('printed facts of many kinds, chosen at random, are another, one at a time: redline and lock see it', () => {
    const silent: string[] = [];
    const kinds = [...byKind].filter(() => slug === SMALL || random() < TRIED / byKind.size);
    for (const [kind, facts] of kinds) {
      const fact = facts[Math.floor(random() * facts.length)]!;
      const now = withFact(commission, fact);
      if (documentsOf(now) === before) continue;
      for (const who of silentAbout(commission, now)) silent.push(`${who}: ${kind} ${fact.path.join('.')}`);
    }
    expect(silent).toEqual([]);
  });

  test('nothing is another: the redline is empty and the lock holds', () => {
    expect(silentAbout(commission, structuredClone(commission))).toEqual(['redline', 'lock']);
  });
});
