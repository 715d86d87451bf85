import { cpSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import type { Nodes } from 'mdast';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { REAL } from '../support/cli.js';
import { type TestRepository, testRepository } from '../support/git.js';
import { run } from '../support/in-process.js';
import { edit, SMALL } from '../support/workspace.js';

const ST = '2026/sodra-alvsborgs-sjukhus';
const HOSTILE =
  '<img src=x onerror=alert(1)> | @alla #1 !2 `x` [a](http://ond.example) ![b](b.png) www.ond.example $1$ ~~s~~';

let repo: TestRepository;

beforeEach(() => {
  repo = testRepository();
});

afterEach(() => repo.remove());

function change(file: string, from: string, to: string): void {
  edit(join(repo.top, 'uppdrag', file), (text) => text.replace(from, to));
}

async function report(...more: string[]): Promise<string> {
  const { stdout } = await run(
    ['check', '--changed', 'main', '--format', 'markdown', '--no-spelling', ...more],
    { cwd: repo.top },
  );
  return stdout;
}

/** What depends on all the texts of the real commissions is left out: the commit's id and what is said about them anyway. */
function steady(markdown: string): string {
  return markdown
    .replace(/`[0-9a-f]{7}`/, '`4c1f9e2`')
    .replace(/\d+ anmärkningar fanns redan/, 'Några anmärkningar fanns redan')
    .replace(
      /<summary>\d+ som fanns redan[\s\S]*?(?=\n<\/details>)/,
      '<summary>Några som fanns redan</summary>\n',
    );
}

/** All nodes of the report as GitHub's Markdown. */
function nodesOf(markdown: string): Nodes[] {
  const parser = unified().use(remarkParse).use(withTables);
  const below = (node: Nodes): Nodes[] => [node, ...('children' in node ? node.children.flatMap(below) : [])];
  return below(parser.parse(markdown));
}

function withTables(this: Processor): void {
  Object.assign(this.data(), {
    micromarkExtensions: [gfmTable()],
    fromMarkdownExtensions: [gfmTableFromMarkdown()],
  });
}

test('tells what a branch does to the real commissions', async () => {
  cpSync(REAL, join(repo.top, 'uppdrag'), { recursive: true });
  repo.commit();
  repo.git('checkout', '--quiet', '-b', 'gren');
  change(`${ST}/tabeller/ersattning.yaml`, 'belopp: 4400209}\n  - id: avr', 'belopp: 4500209}\n  - id: avr');
  change(`${ST}/tabeller/ersattning.yaml`, '2026, belopp: 4400209', '2026, belopp: 4500209.5');
  change(`${ST}/uppfoljning.yaml`, 'målvärde: 100 %', 'målvärde: 90 %');
  change(
    `${ST}/uppfoljning.yaml`,
    'text: Mobilt team etablerat, ja/nej',
    'text: Mobilt team är etablerat, ja/nej',
  );
  change(`${ST}/uppfoljning.yaml`, 'Samordningsråd Rättspsykiatri', 'Koncernkontoret');
  change(
    `${ST}/uppfoljning.yaml`,
    '          - id: utskrivning-avvikelser\n',
    '          - {id: ny, text: Antal nöjda, målvärde: minst 80, källa: Enkät, uppgiftslämnare: Utförare, tillfällen: [ÅR]}\n          - id: utskrivning-avvikelser\n',
  );
  change(`${ST}/uppdrag.md`, '### Barn och unga\n', '### Barn, unga och deras föräldrar\n');
  change(
    `${ST}/uppdrag.md`,
    '## Vaccinationer\n',
    '## Resor\n\nUtföraren ska resa resa mindre.\n\n## Vaccinationer\n',
  );
  change('block/sakerhet-och-beredskap.md', 'ansvarar för att följa', 'ska följa');
  change('2026/backefors/uppdrag.md', '---\n\n', '---\n\n<!-- En kommentar -->\n\n');
  await expect(steady(await report())).toMatchFileSnapshot('../golden/review/verkliga-uppdrag.md');
});

test('nothing of a hostile source becomes markup, a mention or a link', async () => {
  for (const [file, content] of Object.entries(SMALL)) repo.put(`uppdrag/${file}`, content);
  repo.put('uppdrag/2026/soder/uppfoljning.yaml', `titel: Plan\nområden:\n  - namn: Vård\n    enheter: []\n`);
  repo.commit();
  repo.git('checkout', '--quiet', '-b', 'gren');
  change('2026/vaster/uppdrag.md', '# Uppdrag', `# Uppdrag ${HOSTILE.replace(/<[^>]*>/, 'x')}`);
  change('2026/vaster/uppdrag.md', 'status: utkast', `status: utkast\ntitel: '${HOSTILE}'`);
  change('2026/norr/uppdrag.md', '# Uppdrag', `::block{#saknas${'x'.repeat(20)}}\n\n# Uppdrag`);
  change('2026/norr/tabeller/ram.yaml', 'titel: Ekonomisk ram', `titel: '${HOSTILE}'`);
  change('2026/norr/tabeller/ram.yaml', 'belopp: 1000', 'belopp: 0.5');
  repo.put(`uppdrag/2026/soder/tabeller/a|@b <i>.yaml`, 'titel: 1\nslag: <b>\n');
  renameSync(join(repo.top, 'uppdrag/2026/soder'), join(repo.top, 'uppdrag/2026/soder-2'));
  const text = steady(await report());
  await expect(text).toMatchFileSnapshot('../golden/review/fientlig-text.md');
  const nodes = nodesOf(text);
  const html = nodes.flatMap((node) => (node.type === 'html' ? node.value : []));
  expect(html.join('').replace(/<\/?(?:details|summary|code)>|<!-- uppdrag check -->|\d+ råd/g, '')).toBe('');
  expect(nodes.filter(({ type }) => /^(?:link|image|delete|code|definition)/.test(type))).toEqual([]);
  // Every table has kept its rows and columns.
  const tables = nodes.flatMap((node) => (node.type === 'table' ? [node.children] : []));
  expect(tables.length).toBe(text.match(/^\| ---/gm)?.length);
  for (const [head, ...rows] of tables)
    expect(rows.every(({ children }) => children.length === head?.children.length)).toBe(true);
  const allowed = /<\/?(?:details|summary|code)>|<br>|<!-- uppdrag check -->/g;
  expect(text.replace(allowed, '')).not.toMatch(/<|(?<!\\)\[|(?<![`\w])@\w|https?:\/\/|www\./);
});

test('tells what is new from what was there, in English too', async () => {
  for (const [file, content] of Object.entries(SMALL)) repo.put(`uppdrag/${file}`, content);
  change('2026/norr/uppdrag.md', 'Sjukhuset ska ge', 'Sjukhuset ska ska ge');
  change('2026/soder/uppdrag.md', 'Sjukhuset ska ge', 'Sjukhuset ska ska ge');
  repo.commit();
  repo.git('checkout', '--quiet', '-b', 'gren');
  change('2026/norr/uppdrag.md', '# Uppdrag', '# Nytt\n\nSjukhuset ska ge ge vård.\n\n# Uppdrag');
  change('2026/norr/uppdrag.md', 'till: norr', 'till: norr\ndiarienummer: OSN 2025-00001');
  change('2026/soder/uppdrag.md', 'ska ska', 'ska');
  change('2026/norr/tabeller/ram.yaml', '  - {post: Forskning, belopp: 234}\n', '');
  repo.git('rm', '--quiet', '-r', 'uppdrag/2026/vaster');
  await expect(steady(await report('--lang', 'en'))).toMatchFileSnapshot('../golden/review/small.md');
  const quiet = await report('--lang', 'en', '--quiet');
  expect(quiet).not.toContain('repeated-word');
});

test('without a revision all findings are told', async () => {
  for (const [file, content] of Object.entries(SMALL)) repo.put(`uppdrag/${file}`, content);
  change('2026/norr/uppdrag.md', '::block{#sakerhet}', '::block{#sakerhets}');
  const args = ['check', '--format', 'markdown', '--no-spelling'];
  const { code, stdout } = await run(args, { cwd: repo.top });
  expect(code).toBe(1);
  expect(stdout).toContain('3 uppdrag lästa. 1 fel, 0 varningar');
  expect(stdout).toMatch(/\| \*\*fel\*\* `unknown-block` \| `uppdrag\/2026\/norr\/uppdrag\.md:\d+` \|/);
  const none = await run([...args, '2026/vaster', '--lang', 'en'], { cwd: repo.top });
  expect(none).toMatchObject({
    code: 0,
    stdout: expect.stringContaining('No errors or warnings.') as string,
  });
});

test('a report that is too long is cut, and says so', async () => {
  for (const [file, content] of Object.entries(SMALL)) repo.put(`uppdrag/${file}`, content);
  repo.commit();
  repo.git('checkout', '--quiet', '-b', 'gren');
  const wrong = [...Array(900).keys()].map((number) => `::block{#saknas-${number}-${'x'.repeat(60)}}\n`);
  change('2026/vaster/uppdrag.md', '# Uppdrag', `${wrong.join('\n')}\n# Uppdrag`);
  const text = await report();
  expect(text.length).toBeLessThan(65_536);
  expect(text.length).toBeGreaterThan(10_000);
  expect(text).toContain('**900 nya fel');
  expect(text).toMatch(/… och \d+ till\./);
});
