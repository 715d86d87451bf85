import type { List, Nodes } from 'mdast';
import { describe, expect, it } from 'vitest';
import type { ListData } from '../../src/model/tree.js';
import { listNumber } from '../../src/source/list-form.js';
import { parseMarkdown } from '../../src/source/markdown.js';

/** A tree with each item behind its number, `[a) ett] [b) två]`, and each paragraph as it is. */
function shown(node: Nodes): string {
  if (node.type === 'list')
    return node.children.map((item, at) => `[${number(node, at)} ${inside(item)}]`).join(' ');
  if (node.type === 'text') return node.value.replaceAll('\n', '/');
  return inside(node);
}

function inside(node: Nodes): string {
  return 'children' in node ? node.children.map(shown).join(node.type === 'paragraph' ? '' : ' ') : '';
}

function number({ ordered, start, data }: List, at: number): string {
  return ordered ? listNumber((start ?? 1) + at, (data as ListData).form) : '-';
}

const read = (text: string) => shown(parseMarkdown(text, { file: 'a.md' }));

describe('a list', () => {
  it.each([
    ['a) ett\nb) två\n   mer\nc) tre', '[a) ett] [b) två/mer] [c) tre]'],
    ['A) ett\nB) två', '[A) ett] [B) två]'],
    ['i) ett\nii) två\niii) tre\niv) fyra\nv) fem', '[i) ett] [ii) två] [iii) tre] [iv) fyra] [v) fem]'],
    ['I) ett\nII) två', '[I) ett] [II) två]'],
    ['1) ett\n2) två', '[1) ett] [2) två]'],
    ['1. ett\n2. två', '[1. ett] [2. två]'],
  ])('keeps the form of its numbers: %j', (text, list) => {
    expect(read(text)).toBe(list);
  });

  it('goes on from its first number', () => {
    expect(read('c) tre\nd) fyra')).toBe('[c) tre] [d) fyra]');
    expect(read('h) åtta\ni) nio\nj) tio')).toBe('[h) åtta] [i) nio] [j) tio]');
    expect(read('iv) fyra\nv) fem')).toBe('[iv) fyra] [v) fem]');
    expect(read('7) sju\n8) åtta')).toBe('[7) sju] [8) åtta]');
  });

  it('holds others, and paragraphs', () => {
    expect(read('1. ett\n   a) under\n   b) under\n2. två')).toBe('[1. ett [a) under] [b) under]] [2. två]');
    expect(read('a) ett\n\n   mer\n\n   i) under\n   ii) under\n\nb) två')).toBe(
      '[a) ett mer [i) under] [ii) under]] [b) två]',
    );
    expect(read('- a) ett\n  b) två')).toBe('[- [a) ett] [b) två]]');
  });

  it('may stand right below a line when it begins with the first number', () => {
    expect(read('Utföraren ska\na) ge vård\nb) ge stöd')).toBe('Utföraren ska [a) ge vård] [b) ge stöd]');
    expect(read('se punkt a) och\nb) i avtalet')).toBe('se punkt a) och/b) i avtalet');
  });

  it('needs a bracket and a space, and letters that are a number', () => {
    for (const text of ['a)x\nb)y', 'etc) och', 'a. ett', 'ivx) ett', 'aa) ett', 'Ab) ett', 'å) ett'])
      expect(read(text)).toBe(text.replace('\n', '/'));
  });

  it('is one of its own when the form changes', () => {
    expect(read('A) ett\nB) två\n\nI) ett\nII) två')).toBe('[A) ett] [B) två] [I) ett] [II) två]');
    expect(read('a) ett\nb) två\n\n1) ett\n2) två')).toBe('[a) ett] [b) två] [1) ett] [2) två]');
  });
});

it('numbers are as browsers count', () => {
  const numbers = [1, 4, 9, 26, 27, 40, 99];
  expect(numbers.map((each) => listNumber(each, 'a)'))).toEqual([
    'a)',
    'd)',
    'i)',
    'z)',
    'aa)',
    'an)',
    'cu)',
  ]);
  expect(numbers.map((each) => listNumber(each, 'I)'))).toEqual([
    'I)',
    'IV)',
    'IX)',
    'XXVI)',
    'XXVII)',
    'XL)',
    'XCIX)',
  ]);
});
