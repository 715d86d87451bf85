import { expect, test } from 'vitest';
import { splitFrontMatter } from '../../src/source/front-matter.js';
import { sourceText } from '../../src/source/text.js';
import { collect } from './collect.js';

function split(text: string) {
  const { diagnostics, report } = collect();
  const source = sourceText('uppdrag.md', text);
  const parts = splitFrontMatter(source, report);
  return {
    yaml: parts && source.text.slice(parts.yaml.start, parts.yaml.end),
    body: parts && source.text.slice(parts.body.start, parts.body.end),
    diagnostics,
  };
}

test.each([
  ['---\ntyp: enskilt\n---\n# A\n', 'typ: enskilt\n', '# A\n'],
  ['\uFEFF---\r\ntyp: enskilt\r\n---\r\n# A\r\n', 'typ: enskilt\r\n', '# A\r\n'],
  ['---  \ntyp: enskilt\n--- \t\n', 'typ: enskilt\n', ''],
  ['---\ntyp: enskilt\n---', 'typ: enskilt\n', ''],
  ['---\n---\nText', '', 'Text'],
  ['---\na: b\n---\n---\nc\n', 'a: b\n', '---\nc\n'],
  ['---\na: ---\n ---\n---\n', 'a: ---\n ---\n', ''],
])('%j', (text, yaml, body) => {
  expect(split(text)).toEqual({ yaml, body, diagnostics: [] });
});

test.each([
  ['# Rubrik\nText\n', '1:1–1:9', 'nyckel: värde'],
  ['', '1:1–1:1', 'nyckel: värde'],
  ['\n\n---\ntyp: enskilt\n---\n', '1:1–1:1', '--- på rad 3'],
  [' ---\ntyp: enskilt\n---\n', '1:1–1:5', 'utan mellanslag före'],
  ['----\ntyp: enskilt\n----\n', '1:1–1:5', 'exakt tre bindestreck'],
  ['–––\ntyp: enskilt\n–––\n', '1:1–1:4', 'exakt tre bindestreck'],
])('missing: %j', (text, where, hint) => {
  const { yaml, diagnostics } = split(text);
  expect(yaml).toBeUndefined();
  expect(diagnostics.map(({ rule }) => rule)).toEqual(['front-matter-missing']);
  const { start, end } = diagnostics[0]!.place;
  expect(`${start.line}:${start.column}–${end.line}:${end.column}`).toBe(where);
  expect(diagnostics[0]?.hint?.sv).toContain(hint);
});

test.each([
  ['---\ntyp: enskilt\ntill: sas\n\n# Rubrik\n', 3],
  ['---\ntyp: enskilt\n# Rubrik\n\nText\n', 2],
  ['---\ntyp: enskilt\n::block{#ramverk}\n', 2],
  ['---\ntyp: enskilt\n ---\n\nText\n', 2],
  ['---\ntyp: enskilt', 2],
  ['---\r\ntyp: enskilt\r\n\r\nText', 2],
  ['---\n', 1],
])('not closed: %j', (text, line) => {
  const { yaml, diagnostics } = split(text);
  expect(yaml).toBeUndefined();
  expect(diagnostics).toMatchObject([
    {
      rule: 'front-matter-not-closed',
      place: { start: { line: 1, column: 1 }, end: { line: 1, column: 4 } },
      hint: { sv: expect.stringMatching(new RegExp(`efter rad ${line}\\.$`)) },
    },
  ]);
});
