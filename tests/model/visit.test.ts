import type { Nodes, Root } from 'mdast';
import { expect, it } from 'vitest';
import { visit } from '../../src/model/visit.js';
import { parseMarkdown } from '../../src/source/markdown.js';

const tree = (): Root => parseMarkdown('# Vård\n\nEn *viktig* text.\n\n- ett\n- två\n', { file: 'a.md' });

/** The texts in a tree, in reading order. */
function texts(root: Nodes): string[] {
  const found: string[] = [];
  visit(root, 'text', ({ value }) => void found.push(value));
  return found;
}

it('meets every node in reading order, with its index and parent', () => {
  const root = tree();
  const met: string[] = [];
  visit(root, (node, index, parent) => {
    met.push(node.type);
    expect(parent?.children[index!] ?? root).toBe(node);
  });
  expect(met.join(' ')).toBe(
    'root heading text paragraph text emphasis text text list listItem paragraph text listItem paragraph text',
  );
});

it('meets the nodes of one type only', () => {
  expect(texts(tree())).toEqual(['Vård', 'En ', 'viktig', ' text.', 'ett', 'två']);
});

it('goes on at the index it is given, so that nodes can be removed and put in', () => {
  const root = tree();
  visit(root, 'paragraph', (_, index, parent) => {
    if (parent?.type !== 'root') return;
    parent.children.splice(index!, 1);
    return index;
  });
  expect(texts(root)).toEqual(['Vård', 'ett', 'två']);

  visit(root, 'text', (node, index, parent) => {
    if (node.value !== 'ett') return;
    parent!.children.splice(index!, 0, { type: 'text', value: 'noll' } as never);
    return index! + 2;
  });
  expect(texts(root)).toEqual(['Vård', 'noll', 'ett', 'två']);
});
