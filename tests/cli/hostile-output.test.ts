import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type TestRepository, testRepository } from '../support/git.js';
import { run } from '../support/in-process.js';
import { edit, filesBelow, SMALL, temporaryFolder, write } from '../support/workspace.js';

const TEXT = ['build', '--format', 'html,json'];
const PAGE = 'build/2026/norr/norr.html';
const flat = (text: string) => text.replace(/\s+/g, ' ');

let repository: TestRepository;
let cwd: string;
beforeEach(() => {
  repository = testRepository();
  cwd = repository.top;
  write(join(cwd, 'uppdrag'), SMALL);
  write(cwd, { 'package.json': 'orörd', 'index.html': 'orörd' });
  // Drafts are dated by the commit.
  repository.commit();
});
afterEach(() => repository.remove());

describe('an output folder that came with the repository', () => {
  it('is not written to when it is a link', async () => {
    symlinkSync('.', join(cwd, 'build'));
    symlinkSync('..', join(cwd, 'uppdrag/..', 'ut'));
    for (const args of [TEXT, [...TEXT, '--out', 'build'], [...TEXT, '--out', 'ut/x']]) {
      const { code, stderr } = await run(args, { cwd });
      expect([args, code]).toEqual([args, 2]);
      expect(flat(stderr)).toMatch(
        /fel · (build|ut) är en symbolisk länk: dokumenten kunde hamna var som helst\./,
      );
    }
    expect(readFileSync(join(cwd, 'index.html'), 'utf8')).toBe('orörd');
    expect(filesBelow(cwd).filter((file) => file.endsWith('.html'))).toEqual(['index.html']);
  });

  it('is written to when the link is the user’s own, outside the repository', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'real'));
    symlinkSync('real', join(folder, 'current'));
    expect((await run([...TEXT, '--out', join(folder, 'current')], { cwd })).code).toBe(0);
    expect(filesBelow(join(folder, 'real'))).toContain('2026/norr/norr.html');
  });

  it.each(['2026', '2026/norr', '.uppdrag', '.uppdrag/commissions'])(
    'is not written to through a link %s',
    async (link) => {
      const outside = temporaryFolder();
      mkdirSync(join(cwd, 'build', link, '..'), { recursive: true });
      symlinkSync(outside, join(cwd, 'build', link));
      const { code, stderr } = await run(TEXT, { cwd });
      expect(code).toBe(2);
      expect(flat(stderr)).toContain(`${join(cwd, 'build', link)}: det är en symbolisk länk`);
      expect(filesBelow(outside)).toEqual([]);
    },
  );

  it('does not hold up a build with links to devices and FIFOs', async () => {
    await run(TEXT, { cwd });
    const expected = readFileSync(join(cwd, PAGE), 'utf8');
    execFileSync('mkfifo', [join(cwd, 'fifo')]);
    const targets = ['/dev/zero', join(cwd, 'fifo')];
    for (const file of filesBelow(join(cwd, 'build'))) {
      const [target] = targets.splice(0, 1);
      rmSync(join(cwd, 'build', file));
      symlinkSync(target!, join(cwd, 'build', file));
      targets.push(target!);
    }
    symlinkSync('/dev/zero', join(cwd, 'manifest.json'));
    expect((await run(TEXT, { cwd })).code).toBe(0);
    expect(readFileSync(join(cwd, PAGE), 'utf8')).toBe(expected);
  });

  it('proves nothing: documents that were committed with a cache that fits them are made again', async () => {
    await run(TEXT, { cwd });
    const expected = readFileSync(join(cwd, PAGE), 'utf8');
    repository.commit();
    await forge(cwd);
    const { code, stdout, stderr } = await run(TEXT, { cwd });
    expect(code).toBe(0);
    expect(stdout).not.toContain('oförändrat');
    expect(stderr.replace(/\s+/g, ' ')).toContain('Git känner till filer i .uppdrag');
    expect(readFileSync(join(cwd, PAGE), 'utf8')).toBe(expected);
  });

  it('is believed when it did not: the user’s own folder is not defended against the user', async () => {
    await run(TEXT, { cwd });
    await forge(cwd);
    expect((await run(TEXT, { cwd })).stdout.match(/oförändrat/g)).toHaveLength(3);
  });

  it('proves nothing either when a bare repository lies in it', async () => {
    await run(TEXT, { cwd });
    execFileSync('git', ['init', '--quiet', '--bare', join(cwd, 'build/.uppdrag')]);
    expect((await run(TEXT, { cwd })).stdout).not.toContain('oförändrat');
  });
});

/** Changes a document, and the cache so that it knows the change as its own. */
async function forge(cwd: string): Promise<void> {
  const { Cache } = await import('../../src/memory/cache.js');
  const { OutputFolder } = await import('../../src/files/output-folder.js');
  const { sha256 } = await import('../../src/files/hash.js');
  edit(join(cwd, PAGE), (text) => text.replace('vård', 'kakor'));
  const out = new OutputFolder(join(cwd, 'build'));
  const cache = new Cache(out);
  const record = cache.commission('2026/norr')!;
  const html = record.files.html!;
  const content = readFileSync(join(cwd, PAGE));
  await cache.saveCommission({
    ...record,
    files: { ...record.files, html: { ...html, ...out.stamp(html.file)!, sha256: sha256(content) } },
  });
}
