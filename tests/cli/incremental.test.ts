import {
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { uppdrag } from '../support/cli.js';
import { run } from '../support/in-process.js';
import { edit, filesBelow, SMALL, smallWorkspace, temporaryFolder, write } from '../support/workspace.js';

const TEXT = ['build', '--format', 'html,json'];

/** What the file system says about every file: whatever is written anew differs. */
function stamps(folder: string): Record<string, string> {
  const files = filesBelow(folder);
  return Object.fromEntries(
    files.map((file) => [file, ((stat) => `${stat.ino} ${stat.mtimeMs}`)(statSync(join(folder, file)))]),
  );
}

/** The files that differ between two looks at a folder. */
function changed(before: Record<string, string>, after: Record<string, string>): string[] {
  return Object.keys({ ...before, ...after }).filter(
    (file) => before[file] !== after[file] && !file.startsWith('.uppdrag'),
  );
}

/** The documents in a folder with their content, without what the program remembers. */
function documents(folder: string): Record<string, string> {
  const files = filesBelow(folder).filter((file) => !file.startsWith('.uppdrag'));
  return Object.fromEntries(files.map((file) => [file, readFileSync(join(folder, file), 'utf8')]));
}

/**
 * Which modules a Node process loaded, out of the coverage it left. Many are joined in one file; each then has a comment
 * with its path above it.
 */
function loadedModules(coverage: string): string[] {
  const files = readdirSync(coverage).flatMap((file) => {
    const { result } = JSON.parse(readFileSync(join(coverage, file), 'utf8')) as {
      result: { url: string }[];
    };
    return result.flatMap(({ url }) => (url.startsWith('file:') ? fileURLToPath(url) : []));
  });
  return files.flatMap((file) => {
    const joined = readFileSync(file, 'utf8').matchAll(/^ *\/\/ (\S*(?:dist|node_modules)\/\S+)$/gm);
    return [file, ...[...joined].map((match) => match[1]!)];
  });
}

describe('a second build', () => {
  it('with nothing changed does no work: nothing is written and no compiler or browser is even imported', async () => {
    const cwd = smallWorkspace();
    // Both as processes: for a program of other files everything would be new.
    expect((await uppdrag(['build'], { cwd })).code).toBe(0);
    const before = stamps(join(cwd, 'build'));
    const coverage = temporaryFolder();
    const { code, stdout } = await uppdrag(['build'], { cwd, env: { NODE_V8_COVERAGE: coverage } });
    expect(code).toBe(0);
    expect(stamps(join(cwd, 'build'))).toEqual(before);
    expect(stdout.match(/oförändrat$/gm)).toHaveLength(3);
    expect(stdout).not.toContain('Skrivet');
    const modules = loadedModules(coverage);
    expect(modules.some((path) => path.endsWith('dist/making/forecast.js'))).toBe(true);
    const compilers =
      /unified|micromark|mdast|handlebars|ajv|puppeteer|hunspell|node_modules\/yaml|dist\/(compile|render|checks)/;
    expect(modules.filter((path) => compilers.test(path))).toEqual([]);
  });

  it('shows the warnings again', async () => {
    const block = `${SMALL['block/sakerhet.md']}`.replace(
      'titel: Säkerhet',
      'titel: Säkerhet\ntillval:\n  extra: Finns inte i texten',
    );
    const cwd = smallWorkspace({ 'block/sakerhet.md': block });
    const first = await run(TEXT, { cwd });
    expect(first.stderr).toMatch(/^varning unused-option · uppdrag\/block\/sakerhet\.md:6:3$/m);
    const second = await run(TEXT, { cwd });
    expect(second.stdout).toContain('oförändrat');
    expect(second.stderr).toBe(first.stderr);
  });

  it('builds exactly the commissions that use a changed block', async () => {
    const cwd = smallWorkspace();
    await run(TEXT, { cwd });
    const before = stamps(join(cwd, 'build'));
    edit(join(cwd, 'uppdrag/block/sakerhet.md'), (text) => text.replace('säkerheten', 'all säkerhet'));
    const { stdout } = await run(TEXT, { cwd });
    expect(changed(before, stamps(join(cwd, 'build'))).sort()).toEqual([
      '2026/norr/norr.html',
      '2026/norr/norr.json',
      '2026/soder/soder.html',
      '2026/soder/soder.json',
    ]);
    expect(stdout).toMatch(/Västra vården 2026 .*oförändrat/);
    expect(readFileSync(join(cwd, 'build/2026/soder/soder.html'), 'utf8')).toContain('all säkerhet');
  });

  it('prints what looks different or carries other sources', async () => {
    const cwd = smallWorkspace();
    const all = ['build', '--format', 'html,pdf,json'];
    await run(all, { cwd });
    const before = stamps(join(cwd, 'build'));
    // A block that nobody uses has all of them compiled again, to the same pages.
    const unused = SMALL['block/sakerhet.md']!.replace('id: sakerhet', 'id: beredskap');
    write(cwd, { 'uppdrag/block/beredskap.md': unused });
    edit(join(cwd, 'uppdrag/2026/soder/uppdrag.md'), (text) => `${text}\n<!-- en kommentar -->\n`);
    edit(join(cwd, 'uppdrag/2026/vaster/uppdrag.md'), (text) => text.replace('nära', 'mycket nära'));
    expect((await run(all, { cwd })).code).toBe(0);
    expect(changed(before, stamps(join(cwd, 'build'))).sort()).toEqual([
      '2026/soder/soder.json',
      '2026/soder/soder.pdf',
      '2026/vaster/vaster.html',
      '2026/vaster/vaster.json',
      '2026/vaster/vaster.pdf',
    ]);
  });

  it.each([
    ['deleted', (path: string) => rmSync(path)],
    ['changed', (path: string) => edit(path, (text) => `${text} `)],
    [
      'changed with its length and date kept',
      (path: string) => {
        const { atime, mtime } = statSync(path);
        edit(path, (text) => text.replace('vård', 'kakor'));
        utimesSync(path, atime, mtime);
      },
    ],
  ])('makes a document again that was %s', async (_, harm) => {
    const cwd = smallWorkspace();
    await run(TEXT, { cwd });
    const before = documents(join(cwd, 'build'));
    harm(join(cwd, 'build/2026/soder/soder.html'));
    const { stdout } = await run(TEXT, { cwd });
    expect(documents(join(cwd, 'build'))).toEqual(before);
    expect(stdout.match(/oförändrat$/gm)).toHaveLength(2);
    rmSync(join(cwd, 'build/index.html'));
    await run(TEXT, { cwd });
    expect(documents(join(cwd, 'build'))).toEqual(before);
  });

  it('gives the same as a clean one, whatever happened in between', async () => {
    const cwd = smallWorkspace();
    const source = (file: string) => join(cwd, 'uppdrag', file);
    const steps = [
      () =>
        edit(source('2026/norr/tabeller/ram.yaml'), (text) => text.replace('belopp: 1000', 'belopp: 2000')),
      () =>
        edit(source('register/organisationer.yaml'), (text) =>
          text.replace('namn: Södra sjukhuset', 'namn: Sydsjukhuset'),
        ),
      () =>
        write(cwd, {
          'uppdrag/2027/ny/uppdrag.md': SMALL['2026/vaster/uppdrag.md']!.replaceAll('2026', '2027'),
        }),
      () => edit(source('2026/norr/uppdrag.md'), (text) => text.replace('# Ekonomi', '# Ekonomi {#pengar}')),
      () => edit(source('uppdrag.yaml'), (text) => text.replace('Provregionen', 'Regionen')),
      () => cpSync(source('block/sakerhet.md'), source('block/annat.md')),
      () =>
        edit(source('block/sakerhet.md'), (text) =>
          text.replace('version: 1', 'version: 2').replace('ansvarar', 'svarar'),
        ),
    ];
    await run(TEXT, { cwd });
    for (const step of steps) {
      step();
      await run(TEXT, { cwd });
      const clean = temporaryFolder();
      await run([...TEXT, '--out', clean], { cwd });
      expect(documents(join(cwd, 'build'))).toEqual(documents(clean));
    }
  });

  it('gives the same page numbers in JSON as a clean one', async () => {
    const cwd = smallWorkspace();
    await run(['build'], { cwd });
    edit(join(cwd, 'uppdrag/2026/norr/uppdrag.md'), (text) =>
      text.replace('# Ekonomi', `${'Mer text om vården.\n\n'.repeat(80)}# Ekonomi`),
    );
    await run(['build'], { cwd });
    const clean = temporaryFolder();
    await run(['build', '--out', clean], { cwd });
    const json = (folder: string) => readFileSync(join(folder, '2026/norr/norr.json'), 'utf8');
    expect(json(join(cwd, 'build'))).toBe(json(clean));
    const { innehåll, sidor } = JSON.parse(json(clean)) as {
      innehåll: { text: string; sida: number }[];
      sidor: number;
    };
    expect(innehåll.at(-1)).toMatchObject({ text: 'Ekonomi', sida: expect.any(Number) });
    expect(innehåll.at(-1)!.sida).toBeGreaterThan(innehåll[0]!.sida);
    expect(sidor).toBeGreaterThanOrEqual(innehåll.at(-1)!.sida);
  });

  it('ignores what it remembers when that is damaged', async () => {
    const cwd = smallWorkspace();
    await run(TEXT, { cwd });
    const before = documents(join(cwd, 'build'));
    const cache = join(cwd, 'build/.uppdrag');
    for (const harm of [
      () => '',
      () => '{"files":{}}',
      (text: string) => text.slice(0, 200),
      (text: string) => text.replace('soder', 'norr'),
    ]) {
      for (const file of filesBelow(cache))
        writeFileSync(join(cache, file), harm(readFileSync(join(cache, file), 'utf8')));
      const { code } = await run(TEXT, { cwd });
      expect(code).toBe(0);
      expect(documents(join(cwd, 'build'))).toEqual(before);
      expect((await run(TEXT, { cwd })).stdout.match(/oförändrat$/gm)).toHaveLength(3);
    }
    rmSync(cache, { recursive: true });
    writeFileSync(cache, 'en fil i vägen');
    expect((await run(TEXT, { cwd })).code).toBe(2);
  });

  it('builds everything when it is forced to', async () => {
    const cwd = smallWorkspace();
    await run(TEXT, { cwd });
    const before = documents(join(cwd, 'build'));
    const stampsBefore = stamps(join(cwd, 'build'));
    const { stdout } = await run([...TEXT, '--force'], { cwd });
    expect(stdout).not.toContain('oförändrat');
    expect(documents(join(cwd, 'build'))).toEqual(before);
    expect(changed(stampsBefore, stamps(join(cwd, 'build')))).toHaveLength(6);
  });

  it('adds a form that was not asked for before, and links to it', async () => {
    const cwd = smallWorkspace();
    await run(['build', '--format', 'html'], { cwd });
    expect(existsSync(join(cwd, 'build/2026/norr/norr.json'))).toBe(false);
    await run(['build', '--format', 'json'], { cwd });
    expect(readFileSync(join(cwd, 'build/index.html'), 'utf8')).toContain('href="2026/norr/norr.json"');
    await run(['build', '--format', 'html'], { cwd });
    expect(readFileSync(join(cwd, 'build/2026/norr/norr.html'), 'utf8')).toContain('href="norr.json"');
  });

  it('compiles commissions with errors again each time', async () => {
    const cwd = smallWorkspace({
      '2026/norr/uppdrag.md': SMALL['2026/norr/uppdrag.md']!.replace('#sakerhet', '#fattas'),
    });
    for (let time = 0; time < 2; time += 1) {
      const { code, stderr } = await run(TEXT, { cwd });
      expect(code).toBe(1);
      expect(stderr).toContain('fel unknown-block');
    }
    write(cwd, {
      'uppdrag/block/fattas.md': SMALL['block/sakerhet.md']!.replace('id: sakerhet', 'id: fattas'),
    });
    expect((await run(TEXT, { cwd })).code).toBe(0);
    expect(existsSync(join(cwd, 'build/2026/norr/norr.html'))).toBe(true);
  });

  it('says what is left of a commission that is gone, and leaves it', async () => {
    const cwd = smallWorkspace();
    await run(TEXT, { cwd });
    rmSync(join(cwd, 'uppdrag/2026/vaster'), { recursive: true });
    const { code, stdout } = await run(TEXT, { cwd });
    expect(code).toBe(0);
    expect(stdout).toContain('build/2026/vaster/ hör till ett uppdrag som inte längre finns.');
    expect(existsSync(join(cwd, 'build/2026/vaster/vaster.html'))).toBe(true);
    expect(readFileSync(join(cwd, 'build/index.html'), 'utf8')).not.toContain('vaster');
    expect((await run(TEXT, { cwd })).stdout).toContain('build/2026/vaster/ hör till');
    rmSync(join(cwd, 'build/2026/vaster'), { recursive: true });
    expect((await run(TEXT, { cwd })).stdout).not.toContain('hör till');
  });

  it('knows its output after it has been copied to another place', async () => {
    const cwd = smallWorkspace();
    await run(TEXT, { cwd });
    const copy = temporaryFolder();
    cpSync(join(cwd, 'build'), copy, { recursive: true });
    const { stdout } = await run([...TEXT, '--out', copy], { cwd });
    expect(stdout.match(/oförändrat$/gm)).toHaveLength(3);
  });
});
