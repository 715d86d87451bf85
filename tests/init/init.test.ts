import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT, uppdrag } from '../support/cli.js';
import { run } from '../support/in-process.js';
import { filesBelow, temporaryFolder, write } from '../support/workspace.js';

/** Ids of the shared blocks of a new workspace. */
const STARTER_BLOCKS = filesBelow(join(ROOT, 'templates/init/uppdrag/block')).map((file) =>
  file.replace('.md', ''),
);

const read = (...path: string[]) => readFileSync(join(...path), 'utf8');

describe('uppdrag init', () => {
  it('sets up a folder that builds and checks without a warning, and refuses to do it again', async () => {
    const cwd = temporaryFolder();
    const args = [
      'init',
      'uppdragen',
      '--region',
      'Region Halland',
      '--board',
      'driftnämnden',
      '--ci',
      'gitlab',
    ];
    const made = await uppdrag(args, { cwd });
    expect(made).toMatchObject({ code: 0, stderr: '' });
    const folder = join(cwd, 'uppdragen');
    const files = filesBelow(folder);
    expect(made.stdout).toContain(`${files.length} filer är skrivna.`);

    const checked = await uppdrag(['check', '--max-warnings', '0'], { cwd: folder });
    expect(checked).toMatchObject({ code: 0, stderr: '' });
    expect(checked.stdout).toMatch(/^1 uppdrag läst: 0 fel, 0 varningar/m);
    const built = await uppdrag(['build', '--format', 'html'], { cwd: folder });
    expect(built.code).toBe(0);
    const html = filesBelow(join(folder, 'build')).find((file) => file.endsWith('exempelsjukhuset.html'))!;
    expect(read(folder, 'build', html)).toMatch(/4\s550\s000<\/data> kronor/);

    const before = filesBelow(folder).map((file) => [file, read(folder, file)]);
    const again = await run(['init', 'uppdragen', '--yes'], { cwd });
    expect(again).toMatchObject({ code: 2, stdout: '' });
    for (const file of files.filter((each) => each !== '.gitlab-ci.yml'))
      expect(again.stderr.replace(/\s+/g, ' ')).toContain(file);
    expect(filesBelow(folder).map((file) => [file, read(folder, file)])).toEqual(before);
  });

  it('says the names of the region and the board, and none of another region', async () => {
    const cwd = temporaryFolder();
    await run(['init', '--region', 'Region Dalarnas', '--board', 'driftnämnden', '--ci', 'github'], { cwd });
    const files = filesBelow(cwd).filter((file) => !file.startsWith('.github'));
    for (const file of files) {
      const text = read(cwd, file);
      expect(text, file).not.toMatch(/Västra Götal|[Oo]perativa hälso|OSN|<<|PERIOD/);
      expect(text, file).not.toMatch(/uppdrag-ignore(?! \$)/);
    }
    expect(read(cwd, '.github/workflows/uppdrag.yml')).toBe(read(ROOT, 'templates/ci/github/uppdrag.yml'));
    const { version } = JSON.parse(read(ROOT, 'package.json')) as { version: string };
    expect(JSON.parse(read(cwd, 'package.json'))).toMatchObject({ devDependencies: { uppdrag: version } });
  });

  it('gives VS Code schemas that exist, and a snippet for every block that fits it', async () => {
    const cwd = temporaryFolder();
    await run(['init', '--yes'], { cwd });
    const settings = JSON.parse(read(cwd, '.vscode/settings.json')) as {
      'yaml.schemas': Record<string, string>;
    };
    for (const schema of Object.keys(settings['yaml.schemas']))
      expect(existsSync(join(ROOT, schema.replace('./node_modules/uppdrag/', ''))), schema).toBe(true);
    const snippets = JSON.parse(read(cwd, '.vscode/uppdrag.code-snippets')) as Record<
      string,
      { body: string[] }
    >;
    expect(snippets['block omfattning-och-giltighetstid']!.body).toEqual([
      '::block{#omfattning-och-giltighetstid indexår="${1:text}"}',
    ]);
    // As they stand, with what they suggest filled in, all blocks compile.
    const blocks = STARTER_BLOCKS.map((id) => snippets[`block ${id}`]!.body.join('\n'));
    const body = blocks.map((each) => each.replace(/\$\{\d+:([^}]*)\}/g, '$1')).join('\n\n');
    const [file] = filesBelow(cwd).filter((each) => each.endsWith('exempelsjukhuset/uppdrag.md'));
    write(cwd, { [file!]: `${read(cwd, file!).split('\n---\n')[0]}\n---\n\n${body}\n` });
    const { code, stdout } = await run(['check', '--quiet', '--no-spelling'], { cwd });
    expect([code, stdout.match(/^fel .*/gm)]).toEqual([0, null]);
  });

  it('has blocks that are not the live ones, with parameters for names', () => {
    const sentences = (folder: string) =>
      filesBelow(folder).flatMap((file) =>
        (read(folder, file).split('\n---\n')[1] ?? '').split(/(?<=\.)\s+/).filter((each) => each.length > 40),
      );
    const live = new Set(sentences(join(ROOT, 'uppdrag/block')));
    const starters = sentences(join(ROOT, 'templates/init/uppdrag/block'));
    expect(starters.length).toBeGreaterThan(10);
    expect(starters.filter((each) => live.has(each))).toEqual([]);
  });

  it('starts empty on wish', async () => {
    const cwd = temporaryFolder();
    const made = await run(['init', '--yes', '--empty'], { cwd });
    expect(made).toMatchObject({ code: 0, stderr: '' });
    expect(filesBelow(join(cwd, 'uppdrag'))).toEqual([
      'register/organisationer.yaml',
      'register/termer.yaml',
      'uppdrag.yaml',
    ]);
    expect(read(cwd, 'uppdrag/register/organisationer.yaml')).not.toContain('exempel');
    expect(made.stdout).toMatch(/&& npx uppdrag new\n$/);
  });

  it('says how the program comes along: from its folder, or not at all where it is installed', async () => {
    const cwd = temporaryFolder();
    const clone = await run(['init', 'ny', '--yes'], { cwd });
    expect(clone.stdout).toContain(`cd ny && npm install --save-dev ${ROOT.replace(/\/$/, '')}`);
    write(cwd, { 'har/node_modules/uppdrag/package.json': '{}', 'har/package.json': '{"own": true}' });
    const installed = await run(['init', 'har', '--yes'], { cwd });
    expect(installed.stdout).toMatch(/\n {2}cd har && npx uppdrag build\n$/);
    expect(read(cwd, 'har/package.json')).toBe('{"own": true}');
  });

  it('leaves other files alone, and names what is in the way, all at once', async () => {
    const cwd = temporaryFolder();
    write(cwd, {
      'anteckningar.txt': 'mina',
      'README.md': 'egen\n',
      uppdrag: 'en fil där en mapp ska vara\n',
    });
    const { code, stderr } = await run(['init', '--yes'], { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain('2 filer finns redan: README.md, uppdrag. Inget är skrivet.');
    expect(filesBelow(cwd)).toEqual(['README.md', 'anteckningar.txt', 'uppdrag']);
  });

  const bad: [string, string[], RegExp][] = [
    ['nobody to ask', [], /Regionens namn saknas[\s\S]*--region "Region Skåne"/],
    [
      'an unknown service',
      ['--yes', '--ci', 'jenkins'],
      /--ci kan inte vara ”jenkins”\.[\s\S]*github, gitlab, none/,
    ],
    ['a name that is none', ['--region', 'a: {b', '--yes'], /--region kan inte vara ”a: \{b”/],
  ];
  it.each(bad)('refuses %s', async (_what, args, says) => {
    const cwd = temporaryFolder();
    const { code, stderr } = await run(['init', ...args], { cwd });
    expect(code).toBe(2);
    expect(stderr).toMatch(says);
    expect(filesBelow(cwd)).toEqual([]);
  });

  it('travels in the package with everything it is made of', () => {
    const { files } = JSON.parse(read(ROOT, 'package.json')) as { files: string[] };
    const packed = (path: string) => files.some((each) => path === each || path.startsWith(`${each}/`));
    expect(packed('uppdrag')).toBe(false);
    for (const path of ['templates/init/uppdrag/register/termer.yaml', 'templates/ci/github/uppdrag.yml']) {
      expect(packed(path), path).toBe(true);
      expect(existsSync(join(ROOT, path)), path).toBe(true);
    }
    // npm leaves these out of a package, or reads them itself, wherever they lie.
    for (const file of filesBelow(join(ROOT, 'templates')))
      expect(file).not.toMatch(/(?:^|\/)(?:\.gitignore|\.npmignore|\.npmrc|package\.json)$/);
  });
});
