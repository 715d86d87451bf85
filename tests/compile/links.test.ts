import { describe, expect, test } from 'vitest';
import { appearanceHash } from '../../src/lock/appearance.js';
import { decidedText } from '../../src/lock/decided-text.js';
import { bodyHtml, commissionOf } from '../render/support.js';
import { blockFile, compileBody } from '../support/workspace.js';

const folder = '2025-2027/regionhalsan';
const html = (body: string) => bodyHtml(commissionOf(`# A\n\n${body}\n`), 'screen');

describe('an address in running text', () => {
  test.each([
    [
      'Se https://a.se/b_c?d=1&e=2.',
      'Se <a href="https://a.se/b_c?d=1&#x26;e=2">https://a.se/b_c?d=1&#x26;e=2</a>.',
    ],
    ['(https://a.se/b_(c)), och', '(<a href="https://a.se/b_(c)">https://a.se/b_(c)</a>), och'],
    ['- **https://a.se**!', '<strong><a href="https://a.se/">https://a.se</a></strong>!'],
    ['a\\_b &amp; https://a.se', 'a_b &#x26; <a href="https://a.se/">https://a.se</a>'],
  ])('is a link: %s', (written, shown) => {
    expect(html(written)).toContain(shown);
  });

  test.each([
    '`https://a.se`',
    'https://',
    'x://a.se',
    '[text](https://b.se "https://a.se")',
    'https://a.se/{{period}}',
  ])('is none: %s', (written) => {
    expect(html(written)).not.toContain('href="https://a.se');
  });

  test('in a block too, and what is wrong in the text beside it stands where it did', () => {
    const { commission, diagnostics } = compileBody('# A\n\n::block{#b}\n', {
      'block/b.md': blockFile('b', 'Se https://a.se och [^x].\n'),
    });
    expect(bodyHtml(commission!, 'screen')).toContain('<a href="https://a.se/">');
    expect(diagnostics.map(({ rule, place }) => [rule, place.start.line, place.start.column])).toEqual([
      ['unknown-footnote', 6, 16],
    ]);
  });

  test('leaves a lock as it was', () => {
    const commission = commissionOf('# A\n\nSe https://a.se.\n');
    const lines = decidedText(commission, folder).lines.map(({ text }) => text);
    expect(lines.at(-1)).toBe('Se https://a.se.');
    const plain = commissionOf('# A\n\nSe https\\://a.se.\n');
    expect(appearanceHash(commission)).toBe(appearanceHash(plain));
  });
});

test('a link leads to a heading by the name that GitHub gives it', () => {
  const body = `# Innehåll

- [Läkemedel & hjälpmedel](#läkemedel--hjälpmedel)
- [Lista](#lista)
- [Lista igen](#lista-1)
- [Eget](#ett-eget)
- [Kodat](#l%C3%A4kemedel--hj%C3%A4lpmedel)

## Läkemedel & hjälpmedel

## Lista

## Lista

## Ett eget {#namn}
`;
  const shown = bodyHtml(commissionOf(body), 'screen');
  const hrefs = [...shown.matchAll(/<li><a href="([^"]+)"/g)].map(([, href]) => href);
  expect(hrefs).toEqual(['#lakemedel-hjalpmedel', '#lista', '#lista-2', '#namn', '#lakemedel-hjalpmedel']);
});
