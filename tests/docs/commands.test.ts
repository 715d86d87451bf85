import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { REAL, ROOT } from '../support/cli.js';
import { type TestRepository, testRepository } from '../support/git.js';
import { run } from '../support/in-process.js';
import { png } from '../support/pictures.js';
import { blockFile, compileBody, temporaryFolder } from '../support/workspace.js';

/** Commands that are not run, and why. Their flags are checked all the same. */
const NOT_RUN: Record<string, string> = {
  dev: 'serves until it is stopped; tests/dev runs it',
  sign: 'needs a key; tests/sign runs it',
  verify: 'needs a signed PDF; tests/sign runs it',
  extract: 'needs a printed PDF; tests/embedded runs it',
};

/** A command in a ```sh block: its arguments, and the exit code it is said to have. */
interface Written {
  line: number;
  args: string[];
  code: number;
}

/** The command line as it is called in a checkout. */
const CHECKOUT = 'npm run -s uppdrag --';

/** The commands of a document, in order. */
function commandsIn(text: string): Written[] {
  const found: Written[] = [];
  let fence: string | undefined;
  for (const [index, line] of text.split('\n').entries()) {
    const opened = /^```(\w*)/.exec(line);
    if (opened) fence = fence === undefined ? opened[1] : undefined;
    else if (fence === 'sh') {
      const [command = '', remark = ''] = line.split(/\s+#\s/);
      const words = [...command.matchAll(/"([^"]*)"|(\S+)/g)].map((match) => match[1] ?? match[2]!);
      const checkout = command.startsWith(CHECKOUT);
      const args = checkout
        ? ['uppdrag', ...words.slice(CHECKOUT.split(' ').length)]
        : words[0] === 'npx'
          ? words.slice(1)
          : words;
      if (args[0] !== 'uppdrag') continue;
      const code = Number(/(?:slutar med|ends with) (\d)/.exec(remark)?.[1] ?? 0);
      found.push({ line: index + 1, args: args.slice(1), code });
    }
  }
  return found;
}

/** What stands in the fenced blocks of a language in a document. */
function fenced(file: string, language: string): string[] {
  const text = readFileSync(join(ROOT, 'docs', file), 'utf8');
  return [...text.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)].flatMap(([, of, inside]) =>
    of === language ? [inside!] : [],
  );
}

/** Spelling loads a dictionary and PDFs a browser; neither changes whether a command does what it says. */
function quicker(args: string[]): string[] {
  const [name] = args;
  if (name === 'build' && !args.includes('--format')) return [...args, '--format', 'html'];
  if (name === 'diff') return args.map((arg) => (arg === 'html,pdf' ? 'html' : arg));
  return name === 'check' ? [...args, '--no-spelling'] : args;
}

const documents = readdirSync(join(ROOT, 'docs')).filter((file) => file.endsWith('.md'));
const withCommands = documents
  .map((file) => ({ file, commands: commandsIn(readFileSync(join(ROOT, 'docs', file), 'utf8')) }))
  .filter(({ commands }) => commands.length > 0);

let repository: TestRepository;

beforeAll(() => {
  repository = testRepository();
  cpSync(REAL, join(repository.top, 'uppdrag'), { recursive: true });
  repository.commit('The real commissions');
});
afterAll(() => repository.remove());

/** Runs commands as they are written, one after the other, and sees that each ends as it is said to. */
async function runAll(document: string, commands: readonly Written[], cwd: string): Promise<void> {
  for (const { line, args, code } of commands) {
    const isRun = NOT_RUN[args[0]!] === undefined;
    const said = await run(isRun ? quicker(args) : ['help', args[0]!], { cwd });
    const shown = `${document}:${line}: uppdrag ${args.join(' ')}`;
    expect([shown, said.code, said.code === code || !isRun ? '' : said.stderr]).toEqual([
      shown,
      isRun ? code : 0,
      '',
    ]);
    if (isRun) continue;
    for (const flag of args.filter((arg) => arg.startsWith('--'))) expect(said.stdout, shown).toContain(flag);
  }
}

function checkedOut(): string {
  const cwd = temporaryFolder();
  cpSync(repository.top, cwd, { recursive: true });
  return cwd;
}

describe.each(withCommands.map(({ file, commands }) => [file, commands] as const))(
  'docs/%s',
  (file, commands) => {
    it('has commands that do what it says, in their order', async () => {
      await runAll(`docs/${file}`, commands, checkedOut());
    });
  },
);

describe('the tour in README.md', () => {
  const [, ...steps] = readFileSync(join(ROOT, 'README.md'), 'utf8')
    .split(/^## What goes in/m)[0]!
    .split(/^(?=\*\*\d\. )/m);
  /** What the reader is told to change before the commands of a step. */
  const EDITS: Record<string, [file: string, from: string, to: string]> = {
    '3': ['2026/sodra-alvsborgs-sjukhus/tabeller/volymer.yaml', 'bas: 25096', 'bas: 25069'],
    '4': ['block/handelser-och-forandringar.md', 'snarast', 'genast'],
  };

  it.each(steps.map((step) => [/^\*\*\d\. (.*?)\.?\*\*/.exec(step)![1]!, step]))('%s', async (_, step) => {
    const cwd = checkedOut();
    const edit = EDITS[step[2]!];
    if (edit) {
      const [file, from, to] = edit;
      for (const said of [file.split('/').at(-1)!, from, to]) expect(step).toContain(said);
      const path = join(cwd, 'uppdrag', file);
      const text = readFileSync(path, 'utf8');
      expect(text).toContain(from);
      writeFileSync(path, text.replace(from, to));
    }
    const commands = commandsIn(step);
    await runAll('README.md', commands, cwd);
    expect(commands.length).toBeGreaterThanOrEqual(step[2] === '2' ? 0 : 1);
  });
});

it('every document for editors has a command that is run', () => {
  const names = withCommands.map(({ file }) => file);
  expect(names).toEqual(
    expect.arrayContaining([
      'beslut.md',
      'block.md',
      'granska.md',
      'skriva.md',
      'tabeller.md',
      'uppfoljning.md',
    ]),
  );
});

it('what granska.md quotes is what the program says', async () => {
  const [quoted = ''] = fenced('granska.md', 'text');
  const { stdout } = await run(['check', 'backefors', '--decided', '--no-spelling'], { cwd: ROOT });
  const plain = (text: string) => text.replace(/\u00a0/g, ' ');
  expect(quoted).toMatch(/^varning money/);
  expect(plain(stdout)).toContain(quoted);
});

it('the examples of tables, plans and blocks compile', () => {
  const tables = fenced('tabeller.md', 'yaml');
  const [plan = ''] = fenced('uppfoljning.md', 'yaml');
  const [use, block, parameters] = fenced('block.md', 'markdown');
  expect(tables).toHaveLength(3);
  const files = {
    'tabeller/ersattning.yaml': tables[0]!,
    'tabeller/forandringar.yaml': tables[1]!,
    'tabeller/besok.yaml': tables[2]!,
    'tabeller/besok.csv':
      'Enhetens namn;Ort;Antal besök (st);Andel digitalt\nVid torget;Borås;1,204;8.5\nVid ån;Skara;..;NA\n',
    'uppfoljning.yaml': plan,
  };
  const own = Object.entries(files).map(([file, text]) => [`2025-2027/regionhalsan/${file}`, text]);
  const body = [
    '# Block\n',
    use!,
    parameters!,
    ...fenced('tabeller.md', 'markdown'),
    '::tabell{#forandringar}\n',
    '# Plan\n\n::uppfoljningsplan\n',
  ].join('\n');
  const { diagnostics } = compileBody(body, {
    ...Object.fromEntries(own),
    'block/lakemedel.md': blockFile('lakemedel', 'Läkemedel.\n'),
    'block/sakerhet-och-beredskap.md': block!,
  });
  expect(diagnostics.map(({ rule, message }) => `${rule} ${message.sv}`)).toEqual([]);
});

it('the examples of running text compile', () => {
  const [front, ...examples] = fenced('skriva.md', 'markdown');
  expect(front).toContain('---');
  const { diagnostics } = compileBody(['# Text\n', ...examples].join('\n'), {
    '2025-2027/regionhalsan/vantetider.png': png() as never,
  });
  expect(diagnostics.map(({ rule, message }) => `${rule} ${message.sv}`)).toEqual([]);
});

it('every link in the documents leads to something', () => {
  for (const file of documents) {
    const text = readFileSync(join(ROOT, 'docs', file), 'utf8');
    for (const [, target] of text.matchAll(/\]\(([a-z]+\.md)(?:#[^)]*)?\)/g))
      expect(documents, `docs/${file}`).toContain(target);
  }
});
