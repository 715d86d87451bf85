import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ended, start, uppdrag } from '../support/cli.js';
import { run } from '../support/in-process.js';
import { edit, filesBelow, SMALL, smallWorkspace, temporaryFolder, write } from '../support/workspace.js';

const HTML = ['build', '--format', 'html'];
const NORR = SMALL['2026/norr/uppdrag.md']!;
const BROKEN = NORR.replace('::block{#sakerhet}', '::block{#finns-inte}');

/** Text without its line breaks. */
function flat(text: string): string {
  return text.replace(/\s+/g, ' ');
}

describe('uppdrag build', () => {
  it('writes every document of every commission and a list of them, and says so', async () => {
    const cwd = smallWorkspace();
    const { code, stdout, stderr } = await uppdrag(['build'], { cwd });
    expect([code, stderr.includes('fel ')]).toEqual([0, false]);
    expect(filesBelow(join(cwd, 'build')).filter((file) => !file.startsWith('.uppdrag'))).toEqual([
      ...['norr', 'soder', 'vaster'].flatMap((slug) =>
        ['html', 'json', 'pdf'].map((format) => `2026/${slug}/${slug}.${format}`),
      ),
      'index.html',
    ]);
    expect(readFileSync(join(cwd, 'build/2026/norr/norr.html'), 'utf8')).toContain('1\u00a0234');
    expect(readFileSync(join(cwd, 'build/2026/norr/norr.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
    expect(JSON.parse(readFileSync(join(cwd, 'build/2026/norr/norr.json'), 'utf8'))).toMatchObject({
      uppdrag: { id: '2026/norr' },
    });
    const index = readFileSync(join(cwd, 'build/index.html'), 'utf8');
    for (const href of ['2026/norr/norr.html', '2026/soder/soder.pdf', '2026/vaster/vaster.json'])
      expect(index).toContain(`href="${href}"`);
    expect(stdout).toMatch(/^ {2}Norra sjukhuset 2026 +\d +\d+ kB +\d,\d+ s$/m);
    expect(stdout).toContain('    build/2026/norr/norr.{html,pdf,json}\n');
    expect(stdout).toMatch(
      /Klart på \d+,\d+ s\. Dokumenten ligger i build\/, med en lista i build\/index\.html\.\n$/,
    );
  });

  it('builds what is named, in the forms asked for, where it is told', async () => {
    const cwd = smallWorkspace();
    const out = temporaryFolder();
    const { code, stdout } = await run(['build', 'norr', '--format', 'json,html', '--out', out], {
      cwd: join(cwd, 'uppdrag/2026'),
    });
    expect(code).toBe(0);
    expect(filesBelow(out).filter((file) => !file.startsWith('.uppdrag'))).toEqual([
      '2026/norr/norr.html',
      '2026/norr/norr.json',
      'index.html',
    ]);
    expect(stdout).toContain(`${out}/2026/norr/norr.{html,json}`);
    const index = readFileSync(join(out, 'index.html'), 'utf8');
    expect(index).toContain('href="2026/norr/norr.html"');
    expect(index).toContain('Södra sjukhuset');
    expect(index).not.toMatch(/href="[^"]*(soder|vaster|\.pdf)/);
    expect(readFileSync(join(out, '2026/norr/norr.html'), 'utf8')).not.toContain('norr.pdf');
  });

  it('builds the others when one has errors, and leaves its earlier documents alone', async () => {
    const cwd = smallWorkspace();
    await run(HTML, { cwd });
    const before = readFileSync(join(cwd, 'build/2026/norr/norr.html'), 'utf8');
    write(join(cwd, 'uppdrag'), { '2026/norr/uppdrag.md': BROKEN });
    edit(join(cwd, 'uppdrag/2026/soder/uppdrag.md'), (text) => text.replace('ge vård', 'ge god vård'));
    const { code, stdout, stderr } = await run(HTML, { cwd });
    expect(code).toBe(1);
    expect(stderr).toMatch(/^fel unknown-block · uppdrag\/2026\/norr\/uppdrag\.md:/m);
    expect(stdout).toContain('Inte byggt: Norra sjukhuset 2026 har 1 fel.');
    expect(stdout).toContain('Tidigare dokument i build/ är orörda.');
    expect(readFileSync(join(cwd, 'build/2026/norr/norr.html'), 'utf8')).toBe(before);
    expect(readFileSync(join(cwd, 'build/2026/soder/soder.html'), 'utf8')).toContain('ge god vård');
    expect(readFileSync(join(cwd, 'build/index.html'), 'utf8')).toContain('href="2026/norr/norr.html"');
  });

  it('builds nothing when the workspace itself has errors', async () => {
    const cwd = smallWorkspace({ 'uppdrag.yaml': 'mall: finns-inte\n' });
    const { code, stdout, stderr } = await run(HTML, { cwd });
    expect(code).toBe(1);
    expect(stderr).toContain('fel unknown-theme · uppdrag/uppdrag.yaml:1:7');
    expect(stdout).toContain('Inget byggt');
    expect(existsSync(join(cwd, 'build'))).toBe(false);
  });

  it('speaks English in an English workspace', async () => {
    const cwd = smallWorkspace({ 'uppdrag.yaml': 'språk: en\n' });
    const { stdout, stderr } = await run(HTML, { cwd });
    expect(stderr).toMatch(/✓ Reads sources +3 commissions, 1 block, 1 table\n/);
    expect(stdout).toMatch(/Done in \d+\.\d+ s\. The documents are in build\//);
  });

  it('does not write into the sources', async () => {
    const cwd = smallWorkspace();
    for (const out of ['uppdrag', 'uppdrag/build', 'uppdrag/2026/../ut']) {
      const { code, stderr } = await run([...HTML, '--out', out], { cwd });
      expect(code).toBe(2);
      expect(stderr).toContain('ligger i arbetsytan uppdrag');
    }
    expect(readdirSync(join(cwd, 'uppdrag')).sort()).toEqual(['2026', 'block', 'register', 'uppdrag.yaml']);
    expect((await run([...HTML, '--out', 'uppdrag-ut'], { cwd })).code).toBe(0);
  });

  it('has nothing on stdout but results, and goes on when nobody reads them', async () => {
    const cwd = smallWorkspace();
    const child = start(HTML, { cwd });
    child.stdout!.destroy();
    child.stderr!.destroy();
    const { code, signal } = await ended(child);
    expect({ code, signal }).toEqual({ code: 0, signal: null });
    expect(existsSync(join(cwd, 'build/index.html'))).toBe(true);
  });
});

describe('progress', () => {
  it('is one line per step where nobody watches', async () => {
    const cwd = smallWorkspace();
    const { stderr } = await run(['build', '--format', 'html,json'], { cwd });
    expect(stderr.trim().split('\n').slice(0, 4)).toEqual([
      expect.stringMatching(/^✓ Läser källtext +3 uppdrag, 1 block, 1 tabell$/),
      expect.stringMatching(/^ {2}✓ Kontrollerar +0 fel, \d+ varning/),
      expect.stringMatching(/^ {2}✓ Skriver HTML +3 filer$/),
      expect.stringMatching(/^ {2}✓ Skriver JSON +3 filer$/),
    ]);
    expect(stderr).not.toMatch(/[→\r]/);
  });

  it('is written over on a terminal, and ends as whole lines', async () => {
    const cwd = smallWorkspace();
    const { stderr, stdout } = await run(['build', '--format', 'html,pdf'], {
      cwd,
      terminal: 100,
      env: { NO_COLOR: '1' },
    });
    expect(stderr).toMatch(/\r.\[2K {2}→ Läser källtext {2}2 av 3/);
    expect(stderr).toMatch(/\r.\[2K {2}→ Skriver PDF {2}3 av 3 +(Norra|Södra|Västra) \S+ 2026/);
    const kept = stderr
      .split('\n')
      .map((line) => line.slice(line.lastIndexOf('\r') + 1).replace('\u001b[2K', ''));
    expect(kept.filter((line) => line.includes('→'))).toEqual([]);
    expect(kept.filter((line) => line.includes('✓'))).toHaveLength(4);
    expect(stdout).not.toContain('\u001b');
  });

  it('fits a narrow terminal', async () => {
    const cwd = smallWorkspace();
    const { stderr } = await run(HTML, { cwd, terminal: 30, env: { NO_COLOR: '1' } });
    for (const line of stderr.split(/[\r\n]/).filter((each) => each.includes('→')))
      expect(line.replace('\u001b[2K', '').length).toBeLessThan(30);
  });

  it('marks the check when there are errors', async () => {
    const cwd = smallWorkspace({ '2026/norr/uppdrag.md': BROKEN });
    const { stderr } = await run(HTML, { cwd });
    expect(stderr).toMatch(/^ {2}× Kontrollerar +1 fel,/m);
    expect(stderr).toMatch(/^ {2}✓ Skriver HTML +2 filer$/m);
  });
});

describe('a folder that cannot be written to', () => {
  it('is refused when a file lies in the way, and nothing is harmed', async () => {
    const cwd = smallWorkspace();
    write(cwd, { build: 'en fil' });
    const { code, stdout, stderr } = await run(HTML, { cwd });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(flat(stderr)).toContain(
      `fel · Det går inte att skriva ${join(cwd, 'build')}: en fil ligger där en mapp ska vara.`,
    );
    expect(stderr).toContain('--out');
    expect(readFileSync(join(cwd, 'build'), 'utf8')).toBe('en fil');
  });

  it('is refused when a folder lies where a document should be', async () => {
    const cwd = smallWorkspace();
    mkdirSync(join(cwd, 'build/2026/norr/norr.html/x'), { recursive: true });
    const { code, stderr } = await run(HTML, { cwd });
    expect(code).toBe(2);
    expect(flat(stderr)).toContain('norr.html: en mapp ligger där en fil ska vara.');
    expect(filesBelow(join(cwd, 'build')).filter((file) => file.endsWith('.tmp'))).toEqual([]);
  });
});
