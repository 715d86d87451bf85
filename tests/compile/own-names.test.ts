import { toString as textOf } from 'mdast-util-to-string';
import { describe, expect, test } from 'vitest';
import { visit } from '../../src/model/visit.js';
import { blockFile, compileBody } from '../support/workspace.js';

const links = (body: string, files: Record<string, string>) => {
  const { commission, diagnostics } = compileBody(body, files);
  const found: [text: string, url: string][] = [];
  visit(commission!.body, 'link', (node) => {
    found.push([textOf(node), node.url]);
  });
  return {
    found,
    said: diagnostics.map(
      ({ rule, place }) => `${place.file.split('/').slice(-1)}:${place.start.line} ${rule}`,
    ),
    diagnostics,
  };
};

describe('the addresses that a file defines', () => {
  test('are its own: those of a block and of the commission do not meet', () => {
    const { found, said } = links(
      '# Kapitel\n\nEnligt [avtalet][1] gäller detta.\n\n::block{#lank}\n\n[1]: https://example.org/uppdrag-avtalet\n',
      {
        'block/lank.md': blockFile('lank', 'Enligt [lagen][1].\n\n[1]: https://example.org/block-lagen\n'),
      },
    );
    expect(found).toEqual([
      ['avtalet', 'https://example.org/uppdrag-avtalet'],
      ['lagen', 'https://example.org/block-lagen'],
    ]);
    expect(said).toEqual([]);
  });

  test('are not known to another file: the label is an error at its place, in the block and in the commission', () => {
    const { said, diagnostics } = links(
      '# Kapitel\n\nSe [policyn i blocket][p].\n\n::block{#lank}\n\n[u]: https://example.org/u\n',
      {
        'block/lank.md': blockFile(
          'lank',
          'Enligt [policyn][p] och [avtalet][u].\n\n[p]: https://example.org/p\n',
        ),
      },
    );
    expect(said).toEqual([
      'uppdrag.md:15 unused-definition',
      'uppdrag.md:11 unknown-definition',
      'lank.md:6 unknown-definition',
    ]);
    expect(diagnostics[1]!.place).toMatchObject({ start: { column: 23 }, end: { column: 26 } });
    expect(diagnostics[2]!.chain).toHaveLength(1);
  });

  test('that are given twice in one file are an error; brackets written as such are text', () => {
    const { said } = links(
      '# Kapitel\n\n[a][1] och \\[b][2] och `[c][3]`.\n\n[1]: https://example.org/a\n[1]: https://example.org/b\n',
      {},
    );
    expect(said).toEqual(['uppdrag.md:14 duplicate-definition']);
  });
});

describe('a block with a footnote', () => {
  const note = blockFile(
    'not',
    'Text om {{namn}}[^1].\n\n[^1]: En not om {{namn}}.\n',
    'parametrar:\n  namn: {typ: text}\n',
  );

  test('can be used twice: each use has its note', () => {
    const { commission, diagnostics } = compileBody(
      '# Ett\n\n::block{#not namn="A"}\n\n# Två\n\n::block{#not namn="B"}\n',
      { 'block/not.md': note },
    );
    expect(diagnostics).toEqual([]);
    expect(commission!.footnotes.map((each) => [each.identifier, textOf(each)])).toEqual([
      ['not-1', 'En not om A.'],
      ['not-2-1', 'En not om B.'],
    ]);
  });

  test('keeps it apart from one of the commission that is called the same', () => {
    const { commission, diagnostics } = compileBody(
      '# Ett\n\nText[^not-1].\n\n[^not-1]: Uppdragets.\n\n::block{#not namn="A"}\n',
      { 'block/not.md': note },
    );
    expect(diagnostics).toEqual([]);
    expect(commission!.footnotes.map((each) => textOf(each))).toEqual(['Uppdragets.', 'En not om A.']);
  });

  test('that has one name twice is told so in the words of its file', () => {
    const { diagnostics } = compileBody('# Ett\n\n::block{#not}\n', {
      'block/not.md': blockFile('not', 'Text[^a].\n\n[^a]: Ett.\n\n[^a]: Två.\n'),
    });
    expect(diagnostics.map(({ message }) => message.en)).toEqual(['The footnote [^a] is there twice.']);
  });
});
