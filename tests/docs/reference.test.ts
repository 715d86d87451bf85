import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { commandsDocument } from '../../scripts/commands-document.mjs';
import { fieldsDocument } from '../../scripts/fields-document.mjs';
import { readSchemas } from '../../scripts/generate-types.mjs';
import { createProgram } from '../../src/cli/program.js';
import { Session } from '../../src/cli/session.js';
import { DIRECTIVES } from '../../src/compile/directives.js';

const written = (file: string) => readFileSync(new URL(`../../docs/${file}`, import.meta.url), 'utf8');
const stream = { write: () => {} };
const session = new Session({
  cwd: '/',
  environment: {},
  out: stream,
  err: stream,
  signal: new AbortController().signal,
  language: 'sv',
});

test('docs/kommandon.md is what the commands say', () => {
  const document = commandsDocument(createProgram(session));
  expect(written('kommandon.md'), 'run node scripts/generate-docs.mjs').toBe(document);
  expect(document).toContain(
    '| `--max-warnings <antal>` | sluta med 1 när varningarna är fler, utom de om beslutad text |',
  );
});

test('every command named in a document for editors exists', () => {
  const commands = createProgram(session).commands.map((command) => command.name());
  const readme = readFileSync(new URL('../../templates/init/README.md', import.meta.url), 'utf8');
  const editors = [
    'skriva.md',
    'block.md',
    'uppfoljning.md',
    'tabeller.md',
    'granska.md',
    'beslut.md',
    'README.md',
  ];
  const named = [readme, ...editors.map(written)].flatMap((text) =>
    [...text.matchAll(/^(?:npx )?uppdrag ([a-z]+)|`(?:npx )?uppdrag ([a-z]+)/gm)].map(([, a, b]) => a ?? b!),
  );
  expect(named.length).toBeGreaterThan(30);
  expect(named.filter((name) => !commands.includes(name))).toEqual([]);
});

test('docs/falt.md is what the directives and schemas say', () => {
  const document = fieldsDocument(DIRECTIVES, readSchemas());
  expect(written('falt.md'), 'run node scripts/generate-docs.mjs').toBe(document);
  expect(document).toContain('| `områden[].enheter[].indikatorer[].målvärde` |');
});
