import { describe, expect, it } from 'vitest';
import { OutputFolder } from '../../src/files/output-folder.js';
import { Freshness } from '../../src/memory/freshness.js';
import { memoryWorkspace } from '../../src/workspace/memory.js';

/** What a commission depends on by name, in a workspace of empty files. */
function basis(files: readonly string[], file = '2026/norr/uppdrag.md', tool = 'a'): string {
  const workspace = memoryWorkspace(Object.fromEntries([file, ...files].map((name) => [name, ''])));
  return new Freshness(workspace, new OutputFolder('/nowhere'), tool).commissionBasis(file);
}

describe('what a commission depends on by name', () => {
  const now = basis(['block/a.md', '2026/soder/uppdrag.md']);

  it('is the program, its own files, the blocks and the registers', () => {
    expect(basis(['block/a.md', '2026/soder/uppdrag.md'], undefined, 'b')).not.toBe(now);
    for (const file of [
      '2026/norr/tabeller/a.yaml',
      '2026/norr/uppfoljning.yaml',
      'block/b.md',
      'register/termer.yaml',
    ]) {
      expect([file, basis(['block/a.md', '2026/soder/uppdrag.md', file]) === now]).toEqual([file, false]);
    }
    expect(basis(['2026/soder/uppdrag.md'])).not.toBe(now);
  });

  it('is no other commission, and nothing that only begins alike', () => {
    for (const file of [
      '2026/vaster/uppdrag.md',
      '2026/norrut/uppdrag.md',
      '2027/norr/uppdrag.md',
      'blocket/a.md',
      'README.md',
    ]) {
      expect([file, basis(['block/a.md', '2026/soder/uppdrag.md', file]) === now]).toEqual([file, true]);
    }
  });

  it('is found for commissions that lie deeper too', () => {
    const deep = (files: readonly string[]) => basis(files, '2026/region/norr/uppdrag.md');
    expect(deep(['2026/region/norr/tabeller/a.yaml'])).not.toBe(deep([]));
    expect(deep(['2026/region/soder/tabeller/a.yaml'])).toBe(deep([]));
  });
});
