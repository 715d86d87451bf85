import { toString as textOf } from 'mdast-util-to-string';
import { describe, expect, test } from 'vitest';
import { blockFile, brief, compileBody } from '../support/workspace.js';

/** The text of a compiled body, paragraph by paragraph, with where each of its text nodes stands. */
function printed(body: string, files: Record<string, string> = {}) {
  const { commission, diagnostics } = compileBody(body, files);
  return { text: commission!.body.children.map((node) => textOf(node)), diagnostics, commission };
}

describe('text beside comments is text', () => {
  test.each<[string, string, string[]]>([
    ['between two', '<!-- a --> Utföraren *ska* ha jour. <!-- b -->\n', ['Utföraren ska ha jour. ']],
    ['after one', '<!-- a -->Utföraren\n', ['Utföraren']],
    ['with emphasis first', '<!-- a --> _Utföraren_\n', ['Utföraren']],
    ['after several', '<!-- a --><!-- b --> Text <!-- c --> mer\n', ['Text  mer']],
    ['where a comment of several lines ends', '<!-- a\n\nb --> Text\n', ['Text']],
    ['in a list', '- <!-- a --> ett <!-- b -->\n- två\n', ['ett två']],
    ['in a quotation', '> <!-- a --> ett <!-- b -->\n', ['ett ']],
    ['where it looks like a heading', '<!-- a --> # Text\n', ['# Text']],
    ['with a value', '<!-- a --> Till {{till.namn}}.\n', ['Till Regionhälsan.']],
  ])('%s', (_what, body, text) => {
    const result = printed(body);
    expect(result.diagnostics).toEqual([]);
    expect(result.text).toEqual(text);
  });
});

test('text beside a comment has its own place in the file', () => {
  const { diagnostics } = printed('- <!-- a\n  b --> Text :ref{#x} och {{y}} <b>\n');
  expect(brief(diagnostics)).toEqual([
    'unknown-reference uppdrag.md:10:14-10:22',
    'unknown-name uppdrag.md:10:27-10:32',
    'raw-html uppdrag.md:10:33-10:36',
  ]);
});

test('links and notes of the file are known beside a comment', () => {
  const body = '<!-- a --> Se [avtalet][A b] och noten[^n].\n\n[A b]: https://example.org\n\n[^n]: Noten.\n';
  const { commission, diagnostics } = printed(body);
  expect(diagnostics).toEqual([]);
  expect(commission!.footnotes.map((note) => textOf(note))).toEqual(['Noten.']);
  const [paragraph] = commission!.body.children;
  expect(
    paragraph?.type === 'paragraph' &&
      paragraph.children.map((node) => ('url' in node ? node.url : node.type)),
  ).toEqual(['text', 'https://example.org', 'text', 'footnoteReference', 'text']);
});

test('a comment that goes on after text of its first line is named where it begins to be read', () => {
  const { diagnostics, text } = printed('<!-- a --> ett <!-- b\ntvå -->\n');
  expect(text.join(' ')).toContain('ett');
  expect(text.join(' ')).toContain('två');
  expect(diagnostics).toEqual([]);
});

describe('what has no place in the document is an error where it stands', () => {
  test.each<[string, string, string[]]>([
    [
      'a cell too many',
      '| Tjänst | Antal |\n|---|---|\n| Ambulans | 3 | endast *dagtid* |\n| Jour | 1 | |\n',
      ['surplus-cell uppdrag.md:11:18-11:33'],
    ],
    [
      'a table label',
      '::tabell[Priser *nu*]{#x}\n',
      ['directive-label uppdrag.md:9:10-9:21', 'unknown-table uppdrag.md:9:23-9:25'],
    ],
    ['an empty label', '::tabell[]{#x}\n', ['unknown-table uppdrag.md:9:12-9:14']],
    ['HTML', '<!-- a --> <u>text</u>\n', ['raw-html uppdrag.md:9:12-9:15', 'raw-html uppdrag.md:9:19-9:23']],
  ])('%s', (_what, body, found) => {
    expect(brief(printed(body).diagnostics)).toEqual(found);
  });

  test('labels in blocks', () => {
    const files = {
      'block/a.md': blockFile('a', ':::tillval[Etikett]{#t}\nText.\n:::\n', 'tillval: {t: Text}\n'),
    };
    expect(brief(printed('::block[Namn]{#a tillval=t}\n', files).diagnostics)).toEqual([
      'directive-label a.md:7:12-7:19',
      'directive-label uppdrag.md:9:9-9:13',
    ]);
  });

  test('a table of a block in a list, and a block in a note', () => {
    const files = {
      'block/t.md': blockFile('t', '::tabell{#ram}\n'),
      'block/a.md': blockFile('a', 'Text.\n'),
      '2025-2027/regionhalsan/tabeller/ram.yaml':
        'titel: Ram\nkolumner:\n  - {id: post, rubrik: Post}\nrader:\n  - {post: Vård}\n',
    };
    const body = '- ::block{#t}\n\nText[^a].\n\n[^a]: Not.\n\n    ::block{#a}\n';
    expect(brief(printed(body, files).diagnostics)).toEqual([
      'directive-place t.md:6:1-6:15',
      'directive-place uppdrag.md:15:5-15:16',
    ]);
  });

  test('a note of a unit without a name', () => {
    const plan = `titel: Plan
områden:
  - namn: Vård
    enheter:
      - noter: [a]
        indikatorer:
          - {text: Väntetid, målvärde: 10 dagar}
noter: {a: Gäller barn.}
`;
    const files = { '2025-2027/regionhalsan/uppfoljning.yaml': plan };
    expect(brief(printed('::uppfoljningsplan\n', files).diagnostics)).toEqual([
      'unseen-note uppfoljning.yaml:5:16-5:19',
    ]);
  });
});
