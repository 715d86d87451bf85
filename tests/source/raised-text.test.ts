import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { describe, expect, it, test } from 'vitest';
import { parseInline, parseMarkdown } from '../../src/source/markdown.js';
import { align } from '../../src/source/source-offsets.js';

/** A tree on one line: texts as they are, other nodes by name. */
function shown(node: Nodes): string {
  if ('children' in node) {
    const inside = node.children.map(shown).join('');
    return node.type === 'root' || node.type === 'paragraph' ? inside : `[${node.type} ${inside}]`;
  }
  return 'value' in node
    ? node.type === 'text'
      ? node.value
      : `[${node.type} ${node.value}]`
    : `[${node.type}]`;
}

const read = (text: string) => shown(parseMarkdown(text, { file: 'a.md' }));

describe('raised and lowered text', () => {
  it.each([
    ['CO~2~-utsläpp', 'CO₂-utsläpp'],
    ['HbA~1~c', 'HbA₁c'],
    ['10^6^/ml, 10^-3^, 10^−9^', '10⁶/ml, 10⁻³, 10⁻⁹'],
    ['SO~4~^2-^ och Ca^2+^', 'SO₄²⁻ och Ca²⁺'],
    ['C~6~H~12~O~6~', 'C₆H₁₂O₆'],
    ['(a+b)^2^ och 2^n^', '(a+b)² och 2ⁿ'],
    ['**H~2~O**', '[strong H₂O]'],
    ['[CO~2~](https://example.org/~a~b)', '[link CO₂]'],
    ['H<sub>2</sub>O, m<SUP>3</SUP>', 'H₂O, m³'],
  ])('%s is %s', (written, text) => {
    expect(read(written)).toBe(text);
  });

  it.each([
    ['T~max~', 'T[subscript max]'],
    ['1^a^', '1[superscript a]'],
    ['PM<sub>2,5</sub>', 'PM[subscript 2,5]'],
  ])('%s, which has no characters of its own, is a node: %s', (written, nodes) => {
    expect(read(written)).toBe(nodes);
  });

  it.each([
    '~5 till ~10 dagar',
    '2~3~ veckor',
    'a ~2~ b',
    'x^2 och y^2',
    'foo~~bar~~',
    '5 ^ 3',
    `a^${'1'.repeat(31)}^`,
    'a^^ b~~',
  ])('%s stays as it is', (text) => {
    expect(read(text)).toBe(text);
  });

  it('stays as it is behind a backslash', () => {
    expect(read('CO\\~2~ och 10\\^6^')).toBe('CO~2~ och 10^6^');
  });

  it('with markup between the tags is HTML like any other', () => {
    expect(read('x<sub>*n*</sub>')).toBe('x[html <sub>][emphasis n][html </sub>]');
  });

  it('is in fields of data too', () => {
    const start = { line: 1, column: 1 };
    const content = parseInline('CO~2~, T~max~', { file: 'a.yaml', start, end: start });
    expect(content.map(shown).join('')).toBe('CO₂, T[subscript max]');
  });
});

test('<br> is a new line, also in a table', () => {
  expect(read('ett<br>två<br/>tre<br />fyra')).toBe('ett[break]två[break]tre[break]fyra');
  expect(read('| a<br>b |\n| --- |\n| c |')).toContain('[tableCell a[break]b]');
});

test('every character is found where it is written', () => {
  const source = 'Se CO~2~, H<sub>2</sub>O och 10^-6^ här';
  const text = read(source);
  const { offsets } = align(text, source, 0, source.length)!;
  expect(text).toBe('Se CO₂, H₂O och 10⁻⁶ här');
  expect([...offsets].map((offset) => source[offset]).join('')).toBe('Se CO2, H2O och 10-6 här');
});

test('nothing is lost, whatever stands between the marks', () => {
  const piece = fc.constantFrom(
    '~',
    '^',
    'a',
    '2',
    ' ',
    '-',
    '<sub>',
    '</sub>',
    '<sup>',
    '</sup>',
    ')',
    'é',
    '+',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
      const written = pieces.join('');
      const plain = (text: string) =>
        text
          .normalize('NFKC')
          .replace(/<\/?su[bp]>|\[\w+|[\]\s~^<>/]/g, '')
          .replaceAll('−', '-');
      const tree = shown(parseMarkdown(`Ett${written}`, { file: 'a.md' }));
      expect(plain(tree.replace(/\[html [^\]]*\]/g, ''))).toBe(plain(`Ett${written}`));
    }),
  );
});
