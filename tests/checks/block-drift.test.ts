import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { runChecks } from '../../src/checking/examine.js';
import blockDrift from '../../src/checks/rules/block-drift.js';
import { describeChanges, wordChanges } from '../../src/compare/summaries/word-changes.js';
import { compile } from '../../src/compile/compile.js';
import { openProject } from '../../src/compile/project.js';
import type { Diagnostic } from '../../src/model/diagnostic.js';
import { openDirectory } from '../../src/workspace/directory.js';
import { memoryWorkspace } from '../../src/workspace/memory.js';

const REAL = openDirectory(fileURLToPath(new URL('../../uppdrag', import.meta.url)));
const ID = '2025-2027/habilitering-halsa';
const FILE = `${ID}/uppdrag.md`;
const read = (file: string) => new TextDecoder().decode(REAL.read(file).bytes);
const files = Object.fromEntries(REAL.files().map((file) => [file, read(file)]));

/** What the check says of the commission when its text is another. */
function drift(text: string) {
  const project = openProject(memoryWorkspace({ ...files, [FILE]: text }));
  const ref = project.commissions.find((each) => each.id === ID)!;
  return runChecks(project, compile(project, ref), [blockDrift]);
}

/** A block's body as an editor would paste it, with one word changed. */
function pasted(file: string): string {
  const body = read(file)
    .replace(/^---[\s\S]*?\n---\n/, '')
    .replace(/^:::.*\n|^::block.*\n/gm, '')
    .replace(/:tillval\[([^\]]*)\]\{[^}]*\}/g, '$1')
    .replace(/\{\{[^}]*\}\}/g, 'XX')
    .replace(/:ref\{[^}]*\}/g, 'en annan rubrik')
    .trim();
  const words = body.split(' ');
  words[Math.floor(words.length / 2)] += 'x';
  return words.join(' ');
}

const directives = [...read(FILE).matchAll(/^::block\{#(\S+) version=(\d+)[^}]*\}$/gm)];

describe('blocks pasted into a commission with one word changed', () => {
  const copies = directives.map(([directive, id, version]) => {
    const older = `block/${id}@${version}.md`;
    return { directive, id, copy: pasted(files[older] === undefined ? `block/${id}.md` : older) };
  });
  const text = copies.reduce((all, { directive, copy }) => all.replace(directive, () => copy), read(FILE));
  let found: Diagnostic[];
  beforeAll(() => {
    found = drift(text);
  });

  test.each(copies.map((each) => [each.id, each] as const))('%s', (id, { copy }) => {
    const from = text.slice(0, text.indexOf(copy)).split('\n').length;
    const to = from + copy.split('\n').length - 1;
    const here = found.filter(({ place: { start, end } }) => start.line >= from && end.line <= to);
    expect(here).toHaveLength(1);
    expect(here[0]!.place).toMatchObject({ file: FILE, end: { line: to } });
    expect(here[0]!.hint?.sv).toContain(`::block{#${id} version=`);
    expect(here[0]!.why?.sv).toContain('x”');
  });

  test('and nothing else is found', () => {
    expect(found).toHaveLength(copies.length);
  });

  test('the version that is nearest is named', () => {
    const find = (text: string) =>
      drift(read(FILE).replace('::block{#forsakringsmedicin version=1}', text))[0];
    const paragraph = 'Vid behov ska koordineringsinsatser erbjudas till sjukskrivna patienter.';
    const [old, young] = ['Ansvaret', 'Ansvar'].map((word) =>
      find(`${paragraph} ${word} för att tillhandahålla dessa insatser åligger utförarna.`),
    );
    expect(old?.message.sv).toBe('Texten är nästan densamma som i blocket ”forsakringsmedicin”, version 1.');
    expect(young?.message.sv).toBe(
      'Texten är nästan densamma som i blocket ”forsakringsmedicin”, version 2.',
    );
    expect(young?.why?.sv).toBe('Skillnad från blocket: ”utföraren” → ”utförarna”.');
  });
});

const wordDifference = (before: string, after: string) => describeChanges(wordChanges(before, after));

test('options and parameters are told apart from changes', () => {
  const text =
    'Vårdgivaren ansvarar för att följa Socialstyrelsens föreskrifter och allmänna råd om katastrofmedicinsk beredskap och regional katastrofmedicinsk beredskapsplan för Västra Götalandsregionen. Utföraren ska bedriva ett systematiskt och dokumenterat arbete för verksamhetens säkerhet som innefattar fysisk-, informations-, brand- och personsäkerhet.';
  const directive = '::block{#sakerhet-och-beredskap version=1 tillval="krishantering"}';
  const [without] = drift(read(FILE).replace(directive, text));
  expect(without?.message.sv).toMatch(/^Texten är densamma/);
  expect(without?.hint?.sv).toContain('::block{#sakerhet-och-beredskap version=1 aktör="Vårdgivaren"}');
  const option =
    ' Utföraren ska medverka vid Västra Götalandsregionens arbete med beredskapshantering och ha en krishanteringsorganisation anpassad till krishanteringsplan för Västra Götalandsregionen.';
  const [chosen] = drift(read(FILE).replace(directive, text + option));
  expect(chosen?.hint?.sv).toContain('version=1 tillval="krishantering" aktör="Vårdgivaren"}');
  expect(chosen?.why?.sv).toBe('Skillnad från blocket: utan ”gällande”.');
});

test('the difference is told word by word', () => {
  expect(wordDifference('ett två tre', 'ett  två tre')).toBeUndefined();
  expect(wordDifference('ett två tre fyra', 'ett tre fem sex')).toEqual({
    sv: 'utan ”två”, ”fyra” → ”fem sex”',
    en: 'without “två”, “fyra” → “fem sex”',
  });
  expect(wordDifference('a', 'a b')?.sv).toBe('med ”b”');
  expect(wordDifference('', `${'ord '.repeat(30)}slut`)?.sv).toMatch(/^med ”[ord ]{50,59}…”$/);
  const text = 'med 1 ord till 2 ord till 3 ord till 4 ord till 5 ord till 6';
  expect(
    wordDifference(
      text,
      text.replace(/\d/g, (digit) => `${digit}0`),
    )?.sv,
  ).toBe('”1” → ”10”, ”2” → ”20”, ”3” → ”30”, ”4” → ”40”, och 2 till');
});
