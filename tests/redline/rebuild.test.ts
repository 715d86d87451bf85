import { toString as plainText } from 'mdast-util-to-string';
import { describe, expect, it } from 'vitest';
import { listChanges } from '../../src/compare/change-list.js';
import { compareCommissions } from '../../src/compare/compare.js';
import { passagesOf } from '../../src/compare/passages.js';
import { readTokens, textOf } from '../../src/compare/token.js';
import { commissionOf, HABILITERING, HOSPITAL, REAL_FILES, REGIONHALSAN } from './pairs.js';
import { RandomEditor } from './random-edits.js';
import { documentText, sideText } from './rebuild-text.js';

const IDS = [HABILITERING, REGIONHALSAN, HOSPITAL, '2026/backefors'];
const real = new Map(IDS.map((id) => [id, commissionOf(REAL_FILES, id)]));

/** Texts that are read as words and put together again. */
function lines(passages: ReturnType<typeof passagesOf>): string[] {
  return passages.map(({ content }) => plainText({ type: 'paragraph', children: [...content] }));
}

describe('a document', () => {
  it.each(IDS)('loses nothing when it is read as words: %s', (id) => {
    const passages = passagesOf(real.get(id)!);
    expect(passages.length).toBeGreaterThan(50);
    expect(passages.map(({ content }) => textOf(readTokens(content)))).toEqual(lines(passages));
  });

  it.each(IDS)('is read whole: %s', (id) => {
    const { body } = real.get(id)!;
    const inBody = plainText({
      type: 'root',
      children: body.children.filter((node) => node.type !== 'table'),
    });
    const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '');
    const passages = passagesOf(real.get(id)!).filter(
      ({ form }) => !['note', 'caption', 'legend'].includes(form),
    );
    expect(letters(lines(passages).join(''))).toBe(letters(inBody));
  });
});

/** How often each commission is edited at random, and how many edits are made each time at most. */
const ROUNDS = 12;
const MOST_EDITS = 12;
/** The same edits in every `npm test`, others in every round of `npm run fuzz`. */
const FIRST_SEED = process.env.FUZZ_RUNS === undefined ? 1 : Number(process.env.UPPDRAG_TEST_SEED);

describe('old and new text, made of nothing but the comparison,', () => {
  it.each(IDS)('are exactly what they were after hundreds of random edits of %s', (id) => {
    const commission = real.get(id)!;
    const before = documentText(passagesOf(commission));
    for (let seed = FIRST_SEED; seed < FIRST_SEED + ROUNDS; seed++) {
      const edited = new RandomEditor(seed).edited(commission, seed % MOST_EDITS || MOST_EDITS);
      const comparison = compareCommissions(commission, edited);
      expect([seed, ...sideText(comparison, 'old')]).toEqual([seed, ...before]);
      const after = documentText(passagesOf(edited));
      expect([seed, ...sideText(comparison, 'new')]).toEqual([seed, ...after]);
      // What is told as changed is, and what is changed is told.
      const isSame = before.join('\n') === after.join('\n');
      expect([seed, listChanges(comparison).changes.length === 0]).toEqual([seed, isSame]);
    }
  });

  it('are exactly what they were when two different commissions are compared', () => {
    for (const [index, before] of IDS.entries()) {
      for (const after of IDS.slice(index)) {
        const [old, now] = [real.get(before)!, real.get(after)!];
        const comparison = compareCommissions(old, now);
        expect(sideText(comparison, 'old')).toEqual(documentText(passagesOf(old)));
        expect(sideText(comparison, 'new')).toEqual(documentText(passagesOf(now)));
        if (before === after) expect(listChanges(comparison).changes).toEqual([]);
      }
    }
  });
});
