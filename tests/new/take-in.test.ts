import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { describe, expect, test } from 'vitest';
import { visit } from '../../src/model/visit.js';
import { takeIn } from '../../src/new/take-in/take-in.js';
import { parseMarkdown } from '../../src/source/markdown.js';
import { run } from '../support/in-process.js';
import { smallWorkspace, write } from '../support/workspace.js';

/** The words that a reader of a text in the program's Markdown sees, in order. */
function wordsOf(text: string): string[] {
  const parts: string[] = [];
  visit(parseMarkdown(text, { file: 'x.md' }), (node: Nodes) => {
    if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') parts.push(node.value);
    if (node.type === 'image' || node.type === 'imageReference') parts.push(node.alt ?? '');
  });
  return (
    parts
      .join(' ')
      .replace(/\{#[a-z0-9-]+\}/g, '')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

describe('taking in', () => {
  test.each([
    ['a document with a title', '# Stadga\n\n## Namn\n\nText.\n', 'Stadga', '# Namn\n\nText.\n'],
    [
      'several first headings',
      '# Namn\n\nText.\n\n# Syfte\n\nMer.\n',
      undefined,
      '# Namn\n\nText.\n\n# Syfte\n\nMer.\n',
    ],
    [
      'skipped levels',
      '# A\n\nx\n\n# B\n\n#### C\n\nx\n\n## D\n\nx\n',
      undefined,
      '# A\n\nx\n\n# B\n\n## C\n\nx\n\n## D\n\nx\n',
    ],
    ['underlined headings', 'Stadga\n===\n\nNamn\n---\n\nText.\n', 'Stadga', '# Namn\n\nText.\n'],
    [
      'what looks like a directive',
      'Se :ref{#x} och kl. 10:30, a:b.\n',
      undefined,
      'Se \\:ref{#x} och kl. 10:30, a:b.\n',
    ],
    ['braces', 'Skriv {{namn}} här.\n', undefined, 'Skriv \\{\\{namn}} här.\n'],
    [
      'HTML',
      'Rad ett<br>rad två, <b>fet</b> och <namn>.\n',
      undefined,
      'Rad ett\\\nrad två, fet och \\<namn\\>.\n',
    ],
    ['a new line at the end of a line', 'Ett<br> \ntvå.<br>\n\nTre.\n', undefined, 'Ett\\\ntvå.\n\nTre.\n'],
    ['a new line in a heading', '# A<br>B\n\n## C<br>D\n\nx\n', 'A B', '# C D\n\nx\n'],
    ['a new line in a cell', '| A |\n| --- |\n| x<br>y |\n', undefined, '| A |\n| --- |\n| x<br>y |\n'],
    [
      'a table in HTML',
      '<table><tr><th>A</th><th>B</th></tr><tr><td>1</td><td>2 &amp; 3</td></tr></table>\n',
      undefined,
      '| A | B |\n| --- | --- |\n| 1 | 2 &amp; 3 |\n',
    ],
    ['comments', '<!-- intern -->\n\nText.\n', undefined, '<!-- intern -->\n\nText.\n'],
    [
      'links',
      '# A b\n\nTill [ett](#a-b), [två](x.md), [tre](https://x.se), [fyra][f].\n\n[f]: y.md\n',
      undefined,
      '# A b {#a-b}\n\nTill [ett](#a-b), två, [tre](https://x.se), fyra.\n',
    ],
    [
      'notes and addresses that are missing',
      'Se [^1] och [text][x].\n',
      undefined,
      'Se (^1) och [text\\]\\[x].\n',
    ],
    ['front matter', '---\ntitle: "X"\n...\n\nText.\n', 'X', '<!--\ntitle: "X"\n-->\n\nText.\n'],
    ['a picture from elsewhere', 'Se ![En bild](https://x.se/a.png).\n', undefined, 'Se En bild.\n'],
    [
      'a cell without a head',
      '| A |\n| --- |\n| 1 | 2 |\n',
      undefined,
      '| A |  |\n| --- | --- |\n| 1 | 2 |\n',
    ],
    ['wide spaces', 'Ett&emsp;två\u2003tre.\n', undefined, 'Ett två tre.\n'],
    ['what nobody sees', '\ufeffVård\u00adcentral.\r\n', undefined, 'Vårdcentral.\n'],
  ])('%s', (_what, written, title, body) => {
    const taken = takeIn(written);
    expect(taken.body).toBe(body);
    expect(taken.title).toBe(title);
    // What has been taken in once is as it should be.
    expect(takeIn(taken.body).body).toBe(taken.body);
  });

  test('loses no word', () => {
    const word = fc.constantFrom('ett', 'två', 'tre', 'åtta', 'Vård', '12', 'x:y', 'a_b');
    const inline = fc.oneof(
      word,
      word.map((each) => `**${each}**`),
      word.map((each) => `*${each}*`),
      word.map((each) => `[${each}](fil.md)`),
      word.map((each) => `[${each}](#rubrik)`),
      word.map((each) => `[${each}](https://x.se)`),
      word.map((each) => `\`${each}\``),
      word.map((each) => `<b>${each}</b>`),
      word.map((each) => `${each}<br>${each}`),
      word.map((each) => `[${each}][saknas]`),
      fc.constantFrom(':ord', '{{namn}}', '[^9]', '<!-- ej -->', '![bild](x.png)', '# ', '- ', '&amp;'),
    );
    const sentence = fc.array(inline, { minLength: 1, maxLength: 6 }).map((parts) => parts.join(' '));
    const block = fc.oneof(
      sentence,
      fc
        .tuple(fc.integer({ min: 1, max: 6 }), sentence)
        .map(([level, text]) => `${'#'.repeat(level)} ${text}`),
      sentence.map((text) => `${text}\n---`),
      fc
        .array(sentence, { minLength: 1, maxLength: 3 })
        .map((items) => items.map((item) => `- ${item}`).join('\n')),
      sentence.map((text) => `> ${text}`),
      fc.tuple(word, word, word).map(([a, b, c]) => `| ${a} |\n| --- |\n| ${b} | ${c} |`),
      fc.tuple(word, word).map(([a, b]) => `<div>\n<p>${a}</p>${b}\n</div>`),
      fc.tuple(word, word).map(([a, b]) => `:::note ${a}\n${b}\n:::`),
    );
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 8 }), (blocks) => {
        const written = blocks.join('\n\n');
        const { title = '', body } = takeIn(written);
        const words = [...(title.match(/[\p{L}\p{N}]+/gu) ?? []), ...wordsOf(body)];
        // Told by other means than the parser: what stands between the signs of the blocks above.
        const expected = written
          .replace(/<!--.*?-->/g, ' ')
          .replace(/\]\((?:fil\.md|#rubrik|https:\/\/x\.se|x\.png)\)/g, ' ')
          .replace(/<\/?(?:b|br|div|p)>/g, (tag) => (/^<\/?b>$/.test(tag) ? '' : ' '))
          .replace(/&amp;/g, ' ')
          .match(/[\p{L}\p{N}]+/gu);
        expect(words.map((each) => each.toLowerCase())).toEqual(
          (expected ?? []).map((each) => each.toLowerCase()),
        );
      }),
    );
  });
});

test('uppdrag new --from makes a commission that builds', async () => {
  const cwd = smallWorkspace();
  write(cwd, {
    'stadga.md':
      '# Stadga: namn {{x}}\n\n## Namn\n\nFöreningen heter :namn<br>och **verkar** i [orten](ort.md).\n\n- ett\n- två\n',
  });
  const made = await run(['new', 'enskilt', '--from', 'stadga.md', '--provider', 'norr', '--year', '2027'], {
    cwd,
  });
  expect(made).toMatchObject({ code: 0, stderr: '' });
  expect(made.stdout).toContain('uppdrag/2027/stadga/uppdrag.md');
  const built = await run(['build', '2027/stadga', '--format', 'html'], { cwd });
  expect(built.code, built.stdout + built.stderr).toBe(0);
  const none = await run(['new', '--from', 'stadga.md'], { cwd });
  expect(none.code).toBe(2);
  expect(none.stderr).toContain('Säg vilket slags uppdrag');
});
