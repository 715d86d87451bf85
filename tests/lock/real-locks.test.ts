import { describe, expect, test } from 'vitest';
import { keepBlock } from '../../src/blocks/keep.js';
import { checksumOf, readLock } from '../../src/source/lock/lock-file.js';
import { changedWorkspace } from '../../src/workspace/changed.js';
import type { Workspace } from '../../src/workspace/workspace.js';
import { REAL_IDS } from '../support/built.js';
import { type Changes, decidedFindings, realWorkspace } from '../support/locked.js';

const HABILITERING = '2025-2027/habilitering-halsa';
const NARHALSAN = '2025-2027/narhalsan';
const REGIONHALSAN = '2025-2027/regionhalsan';
const BACKEFORS = '2026/backefors';
const SAS = '2026/sodra-alvsborgs-sjukhus';

/** What is said, by commission: `block/lakemedel.md:9 Blocket …`. */
function said(workspace: Workspace): Record<string, string[]> {
  const found = Object.entries(decidedFindings(workspace)).map(([id, diagnostics]) => [
    id,
    diagnostics.map(
      ({ place, message }) => `${place.file}:${place.start.line} ${message.sv.replaceAll('\u00a0', ' ')}`,
    ),
  ]);
  return Object.fromEntries(found);
}

test('the five real commissions are locked, and read as they were decided', () => {
  const workspace = realWorkspace();
  for (const id of REAL_IDS) {
    const file = `${id}/uppdrag.md`;
    const lock = readLock(workspace, file, id, new Map(), () => {});
    expect(lock?.beslut.length, file).toBeGreaterThan(0);
  }
  expect(decidedFindings(workspace)).toEqual({});
});

describe('a change is found in exactly the decided commissions that it changes', () => {
  const LAKEMEDEL =
    'Blocket ”lakemedel” (version 1) läses inte som det beslutades: ”ansvarar” → ”har ansvar”.';
  const HANDELSER = 'Blocket ”handelser-och-forandringar” (version 1) läses inte som det beslutades: ';
  test.each<[string, Changes, Record<string, unknown>]>([
    [
      'in a block that three use',
      { 'block/lakemedel.md': (text) => text.replace('Utföraren ansvarar', 'Utföraren har ansvar') },
      {
        [HABILITERING]: [`block/lakemedel.md:9 ${LAKEMEDEL}`],
        [NARHALSAN]: [`block/lakemedel.md:9 ${LAKEMEDEL}`],
        [REGIONHALSAN]: [`block/lakemedel.md:9 ${LAKEMEDEL}`],
      },
    ],
    [
      'in an option that one has chosen',
      { 'block/lakemedel.md': (text) => text.replace('Rutinen innebär', 'Den innebär') },
      { [HABILITERING]: [expect.stringContaining('”Rutinen” → ”Den”')] },
    ],
    [
      'in a block that comes in through another block',
      { 'block/handelser-och-forandringar.md': (text) => `${text.trimEnd()} Tillagt.\n` },
      {
        [HABILITERING]: [expect.stringContaining(HANDELSER)],
        [NARHALSAN]: [expect.stringContaining(HANDELSER)],
        [REGIONHALSAN]: [expect.stringContaining(HANDELSER)],
        [BACKEFORS]: [expect.stringContaining(HANDELSER)],
      },
    ],
    [
      'in a version that only one still has',
      { 'block/millennium@1.md': (text) => `${text.trimEnd()}\n\nTillagt.\n` },
      { [HABILITERING]: [expect.stringMatching(/block\/millennium@1\.md.*med ”Tillagt\.”/)] },
    ],
    [
      'in a table, where the figure stands and where the text says it',
      { [`${BACKEFORS}/tabeller/ersattning.yaml`]: (text) => text.replace('4837192', '4837193') },
      {
        [BACKEFORS]: [
          expect.stringContaining(
            `Uppdragets egen text läses inte som den beslutades, genom en ändring i ${BACKEFORS}/tabeller/ersattning.yaml: `,
          ),
        ],
      },
    ],
    [
      'in the text, the title and the plan',
      {
        [`${SAS}/uppdrag.md`]: (text) =>
          text.replace('till: 2026-12-31', 'till: 2026-11-30').replace('En samlad resurs', 'En delad resurs'),
        [`${SAS}/uppfoljning.yaml`]: (text) => text.replace(/målvärde: .*/, 'målvärde: ≥ 12 %'),
      },
      {
        [SAS]: [
          expect.stringMatching(
            /uppdrag\.md:7 Titelsidan läses inte som den beslutades: ”2026-12-31” → ”2026-11-30”/,
          ),
          expect.stringContaining('Uppdragets egen text läses inte som den beslutades: ”samlad” → ”delad”.'),
          expect.stringMatching(
            /uppfoljning\.yaml:\d+ Uppföljningsplanen läses inte som den beslutades: .* → .*12 %/,
          ),
        ],
      },
    ],
    [
      'in a name of the register',
      {
        'register/organisationer.yaml': (text) =>
          text.replace('namn: Habilitering & Hälsa', 'namn: Habilitering och Hälsa'),
      },
      {
        [HABILITERING]: expect.arrayContaining([
          expect.stringMatching(/organisationer\.yaml:\d+ ”habilitering-halsa” hette ”Habilitering & Hälsa”/),
        ]),
      },
    ],
    [
      'in the order',
      {
        [`${HABILITERING}/uppdrag.md`]: (text) =>
          text
            .replace('#tillganglighet version', '#X version')
            .replace('#miljomal version', '#tillganglighet version')
            .replace('#X version', '#miljomal version'),
      },
      { [HABILITERING]: [expect.stringContaining('står inte i den ordning')] },
    ],
    [
      'in the version that is asked for',
      { [`${HABILITERING}/uppdrag.md`]: (text) => text.replace('#ramverk version=1', '#ramverk version=2') },
      {
        [HABILITERING]: [
          expect.stringMatching(
            /uppdrag\.md:15 Blocket ”ramverk” är beslutat i version 1, men här används version 2\./,
          ),
        ],
      },
    ],
    [
      'in the decisions',
      { [`${SAS}/uppdrag.md`]: (text) => text.replace('paragraf: 296', 'paragraf: 297') },
      { [SAS]: [expect.stringContaining('Besluten är inte de som texten är låst vid')] },
    ],
  ])('%s', (_what, changes, expected) => {
    expect(said(realWorkspace(changes))).toEqual(expected);
  });

  test('but not when only its source looks otherwise', () => {
    const found = said(
      realWorkspace({
        'block/lakemedel.md': (text) => text.replace('Utföraren ansvarar ', 'Utföraren\nansvarar '),
        [`${SAS}/tabeller/volymer.yaml`]: (text) => `# Kommentar.\n${text}`,
        [`${REGIONHALSAN}/uppdrag.md`]: (text) => text.replace('status: beslutad', 'status:   "beslutad"'),
        'register/termer.yaml': (text) => `${text}\n# Kommentar.\n`,
      }),
    );
    expect(found).toEqual({});
  });

  test('and without history it is found where the block is used, with the reason why no words are shown', () => {
    const changes: Changes = { 'block/lakemedel.md': (text) => text.replace('ansvarar', 'svarar') };
    const found = decidedFindings(realWorkspace(changes, { history: false }));
    const [diagnostic] = found[HABILITERING]!;
    expect(diagnostic!.place).toMatchObject({ file: `${HABILITERING}/uppdrag.md`, start: { line: 35 } });
    expect(diagnostic!.message.sv).toBe('Blocket ”lakemedel” (version 1) läses inte som det beslutades.');
    expect(diagnostic!.why!.sv).toContain('finns bara i git');
  });
});

describe('block keep mends it', () => {
  /** The workspace as keeping leaves it. */
  function kept(workspace: Workspace, block: string, restore = false) {
    const result = keepBlock({ workspace, block, restore });
    const contents = new Map(result.changes.map(({ file, after }) => [file, after]));
    return { ...result, after: changedWorkspace(workspace, contents) };
  }

  test('when a block was changed in place: the old wording becomes a version, the new one the next', () => {
    const changes: Changes = { 'block/lakemedel.md': (text) => text.replace('ansvarar', 'svarar') };
    const { after, kept: versions, raised } = kept(realWorkspace(changes), 'lakemedel');
    expect(said(after)).toEqual({});
    expect(raised).toBe(2);
    expect(versions).toEqual([
      { version: 1, file: 'block/lakemedel@1.md', commissions: [HABILITERING, NARHALSAN, REGIONHALSAN] },
    ]);
    const [old, now] = ['block/lakemedel@1.md', 'block/lakemedel.md'].map((file) => after.read(file).bytes);
    expect(old).toEqual(realWorkspace().read('block/lakemedel.md').bytes);
    expect(new TextDecoder().decode(now)).toMatch(/version: 2[\s\S]*svarar/);
    expect(kept(after, 'lakemedel').kept, 'a second time there is nothing to do').toEqual([]);
  });

  test('when the version was raised and the old wording forgotten', () => {
    const changes: Changes = {
      'block/lakemedel.md': (text) => text.replace('version: 1', 'version: 2').replace('ansvarar', 'svarar'),
    };
    const workspace = realWorkspace(changes);
    expect(said(workspace)).toMatchObject({
      [REGIONHALSAN]: [expect.stringContaining('Blocket ”lakemedel” finns inte i version 1.')],
    });
    const [diagnostic] = decidedFindings(workspace)[REGIONHALSAN]!;
    expect(diagnostic!.hint!.sv).toContain('uppdrag block keep lakemedel');
    const result = kept(workspace, 'lakemedel');
    expect(result.raised).toBeUndefined();
    expect(said(result.after)).toEqual({});
  });

  test('when a kept version was changed, but only when it is told to put it back', () => {
    const changes: Changes = { 'block/millennium@1.md': (text) => `${text}\nTillagt.\n` };
    expect(() => kept(realWorkspace(changes), 'millennium')).toThrow(/kept version that has been changed/);
    expect(said(kept(realWorkspace(changes), 'millennium', true).after)).toEqual({});
  });

  test('when all files of the block are gone', () => {
    const workspace = realWorkspace({ 'block/lokalisering.md': undefined });
    expect(said(kept(workspace, 'lokalisering').after)).toEqual({});
  });

  test('and says why it cannot when the old wording is nowhere', () => {
    const changes: Changes = { 'block/lakemedel.md': (text) => text.replace('ansvarar', 'svarar') };
    expect(() => kept(realWorkspace(changes, { history: false }), 'lakemedel')).toThrow(
      /cannot be had: the earlier wording of block\/lakemedel\.md is only in git/,
    );
    expect(() => kept(realWorkspace(), 'lakemedl')).toThrow(/There is no block/);
  });
});

test('a block whose newest version moves on stays where it is for who is locked to an older one', () => {
  // `tillganglighet` brings this block in without the commission naming its version.
  const changes: Changes = {
    'block/ansvar-for-telefontillganglighet@1.md': '',
    'block/tillganglighet.md': (text) =>
      text.replace('#ansvar-for-telefontillganglighet version=1', '#ansvar-for-telefontillganglighet'),
    'block/ansvar-for-telefontillganglighet.md': (text) =>
      text.replace('version: 1', 'version: 2').replace(/(?<=---\n)\S+ /, 'Nytt '),
  };
  const old = new TextDecoder().decode(
    realWorkspace().read('block/ansvar-for-telefontillganglighet.md').bytes,
  );
  expect(said(realWorkspace({ ...changes, 'block/ansvar-for-telefontillganglighet@1.md': old }))).toEqual({});
});

test.each([
  [
    '<<<<<<< HEAD\ntext: 1\n=======\ntext: 2\n>>>>>>> main\n',
    'Låset har en sammanslagningskonflikt.',
    '--relock',
  ],
  ['version: 1\n', 'Låset har ändrats för hand: kontrollsumman stämmer inte.', 'git checkout'],
])('a lock that cannot be trusted says so and how to mend it: %j', (content, message, hint) => {
  const found = decidedFindings(realWorkspace({ [`${SAS}/uppdrag.lock.yaml`]: content }));
  expect(found[SAS]).toMatchObject([{ severity: 'error', message: { sv: message } }]);
  expect(found[SAS]![0]!.hint!.sv).toContain(hint);
});

test('a lock changed in one letter is noticed; other line ends are not', () => {
  const lock = `${SAS}/uppdrag.lock.yaml`;
  const edited = said(
    realWorkspace({ [lock]: (text) => text.replace('datum: 2025-09-25', 'datum: 2025-09-26') }),
  );
  expect(edited[SAS]).toEqual([expect.stringContaining('Låset har ändrats för hand')]);
  expect(said(realWorkspace({ [lock]: (text) => text.replaceAll('\n', '\r\n') }))).toEqual({});
});

test('a lock of a newer program says so', () => {
  const lock = `${SAS}/uppdrag.lock.yaml`;
  const newer = (text: string) => {
    const lines = text.slice(0, text.indexOf('kontrollsumma:')).replace('version: 1', 'version: 2');
    return `${lines}kontrollsumma: ${checksumOf(lines)}\n`;
  };
  expect(said(realWorkspace({ [lock]: newer }))[SAS]).toEqual([
    expect.stringContaining('Låset är skrivet av en nyare version av uppdrag.'),
  ]);
});
