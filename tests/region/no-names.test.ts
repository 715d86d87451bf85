import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Arbetsyta, Organisationer, Termer } from '../../src/model/sources.js';
import { REAL, ROOT } from '../support/cli.js';

/** Names in the commissions that are not the region's: authorities, companies and words that only look like names. */
const NOT_ITS_OWN = new Set(
  (
    'Emergency Medical System Sverige Sveriges Inera Ineras Socialstyrelsen Socialstyrelsens Åklagarmyndigheten ' +
    'Folkhälsomyndighetens Handbok Utökade Mina Mitt Lilla Bruk Allmänläkarkurser Krishanteringsorganisation ' +
    'Konferensverksamhet Regionområdet Qlic Folktandvården'
  ).split(' '),
);

function filesIn(folder: string, ending: RegExp): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && ending.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}

const yaml = <T>(file: string): T => parse(readFileSync(join(REAL, file), 'utf8')) as T;

/** The names of the real region, from its settings, registers, folders and texts. */
function names(): Set<string> {
  const { namn = '' } = yaml<Arbetsyta>('uppdrag.yaml');
  const { organisationer } = yaml<Organisationer>('register/organisationer.yaml');
  const { förkortningar = {} } = yaml<Termer>('register/termer.yaml');
  const registered = Object.entries(organisationer).flatMap(([id, each]) => [
    ...(id.length > 3 ? [id] : []),
    each.namn,
    ...(each.varianter ?? []),
    // Two letters are also other things.
    ...(each.kort !== undefined && each.kort.length > 2 ? [each.kort] : []),
  ]);
  const known = new Set([namn, ...registered]);
  const short = Object.entries(förkortningar).flatMap(([key, means]) => (known.has(means) ? [key] : []));
  const folders = filesIn(REAL, /^uppdrag\.md$/).map((file) => relative(REAL, file).split('/').at(-2)!);
  // A word with a capital in the middle of a sentence, never written small, is a name.
  const texts = filesIn(REAL, /\.(?:md|yaml)$/)
    .filter((file) => !/\/register\/|README|lock/.test(file))
    .map((file) => readFileSync(file, 'utf8').replace(/^---[\s\S]*?\n---\n/, ''))
    .join('\n');
  const small = new Set(texts.match(/(?<!\p{L})\p{Ll}+/gu));
  const capital = [...texts.matchAll(/(?<=\p{Ll} )\p{Lu}\p{Ll}{3,}(?!\p{L})/gu)].map(([word]) => word);
  const found = capital.filter((word) => !small.has(word.toLowerCase()) && !NOT_ITS_OWN.has(word));
  return new Set([...known, ...short, ...folders, ...found]);
}

test('the program and its templates name no region, board, hospital, agreement or plan', () => {
  const all = [...names()].sort((a, b) => b.length - a.length);
  expect(all.length).toBeGreaterThan(40);
  const naming = (some: readonly string[], flags: string) =>
    new RegExp(
      `(?<![\\p{L}\\p{N}])(?:${some.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')})(?![\\p{L}\\p{N}])`,
      flags,
    );
  // Three small letters are also other words.
  const expressions = [
    naming(all, 'gu'),
    naming(
      all.filter((name) => name.length > 4),
      'giu',
    ),
  ];
  const files = [
    ...filesIn(join(ROOT, 'src'), /\.ts$/),
    ...filesIn(join(ROOT, 'templates'), /\.(?:hbs|css|md|ya?ml|js|json)$/),
  ];
  const hits = files.flatMap((file) =>
    expressions.flatMap((expression) =>
      [...readFileSync(file, 'utf8').matchAll(expression)].map(
        ([name]) => `${relative(ROOT, file)}: ${name}`,
      ),
    ),
  );
  expect([...new Set(hits)]).toEqual([]);
});
