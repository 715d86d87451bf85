import { expect, test } from 'vitest';
import { openProject } from '../../src/compile/project.js';
import { fileLines } from '../../src/lock/block-lines.js';
import { memoryWorkspace } from '../../src/workspace/memory.js';
import { blockFile } from '../support/workspace.js';

test('the lines of a block are those of its text, with every option and no parameter filled in', () => {
  const text = 'Vi  ger\nvård i {{till.namn}}. :tillval[Också akut.]{#akut}\n\n- Ett\n- Två\n';
  const { blocks } = openProject(
    memoryWorkspace({
      'uppdrag.yaml': 'språk: sv\n',
      'block/vard.md': blockFile('vard', text, 'tillval: {akut: akut vård}\n'),
    }),
  );
  const { block } = blocks.read('block/vard.md');
  expect(fileLines(block!).map(({ part, text, place }) => [part, text, place.start.column])).toEqual([
    ['block vard@1', 'Vi ger vård i {{till.namn}}. Också akut.', 1],
    ['block vard@1', '- Ett', 3],
    ['block vard@1', '- Två', 3],
  ]);
});
