import { describe, expect, test } from 'vitest';
import type { PartName } from '../../src/lock/decided-text.js';
import {
  changedMessage,
  decisionWords,
  orderMessage,
  partName,
  remedyFor,
  withoutWords,
} from '../../src/lock/decided-words.js';
import type { Lock } from '../../src/model/sources.js';
import { compileBody } from '../support/workspace.js';

const lockOf = (...beslut: Lock['beslut']): Lock => ({ beslut }) as Lock;

test('a decision is named by its last step, with the paragraph when there is one', () => {
  const first = { slag: 'beslut', datum: '2024-10-23', paragraf: '330' } as Lock['beslut'][number];
  const later = { slag: 'revidering', datum: '2025-02-01' } as Lock['beslut'][number];
  expect(decisionWords(lockOf(first)).sv).toBe('beslutet 2024-10-23, §\u00a0330');
  expect(decisionWords(lockOf(first, later)).sv).toBe('revideringen 2025-02-01');
});

test.each<[PartName, string]>([
  ['titel', 'Titelsidan'],
  ['uppdrag', 'Uppdragets egen text'],
  ['uppföljningsplan', 'Uppföljningsplanen'],
  ['tabell ram', 'Tabellen ”ram”'],
  ['block vard@2', 'Blocket ”vard” (version 2)'],
])('%s is called %s', (part, name) => expect(partName(part).sv).toBe(name));

test('a changed part is told with what differs and the files it came through, three at most', () => {
  const words = { sv: '”ett” → ”två”', en: '“ett” → “två”' };
  expect(changedMessage('uppdrag', words, []).sv).toBe(
    'Uppdragets egen text läses inte som den beslutades: ”ett” → ”två”.',
  );
  expect(changedMessage('block a@1', undefined, ['a', 'b', 'c']).sv).toBe(
    'Blocket ”a” (version 1) läses inte som det beslutades, genom en ändring i a, b, c.',
  );
  expect(changedMessage('block a@1', undefined, ['a', 'b', 'c', 'd']).sv).toContain('i a, b, c ….');
});

test('what cannot be shown is told with the reason', () => {
  const decision = decisionWords(lockOf({ slag: 'beslut', datum: '2024-10-23' } as Lock['beslut'][number]));
  const plain = withoutWords(decision, undefined).sv;
  expect(plain).toBe('Texten är låst vid beslutet 2024-10-23, och bara ett nytt beslut kan ändra den.');
  const reasons = (['no-history', 'shallow', 'unknown'] as const).map(
    (problem) => withoutWords(decision, { problem, file: 'block/a.md' }).sv,
  );
  reasons.push(withoutWords(decision, { problem: 'read-otherwise' }).sv);
  expect(new Set(reasons).size).toBe(4);
  for (const reason of reasons) expect(reason).toContain(`${plain} Ordskillnaden kan inte visas: `);
  expect(orderMessage().sv).toBe('Texten står inte i den ordning som den beslutades.');
});

describe('the remedy', () => {
  const { commission } = compileBody('# A\n');
  const block = (file: string) => ({ ...commission!, blocks: [{ id: 'a', version: 1, file }] as never });

  test('of an own text is to restore it or to revise', () => {
    expect(remedyFor('uppdrag', commission!).sv).toBe(
      'Återställ texten, eller öppna en revidering: uppdrag revise 2025-2027/regionhalsan',
    );
    expect(remedyFor(undefined, commission!).sv).toBe(remedyFor('uppdrag', commission!).sv);
  });

  test('of a block is to keep its old wording, of a kept one to restore it', () => {
    expect(remedyFor('block a@1', block('block/a.md')).sv).toMatch(/^Behåll den gamla lydelsen/);
    expect(remedyFor('block a@1', block('block/a@1.md')).sv).toMatch(/^En sparad version ändras inte/);
    expect(remedyFor('block a@2', block('block/a@1.md')).sv).toMatch(/^Behåll den gamla lydelsen/);
  });
});
