import { expect, test } from 'vitest';
import { decidedText } from '../../src/lock/decided-text.js';
import { png } from '../support/pictures.js';
import { blockFile, compileBody, frontMatter } from '../support/workspace.js';

const FILE = '2025-2027/regionhalsan/uppdrag.md';
const TABLE = `titel: Ram
kolumner:
  - {id: post, rubrik: Post}
  - {id: belopp, rubrik: Belopp, typ: belopp}
rader:
  - {post: Vård, belopp: 1000}
`;
const BODY = `# Uppdrag

Regionhälsan ska ge *god* vård till alla som bor i regionen, se :ref{#ekonomi}.[^1]

[^1]: Enligt lag.

- Ett
- Två

::block{#lakemedel}

# Ekonomi

::tabell{#ram}
`;

function textOf(body = BODY, files: Record<string, string> = {}, front = frontMatter()) {
  const all = {
    'block/lakemedel.md': blockFile('lakemedel', 'Läkemedel ges till {{till.namn}}.\n'),
    '2025-2027/regionhalsan/tabeller/ram.yaml': TABLE,
    ...files,
  };
  const { commission, diagnostics } = compileBody(body, all, front);
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  return decidedText(commission!, FILE);
}

const decided = textOf();

test('the text is what the reader reads, line by line, each with the part it belongs to', () => {
  const lines = decided.lines.filter(({ part }) => part !== 'titel').map(({ part, text }) => [part, text]);
  expect(lines).toEqual([
    ['uppdrag', '# Uppdrag'],
    ['uppdrag', 'Regionhälsan ska ge *god* vård till alla som bor i regionen, se Ekonomi.[^]'],
    ['uppdrag', '- Ett'],
    ['uppdrag', '- Två'],
    ['block lakemedel@1', 'Läkemedel ges till Regionhälsan.'],
    ['uppdrag', '# Ekonomi'],
    ['tabell ram', '# Ram'],
    ['tabell ram', '| Post | Belopp |'],
    ['tabell ram', '| Vård | 1 000 |'],
    ['uppdrag', '[^]: Enligt lag.'],
  ]);
  expect([...decided.parts.keys()]).toEqual(['titel', 'uppdrag', 'block lakemedel@1', 'tabell ram']);
});

// The hashes stand in the locks of decided commissions: a program that counts otherwise would call them all changed.
test('the hash of a text is the same in every version of the program', () => {
  expect(decided.sha256).toBe('744442036471c7baa3ce486f331855fe8b639e2d915e6e405740275f164f87b4');
});

test.each([
  ['lines are broken elsewhere', BODY.replace('till alla ', 'till\nalla '), {}],
  ['emphasis and lists are marked otherwise', BODY.replace('*god*', '_god_').replace(/^- /gm, '* '), {}],
  ['there is a comment', `<!-- uppdrag-ignore term: skäl -->\n\n${BODY}`, {}],
  ['a note has another name', BODY.replaceAll('[^1]', '[^lag]'), {}],
  ['spaces keep words together', BODY.replace('god* vård', 'god*\u00a0vård'), {}],
  [
    'keys stand in another order and numbers are written out',
    BODY,
    {
      '2025-2027/regionhalsan/tabeller/ram.yaml': TABLE.replace(
        '{post: Vård, belopp: 1000}',
        '{belopp: 1_000, post: "Vård"}',
      ).replace('1_000', '1000'),
    },
  ],
  [
    'a block has another title and a longer description',
    BODY,
    {
      'block/lakemedel.md': blockFile(
        'lakemedel',
        'Läkemedel ges till\n{{till.namn}}.\n',
        'beskrivning: Ny\n',
      ),
    },
  ],
])('%s: the text is the same', (_what, body, files) => {
  expect(textOf(body, files as Record<string, string>).sha256).toBe(decided.sha256);
});

test.each([
  ['a word', BODY.replace('alla', 'många'), {}, ['uppdrag']],
  ['emphasis', BODY.replace('*god*', 'god'), {}, ['uppdrag']],
  ['a note', BODY.replace('Enligt lag', 'Enligt förordning'), {}, ['uppdrag']],
  [
    'a figure',
    BODY,
    { '2025-2027/regionhalsan/tabeller/ram.yaml': TABLE.replace('1000', '1001') },
    ['tabell ram'],
  ],
  [
    'a word of a block',
    BODY,
    { 'block/lakemedel.md': blockFile('lakemedel', 'Läkemedel ges åt {{till.namn}}.\n') },
    ['block lakemedel@1'],
  ],
])('%s: the text is another, in that part', (_what, body, files, parts) => {
  const now = textOf(body, files as Record<string, string>);
  expect(now.sha256).not.toBe(decided.sha256);
  const changed = [...now.parts].filter(([part, hash]) => decided.parts.get(part) !== hash);
  expect(changed.map(([part]) => part)).toEqual(parts);
});

test('two paragraphs that change places are another text of the same parts', () => {
  const now = textOf(
    BODY.replace('::block{#lakemedel}\n\n# Ekonomi\n', '# Ekonomi\n\n::block{#lakemedel}\n'),
  );
  expect(now.parts).toEqual(decided.parts);
  expect(now.sha256).not.toBe(decided.sha256);
});

test('a later decision is no change of the text', () => {
  const front = frontMatter({ beslut: '[{slag: beslut, datum: 2024-10-23, paragraf: 330}]' });
  expect(textOf(BODY, {}, front).sha256).toBe(decided.sha256);
  expect(textOf(BODY, {}, frontMatter({ diarienummer: 'OSN 2024-00187' })).parts.get('titel')).not.toBe(
    decided.parts.get('titel'),
  );
});

test('a picture is told by its words and its bytes', () => {
  const pictured = (words: string, bytes: unknown = png()) =>
    textOf(`# A\n\n![${words}](bild.png)\n`, { '2025-2027/regionhalsan/bild.png': bytes as never }).sha256;
  const hashes = [pictured('En karta'), pictured('En bild'), pictured('En karta', png(1))];
  expect(new Set(hashes).size).toBe(3);
  expect(pictured('En karta')).toBe(hashes[0]);
});

test('the heading of the plan is text where it is shown', () => {
  const plan = (more: string) =>
    textOf('# A\n\n::uppfoljningsplan\n', {
      '2025-2027/regionhalsan/uppfoljning.yaml': `titel: Plan\n${more}områden:\n  - {namn: Barn, enheter: [{namn: BVC, indikatorer: [{text: Andel}]}]}\n`,
    })
      .lines.filter(({ part }) => part === 'uppföljningsplan')
      .map(({ text }) => text);
  expect(plan('')[0]).toBe('# Plan');
  expect(plan('visa-rubrik: false\n')).toEqual(plan('').slice(1));
});
