import { cpSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPdf } from '../../src/embedded/open-pdf.js';
import { LOCK_FILE } from '../../src/source/lock/lock-name.js';
import { REAL, type StartOptions, uppdrag } from '../support/cli.js';
import { gitIn, type TestRepository, testRepository } from '../support/git.js';
import { edit, filesBelow } from '../support/workspace.js';

const IDS = ['2026/backefors', '2026/utkast'];

/** The documents of a build by name, whatever else lies there. */
function documents(folder: string): Map<string, Buffer> {
  const files = filesBelow(join(folder, 'build')).filter((file) => !file.startsWith('.uppdrag'));
  return new Map(files.map((file) => [file, readFileSync(join(folder, 'build', file))]));
}

/** Names of the documents that are not the same, byte by byte. */
function different(a: ReadonlyMap<string, Buffer>, b: ReadonlyMap<string, Buffer>): string[] {
  const names = new Set([...a.keys(), ...b.keys()]);
  return [...names].filter((name) => !a.get(name)?.equals(b.get(name) ?? Buffer.alloc(0)));
}

async function build(cwd: string, options: StartOptions = {}, args: readonly string[] = IDS): Promise<void> {
  const { code, stderr } = await uppdrag(['build', ...args], { ...options, cwd });
  expect([code, code === 0 ? '' : stderr]).toEqual([0, '']);
}

describe('the same sources', () => {
  let repository: TestRepository;
  let original: Map<string, Buffer>;

  beforeAll(async () => {
    repository = testRepository();
    const { top } = repository;
    // Without locks: the texts are changed.
    cpSync(REAL, join(top, 'uppdrag'), { recursive: true, filter: (path) => !path.endsWith(LOCK_FILE) });
    cpSync(join(top, 'uppdrag/2026/backefors'), join(top, 'uppdrag/2026/utkast'), { recursive: true });
    edit(join(top, 'uppdrag/2026/utkast/uppdrag.md'), (text) =>
      text.replace('status: beslutad', 'status: utkast').replace(/^beslut:\n(?: .*\n)+/m, ''),
    );
    repository.put('.gitignore', 'build\n');
    repository.commit();
    await build(top);
    original = documents(top);
  });

  afterAll(() => repository.remove());

  it('give the same bytes in another folder, home, time zone and locale, with other jobs and no cache', async () => {
    expect([...original.keys()]).toHaveLength(7);
    const copy = join(repository.top, '..', 'en annan mapp å');
    gitIn(repository.top, 'clone', '--quiet', repository.top, copy);
    // A new home has no unpacked browser either.
    const home = join(repository.top, '..', 'hem');
    const env = { HOME: home, XDG_CACHE_HOME: undefined, TZ: 'Pacific/Auckland', LC_ALL: 'tr_TR.UTF-8' };
    await build(copy, { env }, [...IDS, '--jobs', '1']);
    expect(different(original, documents(copy))).toEqual([]);
    rmSync(home, { recursive: true });
  });

  it('give the same bytes when only some of it is remembered, and after commits that concern others', async () => {
    const { top } = repository;
    rmSync(join(top, 'build/2026/utkast/utkast.pdf'));
    rmSync(join(top, 'build/2026/backefors/backefors.json'));
    edit(join(top, 'uppdrag/2026/backefors/uppdrag.md'), (text) => `${text}\nNytt.\n`);
    repository.put('annat.txt', 'x');
    repository.commit();
    await build(top);
    const changed = documents(top);
    expect(different(original, changed)).toEqual(
      ['html', 'json', 'pdf'].map((format) => `2026/backefors/backefors.${format}`),
    );
    edit(join(top, 'uppdrag/2026/backefors/uppdrag.md'), (text) => text.replace('\nNytt.\n', ''));
    // The sources are as they were, but they come from another commit: the manifest says so, and the pages are the same.
    repository.commit();
    await build(top);
    const back = documents(top);
    expect(different(original, back)).toEqual(
      ['json', 'pdf'].map((format) => `2026/backefors/backefors.${format}`),
    );
    const manifest = (from: Map<string, Buffer>, id: string) =>
      openPdf(from.get(`2026/${id}/${id}.pdf`)!).manifest;
    expect(manifest(back, 'backefors').revision?.incheckning).toBe(repository.git('rev-parse', 'HEAD'));
    expect(manifest(back, 'utkast').revision?.incheckning).toBe(repository.git('rev-parse', 'HEAD~2'));
    expect(manifest(back, 'utkast').datum).toEqual({ tid: '2025-03-02T08:30:15Z', grund: 'incheckning' });
    expect(manifest(back, 'backefors').datum).toEqual({ tid: '2025-04-29T12:00:00Z', grund: 'beslut' });
  });

  it('give another date to a draft when SOURCE_DATE_EPOCH says so, in its three forms, and to nothing else', async () => {
    const { top } = repository;
    const before = documents(top);
    await build(top, { env: { SOURCE_DATE_EPOCH: '1767225600' } });
    const dated = documents(top);
    expect(different(before, dated)).toEqual(
      ['html', 'json', 'pdf'].map((format) => `2026/utkast/utkast.${format}`),
    );
    expect(openPdf(dated.get('2026/utkast/utkast.pdf')!).manifest.datum.tid).toBe('2026-01-01T00:00:00Z');
    const { code, stderr } = await uppdrag(['build'], { cwd: top, env: { SOURCE_DATE_EPOCH: 'igår' } });
    expect(code).toBe(2);
    expect(stderr).toContain('SOURCE_DATE_EPOCH');
  });
});
