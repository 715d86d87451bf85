import { expect, it } from 'vitest';
import { listBlocks, reportUsage, showBlock } from '../../src/blocks/index.js';
import { memoryWorkspace } from '../../src/workspace/memory.js';
import { blockFile, brief, compileBody, SMALL } from '../support/workspace.js';

const FILES = {
  ...SMALL,
  'block/sakerhet@1.md': SMALL['block/sakerhet.md']!,
  'block/sakerhet.md': blockFile('sakerhet', 'Utföraren svarar för säkerheten.\n').replace(
    'version: 1',
    'version: 2',
  ),
  'block/sakerhet-utokat.md': blockFile(
    'sakerhet-utokat',
    'Utföraren svarar för säkerheten och beredskapen.\n',
    'variant-av: sakerhet\n',
  ),
  '2026/norr/uppdrag.md': SMALL['2026/norr/uppdrag.md']!.replace('#sakerhet', '#sakerhet-utokat'),
  '2026/soder/uppdrag.md': SMALL['2026/soder/uppdrag.md']!.replace('#sakerhet', '#sakerhet version=1'),
};

it('stand beside the versions: nobody who uses one is behind the other', () => {
  const workspace = memoryWorkspace(FILES);
  const uses = (id: string) =>
    listBlocks(workspace)
      .blocks.find((each) => each.id === id)!
      .uses.map(({ commission, version, behind }) => [commission, version, behind]);
  expect(uses('sakerhet')).toEqual([['2026/soder', 1, true]]);
  expect(uses('sakerhet-utokat')).toEqual([['2026/norr', 1, false]]);
  const [base, variant] = reportUsage(workspace, ['sakerhet', 'sakerhet-utokat']).blocks;
  expect(base).toMatchObject({ variants: ['sakerhet-utokat'] });
  expect(variant).toMatchObject({ variantOf: 'sakerhet', variants: [], behind: [] });
  expect(showBlock(workspace, 'sakerhet-utokat').block.fromBase).toMatchObject({
    id: 'sakerhet',
    version: 2,
    words: { sv: expect.stringContaining('och beredskapen') },
  });
});

it('are variants of another block, which is none itself', () => {
  const said = (base: string, more = {}) =>
    brief(
      compileBody('# A\n\n::block{#a-ny}\n', {
        'block/a.md': blockFile('a', 'Text.\n', 'variant-av: b\n'),
        'block/b.md': blockFile('b', 'Text.\n'),
        'block/a-ny.md': blockFile('a-ny', 'Text.\n', `variant-av: ${base}\n`),
        ...more,
      }).diagnostics,
    );
  expect(said('b')).toEqual([]);
  for (const wrong of ['c', 'a-ny', 'a'])
    expect(said(wrong)).toEqual([`block-variant a-ny.md:5:13-5:${13 + wrong.length}`]);
  // Two that name each other are both wrong, and reading them ends.
  const circle = { 'block/a.md': blockFile('a', 'Text.\n', 'variant-av: a-ny\n') };
  expect(said('a', circle)).toEqual(['block-variant a-ny.md:5:13-5:14']);
});
