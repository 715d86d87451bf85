import { expect, test } from 'vitest';
import { openProject } from '../../src/compile/project.js';
import { memoryWorkspace } from '../../src/workspace/memory.js';
import { brief, frontMatter } from '../support/workspace.js';

test('of two commissions whose folders give the same id the first counts, and the other is told of it', () => {
  const front = `${frontMatter()}# A\n`;
  const { commissions, diagnostics } = openProject(
    memoryWorkspace({
      'uppdrag.yaml': 'språk: sv\n',
      '2026/sodra/uppdrag.md': front,
      '2026/södra/uppdrag.md': front,
      '2026/norra/uppdrag.md': front,
    }),
  );
  expect(commissions.map(({ id, file }) => [id, file])).toEqual([
    ['2026/norra', '2026/norra/uppdrag.md'],
    ['2026/sodra', '2026/sodra/uppdrag.md'],
  ]);
  const told = diagnostics.filter(({ rule }) => rule === 'duplicate-commission');
  expect(brief(told)).toEqual(['duplicate-commission uppdrag.md:1:1-1:1']);
  expect(told[0]).toMatchObject({
    severity: 'error',
    place: { file: '2026/södra/uppdrag.md' },
    message: { en: 'Two commissions have the same id, “2026/sodra”: this one and 2026/sodra/uppdrag.md.' },
  });
  expect(told[0]!.why?.sv).toBeTruthy();
  expect(told[0]!.hint?.sv).toBeTruthy();
});
