import type { Heading } from 'mdast';
import { describe, expect, test } from 'vitest';
import type { OutlineItem } from '../../src/model/commission.js';
import { blockFile, brief, compileBody, frontMatter } from '../support/workspace.js';

const flat = (items: OutlineItem[]): OutlineItem[] => items.flatMap((item) => [item, ...flat(item.children)]);
const outline = (body: string, front?: string, files: Record<string, string> = {}) =>
  flat(compileBody(body, files, front).commission!.outline);

describe('anchors', () => {
  test('are ASCII and unique, and given ones are kept', () => {
    const items = outline(
      '# Tillgänglighet\n\n## Tillgänglighet\n\n# 1177 på telefon\n\n# Annat {#tillganglighet-3}\n\n# Tillgänglighet\n\n# §\n',
    );
    expect(items.map((item) => item.anchor)).toEqual([
      'tillganglighet',
      'tillganglighet-2',
      '1177-pa-telefon',
      'tillganglighet-3',
      'tillganglighet-4',
      'avsnitt',
    ]);
  });

  test('given twice is an error at the second', () => {
    expect(brief(compileBody('# A {#x}\n\n# B {#x}\n').diagnostics)).toEqual([
      'duplicate-id uppdrag.md:11:1-11:9',
    ]);
  });

  test('attributes that mean nothing are errors, and the heading stays readable', () => {
    const { commission, diagnostics } = compileBody('# Rubrik {#a .bilagor}\n');
    expect(brief(diagnostics)).toEqual(['heading-attribute uppdrag.md:9:1-9:23']);
    expect(diagnostics[0]?.hint?.sv).toContain('.bilaga');
    expect(commission?.outline[0]?.text).toBe('Rubrik');
  });
});

describe('numbers', () => {
  test('the commission about Bäckefors: 1.1 without 1, and chapters outside the numbering', () => {
    const items = outline(
      '# Ramverk {.dolt-nummer}\n\n## Partnerskap {.onumrerad}\n\n### Under {#u}\n\n## Parter\n\n## Giltighetstid\n\n# Uppdrag\n\n## Övriga krav\n\n# Säkerhet {.onumrerad}\n\n## Inuti\n\n# Sist\n',
      frontMatter({ numrering: 'true' }),
    );
    expect(items.map((item) => [item.number, item.text])).toEqual([
      [undefined, 'Ramverk'],
      [undefined, 'Partnerskap'],
      [undefined, 'Under'],
      ['1.1', 'Parter'],
      ['1.2', 'Giltighetstid'],
      ['2', 'Uppdrag'],
      ['2.1', 'Övriga krav'],
      [undefined, 'Säkerhet'],
      [undefined, 'Inuti'],
      ['3', 'Sist'],
    ]);
  });

  test('appendices are counted whether or not headings are numbered', () => {
    expect(
      outline('# A\n\n# Plan {.bilaga}\n\n## I planen\n\n# Karta {.bilaga}\n').map((item) => item.number),
    ).toEqual([undefined, 'Bilaga 1', undefined, 'Bilaga 2']);
  });
});

test('the smallest section that holds the plan is landscape', () => {
  const plan = 'titel: Plan\nområden:\n  - {namn: A, enheter: [{indikatorer: [{text: I}]}]}\n';
  const items = outline('# A\n\n## B\n\n::uppfoljningsplan\n\n# C\n', undefined, {
    '2025-2027/regionhalsan/uppfoljning.yaml': plan,
  });
  expect(items.map((item) => [item.text, item.landscape])).toEqual([
    ['A', false],
    ['B', true],
    ['C', false],
  ]);
});

test('a heading in a quotation, an empty heading and one that is too deep are errors', () => {
  const { diagnostics, commission } = compileBody(
    '> # Citat\n\n#\n\n###### Sjätte\n\n##### Femte\n\n::block{#a}\n',
    {
      'block/a.md': blockFile('a', '# Djupare\n'),
    },
  );
  expect(brief(diagnostics)).toEqual([
    'heading-depth a.md:6:1-6:10',
    'heading-place uppdrag.md:9:3-9:10',
    'empty-heading uppdrag.md:11:1-11:2',
    'heading-depth uppdrag.md:13:1-13:14',
  ]);
  const depths = commission!.body.children.filter((node): node is Heading => node.type === 'heading');
  expect(Math.max(...depths.map((node) => node.depth))).toBe(5);
});
