import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Built, built } from '../support/built.js';
import { uppdrag } from '../support/cli.js';
import { run } from '../support/in-process.js';
import { violations } from '../support/schema.js';
import { filesBelow, SMALL, smallWorkspace, temporaryFolder, write } from '../support/workspace.js';

describe('uppdrag extract', () => {
  let real: Built;
  beforeAll(async () => {
    real = await built();
  });

  it('takes out of every real document what it is made of, with a manifest that follows its schema', async () => {
    for (const { id, pdf, compiled } of real.documents) {
      const out = join(temporaryFolder(), 'ut');
      const { code, stdout } = await run(['extract', pdf, '--out', out]);
      expect(code).toBe(0);
      const manifest = JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8'));
      expect([id, violations('manifest', manifest)]).toEqual([id, []]);
      expect(manifest.uppdrag).toBe(id);
      const slug = id.split('/')[1];
      const sources = compiled.källor.map(({ fil }) => `uppdrag/${fil}`);
      expect(filesBelow(out)).toEqual([`${slug}.json`, 'manifest.json', ...sources].sort());
      expect(sources).toContain('uppdrag/uppdrag.yaml');
      expect(sources).toContain('uppdrag/register/organisationer.yaml');
      expect(stdout).toContain(`${sources.length + 2} filer`);
      const inside = JSON.parse(readFileSync(join(out, `${slug}.json`), 'utf8'));
      const { pdf: aboutPdf, ...rest } = compiled;
      expect(inside).toEqual(rest);
      expect(aboutPdf).toMatchObject({ bytes: readFileSync(pdf).length, sidor: compiled.sidor });
    }
  });

  it('gives a folder that builds the very same documents', async () => {
    const cwd = temporaryFolder();
    const { pdf, html, json } = real.documents.find(({ id }) => id === '2026/backefors')!;
    copyFileSync(pdf, join(cwd, 'backefors.pdf'));
    const { code, stdout } = await uppdrag(['extract', 'backefors.pdf'], { cwd });
    expect(code).toBe(0);
    expect(stdout).toContain('backefors-kallor/');
    const folder = join(cwd, 'backefors-kallor');
    const again = await uppdrag(['build'], { cwd: folder });
    expect(again.code).toBe(0);
    for (const file of [pdf, html, json]) {
      const name = file.slice(file.lastIndexOf('/'));
      const rebuilt = readFileSync(join(folder, 'build/2026/backefors', name));
      expect([name, rebuilt.equals(readFileSync(file))]).toEqual([name, true]);
    }
  });

  it('takes along the commissions that one refers to, and builds only that one again', async () => {
    const cwd = smallWorkspace({
      '2026/norr/uppdrag.md': SMALL['2026/norr/uppdrag.md']!.replace(
        'status: utkast',
        'status: utkast\nkompletterar: 2026/soder',
      ),
    });
    expect((await run(['build', 'norr'], { cwd })).code).toBe(0);
    const pdf = join(cwd, 'build/2026/norr/norr.pdf');
    const out = join(cwd, 'ut å');
    expect((await run(['extract', pdf, '--out', out])).code).toBe(0);
    expect(existsSync(join(out, 'uppdrag/2026/soder/uppdrag.md'))).toBe(true);
    expect(existsSync(join(out, 'uppdrag/2026/vaster'))).toBe(false);
    // Its block is not there, for it is the other one's.
    rmSync(join(out, 'uppdrag/block/sakerhet.md'));
    write(out, { 'uppdrag/block/sakerhet.md': SMALL['block/sakerhet.md']! });
    const again = await run(['build'], { cwd: out });
    expect([again.code, again.stdout.includes('Södra')]).toEqual([0, false]);
    expect(readFileSync(join(out, 'build/2026/norr/norr.pdf')).equals(readFileSync(pdf))).toBe(true);
  });

  it('says in a sentence what is wrong, and writes nothing', async () => {
    const cwd = temporaryFolder();
    const [{ pdf, json }] = real.documents as [Built['documents'][0]];
    const bytes = readFileSync(pdf);
    write(cwd, {
      'data.pdf': readFileSync(json),
      'avhuggen.pdf': bytes.subarray(0, bytes.length - 100),
      'annan.pdf': '%PDF-1.4\nxref\n0 0\ntrailer\n<<>>\nstartxref\n9\n%%EOF\n',
    });
    mkdirSync(join(cwd, 'mapp.pdf'));
    const before = filesBelow(cwd);
    for (const [file, expected] of [
      ['data.pdf', 'Filen är ingen PDF.'],
      ['avhuggen.pdf', 'PDF:en är avhuggen'],
      ['annan.pdf', 'PDF:en har ingen källtext i sig'],
      ['fattas.pdf', 'Det finns ingen fil fattas.pdf.'],
      ['mapp.pdf', 'Det finns ingen fil mapp.pdf.'],
    ] as const) {
      const { code, stdout, stderr } = await run(['extract', file], { cwd });
      expect([file, code, stdout]).toEqual([file, 2, '']);
      expect(stderr.replace(/\s+/g, ' ')).toContain(`fel · ${expected}`);
    }
    expect((await run(['extract', 'fattas.pdf', '--lang', 'en'], { cwd })).stderr).toContain(
      'There is no file',
    );
    expect(filesBelow(cwd)).toEqual(before);
  });

  it('writes to a folder that holds something only when told to', async () => {
    const cwd = temporaryFolder();
    const [{ pdf }] = real.documents as [Built['documents'][0]];
    writeFileSync(join(cwd, 'mitt.txt'), 'mitt');
    const { code, stderr } = await run(['extract', pdf, '--out', '.'], { cwd });
    expect([code, filesBelow(cwd)]).toEqual([2, ['mitt.txt']]);
    expect(stderr).toContain('--force');
    expect((await run(['extract', pdf, '--out', '.', '--force'], { cwd })).code).toBe(0);
    expect(filesBelow(cwd)).toContain('manifest.json');
    expect(readFileSync(join(cwd, 'mitt.txt'), 'utf8')).toBe('mitt');
  });
});
