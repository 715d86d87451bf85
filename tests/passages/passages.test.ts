import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compile } from '../../src/compile/compile.js';
import { openProject } from '../../src/compile/project.js';
import type { Passage } from '../../src/passages/passage.js';
import { passagesOf } from '../../src/passages/passages.js';
import { align } from '../../src/source/source-offsets.js';
import { readText, type SourceText } from '../../src/source/text.js';
import { openDirectory } from '../../src/workspace/directory.js';
import { memoryWorkspace } from '../../src/workspace/memory.js';
import type { Workspace } from '../../src/workspace/workspace.js';
import { blockFile, frontMatter, ORGANISATIONS } from '../support/workspace.js';

const REAL = openDirectory(fileURLToPath(new URL('../../uppdrag', import.meta.url)));

function reader(workspace: Workspace): (file: string) => SourceText | undefined {
  const read = new Map<string, SourceText | undefined>();
  return (file) => {
    if (!read.has(file))
      read.set(
        file,
        readText(workspace, file, () => {}),
      );
    return read.get(file);
  };
}

function passages(workspace: Workspace, id: string) {
  const project = openProject(workspace);
  const ref = project.commissions.find((each) => each.id === id);
  const compilation = ref && compile(project, ref);
  if (!compilation?.commission) throw new Error(`${id} does not compile`);
  const source = reader(workspace);
  return { source, all: passagesOf(compilation.commission, compilation.file, source) };
}

function inMemory(body: string, files: Record<string, string> = {}, front = frontMatter()) {
  const workspace = memoryWorkspace({
    'uppdrag.yaml': 'språk: sv\n',
    'register/organisationer.yaml': ORGANISATIONS,
    '2025-2027/regionhalsan/uppdrag.md': front + body,
    ...files,
  });
  return passages(workspace, '2025-2027/regionhalsan');
}

/** What the source says at the place of some words of a passage. */
function written(all: Passage[], source: (file: string) => SourceText | undefined, words: string): string {
  const passage = all.find((each) => each.text.includes(words));
  if (!passage) throw new Error(`no passage says ${words}`);
  const start = passage.text.indexOf(words);
  const { file, start: from, end: to } = passage.at(start, start + words.length);
  return source(file)?.text.slice(from.offset, to.offset) ?? '';
}

const plain = (text: string) => text.replace(/\s+/g, ' ').replace(/–/g, '-');

describe('the real commissions', () => {
  const ids = [
    '2025-2027/habilitering-halsa',
    '2025-2027/regionhalsan',
    '2026/backefors',
    '2026/sodra-alvsborgs-sjukhus',
  ];
  test.each(ids)('%s: every written word is found where it stands', (id) => {
    const { all, source } = passages(REAL, id);
    expect(all.length).toBeGreaterThan(40);
    const lost: string[] = [];
    for (const passage of all) {
      for (const { index, 0: word } of passage.text.matchAll(/[\p{L}\p{N}]+/gu)) {
        const { file, start, end } = passage.at(index, index + word.length);
        const there = source(file)?.text.slice(start.offset, end.offset) ?? '';
        const right = passage.written(index, index + word.length)
          ? there === word
          : /^(?:\{\{|:ref)/.test(there);
        if (!right) lost.push(`${word} at ${file}:${start.line}:${start.column}: ${there}`);
      }
    }
    expect(lost).toEqual([]);
  });

  test('says everything an editor wrote, in the order it is printed', () => {
    const { all } = passages(REAL, '2026/sodra-alvsborgs-sjukhus');
    const kinds = new Set(all.map((each) => each.kind));
    expect([...kinds].sort()).toEqual([
      'cell',
      'head',
      'heading',
      'indicator',
      'item',
      'name',
      'note',
      'paragraph',
      'reporter',
      'source',
      'target',
      'title',
    ]);
    expect(all[0]).toMatchObject({
      kind: 'title',
      text: expect.stringContaining('Uppdrag 2026 för omställning'),
    });
  });
});

describe('places', () => {
  test('in folded and quoted YAML', () => {
    const plan = `titel: Plan
tabellhuvud: {källa: 'Källa/''register'''}
områden:
  - namn: Grunduppdrag
    enheter:
      - namn: [Ett, Ett till]
        indikatorer:
          - text: >-
              Andel patienter som *väntat högst*
              90 dagar
            målvärde: 100%
            uppgiftslämnare: "Habilitering & Hälsa"
            mål_: x
`.replace('            mål_: x\n', '');
    const { all, source } = inMemory('::uppfoljningsplan\n', {
      '2025-2027/regionhalsan/uppfoljning.yaml': plan,
    });
    expect(plain(written(all, source, 'väntat högst 90'))).toBe('väntat högst* 90');
    expect(written(all, source, '90 dagar')).toBe('90 dagar');
    expect(written(all, source, '100%')).toBe('100%');
    expect(written(all, source, '& Hälsa')).toBe('& Hälsa');
    expect(written(all, source, 'Ett till')).toBe('Ett till');
    expect(written(all, source, "'register'")).toBe("''register'");
    const indicator = all.find((each) => each.kind === 'indicator')!;
    expect(indicator.verbatim(0, 5)).toBe(true);
    expect(indicator.verbatim(0, indicator.text.length)).toBe(false);
  });

  test('of what several targets share', () => {
    const { all, source } = inMemory('::uppfoljningsplan\n', {
      '2025-2027/regionhalsan/uppfoljning.yaml': `titel: Plan
områden:
  - namn: Grunduppdrag
    enheter:
      - indikatorer:
          - text: Antal
            uppgiftslämnare: Utföraren
            mål:
              - {målvärde: Ja, källa: Medrave}
              - {målvärde: Nej, källa: Orbit, uppgiftslämnare: Nämnden}
`,
    });
    const lines = all
      .filter(({ kind }) => kind === 'reporter')
      .map(({ text, place }) => `${text} ${place.start.line}`);
    expect(lines).toEqual(['Utföraren 7', 'Nämnden 10']);
    expect(written(all, source, 'Orbit')).toBe('Orbit');
  });

  test('in blocks, across values, markup, escapes and line ends', () => {
    const { all, source } = inMemory(
      'Mer om **EU\\:s** vård &amp; hälsa\r\nstår i {{till.namn}} och :sprak[Mind the gap]{#en}.\n\n::block{#vard}\n',
      { 'block/vard.md': blockFile('vard', 'Vården *ges* nära.\n') },
    );
    const [first] = all;
    expect(first!.text).toBe('Mer om EU:s vård & hälsa\r\nstår i Regionhälsan och Mind the gap.');
    expect(written(all, source, 'vård & hälsa')).toBe('vård &amp; hälsa');
    expect(written(all, source, 'EU:s')).toBe('EU\\:s');
    expect(written(all, source, 'hälsa\r\nstår')).toBe('hälsa\r\nstår');
    expect(written(all, source, 'Regionhälsan')).toBe('{{till.namn}}');
    expect(written(all, source, 'i Regionhälsan och')).toBe('i {{till.namn}} och');
    const [value, foreign] = ['Regionhälsan', 'Mind'].map((word) => first!.text.indexOf(word));
    expect(first!.written(0, 20)).toBe(true);
    expect(first!.written(0, value! + 3)).toBe(false);
    expect(first!.foreign(foreign!)).toBe(true);
    expect(first!.foreign(0)).toBe(false);
    expect(all[1]).toMatchObject({ text: 'Vården ges nära.', place: { file: 'block/vard.md' } });
    expect(written(all, source, 'ges nära')).toBe('ges* nära');
  });
});

test('a text is found in any folding of itself, every character at its own place', () => {
  const word = fc.stringMatching(/^[a-zåäö%&–]{1,6}$/);
  const gap = fc.constantFrom(' ', '\n   ', '  ', ' *', '* ', '\r\n');
  fc.assert(
    fc.property(fc.array(fc.tuple(word, gap), { minLength: 1, maxLength: 12 }), (parts) => {
      const text = parts.map(([each]) => each).join(' ');
      const source = parts.map(([each, space]) => each + space).join('');
      const found = align(text, `: ${source}`, 2, source.length + 2);
      expect(found).toBeDefined();
      for (const [index, character] of [...text].entries())
        if (character !== ' ') expect(`: ${source}`[found!.offsets[index]!]).toBe(character);
    }),
  );
  expect(align('vården', 'värden', 0, 6)).toBeUndefined();
  expect(align('vården är', 'vården', 0, 6)).toBeUndefined();
});
