import { toString as textOf } from 'mdast-util-to-string';
import { describe, expect, test } from 'vitest';
import { parseInline, parseMarkdown } from '../../src/source/markdown.js';
import { blockFile, brief, compileBody } from '../support/workspace.js';

describe('a colon in Swedish text', () => {
  test.each([
    'enligt EU:s massflyktsdirektiv',
    'i 12:e delar',
    'den 1:a och 2:a',
    'SOS:s larmcentral',
    'LSS § 9:1',
    'målbeskrivning HSLF-FS 2021:8 och',
    'kl:[16] och a:{b}',
    'Grunduppdrag:',
    ': ref',
    ':ref',
    'förhållandet 1:2:3',
    'kl 16:00-22:00, EU:s[1]',
  ])('%s stays as it is', (text) => {
    const { commission, diagnostics } = compileBody(`# A\n\n${text}\n`);
    expect(diagnostics).toEqual([]);
    expect(textOf(commission!.body.children.at(-1))).toBe(text);
  });
});

describe('text in YAML that looks like Markdown blocks', () => {
  const place = { file: 'a.yaml', start: { line: 3, column: 5 }, end: { line: 3, column: 9 } };
  test.each(['>90%', '1. första', '- punkt', '# nio', '≥ 90 % inom 20 minuter', '+ 3', '12:e', '    indrag'])(
    '%s',
    (text) => {
      const children = parseInline(text, place);
      expect(children.map((each) => each.type)).toEqual(['text']);
      expect(textOf(children)).toBe(text.trim());
    },
  );
  test('emphasis is kept, and every node has the place', () => {
    const children = parseInline('arbetssättet *en barnmorska* per', place);
    expect(children.map((each) => each.type)).toEqual(['text', 'emphasis', 'text']);
    for (const each of children) expect(each.position).toEqual({ start: place.start, end: place.end });
  });
});

describe('directives that are wrong are found where they stand', () => {
  const cases: [string, string, string[]][] = [
    ['an unknown one', '::blok{#ramverk}', ['unknown-directive uppdrag.md:9:1-9:17']],
    ['an unknown one in the text', 'Se :reff{#a} där.', ['unknown-directive uppdrag.md:9:4-9:13']],
    [
      'the wrong number of colons',
      'Se ::ref{#a}.\n\n::ref{#a}',
      ['directive-place uppdrag.md:9:4-9:13', 'directive-form uppdrag.md:11:1-11:10'],
    ],
    ['a block in a paragraph', 'Och ::block{#ramverk} här.', ['directive-place uppdrag.md:9:5-9:22']],
    ['a table in a list', '- ett\n\n  ::tabell{#priser}', ['directive-place uppdrag.md:11:3-11:20']],
    ['an option in a commission', 'Text :tillval[x]{#y} mer.', ['directive-place uppdrag.md:9:6-9:21']],
    ['an attribute too many', '# A\n\nSe :ref{#a färg=röd}.', ['unknown-attribute uppdrag.md:11:12-11:20']],
    ['no id', '::tabell', ['directive-id uppdrag.md:9:1-9:9']],
    ['a table that does not exist', '::tabell{#priser}', ['unknown-table uppdrag.md:9:10-9:17']],
    ['no plan', '::uppfoljningsplan', ['missing-plan uppdrag.md:9:1-9:19']],
    ['a language that does not exist', 'Det :sprak[x]{#ett_två}.', ['unknown-language uppdrag.md:9:5-9:24']],
  ];
  test.each(cases)('%s', (_name, body, expected) => {
    expect(brief(compileBody(body).diagnostics)).toEqual(expected);
  });

  test('a container that is never closed', () => {
    const files = { 'block/a.md': blockFile('a', ':::tillval{#b}\nText.\n', 'tillval: {b: bra}\n') };
    expect(brief(compileBody('# A\n\n::block{#a}', files).diagnostics)).toEqual([
      'directive-open a.md:7:1-7:11',
    ]);
  });

  test('the nearest name is suggested', () => {
    const [diagnostic] = compileBody('::blok{#ramverk}').diagnostics;
    expect(diagnostic?.hint?.sv).toContain('”block”');
    expect(diagnostic?.hint?.en).toContain('“block”');
  });
});

test('positions are those of the file, front matter included', () => {
  const root = parseMarkdown('---\na: 1\n---\n\nEtt ord.\n', { file: 'x.md' });
  expect(root.children[1]?.position?.start).toEqual({ line: 5, column: 1, offset: 14 });
});
