import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { type RepairedWorkspace, repair } from '../../src/checking/repair.js';
import type { Project } from '../../src/compile/project.js';
import { unifiedDiffs } from '../../src/edit/source-changes.js';
import { openDirectory } from '../../src/workspace/directory.js';
import { memoryWorkspace } from '../../src/workspace/memory.js';
import { frontMatter, ORGANISATIONS } from '../support/workspace.js';

const REAL = openDirectory(fileURLToPath(new URL('../../uppdrag', import.meta.url)));
const real: Record<string, string> = Object.fromEntries(
  REAL.files().map((file) => [file, new TextDecoder().decode(REAL.read(file).bytes)]),
);
/** Spelling has no repairs and would only take its time. */
const WITHOUT = { without: ['spelling'] };

const HH = '2025-2027/habilitering-halsa';
const RH = '2025-2027/regionhalsan';
const SAS = '2026/sodra-alvsborgs-sjukhus';

/** Faults with one right repair, planted in the real commissions: what, file, as it is, as it is planted. */
const FAULTS: [string, string, string, string][] = [
  ['percent', `${HH}/uppfoljning.yaml`, 'målvärde: 92 %', 'målvärde: 92%'],
  ['percent in quotes', `${SAS}/uppfoljning.yaml`, "målvärde: '> 90 %'", "målvärde: '> 90%'"],
  ['years', '2026/backefors/uppdrag.md', 'Genomförandeplan 2023–2027', 'Genomförandeplan 2023-2027'],
  ['years in a block', 'block/ramverk.md', 'Götalandsregionen 2023–2027', 'Götalandsregionen 2023 - 2027'],
  ['clock', '2026/backefors/uppdrag.md', 'kl 16.00–22.00', 'kl 16.00-22.00'],
  ['ages', `${HH}/uppdrag.md`, 'Barn 0–6 år', 'Barn 0-6 år'],
  ['quotes', `${SAS}/uppdrag.md`, '”Rutin för beräkning', '“Rutin för beräkning'],
  ['registry number', `${RH}/uppdrag.md`, 'diarienummer: OSN 2024-00186', 'diarienummer: OSN-2024-00186'],
  ['registry number in a row', `${SAS}/uppfoljning.yaml`, '(OSN 2024-00141)', '(Dnr OSN-2024-00141)'],
  ['name', `${HH}/uppdrag.md`, 'Habilitering & Hälsas verksamheter', 'Habilitering &Hälsas verksamheter'],
  [
    'name in a table',
    `${SAS}/tabeller/allmantjanstgoring.yaml`,
    'NU-sjukvården, antal',
    'NU-sjukvårdn, antal',
  ],
  ['short name', `${SAS}/uppfoljning.yaml`, "'VGR: 140, SÄS: 16'", "'VGR: 140, SÅS: 16'"],
  ['term', `${HH}/uppdrag.md`, 'Personen ska vara utredd', 'Personen skall vara utredd'],
  [
    'term at the beginning of a block',
    'block/millennium.md',
    'IT-stödet Millennium. Millennium blir',
    'IT-stödet Millenium. Millenium blir',
  ],
  ['words twice', `${RH}/uppdrag.md`, 'dokumenteras i journal', 'dokumenteras i dokumenteras i journal'],
  ['Cyrillic', '2026/backefors/uppdrag.md', 'primärvårdsjour i Bäckefors.', 'primärvårdsjour i Bäckeфорs.'],
  ['Cyrillic in a key', `${HH}/uppfoljning.yaml`, '  indikator: Indikator', '  indikаtor: Indikator'],
  ['Cyrillic in the register', 'register/organisationer.yaml', 'namn: Regionhälsan', 'namn: Regionhälsаn'],
  ['soft hyphen', `${SAS}/uppdrag.md`, 'Framtidsvision 2028', 'Framtids\u00advision 2028'],
  [
    'line end',
    `${SAS}/uppfoljning.yaml`,
    'uppföljning av tillgänglighetsvården',
    'uppföljning av tillgänglighetsvår- den',
  ],
  ['stop', `${SAS}/uppdrag.md`, 'Anslaget betalas ut månatligen.', 'Anslaget betalas ut månatligen'],
  ['stop in a list', 'block/partnerskap.md', 'transparens och dialog.', 'transparens och dialog'],
];

const planted = (faults: readonly (typeof FAULTS)[number][]): Record<string, string> => {
  const files = { ...real };
  for (const [what, file, from, to] of faults) {
    if (files[file]?.split(from).length !== 2) throw new Error(`${what}: “${from}” does not stand once`);
    files[file] = files[file].replace(from, () => to);
  }
  return files;
};

const encode = (text: string) => new TextEncoder().encode(text);

const only =
  (...ids: string[]) =>
  ({ commissions }: Project) =>
    commissions.filter(({ id }) => ids.includes(id));

/** The files that are not as they were in the end. */
async function unlike(
  files: Record<string, string>,
  wanted: Record<string, string>,
  choose?: ReturnType<typeof only>,
) {
  const { workspace } = await repair(memoryWorkspace(files), choose, WITHOUT);
  return Object.keys(wanted).filter(
    (file) => Buffer.compare(workspace.read(file).bytes ?? encode(''), encode(wanted[file]!)) !== 0,
  );
}

test('the real commissions are left as they are, byte for byte', async () => {
  const { files, repaired } = await repair(REAL, undefined, WITHOUT);
  expect(repaired).toEqual([]);
  expect(files).toEqual([]);
});

describe('faults in the real commissions are repaired and nothing else is touched', () => {
  let made: RepairedWorkspace;
  beforeAll(async () => {
    made = await repair(memoryWorkspace(planted(FAULTS)), undefined, WITHOUT);
  });

  test.each(FAULTS)('%s', (_what, file, right, wrong) => {
    const text = new TextDecoder().decode(made.workspace.read(file).bytes);
    expect(text.split(right)).toHaveLength(2);
    if (!right.startsWith(wrong)) expect(text.split(wrong)).toHaveLength(1);
  });

  test('every file is as it was, byte for byte, and each change is told', () => {
    for (const file of REAL.files())
      expect(made.workspace.read(file).bytes, file).toEqual(encode(real[file]!));
    expect(made.files.map(({ file }) => file)).toEqual([...new Set(FAULTS.map(([, file]) => file))].sort());
    expect(made.repaired.length).toBeGreaterThanOrEqual(FAULTS.length);
  });

  test('only in the commissions that are asked for, and what they are made of', async () => {
    const { files } = await repair(memoryWorkspace(planted(FAULTS)), only(HH), WITHOUT);
    expect(files.map(({ file }) => file)).toEqual([
      `${HH}/uppdrag.md`,
      `${HH}/uppfoljning.yaml`,
      'block/partnerskap.md',
      'register/organisationer.yaml',
    ]);
  });
});

const ENCODINGS: Record<string, (text: string) => string> = {
  CRLF: (text) => text.replaceAll('\n', '\r\n'),
  'a byte order mark': (text) => `\ufeff${text}`,
  'decomposed letters': (text) => text.normalize('NFD'),
  'no line end at the end': (text) => text.replace(/\n+$/, ''),
  'spaces at line ends': (text) => text.replace(/,\n/g, ',  \n'),
};

test('files keep their encoding, line ends and decomposed letters, whichever faults they have', async () => {
  // What is put in place of a fault is composed; these repairs have no letter with a mark.
  const plain = FAULTS.filter(
    ([what, file]) =>
      /^(?:percent|years|ages|term|words twice|stop)/.test(what) &&
      [HH, 'block/partnerskap'].some((folder) => file.startsWith(folder)),
  );
  const faults = fc.subarray(plain, { minLength: 1 });
  const encodings = fc.subarray(Object.keys(ENCODINGS));
  await fc.assert(
    fc.asyncProperty(faults, encodings, async (chosen, names) => {
      const encoded = (files: Record<string, string>) =>
        Object.fromEntries(
          Object.entries(files).map(([file, text]) => [
            file,
            names.reduce((each, name) => ENCODINGS[name]!(each), text),
          ]),
        );
      expect(await unlike(encoded(planted(chosen)), encoded(real), only(HH))).toEqual([]);
    }),
    { numRuns: 4 },
  );
});

const PLAN = `# yaml-language-server: $schema=../../../schema/uppfoljning.schema.json
titel:   "Plan"   # planen
områden:
- {namn: 'Grunduppdrag',
   enheter: [{indikatorer: [
     # redovisas 100%
     {text: 'Andel 0-17 år', målvärde: "100%", tillfällen: [ T2 ,ÅR ]},
     {målvärde: 5%, text: >-
         Andel besvarade samtal
         2023-2027 av alla}]}]}
`;

function small(files: Record<string, string>) {
  return memoryWorkspace({
    'uppdrag.yaml': 'språk: sv\n',
    'register/organisationer.yaml': ORGANISATIONS,
    '2025-2027/regionhalsan/uppdrag.md': `${frontMatter()}# Plan\n\n::uppfoljningsplan\n`,
    ...files,
  });
}

test('comments, order and quoting in YAML survive', async () => {
  const file = '2025-2027/regionhalsan/uppfoljning.yaml';
  const block = PLAN.replace(/\{målvärde: 5%[\s\S]*/, '{text: Andel 2023-2027, målvärde: 5%}]}]}\n');
  const { files } = await repair(small({ [file]: block }), undefined, WITHOUT);
  expect(new TextDecoder().decode(files[0]?.after)).toBe(
    block
      .replace('0-17', '0–17')
      .replace('"100%"', '"100 %"')
      .replace('2023-2027', '2023–2027')
      .replace('5%', '5 %'),
  );
});

test('the change is shown as a unified diff', async () => {
  const file = '2025-2027/regionhalsan/uppdrag.md';
  const { files } = await repair(
    small({ [file]: `${frontMatter()}# Vård\n\nVården ges till 75% av alla.\n` }),
    undefined,
    WITHOUT,
  );
  expect(unifiedDiffs(files)[0]?.diff).toBe(
    `--- a/${file}\n+++ b/${file}\n@@ -8,4 +8,4 @@\n ---\n # Vård\n \n-Vården ges till 75% av alla.\n+Vården ges till 75 % av alla.\n`,
  );
});

test('a repair that would make an error is not made', async () => {
  const { files, repaired } = await repair(
    small({
      'register/termer.yaml': "termer: [{term: 'vård: nära', varianter: [närvård]}]\n",
      '2025-2027/regionhalsan/uppfoljning.yaml':
        'titel: Plan\nområden:\n  - {namn: A, enheter: [{indikatorer: [{text: Antal i närvård}]}]}\n',
    }),
    undefined,
    WITHOUT,
  );
  expect(files).toEqual([]);
  expect(repaired).toEqual([]);
});

test('repairs that undo each other end where they began', async () => {
  const { files } = await repair(
    small({
      'register/termer.yaml':
        'termer: [{term: vård, varianter: [omsorg]}, {term: omsorg, varianter: [vård]}]\n',
      '2025-2027/regionhalsan/uppdrag.md': `${frontMatter()}# Text\n\nHär ges vård till alla invånare.\n`,
    }),
    undefined,
    WITHOUT,
  );
  expect(files).toEqual([]);
});
