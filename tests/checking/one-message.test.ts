import { expect, test } from 'vitest';
import { updateBlocks } from '../../src/blocks/update.js';
import { checkCommissions } from '../../src/checking/check.js';
import { memoryWorkspace } from '../../src/workspace/memory.js';
import { frontMatter, ORGANISATIONS } from '../support/workspace.js';

const FILE = '2025-2027/regionhalsan/uppdrag.md';
const block = (id: string, version: number, text: string) =>
  `---\nid: ${id}\nversion: ${version}\ntitel: Titel\n---\n${text}\n`;

function workspace(body: string, files: Record<string, string> = {}) {
  return memoryWorkspace({
    'uppdrag.yaml': 'språk: sv\n',
    'register/organisationer.yaml': ORGANISATIONS,
    [FILE]: `${frontMatter({ status: 'utkast' })}# Text\n\n${body}\n`,
    ...files,
  });
}

async function said(...args: Parameters<typeof workspace>) {
  const { found } = await checkCommissions(workspace(...args), undefined, { without: ['spelling'] });
  return found.flatMap(({ diagnostics }) => diagnostics);
}

test('a letter with two faults has one finding', async () => {
  // Full-width letters: no Latin ones, and in none of the fonts.
  const found = await said('Vården ges av Ｂäckefors.');
  expect(found.map(({ rule }) => rule)).toEqual(['homoglyph']);
});

test('a block that nobody uses is read too', async () => {
  const found = await said('Vård ges.', {
    'block/oanvant.md': '---\nid: oanvant\nversion: ett\n---\nText.\n',
  });
  expect(found.filter(({ place }) => place.file === 'block/oanvant.md')).not.toEqual([]);
});

test('advice to use a block says that it has more to say', async () => {
  const text = 'Utföraren ska erbjuda koordineringsinsatser till alla patienter som är sjukskrivna.';
  const more = 'Utföraren ska också ha en kontaktläkare i försäkringsmedicin på varje mottagning.';
  const hint = async (...paragraphs: string[]) =>
    (await said(text, { 'block/koordinering.md': block('koordinering', 1, paragraphs.join('\n\n')) })).find(
      ({ rule }) => rule === 'block-drift',
    )?.hint?.sv;
  expect(await hint(text)).toBe('Skriv ::block{#koordinering version=1} i stället.');
  expect(await hint(text, more)).toMatch(/^Blocket har 1 stycken till/);
});

test('the words of a block that comes with another are words that change', () => {
  const { pins } = updateBlocks({
    workspace: workspace('::block{#yttre version=1}', {
      'block/yttre@1.md': block('yttre', 1, '::block{#inre version=1}'),
      'block/yttre.md': block('yttre', 2, '::block{#inre version=2}'),
      'block/inre@1.md': block('inre', 1, 'Vården är nära.'),
      'block/inre.md': block('inre', 2, 'Vården är god.'),
    }),
    choose: (commissions) => commissions,
    blocks: ['yttre'],
  });
  expect(pins.map(({ words }) => words?.sv)).toEqual(['”nära” → ”god”']);
});
