import type { Nodes } from 'mdast';

import { describe, expect, it } from 'vitest';
import { visit } from '../../src/model/visit.js';
import { parseMarkdown } from '../../src/source/markdown.js';

/** A tree on one line: terms `<…>`, explanations `=…`, other paragraphs as they are. */
function shown(node: Nodes): string {
  if (node.type === 'text') return node.value.replaceAll('\n', '/');
  if (!('children' in node)) return '';
  const part = node.data && 'part' in node.data ? node.data.part : undefined;
  const inside = node.children.map(shown).join(node.type === 'paragraph' ? '' : ' ');
  if (part === 'term') return `<${inside}>`;
  return part === 'explanation' ? `=${inside}` : inside;
}

const read = (text: string) => shown(parseMarkdown(text, { file: 'a.md' }));

describe('a definition list', () => {
  it.each([
    ['Jour\n: beredskap på annan tid', '<Jour> =beredskap på annan tid'],
    ['Jour\n\n: beredskap', '<Jour> =beredskap'],
    ['Jour\n: en\n: två\n\nVård\n: tre', '<Jour> =en =två <Vård> =tre'],
    ['Jour\n: en\nVård\n: två', '<Jour> =en <Vård> =två'],
    ['Jour\n: beredskap\n  på annan tid', '<Jour> =beredskap/på annan tid'],
    ['**Jour**\n: *beredskap*', '<Jour> =beredskap'],
    ['> Jour\n> : beredskap', '<Jour> =beredskap'],
    ['- Jour\n  : beredskap', '<Jour> =beredskap'],
    ['Före.\n\nJour\n: beredskap\n\nEfter.', 'Före. <Jour> =beredskap Efter.'],
  ])('is made of %j', (text, list) => {
    expect(read(text)).toBe(list);
  });

  it.each([
    'Ett stycke\npå två rader\n: och mer',
    'Jour\n:beredskap',
    ': ensam',
    `${'Ett långt stycke. '.repeat(8).trim()}\n\n: mer`,
  ])('is not made of %j', (text) => {
    expect(read(text)).toBe(text.replaceAll('\n\n', ' ').replaceAll('\n', '/'));
  });

  it('is not made of a colon behind a backslash', () => {
    expect(read('Jour\n\\: beredskap')).toBe('Jour/: beredskap');
  });

  it('knows where each part is written', () => {
    const text = 'Före.\n\n> Jour *a*\n> : en\n> två\n';
    const found: string[] = [];
    visit(parseMarkdown(text, { file: 'a.md' }), 'text', ({ value, position }) => {
      const { start, end } = position!;
      if (value.trim() !== '')
        found.push(`${start.line}:${start.column} ${text.slice(start.offset, end.offset)}`);
    });
    expect(found).toEqual(['1:1 Före.', '3:3 Jour ', '3:9 a', '4:5 en', '5:3 två']);
  });
});
