import type { Heading } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { describe, expect, test } from 'vitest';
import { originOf } from '../../src/source/markdown.js';
import { blockFile, brief, compileBody } from '../support/workspace.js';

const sakerhet = blockFile(
  'sakerhet',
  '{{aktör}} följer föreskrifterna. :tillval[Utföraren medverkar.]{#krishantering}\n\n:::tillval{#ovning}\nEn övning om året.\n:::\n\n# Underrubrik\n\nText.[^a]\n\n[^a]: En not.\n',
  'parametrar:\n  aktör: {typ: text, förval: Utföraren}\ntillval:\n  krishantering: kris\n  ovning: öva\n',
);

const paragraphs = (body: string, files: Record<string, string>) => {
  const { commission, diagnostics } = compileBody(body, files);
  return {
    texts: commission!.body.children.map((node) => textOf(node)),
    diagnostics,
    commission: commission!,
  };
};

describe('a block', () => {
  test('brings its text, with the defaults', () => {
    const { texts, diagnostics } = paragraphs('# Säkerhet\n\n::block{#sakerhet}\n', {
      'block/sakerhet.md': sakerhet,
    });
    expect(diagnostics).toEqual([]);
    expect(texts).toEqual(['Säkerhet', 'Utföraren följer föreskrifterna.', 'Underrubrik', 'Text.']);
  });

  test('brings the options and parameters that are asked for, also computed ones', () => {
    const { texts, diagnostics } = paragraphs(
      '# Säkerhet\n\n::block{#sakerhet tillval="krishantering ovning" aktör="{{till.namn}}"}\n',
      { 'block/sakerhet.md': sakerhet },
    );
    expect(diagnostics).toEqual([]);
    expect(texts.slice(1, 3)).toEqual([
      'Regionhälsan följer föreskrifterna. Utföraren medverkar.',
      'En övning om året.',
    ]);
  });

  test('that stands twice is used with the options of both places', () => {
    const { commission } = paragraphs(
      '# Ett\n\n::block{#sakerhet tillval="krishantering"}\n\n# Två\n\n::block{#sakerhet tillval="ovning krishantering"}\n',
      { 'block/sakerhet.md': sakerhet },
    );
    expect(commission.blocks).toMatchObject([{ id: 'sakerhet', tillval: ['krishantering', 'ovning'] }]);
    expect(commission.blocks[0]!.places.map(({ start }) => start.line)).toEqual([11, 15]);
  });

  test('has its headings below the heading it stands under, or below its own', () => {
    const { commission } = paragraphs(
      '# Ett\n\n## Två\n\n::block{#sakerhet}\n\n::block{#sakerhet nivå=1}\n',
      {
        'block/sakerhet.md': sakerhet,
      },
    );
    const headings = commission.body.children.filter((node): node is Heading => node.type === 'heading');
    expect(headings.map((node) => [node.depth, textOf(node)])).toEqual([
      [1, 'Ett'],
      [2, 'Två'],
      [3, 'Underrubrik'],
      [1, 'sakerhet'],
      [2, 'Underrubrik'],
    ]);
  });

  test('gives what follows it back to the commission', () => {
    const { commission } = paragraphs('# Ett\n\n::block{#sakerhet}\n\n::block{#kort}\n', {
      'block/sakerhet.md': sakerhet,
      'block/kort.md': blockFile('kort', '# Djup\n'),
    });
    expect(commission.outline[0]?.children.map((item) => [item.level, item.text])).toEqual([
      [2, 'Underrubrik'],
      [2, 'Djup'],
    ]);
  });

  test('is known in every node it brings', () => {
    const { commission } = paragraphs('# A\n\n::block{#yttre}\n', {
      'block/yttre.md': blockFile('yttre', '::block{#inre}\n'),
      'block/inre.md': blockFile('inre', 'Innerst.\n'),
    });
    const origin = originOf(commission.body.children[1]!);
    expect(origin).toMatchObject({ file: 'block/inre.md', block: { id: 'inre', version: 1 } });
    expect(origin.usedBy?.origin.file).toBe('block/yttre.md');
    expect(origin.usedBy?.place.start.line).toBe(6);
    expect(origin.usedBy?.origin.usedBy?.place).toMatchObject({
      file: '2025-2027/regionhalsan/uppdrag.md',
      start: { line: 11, column: 1 },
    });
    expect(commission.blocks.map((each) => `${each.id}@${each.version}`)).toEqual(['yttre@1', 'inre@1']);
  });

  test('can be a list item', () => {
    const { commission, diagnostics } = paragraphs('- Först.\n- ::block{#kort}\n', {
      'block/kort.md': blockFile('kort', 'Kort.\n'),
    });
    expect(diagnostics).toEqual([]);
    expect(commission.body.children.map((node) => [node.type, textOf(node)])).toEqual([
      ['list', 'Först.Kort.'],
    ]);
  });

  test('can be used in an older version', () => {
    const files = {
      'block/ord.md': blockFile('ord', 'Nya ord.\n').replace('version: 1', 'version: 2'),
      'block/ord@1.md': blockFile('ord', 'Gamla ord.\n'),
    };
    expect(
      paragraphs('::block{#ord}\n\n::block{#ord version=1}\n\n::block{#ord version=2}\n', files).texts,
    ).toEqual(['Nya ord.', 'Gamla ord.', 'Nya ord.']);
  });
});

describe('what is wrong with blocks is found where it stands', () => {
  const cases: [string, string, Record<string, string>, string[]][] = [
    ['unknown block', '::block{#sakerhte}', {}, ['unknown-block uppdrag.md:9:9-9:18']],
    ['unknown version', '::block{#sakerhet version=3}', {}, ['unknown-version uppdrag.md:9:19-9:28']],
    ['unknown option', '::block{#sakerhet tillval="krisen"}', {}, ['unknown-option uppdrag.md:9:19-9:35']],
    ['unknown parameter', '::block{#sakerhet aktor=X}', {}, ['unknown-parameter uppdrag.md:9:19-9:26']],
    ['no heading level', '::block{#sakerhet nivå=9}', {}, ['block-level uppdrag.md:9:19-9:25']],
    [
      'missing parameter',
      '::block{#a}',
      { 'block/a.md': blockFile('a', '{{dag}}\n', 'parametrar: {dag: {typ: datum}}\n') },
      ['missing-parameter uppdrag.md:9:9-9:11'],
    ],
    [
      'parameter of the wrong type',
      '::block{#a dag="2025-02-30"}',
      { 'block/a.md': blockFile('a', 'Den {{dag}}\n', 'parametrar: {dag: {typ: datum}}\n') },
      ['parameter-type uppdrag.md:9:12-9:28'],
    ],
    [
      'a name the block does not have',
      '::block{#a}',
      { 'block/a.md': blockFile('a', 'Den {{dag}}\n') },
      ['unknown-name a.md:6:5-6:12'],
    ],
    [
      'an option that is not declared',
      '::block{#a}',
      { 'block/a.md': blockFile('a', 'Den :tillval[x]{#y} dagen.\n') },
      ['unknown-option a.md:6:17-6:19'],
    ],
    [
      'an id that is not the file name',
      '::block{#a}',
      { 'block/a.md': blockFile('b', 'Text.\n') },
      ['block-id a.md:2:5-2:6'],
    ],
  ];
  test.each(cases)('%s', (_name, body, files, expected) => {
    expect(brief(compileBody(body, { 'block/sakerhet.md': sakerhet, ...files }).diagnostics)).toEqual(
      expected,
    );
  });

  test('a circle names the whole circle and shows the way there', () => {
    const { diagnostics } = compileBody('# A\n\n::block{#ett}\n', {
      'block/ett.md': blockFile('ett', '::block{#tva}\n'),
      'block/tva.md': blockFile('tva', '::block{#tre}\n'),
      'block/tre.md': blockFile('tre', 'Och så\n\n::block{#ett}\n'),
    });
    expect(brief(diagnostics)).toEqual(['block-cycle tre.md:8:1-8:14']);
    expect(diagnostics[0]?.message.sv).toContain('ett → tva → tre → ett');
    expect(
      diagnostics[0]?.chain?.map((link) => `${link.block} ${link.place.file}:${link.place.start.line}`),
    ).toEqual(['tre@1 block/tva.md:6', 'tva@1 block/ett.md:6', 'ett@1 2025-2027/regionhalsan/uppdrag.md:11']);
  });

  test('a block that cannot be read is told of once, whichever version is asked for', () => {
    for (const directive of ['::block{#a}', '::block{#a version=2}']) {
      const { diagnostics } = compileBody(`# A\n\n${directive}\n`, { 'block/a.md': 'Ingen inledning.\n' });
      expect(diagnostics.map((each) => each.rule)).toEqual(['front-matter-missing']);
    }
  });

  test('a table or plan that cannot be read is told of once', () => {
    const folder = '2025-2027/regionhalsan';
    const { diagnostics } = compileBody('# A\n\n::tabell{#x}\n\n::uppfoljningsplan\n\n::analysmall\n', {
      [`${folder}/tabeller/x.yaml`]: 'titel: "X\n',
      [`${folder}/uppfoljning.yaml`]: 'titel: X\n',
    });
    expect(diagnostics.map((each) => each.place.file.split('/').at(-1))).toEqual([
      'x.yaml',
      'uppfoljning.yaml',
    ]);
  });

  test('a fault in a block shows who used it', () => {
    const { diagnostics } = compileBody('# A\n\n::block{#a}\n', {
      'block/a.md': blockFile('a', '::tabel{#x}\n'),
    });
    expect(brief(diagnostics)).toEqual(['unknown-directive a.md:6:1-6:12']);
    expect(diagnostics[0]?.chain?.[0]).toMatchObject({ block: 'a', place: { start: { line: 11 } } });
  });
});
